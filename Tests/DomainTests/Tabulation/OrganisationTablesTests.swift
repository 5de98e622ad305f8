import Testing

@testable import Domain

/// Questions counted by distinct organisation.
@Suite struct OrganisationTablesTests {
    static let questionnaire = Questionnaire.made(
        .text("name"), .single("p", codes: 3, dontKnow: 3, countsByOrganisation: true),
        .multiple("m", codes: 3, countsByOrganisation: true), .single("own", codes: 2))

    private static func tables(_ people: [(name: String, policy: Int?, chosen: Set<Int>?)]) -> OrganisationTables {
        let responses = people.map { person in
            var answers: [String: Answer] = [:]
            if let policy = person.policy { answers["p"] = .single(policy, other: "", detail: "") }
            if let chosen = person.chosen { answers["m"] = .multiple(chosen, other: "", detail: "") }
            return Answers(byQuestion: answers)
        }
        return OrganisationTables(ResponseColumns(responses, of: questionnaire)) { people[$0].name }
    }

    @Test func namesDifferOnlyInCapitalsAndWhiteSpace() {
        let names = ["Thuiszorg  Noord", " thuiszorg noord ", "THUISZORG\tNOORD", "Thuiszorg\nNoord", "Thuiszorg Zuid"]
        let tables = Self.tables(names.map { ($0, 1, nil) } + [("", 1, nil), ("  \n", 1, nil)])
        #expect(tables.count == 2)
        #expect(tables.table("p")?.base == 2)
        #expect(tables.table("p")?.figure(of: 1)?.count == 2)
    }

    @Test func onlyQuestionsAboutTheOrganisationAreCounted() {
        #expect(Self.tables([("A", 1, [1])]).questions.map(\.question.id) == ["p", "m"])
    }

    @Test func agreementIsOneAnswer() {
        let tables = Self.tables([("A", 2, nil), ("a", 2, nil), ("B", 1, nil)])
        let table = tables.table("p")
        #expect(table?.base == 2)
        #expect(table?.answers.map(\.figure.count) == [1, 1, 0])
        #expect(table?.contradictory == 0)
        #expect(tables.contradictions.isEmpty)
    }

    @Test func dontKnowGivesWayToWhoeverKnows() {
        let tables = Self.tables([("A", 3, nil), ("A", 1, nil), ("A", 3, nil), ("B", 3, nil), ("B", 3, nil)])
        #expect(tables.table("p")?.answers.map(\.figure.count) == [1, 0, 1])
        #expect(tables.contradictions.isEmpty)
    }

    @Test func contradictionIsInTheBaseAndUnderNoAnswer() {
        let tables = Self.tables([("Zorg  A", 1, nil), ("zorg a", 3, nil), ("ZORG A", 2, nil), ("B", 2, nil)])
        let table = tables.table("p")
        #expect(table?.base == 2)
        #expect(table?.answers.map(\.figure.count) == [0, 1, 0])
        #expect(table?.contradictory == 1)
        #expect(
            tables.contradictions == [
                OrganisationTables.Contradiction(organisation: "Zorg A", question: "p", codes: [1, 2])
            ])
    }

    @Test func optionsOfAllItsPeopleAreTheOrganisations() {
        let tables = Self.tables([("A", nil, [1]), ("a", nil, [2]), ("A", nil, []), ("B", nil, []), ("C", nil, nil)])
        let table = tables.table("m")
        #expect(table?.base == 2)
        #expect(table?.answers.map(\.figure.count) == [1, 1, 0])
        #expect(table?.contradictory == 0)
        #expect(tables.count == 3)
    }

    @Test func unaskedAnswersOfAnOrganisationDoNotCount() {
        let questionnaire = Questionnaire.made(
            .single("a", codes: 2),
            .single("p", codes: 2, when: .equals(question: "a", code: 1), countsByOrganisation: true))
        let answers = Answers(byQuestion: [
            "a": .single(2, other: "", detail: ""), "p": .single(1, other: "", detail: ""),
        ])
        let tables = OrganisationTables(ResponseColumns([answers], of: questionnaire)) { _ in "A" }
        #expect(tables.table("p")?.base == 0)
    }

    @Test func responsesBeyondABlockKeepTheirNames() {
        let people = (0..<5_000).map { (name: "org \($0 % 7)", policy: $0 % 7 == 3 ? 2 : 1, chosen: Set<Int>?.none) }
        let tables = Self.tables(people)
        #expect(tables.count == 7)
        #expect(tables.table("p")?.answers.map(\.figure.count) == [6, 1, 0])
        #expect(tables.contradictions.isEmpty)
    }
}
