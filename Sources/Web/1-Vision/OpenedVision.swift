import Domain
import Hummingbird
import Store

/// The vision of an approach of the member's municipality, with what all of its pages show.
struct OpenedVision: Sendable {
    let member: SignedIn
    let site: Site
    let today: Day
    let approach: Approach
    let vision: Vision

    /// The vision of the approach in an address.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the member's municipality has no such approach.
    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, today: Day
    ) async throws -> OpenedVision {
        let id = try context.parameters.require("approach")
        guard let approach = try await site.store.approach(id, of: member.municipality.id),
            let vision = try await site.store.vision(of: id, municipality: member.municipality.id)
        else { throw Mistake.noSuchPage }
        return OpenedVision(member: member, site: site, today: today, approach: approach, vision: vision)
    }

    var id: Approach.ID { approach.id }

    /// Whether the member may change something here.
    var mayChange: Bool { member.isCoordinator && approach.finished == nil }

    var act: Act { member.act(at: site.clock()) }

    var material: VisionMaterial {
        VisionMaterial(
            vision: vision, municipality: member.municipality.name, name: approach.name, meeting: approach.meeting,
            date: today, isDemonstration: site.isDemonstration)
    }

    /// A page of step 1. The one place for what stands around all of them.
    func page(_ title: String, width: Page.Width = .page, content: HTML) -> Page {
        Page(
            title, for: member, site: site, width: width,
            content: """
                \(approach.finished.map(finishedNotice) ?? HTML())
                \(content)
                """)
    }

    private func finishedNotice(_ day: Day) -> HTML {
        """
        <div class="utrecht-alert kring-notice"><div class="utrecht-alert__content"><p class="utrecht-paragraph">Deze \
        aanpak is afgerond op \(day.written(in: .dutch)). U kunt alles nog lezen, maar niets meer veranderen.</p></div></div>
        """
    }

    /// The way back to the vision as a whole, above a heading.
    var back: HTML {
        "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(Routes.vision(id))\">Stap 1: visie</a></p>"
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

    /// What was done just now, at the top of the page that follows.
    static func done(_ text: String, undo: HTML = HTML()) -> HTML {
        """
        <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content kring-line">
        <p class="utrecht-paragraph">\(text)</p>\(undo)</div></div>

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

/// What can be done to an item of a list; the raw value is its word in an address.
enum VisionListAct: String, Sendable {
    case move = "volgorde"
    case remove = "weghalen"
    case restore = "terugzetten"
}
