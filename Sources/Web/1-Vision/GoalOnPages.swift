import Domain
import Store

extension Goal: ListedOnPages {
    static var part: VisionPart { .goals }
    static var newTitle: String { "Een doel toevoegen" }
    static var most: Int { VisionLimits.goals }
    static var words: VisionListPage.Words {
        .init(
            add: "Voeg een doel toe",
            empty: "Er staat nog geen doel. Begin met wat er over eenzaamheid zelf moet veranderen.",
            order: "In deze volgorde staan de doelen in de visie.", removed: "Weggehaalde doelen")
    }

    var itemTitle: String { title }

    var item: VisionListPage.Item {
        var lines: [String] = []
        if !indicator.isEmpty { lines.append(indicator) }
        let now = baseline.map { value in
            "Nu \(written(value))\(baselineYear.map { " (\($0))" } ?? "")"
        }
        let then = target.map { "streven \(written($0))\(due.map { " op \($0.written(in: .dutch))" } ?? "")" }
        let both = [now, then].compactMap(\.self).joined(separator: ", ")
        if !both.isEmpty { lines.append(both.capitalisedSentence) }
        if !source.isEmpty { lines.append("Bron: \(source)") }
        if !wmo.isEmpty { lines.append("Wmo: \(orderedWmo.map(\.short).joined(separator: ", "))") }
        return .init(id: id, title: title, lines: lines)
    }

    init(_ reading: inout FieldReading, id: String, version: Int, on today: Day) {
        self.init(&reading, id: id, version: version, today: today)
    }

    static func sections(_ typed: TypedFields, _ problems: [FieldProblem]) -> [FieldSection] {
        VisionFields(typed: typed, problems: problems).goal(
            known: KnownIndicator.all.first { $0.name == typed["indicator"] })
    }

    static func suggested(_ word: String, id: String) -> Goal? {
        KnownIndicator.all.first { $0.word == word }?.goal(id: id)
    }

    static func suggestions(_ opened: OpenedVision) -> HTML {
        let groups = Measured.allCases.map { measured -> HTML in
            let links = KnownIndicator.all.filter { $0.measures == measured }.map { known -> HTML in
                let address = Routes.newItem(opened.id, .goals).asking("voorstel", known.word)
                let national =
                    known.national.map { " Landelijk: \($0.value)% in \($0.year)." } ?? ""
                return """
                    <li><a class="utrecht-link" href="\(address)">\(known.name)</a>\
                    <span class="kring-note">\(known.source.capitalisedSentence)\(national)</span></li>

                    """
            }
            return """
                <h3 class="utrecht-heading-4">\(measured.name)</h3>
                <p class="kring-note">\(measured.explanation.capitalisedSentence)</p>
                <ul class="kring-suggestions__list">
                \(links)</ul>

                """
        }
        return """
            <section class="kring-suggestions" aria-labelledby="voorstellen">
            <h2 class="utrecht-heading-3" id="voorstellen">Indicatoren die er al zijn</h2>
            <p class="kring-note">Kies er een om mee te beginnen, of vul hieronder uw eigen doel in.</p>
            \(groups)
            </section>

            """
    }

    static func kept(in vision: Vision) -> [Goal] { vision.goals }

    static func removed(_ store: Store, _ approach: Approach.ID) async throws -> [Goal] {
        try await store.goals(of: approach, removed: true)
    }

    func add(to store: Store, _ approach: Approach.ID, _ act: Act) async throws -> VisionSave<Goal> {
        try await store.add(self, in: approach, act)
    }

    func save(in store: Store, _ approach: Approach.ID, _ act: Act) async throws -> VisionSave<Goal> {
        try await store.save(self, in: approach, act)
    }

    static func move(
        _ id: String, forwards: Bool, _ store: Store, _ approach: Approach.ID, _ act: Act
    ) async throws {
        try await store.move(goal: id, forwards: forwards, in: approach, act)
    }

    static func setRemoved(
        _ removed: Bool, _ id: String, _ store: Store, _ approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await store.setRemoved(removed, goal: id, in: approach, act)
    }
}
