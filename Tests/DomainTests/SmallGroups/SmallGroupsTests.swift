import Testing

@testable import Domain

/// The rule that hides small groups, case by case.
@Suite struct SmallGroupsTests {
    private static func shown(_ sizes: [(Int?, Int)], bases: [[Int]]? = nil, minimum: Int = 5) -> [[Int?]] {
        let atoms = sizes.enumerated().map { index, size in
            SmallGroups.Atom(code: size.0, respondents: size.1, bases: bases?[index] ?? [size.1])
        }
        return SmallGroups.groups(atoms, minimum: minimum).map(\.codes)
    }

    @Test func largeGroupsAreShownAsTheyAre() {
        #expect(Self.shown([(1, 5), (2, 9), (nil, 0)]) == [[1], [2]])
    }

    @Test func smallGroupsAndThoseWhoLeftItOpenArePooled() {
        #expect(Self.shown([(1, 20), (2, 3), (3, 1), (nil, 2)]) == [[1], [2, 3, nil]])
        #expect(Self.shown([(1, 20), (2, 6), (nil, 5)]) == [[1], [2], [nil]])
    }

    @Test func aPoolUnderTheMinimumTakesInTheNextSmallest() {
        #expect(Self.shown([(1, 20), (2, 8), (3, 4), (nil, 0)]) == [[1], [2, 3]])
        #expect(Self.shown([(1, 8), (2, 8), (nil, 1)]) == [[2], [1, nil]])
        #expect(Self.shown([(1, 8), (2, 1), (nil, 1)]) == [[1, 2, nil]])
    }

