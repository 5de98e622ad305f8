import Domain
import Foundation
import Hummingbird
import Store

/// The one list of chances and obstacles of an approach.
struct ObstaclePages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/kansen`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await listPage(context, member)
        if let removed = request.uri.queryParameters["verwijderd"] {
            page.removed = try await site.store.removedObstacle(String(removed), of: page.opened.id)
        }
        let (added, saved) = (request.asked("toegevoegd"), request.asked("bewaard"))
        if let obstacle = page.obstacles.first(where: { $0.id == added || $0.id == saved }) {
            page.notice = DoneNotice.html(
                "\(obstacle.id == added ? "Op de lijst gezet" : "Opgeslagen"): \(obstacle.text)")
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/kansen`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await listPage(context, member)
        page.form = ObstacleForm(try await Form(of: request))
        let opened = page.opened
        let blank = Obstacle(
            id: UUID().uuidString.lowercased(), approach: opened.id, kind: .obstacle, text: "", step: .vision,
            added: today.day)
        guard let obstacle = page.form.applied(to: blank) else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        try await site.store.add(obstacle, opened.act)
        return .seeOther(Routes.obstacles(of: opened.id).asking("toegevoegd", obstacle.id))
    }

    /// `GET /aanpak/{approach}/kansen/{obstacle}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await page(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/kansen/{obstacle}`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        page.form = ObstacleForm(try await Form(of: request))
        guard let obstacle = page.form.applied(to: page.obstacle) else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let opened = page.opened
        switch try await site.store.change(obstacle, opened.act) {
        case .saved: return .seeOther(Routes.obstacles(of: opened.id).asking("bewaard", obstacle.id))
        case .outdated(let kept):
            page.others = kept
            page.form.version = kept.version
            return Response(page.page.html, status: .conflict)
        case .removed(let kept):
            (page.others, page.othersWereRemoved) = (kept, true)
            return Response(page.page.html, status: .conflict)
        case .full: throw Mistake.noSuchPage
        }
    }

    /// `POST /aanpak/{approach}/kansen/{obstacle}/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        let (opened, id) = (page.opened, page.obstacle.id)
        try await site.store.setRemoved(true, obstacle: id, of: opened.id, opened.act)
        return .seeOther(Routes.obstacles(of: opened.id).asking("verwijderd", id))
    }

    /// `POST /aanpak/{approach}/kansen/{obstacle}/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("obstacle")
        try await site.store.setRemoved(false, obstacle: id, of: opened.id, opened.act)
        return .seeOther(Routes.obstacles(of: opened.id))
    }

    private func listPage(_ context: SiteContext, _ member: SignedIn) async throws -> ObstacleListPage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return ObstacleListPage(opened: opened, obstacles: try await site.store.obstacles(of: opened.id))
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> ObstaclePage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("obstacle")
        guard let obstacle = try await site.store.obstacle(id, of: opened.id) else { throw Mistake.noSuchPage }
        return ObstaclePage(opened: opened, obstacle: obstacle)
    }
}

/// What is filled in about a chance or an obstacle.
struct ObstacleForm: Sendable {
    var kind = Obstacle.Kind.obstacle.rawValue
    var text = ""
    var owner = ""
    var step: String
    var state = Obstacle.State.open.rawValue
    var resolution = ""
    /// The version that what is typed was made from.
    var version = 0
    private var isRead = false

    /// A new one, met in this step.
    init(step: Step) { self.step = String(step.number) }

    init(_ obstacle: Obstacle) {
        (kind, text, owner) = (obstacle.kind.rawValue, obstacle.text, obstacle.owner)
        step = String(obstacle.step.number)
        (state, resolution, version) = (obstacle.state.rawValue, obstacle.resolution, obstacle.version)
    }

    init(_ form: Form) {
        kind = form["soort"] ?? ""
        text = form["tekst"] ?? ""
        owner = form["wie"] ?? ""
        step = form["stap"] ?? ""
        state = form["stand"] ?? Obstacle.State.open.rawValue
        resolution = form["oplossing"] ?? ""
        version = form["versie"].flatMap { Int($0) } ?? 0
        isRead = true
    }

    /// The obstacle as it was filled in, if all of it can be.
    func applied(to obstacle: Obstacle) -> Obstacle? {
        guard [textProblem, ownerProblem, kindProblem, resolutionProblem].allSatisfy({ $0 == nil }),
            let kind = Obstacle.Kind(rawValue: kind), let step = Int(step).flatMap(Step.init),
            let state = Obstacle.State(rawValue: state)
        else { return nil }
        var changed = obstacle
        changed.kind = kind
        changed.text = TypedText(text).text
        changed.owner = TypedText(owner).text
        changed.step = step
        changed.state = state
        changed.resolution = TypedText(resolution).text
        changed.version = version
        return changed
    }

    private var kindProblem: String? {
        Obstacle.Kind(rawValue: kind) == nil ? "Kies of het een kans of een knelpunt is." : nil
    }
    private var textProblem: String? {
        TypedText(text).problem(longest: 500, missing: "Vul in wat helpt of in de weg staat.")
    }
    private var ownerProblem: String? { TypedText(owner).problem(longest: 100) }
    private var resolutionProblem: String? { TypedText(resolution).problem(longest: 2_000) }

    var newFields: [FormField] { [kindField, textField, ownerField, stepField] }

    var fields: [FormField] {
        [
            kindField, textField, ownerField,
            FormField(
                name: "stand", label: "Hoe staat het ermee?", value: state,
                kind: .radio(
                    Obstacle.State.allCases.map { .init(value: $0.rawValue, label: capitalized($0.word(for: known))) })),
            FormField(
                name: "oplossing", label: known == .chance ? "Wat is ermee gedaan?" : "Wat is eraan gedaan?",
                value: resolution,
                problem: isRead ? resolutionProblem : nil,
                kind: .text),
            stepField,
        ]
    }

    private var known: Obstacle.Kind { Obstacle.Kind(rawValue: kind) ?? .obstacle }

    private var kindField: FormField {
        FormField(
            name: "soort", label: "Is het een kans of een knelpunt?", value: kind, problem: isRead ? kindProblem : nil,
            kind: .radio(Obstacle.Kind.allCases.map { .init(value: $0.rawValue, label: capitalized($0.word)) }))
    }

    private var textField: FormField {
        FormField(
            name: "tekst", label: "Wat helpt of staat in de weg?", value: text, problem: isRead ? textProblem : nil)
    }

    private var ownerField: FormField {
        FormField(
            name: "wie", label: "Wie pakt het op?", value: owner, hint: "Mag leeg blijven.",
            problem: isRead ? ownerProblem : nil)
    }

    private var stepField: FormField {
        FormField(
            name: "stap", label: "Bij welke stap hoort het?", value: step,
            kind: .select(Step.allCases.map { .init(value: String($0.number), label: "Stap \($0.number): \($0.name)") })
        )
    }
}
