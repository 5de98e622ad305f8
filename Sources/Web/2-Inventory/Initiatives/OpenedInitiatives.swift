import Domain
import Hummingbird
import Store

/// The initiatives of an approach of the member's municipality, with what all of their pages show.
struct OpenedInitiatives: Sendable {
    let opened: OpenedApproach
    let initiatives: [Initiative]
    /// The target groups of the vision, the first in importance first.
    let targets: [TargetGroup]
    let searchable: SearchableMap
    private let book: NameBook

    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, maps: SocialMapShelf, today: Day
    ) async throws -> OpenedInitiatives {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today)
        let searchable = try await maps.map(of: member.municipality.id)
        return OpenedInitiatives(
            opened: opened, initiatives: try await site.store.initiatives(of: opened.id),
            targets: try await site.store.groups(of: opened.id, removed: false),
            searchable: searchable,
            book: NameBook(searchable, known: try await site.store.knownNames(of: member.municipality.id)))
    }

    var id: Approach.ID { opened.id }

    var overview: InitiativeOverview { InitiativeOverview(initiatives, targets: targets) }

    /// The initiative in an address.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the approach has none such.
    func initiative(_ context: SiteContext) throws -> Initiative {
        let id = try context.parameters.require("initiative")
        guard let found = initiatives.first(where: { $0.id == id }) else { throw Mistake.noSuchPage }
        return found
    }

    /// The organisations on the map that carry an initiative out, by name.
    func organisations(of initiative: Initiative) -> [Organisation] {
        initiative.organisations.compactMap { searchable.map.organisations[$0] }
            .sorted { (FoldedText.fold($0.name), $0.id) < (FoldedText.fold($1.name), $1.id) }
    }

    /// Everybody who carries an initiative out, by name.
    func carriers(of initiative: Initiative) -> [String] {
        organisations(of: initiative).map(\.name) + initiative.otherCarriers
    }

    /// Which organisation is called so, or was said to be: of several, the one that carries the initiative out already.
    func organisation(named name: String, in initiative: Initiative?) -> Organisation.ID? {
        if case .organisation(let id) = book.meaning(of: name) { return id }
        return searchable.organisations(named: name).first { initiative?.organisations.contains($0.id) ?? false }?.id
    }

    /// The groups for whom an initiative is, in the words of the vision and of the social map.
    func groups(of initiative: Initiative) -> [String] {
        (targets.map(InitiativeTopic.target) + ReachedGroup.others(than: targets).map(InitiativeTopic.reached))
            .filter { $0.holds(initiative) }.map(\.name)
    }

    func page(_ title: String, width: Page.Width = .page, content: HTML) -> Page {
        opened.page(title, here: .inventory, width: width, content: content)
    }
}
