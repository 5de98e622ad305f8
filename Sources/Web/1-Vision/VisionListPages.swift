import Domain
import Foundation
import Hummingbird
import Store

/// What the pages of a list of the vision need of the kind of thing in it.
protocol ListedOnPages: TypedPiece, Identifiable where ID == String {
    static var part: VisionPart { get }
    static var words: VisionListPage.Words { get }
    static var newTitle: String { get }
    static var most: Int { get }

    var item: VisionListPage.Item { get }
    var itemTitle: String { get }

    init(_ reading: inout FieldReading, id: String, version: Int, on today: Day)
    /// The fields, with what is typed in them.
    static func sections(_ typed: TypedFields, _ problems: [FieldProblem]) -> [FieldSection]
    /// A beginning for a new one, by the word of a suggestion.
    static func suggested(_ word: String, id: String) -> Self?
    /// Suggestions to begin with, as links.
    static func suggestions(_ opened: OpenedVision) -> HTML

    static func kept(in vision: Vision) -> [Self]
    static func removed(_ store: Store, _ approach: Approach.ID) async throws -> [Self]
    func add(to store: Store, _ approach: Approach.ID, _ act: Act) async throws -> VisionSave<Self>
    func save(in store: Store, _ approach: Approach.ID, _ act: Act) async throws -> VisionSave<Self>
    static func move(_ id: String, forwards: Bool, _ store: Store, _ approach: Approach.ID, _ act: Act) async throws
    static func setRemoved(_ removed: Bool, _ id: String, _ store: Store, _ approach: Approach.ID, _ act: Act)
        async throws -> Bool
}

/// The pages of a list: it itself, an item to change or to add, and what can be done to an item.
struct VisionListPages<Item: ListedOnPages>: Sendable {
    let site: Site
    let today: Today

    private var part: VisionPart { Item.part }

