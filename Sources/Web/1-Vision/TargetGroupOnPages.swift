import Domain
import Store

extension TargetGroup: ListedOnPages {
    static var part: VisionPart { .groups }
    static var newTitle: String { "Een groep toevoegen" }
    static var most: Int { VisionLimits.groups }
    static var words: VisionListPage.Words {
        .init(
            add: "Voeg een groep toe",
            empty: "Er staat nog geen groep. Begin met de groep die u het meest zorgen baart.",
            order: "De eerste groep gaat voor.", removed: "Weggehaalde groepen")
    }

    var itemTitle: String { name }
    var item: VisionListPage.Item { .init(id: id, title: name, lines: reason.isEmpty ? [] : [reason]) }

    init(_ reading: inout FieldReading, id: String, version: Int, on today: Day) {
        self.init(&reading, id: id, version: version)
    }

    static func sections(_ typed: TypedFields, _ problems: [FieldProblem]) -> [FieldSection] {
        VisionFields(typed: typed, problems: problems).group
    }

    static func suggested(_ word: String, id: String) -> TargetGroup? {
        suggestions.first { $0.word == word }.map { TargetGroup(id: id, name: $0.name, reason: $0.reason) }
    }

    static func suggestions(_ opened: OpenedVision) -> HTML {
        let links = suggestions.map { suggestion -> HTML in
            let address = Routes.newItem(opened.id, .groups).asking("voorstel", suggestion.word)
            return "<li><a class=\"utrecht-link\" href=\"\(address)\">\(suggestion.name)</a></li>\n"
        }
        return """
            <section class="kring-suggestions" aria-labelledby="voorstellen">
            <h2 class="utrecht-heading-3" id="voorstellen">Groepen die vaak genoemd worden</h2>
            <p class="kring-note">Kies er een om mee te beginnen. U past de tekst daarna aan.</p>
            <ul class="kring-suggestions__list">
            \(links)</ul>
            </section>

            """
    }

    static func kept(in vision: Vision) -> [TargetGroup] { vision.groups }

    static func removed(_ store: Store, _ approach: Approach.ID) async throws -> [TargetGroup] {
        try await store.groups(of: approach, removed: true)
    }

    func add(to store: Store, _ approach: Approach.ID, _ act: Act) async throws -> VisionSave<TargetGroup> {
        try await store.add(self, in: approach, act)
    }

    func save(in store: Store, _ approach: Approach.ID, _ act: Act) async throws -> VisionSave<TargetGroup> {
        try await store.save(self, in: approach, act)
    }

    static func move(
        _ id: String, forwards: Bool, _ store: Store, _ approach: Approach.ID, _ act: Act
    ) async throws {
        try await store.move(group: id, forwards: forwards, in: approach, act)
    }

    static func setRemoved(
        _ removed: Bool, _ id: String, _ store: Store, _ approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await store.setRemoved(removed, group: id, in: approach, act)
    }
}
