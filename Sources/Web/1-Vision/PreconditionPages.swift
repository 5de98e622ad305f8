import Domain
import Hummingbird
import Store

/// The seven preconditions of the step plan.
struct PreconditionPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/visie/randvoorwaarden`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedVision.open(context, member, site: site, today: today.day)
        let saved = Precondition.Kind.allCases.first { $0.word == request.asked("bewaard") }
        return Response(PreconditionsPage(opened: opened, saved: saved).page.html)
    }

    /// `GET /aanpak/{approach}/visie/randvoorwaarden/{precondition}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, kept) = try await open(context, member)
        return Response(page(opened, kept, kept.typed, version: kept.version).page.html)
    }

    /// `POST /aanpak/{approach}/visie/randvoorwaarden/{precondition}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, kept) = try await open(context, member)
        let input = VisionInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let precondition = Precondition(&reading, kind: kept.kind, version: input.version)
        guard reading.problems.isEmpty else {
            return Response(
                page(opened, kept, input.typed, problems: reading.problems, version: input.version).page.html,
                status: .unprocessableContent)
        }
        switch try await site.store.save(precondition, in: opened.id, opened.act) {
        case .saved:
            return .seeOther(Routes.vision(opened.id, .preconditions).asking("bewaard", kept.kind.word))
        case .outdated(let other), .removed(let other):
            var page = page(opened, other, input.typed, version: other.version)
            page.others = VisionFields(typed: other.typed).precondition(kept.kind)
            return Response(page.page.html, status: .conflict)
        case .full: throw Mistake.noSuchPage
        }
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> (OpenedVision, Precondition) {
        let opened = try await OpenedVision.open(context, member, site: site, today: today.day)
        let word = try context.parameters.require("precondition")
        guard let kept = opened.vision.preconditions.first(where: { $0.kind.word == word }) else {
            throw Mistake.noSuchPage
        }
        return (opened, kept)
    }

    private func page(
        _ opened: OpenedVision, _ kept: Precondition, _ typed: TypedFields, problems: [FieldProblem] = [], version: Int
    ) -> VisionFormPage {
        let hints = opened.vision.hints(for: .preconditions, on: opened.today)
        let ideas: HTML = """
            <section class="kring-suggestions" aria-labelledby="voorstellen">
            <h2 class="utrecht-heading-3" id="voorstellen">Wat kan helpen</h2>
            <ul class="utrecht-unordered-list">\(kept.kind.ideas.map { "<li>\($0)</li>\n" as HTML })</ul>
            </section>

            """
        return VisionFormPage(
            opened: opened, part: .preconditions, title: kept.kind.title, lead: kept.kind.question,
            action: Routes.vision(opened.id, .preconditions, item: kept.kind.word),
            sections: VisionFields(typed: typed, problems: problems).precondition(kept.kind), version: version,
            hints: hints.filter { $0.item == kept.kind.rawValue }, below: ideas,
            home: Routes.vision(opened.id, .preconditions))
    }
}

/// All seven with how they stand.
struct PreconditionsPage: Sendable {
    let opened: OpenedVision
    var saved: Precondition.Kind?

    var page: Page {
        opened.page(
            VisionPart.preconditions.title,
            content: """
                \(saved.map { DoneNotice.html("Opgeslagen: \($0.title).") } ?? HTML())
                <div class="kring-title">
                \(opened.back)
                <h1 class="utrecht-heading-1">\(VisionPart.preconditions.title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(VisionPart.preconditions.lead)</p>
                </div>
                <ol class="kring-parts">
                \(opened.vision.preconditions.map(row))</ol>
                <div class="utrecht-button-group"><a class="utrecht-link" \
                href="\(Routes.vision(opened.id, .participation))">Verder met: \(VisionPart.participation.title)</a></div>
                """)
    }

    private func row(_ precondition: Precondition) -> HTML {
        let kind = precondition.kind
        let owner: HTML = "<p class=\"kring-note\">Wie: \(precondition.owner)</p>"
        let hints = opened.vision.hints(for: .preconditions, on: opened.today)
            .filter { $0.item == kind.rawValue }.map { "<p class=\"kring-note\">\($0.text)</p>\n" as HTML }
        let text: HTML =
            precondition.note.isEmpty
            ? "<p class=\"kring-parts__text kring-note\">\(kind.question)</p>"
            : "<p class=\"kring-parts__text\">\(precondition.note)</p>"
        return """
            <li class="kring-parts__item">
            <div class="kring-parts__main"><h2 class="utrecht-heading-3"><a class="utrecht-link" \
            href="\(Routes.vision(opened.id, .preconditions, item: kind.word))">\(kind.title)</a></h2>
            \(text)\(when: !precondition.owner.isEmpty, owner)\(when: opened.mayChange, "\(hints)")</div>
            \(Precondition.badge(precondition.state))
            </li>

            """
    }
}

extension Precondition {
    /// The state in a word with a shape.
    static func badge(_ state: State?) -> HTML {
        switch state {
        case .inOrder?: "<p class=\"utrecht-badge-status utrecht-badge-status--success\">in orde</p>"
        case .inHand?: "<p class=\"utrecht-badge-status\">wordt aan gewerkt</p>"
        case .open?: "<p class=\"utrecht-badge-status utrecht-badge-status--warning\">staat open</p>"
        case nil: "<p class=\"utrecht-badge-status\">nog niet bekeken</p>"
        }
    }
}
