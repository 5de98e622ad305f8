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
        var page = NewApproachPage(member: member, site: site, today: today.day)
        // A second one needs a name that tells it from the first.
        if try await openNames(of: member).contains(Self.compared(page.form.name)) { page.form.name = "" }
        return Response(page.page.html)
    }

    /// `POST /aanpak`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = NewApproachPage(member: member, site: site, today: today.day)
        let form = try await Form(of: request)
        page.form = ApproachForm(form, taken: try await openNames(of: member))
        guard let filled = page.form.checked else { return Response(page.page.html, status: .unprocessableContent) }
        let path = Path(startingAt: filled.start)
        if let meeting = filled.meeting, meeting < today.day, form["voorbij"] != "ja" {
            page.past = PastMeeting(day: meeting, lapsing: Planning.lapsing(leavingOut: path.leftOut))
            return Response(page.page.html, status: .unprocessableContent)
        }
        let newID = { UUID().uuidString.lowercased() }
        let approach = Approach(
            id: newID(), municipality: member.municipality.id, name: filled.name, begun: today.day,
            meeting: filled.meeting)
        try await site.store.add(
            approach, path: path, tasks: StepTask.initial(of: approach.id, newID: newID),
            member.act(at: site.clock()))
        return .seeOther(Routes.approach(approach.id))
    }

    /// The names that the municipality's approaches under way have, as they are compared.
    private func openNames(of member: SignedIn, but id: Approach.ID? = nil) async throws -> Set<String> {
        let approaches = try await site.store.approaches(of: member.municipality.id)
        return Set(approaches.filter { $0.finished == nil && $0.id != id }.map { Self.compared($0.name) })
    }

    static func compared(_ name: String) -> String { TypedText(name).text.lowercased() }

    /// `GET /aanpak/{approach}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var page = ApproachPage(
            opened: opened, obstacles: try await site.store.obstacles(of: opened.id),
            recent: try await site.store.recentChanges(of: opened.approach, limit: 5),
            requests: try await site.store.figureRequests(of: opened.id))
        page.survey = try await SurveyState.current(opened)
        page.notice = request.asked("gedaan").flatMap { TickNotice(opened: opened, asked: $0, back: "start").html }
        if request.asked("instellingen") != nil { page.notice = DoneNotice.html("De instellingen zijn opgeslagen.") }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/instellingen`
    func settings(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var page = SettingsPage(opened: opened)
        if opened.mayChange { page.isUntouched = try await site.store.isUntouched(opened.id) }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/instellingen`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var page = SettingsPage(opened: opened)
        let form = try await Form(of: request)
        page.form = ApproachForm(form, taken: try await openNames(of: member, but: opened.id))
        guard let filled = page.form.checked else { return Response(page.page.html, status: .unprocessableContent) }
        let isMoved = filled.meeting != opened.approach.meeting
        if isMoved, let meeting = filled.meeting, meeting < today.day, form["voorbij"] != "ja" {
            page.past = PastMeeting(
                day: meeting, lapsing: Planning.lapsing(marks: opened.kept.marks, leavingOut: opened.path.leftOut))
            return Response(page.page.html, status: .unprocessableContent)
        }
        var approach = opened.approach
        (approach.name, approach.meeting, approach.venue) = (filled.name, filled.meeting, filled.venue)
        approach.version = page.form.version
        let changed = approach
        switch try await site.store.change(
            changed, keeping: opened.planning?.happened(by: today.day) ?? [:], opened.act)
        {
        case .saved: break
        case .outdated(let kept), .removed(let kept):
            page.others = kept
            page.form.version = kept.version
            return Response(page.page.html, status: .conflict)
        case .full: throw Mistake.noSuchPage
        }
        guard filled.meeting != nil, isMoved else {
            return .seeOther(Routes.approach(opened.id).asking("instellingen", "bewaard"))
        }
        return .seeOther(Routes.planning(of: opened.id).asking("verschoven", "ja"))
    }

    /// `GET /aanpak/{approach}/verwijderen`: whether to remove an approach in which nothing was done.
    func askRemoval(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let isUntouched = try await site.store.isUntouched(opened.id)
        return Response(RemoveApproachPage(opened: opened, isUntouched: isUntouched).page.html)
    }

    /// `POST /aanpak/{approach}/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard try await site.store.removeUntouched(opened.id, opened.act) else {
            return Response(
                RemoveApproachPage(opened: opened, isUntouched: false).page.html, status: .conflict)
        }
        return .seeOther(Routes.approaches.asking("alle", "ja"))
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