    @Test func everyStatementsBaseHasToMeetTheMinimum() {
        #expect(
            Self.shown([(1, 20), (2, 8), (3, 9), (nil, 0)], bases: [[20, 18], [8, 4], [9, 9], [0, 0]])
                == [[1], [2, 3]])
    }

    @Test func whereEveryoneIsTooFewThereAreNoGroups() {
        #expect(Self.shown([(1, 2), (2, 2), (nil, 0)]) == [])
        #expect(Self.shown([(1, 30), (2, 30), (nil, 0)], bases: [[2], [2], [0]]) == [])
        #expect(Self.shown([]) == [])
    }

    @Test func hiddenTablesAreAtLeastTwoAndTogetherMeetTheMinimum() {
        #expect(SmallGroups.hidden(bases: [10, 9, 8], minimum: 5).isEmpty)
        #expect(SmallGroups.hidden(bases: [10, 9, 4], minimum: 5) == [1, 2])
        #expect(SmallGroups.hidden(bases: [10, 4, 2], minimum: 5) == [1, 2])
        #expect(SmallGroups.hidden(bases: [10, 6, 0, 0, 1], minimum: 5) == [1, 2, 3, 4])
        #expect(SmallGroups.hidden(bases: [4], minimum: 5) == [0])
        for minimum in 3...8 {
            var random = SeededRandom(seed: minimum)
            for _ in 0..<500 {
                let bases = (0..<1 + random.below(6)).map { _ in random.below(14) }
                let hidden = SmallGroups.hidden(bases: bases, minimum: minimum)
                let sum = hidden.reduce(0) { $0 + bases[$1] }
                #expect(bases.indices.allSatisfy { hidden.contains($0) || bases[$0] >= minimum })
                #expect(hidden.isEmpty || hidden.count == bases.count || (hidden.count > 1 && sum >= minimum))
            }
        }
    }

    private static func responses(_ answers: [([String: Int], Int)]) -> [Answers] {
        answers.flatMap { given, times in
            [Answers](
                repeating: Answers(byQuestion: given.mapValues { .single($0, other: "", detail: "") }), count: times)
        }
    }

    @Test func theGroupingQuestionHasNoTableWithinItsGroups() throws {
        // The pool's table of the question itself would list who is in the pool.
        let questionnaire = Questionnaire.made(.single("g", codes: 4), .statement("s"))
        let columns = ResponseColumns(
            Self.responses([(["g": 1, "s": 1], 20), (["g": 2, "s": 2], 3), (["g": 3, "s": 2], 4)]), of: questionnaire)
        let tabulation = try Tabulation(columns, plan: TabulationPlan(by: "g"))
        let groups = try #require(tabulation.groups)
        #expect(groups.groups.map(\.codes) == [[1], [2, 3]])
        for group in groups.groups { #expect(group.questions.map(\.question.id) == ["s"]) }
    }

    @Test func aStatementThatMakesTheGroupsIsNotComparedBetweenThem() throws {
        let questionnaire = Questionnaire.made(.statement("s"), .statement("t"))
        let columns = ResponseColumns(
            Self.responses([(["s": 1, "t": 1], 20), (["s": 5, "t": 5], 20)]), of: questionnaire)
        let tabulation = try Tabulation(columns, plan: TabulationPlan(by: "s"))
        #expect(Set(tabulation.differences.map(\.question)) == ["t"])
        #expect(tabulation.differences.allSatisfy { $0.verdict != .none })
    }

    @Test func routingThatDividesAGroupIsNotBrokenDownByIt() throws {
        // Six chose 1, two left g open: the pool is eight. Who chose 1 was asked r, so a base of six beside the
        // eight would leave two.
        let questionnaire = Questionnaire.made(
            .single("g", codes: 2), .statement("s"), .single("r", codes: 2, when: .equals(question: "g", code: 1)),
            .single("after", codes: 2, when: .equals(question: "r", code: 1)))
        let responses = Self.responses([
            (["g": 2, "s": 1], 20), (["g": 1, "s": 1, "r": 1, "after": 1], 4), (["g": 1, "r": 1, "after": 2], 2),
            (["s": 1], 2),
        ])
        let columns = ResponseColumns(responses, of: questionnaire)
        let plan = TabulationPlan(by: "g")
        let tally = Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan))
        let publication = try Publication(tally: tally, organisations: nil, plan: plan)
        #expect(publication.groups?.groups.map(\.codes) == [[2], [1, nil]])
        #expect(publication.groups?.groups.flatMap(\.questions).map(\.question.id) == ["s", "s"])
        #expect(publication.table("r") == nil && publication.table("after") == nil)
        #expect(publication.table("s")?.base == 26)

        // Where the routing follows the groups, its questions are shown.
        let apart = ResponseColumns(Array(responses.dropLast(4)) + responses.prefix(2), of: questionnaire)
        let whole = try Publication(
            tally: Tally(apart, crossings: Publication.crossings(apart.layout, plan: plan)), organisations: nil,
            plan: TabulationPlan(by: "g", minimumGroup: 3))
        #expect(whole.groups?.groups.map(\.codes) == [[1], [2]])
        #expect(whole.table("r")?.base == 4)
    }

    @Test func aQuestionThatNotEveryoneIsAskedMakesNoGroupsInAPublication() throws {
        // a's table says that 30 were asked g; groups of 25 would leave five who chose another code or nothing.
        let questionnaire = Questionnaire.made(
            .single("a", codes: 2), .single("g", codes: 3, when: .equals(question: "a", code: 1)), .statement("s"))
        let columns = ResponseColumns(
            Self.responses([
                (["a": 1, "g": 1, "s": 1], 27), (["a": 1, "g": 2, "s": 1], 3), (["a": 2, "s": 4], 30),
            ]), of: questionnaire)
        let plan = TabulationPlan(by: "g")
        let tally = Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan))
        let publication = try Publication(tally: tally, organisations: nil, plan: plan)
        #expect(publication.groups?.groups.isEmpty == true)
        #expect(publication.groupSizes.isEmpty && publication.differences.isEmpty)
        #expect(publication.table("g") == nil)
        let factsheet = Factsheet(
            FactsheetMaterial(publication: publication, date: try #require(Day("2026-11-23"))))
        #expect(factsheet.tables.map(\.id) == ["a", "s"])
    }

    @Test func organisationsDoNotTellTheSizeOfASmallGroup() throws {
        // Grouped by policy, with three who have one: 'three of the organisations' would be just those.
        let questionnaire = try Fixture.questionnaire().choosing(parts: ["II", "III"])
        let columns = ResponseColumns(
            Self.responses([(["q5": 1, "q4a": 1], 3), (["q5": 2, "q4a": 1], 20), (["q5": 3, "q4a": 1], 9)]),
            of: questionnaire)
        let organisations = OrganisationTables(columns) { "organisation \($0)" }
        func text(by: String) throws -> String {
            let plan = TabulationPlan(by: by)
            let tally = Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan))
            let publication = try Publication(tally: tally, organisations: organisations, plan: plan)
            return Factsheet(FactsheetMaterial(publication: publication, date: try #require(Day("2026-11-23")))).text()
        }
        #expect(try text(by: "q2").contains("Geteld per organisatie: bij 3 van de 32 organisaties zeggen"))
        #expect(try !text(by: "q5").contains("Geteld per organisatie"))
    }

    @Test func namesAreNotGivenWhereTheyWouldBeNumbers() throws {
        // Five kinds in a pool of five: each name would be one person.
        let questionnaire = try Fixture.shortPoll()
        func names(_ sizes: [(Int, Int)]) throws -> String {
            let statements = ["q4a", "q4b", "q4c", "q4d", "q4e", "q4f", "q4g"].map { ($0, 1) }
            let given = sizes.map { kind, size in
                (Dictionary(uniqueKeysWithValues: statements + [("q2", kind)]), size)
            }
            let columns = ResponseColumns(Self.responses(given), of: questionnaire)
            let plan = TabulationPlan(by: "q2")
            let tally = Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan))
            let publication = try Publication(tally: tally, organisations: nil, plan: plan)
            return Factsheet(FactsheetMaterial(publication: publication, date: try #require(Day("2026-11-23"))))
                .text(of: "aanleiding")
        }
        let small = try names([(3, 20), (1, 1), (4, 1), (5, 1), (7, 1), (13, 1)])
        #expect(small.contains("zorg- en welzijnsorganisaties") && !small.contains("ziekenhuizen"))
        let large = try names([(3, 20), (1, 4), (4, 4), (5, 2), (7, 1), (13, 3)])
        // In the questionnaire's order: by frequency would tell who is more than whom.
        let inOrder =
            "zorg- en welzijnsorganisaties, de gemeente, de ggz, de Wmo-raad, het jeugdoverleg en ziekenhuizen"
        #expect(large.contains(inOrder), "\(large)")
    }
}