    /// `GET /aanpak/{approach}/visie/doelgroepen`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        var page = try await listPage(opened)
        page.justRemoved = request.asked("weg")
        if let id = request.asked("bewaard"), let item = page.items.first(where: { $0.id == id }) {
            page.notice = "Opgeslagen: \(item.title)."
        } else if let id = request.asked("terug"), let item = page.items.first(where: { $0.id == id }) {
            page.notice = "Teruggezet: \(item.title)."
        }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/visie/doelgroepen/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        guard opened.approach.finished == nil else { throw Mistake.finishedApproach }
        let id = UUID().uuidString.lowercased()
        let word = request.asked("voorstel") ?? ""
        let typed = Item.suggested(word, id: id)?.typed ?? TypedFields()
        return Response(newPage(opened, typed, id: id).page.html)
    }

    /// `POST /aanpak/{approach}/visie/doelgroepen/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let input = VisionInput(try await Form(of: request))
        let id = input.id ?? UUID().uuidString.lowercased()
        var reading = FieldReading(input.typed.values)
        let item = Item(&reading, id: id, version: 0, on: opened.today)
        guard reading.problems.isEmpty else {
            return Response(
                newPage(opened, input.typed, problems: reading.problems, id: id).page.html,
                status: .unprocessableContent)
        }
        switch try await item.add(to: site.store, opened.id, opened.act) {
        case .saved: return .seeOther(address(opened, saved: id))
        case .outdated(let kept), .removed(let kept):
            return conflict(opened, input, kept: kept, wasRemoved: false)
        case .full:
            var page = try await listPage(opened)
            page.notice = "Er is niets toegevoegd: de lijst is vol. Haal er eerst een weg."
            return Response(page.page.html, status: .unprocessableContent)
        }
    }

    /// `GET /aanpak/{approach}/visie/doelgroepen/{item}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("item")
        guard let item = Item.kept(in: opened.vision).first(where: { $0.id == id }) else { throw Mistake.noSuchPage }
        return Response(itemPage(opened, item, item.typed, version: item.version).page.html)
    }

    /// `POST /aanpak/{approach}/visie/doelgroepen/{item}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("item")
        let input = VisionInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let item = Item(&reading, id: id, version: input.version, on: opened.today)
        guard reading.problems.isEmpty else {
            guard let kept = Item.kept(in: opened.vision).first(where: { $0.id == id }) else {
                throw Mistake.noSuchPage
            }
            return Response(
                itemPage(opened, kept, input.typed, problems: reading.problems, version: input.version).page.html,
                status: .unprocessableContent)
        }
        switch try await item.save(in: site.store, opened.id, opened.act) {
        case .saved: return .seeOther(address(opened, saved: id))
        case .outdated(let kept): return conflict(opened, input, kept: kept, wasRemoved: false)
        case .removed(let kept): return conflict(opened, input, kept: kept, wasRemoved: true)
        case .full: throw Mistake.noSuchPage
        }
    }

    /// `POST /aanpak/{approach}/visie/doelgroepen/{item}/volgorde`
    func move(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (approach, id, act) = try parameters(context, member)
        let form = try await Form(of: request)
        try await Item.move(id, forwards: form["kant"] == "omhoog", site.store, approach, act)
        return .seeOther(.within(path: "\(Routes.vision(approach, part).text)#item-\(id)"))
    }

    /// `POST /aanpak/{approach}/visie/doelgroepen/{item}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (approach, id, act) = try parameters(context, member)
        _ = try await Item.setRemoved(true, id, site.store, approach, act)
        return .seeOther(Routes.vision(approach, part).asking("weg", id))
    }

    /// `POST /aanpak/{approach}/visie/doelgroepen/{item}/terugzetten`
    func restore(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (approach, id, act) = try parameters(context, member)
        guard try await Item.setRemoved(false, id, site.store, approach, act) else {
            var page = try await listPage(try await open(context, member))
            page.notice = "Er is niets teruggezet: de lijst is vol. Haal er eerst een weg."
            return Response(page.page.html, status: .unprocessableContent)
        }
        return .seeOther(Routes.vision(approach, part).asking("terug", id))
    }

    // MARK: What they share

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedVision {
        try await OpenedVision.open(context, member, site: site, today: today.day)
    }

    /// What an act on an item needs; whose approach it is, the store looks after.
    private func parameters(
        _ context: SiteContext, _ member: SignedIn
    ) throws -> (Approach.ID, Item.ID, Act) {
        (
            try context.parameters.require("approach"), try context.parameters.require("item"),
            member.act(at: site.clock())
        )
    }

    private func address(_ opened: OpenedVision, saved id: Item.ID) -> Address {
        Routes.vision(opened.id, part).asking("bewaard", id)
    }

    private func listPage(_ opened: OpenedVision) async throws -> VisionListPage {
        let hints = opened.vision.hints(for: part, on: opened.today)
        let kept = Item.kept(in: opened.vision)
        let items = kept.map { item in
            var shown = item.item
            shown.hints = hints.filter { $0.item == item.id }
            return shown
        }
        return VisionListPage(
            opened: opened, part: part, items: items,
            removed: try await Item.removed(site.store, opened.id).map(\.item), hasRoom: kept.count < Item.most,
            words: Item.words)
    }

    private func newPage(
        _ opened: OpenedVision, _ typed: TypedFields, problems: [FieldProblem] = [], id: Item.ID
    ) -> VisionFormPage {
        // Suggestions are for an empty form: what was chosen or typed stands alone.
        VisionFormPage(
            opened: opened, part: part, title: Item.newTitle, lead: part.question,
            action: Routes.newItem(opened.id, part), sections: Item.sections(typed, problems), version: 0, newID: id,
            above: typed == TypedFields() ? Item.suggestions(opened) : HTML(), home: Routes.vision(opened.id, part))
    }

    private func itemPage(
        _ opened: OpenedVision, _ kept: Item, _ typed: TypedFields, problems: [FieldProblem] = [], version: Int
    ) -> VisionFormPage {
        VisionFormPage(
            opened: opened, part: part, title: kept.itemTitle, lead: part.question,
            action: Routes.vision(opened.id, part, item: kept.id), sections: Item.sections(typed, problems),
            version: version,
            hints: opened.vision.hints(for: part, on: opened.today).filter { $0.item == kept.id },
            home: Routes.vision(opened.id, part))
    }

    private func conflict(
        _ opened: OpenedVision, _ input: VisionInput, kept: Item, wasRemoved: Bool
    ) -> Response {
        var page = itemPage(opened, kept, input.typed, version: kept.version)
        page.others = Item.sections(kept.typed, [])
        page.othersWereRemoved = wasRemoved
        return Response(page.page.html, status: .conflict)
    }
}
