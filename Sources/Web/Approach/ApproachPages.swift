import Domain
import Foundation
import Hummingbird
import Store

/// A municipality's approaches: their list, a new one, the start page of each and its settings.
struct ApproachPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak`: the only approach under way, or the list.
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let approaches = try await site.store.approaches(of: member.municipality.id)
        let wantsAll = request.uri.queryParameters["alle"] != nil
        if !wantsAll, approaches.count == 1, let only = approaches.first { return .seeOther(Routes.approach(only.id)) }
        var shown: [ApproachListPage.Line] = []
        for approach in approaches {
            shown.append(.init(approach: approach, path: try await site.store.path(of: approach.id)))
        }
        return Response(ApproachListPage(member: member, site: site, lines: shown, today: today.day).page.html)
    }

    /// `GET /aanpak/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(NewApproachPage(member: member, site: site, today: today.day).page.html)
    }

    /// `POST /aanpak`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = NewApproachPage(member: member, site: site, today: today.day)
        page.form = ApproachForm(try await Form(of: request))
        guard let filled = page.form.checked else { return Response(page.page.html, status: .unprocessableContent) }
        let newID = { UUID().uuidString.lowercased() }
        let approach = Approach(
            id: newID(), municipality: member.municipality.id, name: filled.name, begun: today.day,
            meeting: filled.meeting)
        try await site.store.add(
            approach, path: Path(startingAt: filled.start),
            tasks: StepTask.initial(of: approach.id, newID: newID), member.act(at: site.clock()))
        return .seeOther(Routes.approach(approach.id))
    }

    /// `GET /aanpak/{approach}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let page = ApproachPage(
            opened: opened, obstacles: try await site.store.obstacles(of: opened.id),
            recent: try await site.store.recentChanges(of: opened.approach, limit: 5),
            requests: try await site.store.figureRequests(of: opened.id))
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/instellingen`
    func settings(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return Response(SettingsPage(opened: opened).page.html)
    }

    /// `POST /aanpak/{approach}/instellingen`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var page = SettingsPage(opened: opened)
        page.form = ApproachForm(try await Form(of: request))
        guard let filled = page.form.checked else { return Response(page.page.html, status: .unprocessableContent) }
        try await site.store.change(name: filled.name, meeting: filled.meeting, of: opened.id, opened.act)
        guard filled.meeting != nil, filled.meeting != opened.approach.meeting else {
            return .seeOther(Routes.approach(opened.id))
        }
        return .seeOther(Routes.planning(of: opened.id).asking("verschoven", "ja"))
    }

    /// `POST /aanpak/{approach}/afronden`
    func finish(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        try await site.store.finish(opened.id, opened.act)
        return .seeOther(Routes.approach(opened.id))
    }

    /// `POST /aanpak/{approach}/heropenen`
    func reopen(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        try await site.store.reopen(opened.id, opened.act)
        return .seeOther(Routes.approach(opened.id))
    }
}

/// What is filled in about an approach.
struct ApproachForm: Sendable {
    var name = "Samen tegen eenzaamheid"
    var meeting = ""
    var start = String(Step.vision.number)
    private var isRead = false

    init(name: String = "Samen tegen eenzaamheid", meeting: Day? = nil) {
        self.name = name
        self.meeting = meeting?.description ?? ""
    }

    init(_ form: Form) {
        name = form["naam"] ?? ""
        meeting = form["bijeenkomst"] ?? ""
        start = form["begin"] ?? String(Step.vision.number)
        isRead = true
    }

    /// What was filled in, if all of it can be.
    var checked: (name: String, meeting: Day?, start: Step)? {
        guard nameProblem == nil, meetingProblem == nil, let start = Int(start).flatMap(Step.init) else { return nil }
        return (TypedText(name).text, TypedDay(meeting).day, start)
    }

    private var nameProblem: String? {
        TypedText(name).problem(longest: 100, missing: "Vul een naam in.")
    }

    private var meetingProblem: String? { TypedDay(meeting).problem() }

    var nameField: FormField {
        FormField(
            name: "naam", label: "Naam van de aanpak", value: name,
            hint: "Hebt u er meer dan één? Noem dan de groep: ‘Jongeren’, ‘Ouderen’.",
            problem: isRead ? nameProblem : nil)
    }

    func meetingField(hint: String) -> FormField {
        .day(
            "bijeenkomst", "Datum van de bijeenkomst", TypedDay(meeting).day?.description ?? meeting, hint: hint,
            problem: isRead ? meetingProblem : nil)
    }

    var startField: FormField {
        FormField(
            name: "begin", label: "Bij welke stap begint u?", value: start,
            hint: "Wat daarvoor komt, slaat u over. Dat kunt u later nog veranderen.",
            kind: .select(Step.allCases.map { .init(value: String($0.number), label: "Stap \($0.number): \($0.name)") })
        )
    }
}
