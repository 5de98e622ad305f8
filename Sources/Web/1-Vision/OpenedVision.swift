import Domain
import Hummingbird
import Store

/// The vision of an approach of the member's municipality, with what all of its pages show.
struct OpenedVision: Sendable {
    let opened: OpenedApproach
    let vision: Vision

    /// The vision of the approach in an address.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the member's municipality has no such approach.
    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, today: Day
    ) async throws -> OpenedVision {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today)
        guard let vision = try await site.store.vision(of: opened.id, municipality: member.municipality.id) else {
            throw Mistake.noSuchPage
        }
        return OpenedVision(opened: opened, vision: vision)
    }

    var id: Approach.ID { opened.id }
    var today: Day { opened.today }
    var approach: Approach { opened.approach }
    var act: Act { opened.act }

    /// Whether the member may change something here.
    var mayChange: Bool { opened.mayChange }

    var material: VisionMaterial {
        VisionMaterial(
            vision: vision, municipality: opened.member.municipality.name, name: approach.name,
            meeting: approach.meeting, date: today, isDemonstration: opened.site.isDemonstration,
            survey: opened.planning?[.surveyOpens]?.done.map {
                .init(opens: $0, closes: opened.planning?[.surveyCloses]?.day)
            })
    }

    /// A page of step 1.
    func page(_ title: String, width: Page.Width = .page, content: HTML) -> Page {
        opened.page(title, here: .vision, width: width, content: content)
    }

    /// The way back to the vision as a whole, above a heading.
    var back: HTML {
        "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(Routes.vision(id))\">Visie en uitgangspunten</a></p>"
    }

    /// What is worth another look; nothing where there is nothing to say, or nothing can be changed.
    func hints(_ hints: [VisionHint]) -> HTML {
        guard mayChange, !hints.isEmpty else { return HTML() }
        let texts = hints.map(\.text)
        let content: HTML =
            texts.count == 1
            ? "<p class=\"utrecht-paragraph\">\(texts[0])</p>"
            : "<ul class=\"utrecht-unordered-list\">\(texts.map { "<li>\($0)</li>\n" as HTML })</ul>"
        return """
            <div class="utrecht-alert kring-hint"><div class="utrecht-alert__content">
            <p class="kring-kicker">Om over na te denken</p>
            \(content)
            </div></div>

            """
    }
}

extension Routes {
    static func vision(_ approach: Approach.ID) -> Address { .within("aanpak", approach, "visie") }
    static func vision(_ approach: Approach.ID, _ part: VisionPart) -> Address {
        .within("aanpak", approach, "visie", part.word)
    }
    static func newItem(_ approach: Approach.ID, _ part: VisionPart) -> Address {
        .within("aanpak", approach, "visie", part.word, "nieuw")
    }
    static func vision(_ approach: Approach.ID, _ part: VisionPart, item: String) -> Address {
        .within("aanpak", approach, "visie", part.word, item)
    }
    static func vision(_ approach: Approach.ID, _ part: VisionPart, item: String, _ act: VisionListAct) -> Address {
        .within("aanpak", approach, "visie", part.word, item, act.rawValue)
    }
    static func reading(_ approach: Approach.ID, _ document: VisionFile.Name) -> Address {
        .within("aanpak", approach, "visie", "lezen", document.rawValue)
    }
    static func file(_ approach: Approach.ID, _ file: VisionFile) -> Address {
        .within("aanpak", approach, "visie", "bestand", file.address)
    }
}

extension Routes {
    /// Where a chance or an obstacle can be changed: one that comes from a precondition, at that.
    static func page(of obstacle: Obstacle) -> Address {
        guard obstacle.source == .precondition, let kind = obstacle.origin.flatMap(Precondition.Kind.init) else {
            return Routes.obstacle(obstacle.id, of: obstacle.approach)
        }
        return Routes.vision(obstacle.approach, .preconditions, item: kind.word)
    }
}

/// What can be done to an item of a list; the raw value is its word in an address.
enum VisionListAct: String, Sendable {
    case move = "volgorde"
    case remove = "weghalen"
    case restore = "terugzetten"
}
