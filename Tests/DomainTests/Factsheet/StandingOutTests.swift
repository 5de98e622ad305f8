import Testing

@testable import Domain

/// The group that answers most differently, and what may be said of it.
@Suite struct StandingOutTests {
    /// Group 1 and group 2 of 40 each; how many of each agree with each statement.
    private func sentences(_ agreeing: [(statement: String, first: Int, second: Int)]) throws -> String {
        let questionnaire = Questionnaire.made(
            [.single("q2", codes: 2)] + agreeing.map { Question.statement($0.statement) })
        let responses = [1, 2].flatMap { group in
            (0..<40).map { index in
                var answers: [String: Answer] = ["q2": .single(group, other: "", detail: "")]
                for (statement, first, second) in agreeing {
                    let agrees = index < (group == 1 ? first : second)
                    answers[statement] = .single(agrees ? 1 : 5, other: "", detail: "")
                }
                return Answers(byQuestion: answers)
            }
        }
        let plan = TabulationPlan(by: "q2")
        let columns = ResponseColumns(responses, of: questionnaire)
        let publication = try Publication(
            tally: Tally(columns, crossings: Publication.crossings(columns.layout, plan: plan)), organisations: nil,
            plan: plan)
        return Prose.joined(StandingOut(publication)?.sentences ?? []).text
    }

    @Test func aFindingIsCalledOne() throws {
        let text = try sentences([("q4a", 38, 10), ("q4f", 20, 20)])
        #expect(
            text == """
                De 40 deelnemers van option 1 antwoorden anders dan de andere deelnemers. Zij zeggen vaker dat \
                eenzaamheid meer aandacht moet krijgen. Dit verschil is aantoonbaar.
                """)
    }

    @Test func whatMayBeChanceIsSaidToBe() throws {
        let text = try sentences([("q4a", 24, 15), ("q4b", 25, 16), ("q4f", 24, 16)])
        #expect(
            text == """
                40 deelnemers horen bij option 1. Zij kozen vaker ‘eens’ bij drie stellingen (meer aandacht, eigen beleid \
                en meer samenwerking). Dit kan toeval zijn.
                """)
    }

    @Test func bothKindsStandApart() throws {
        let text = try sentences([("q4a", 38, 10), ("q4f", 24, 16)])
        #expect(
            text.contains("Zij zeggen ook vaker dat meer samenwerking nodig is. Dit laatste verschil kan toeval zijn."))
    }

    @Test func anOwnStatementIsQuoted() throws {
        let text = try sentences([("eigen", 38, 10), ("q4f", 20, 20)])
        #expect(text.contains("vaker dat zij het eens zijn met ‘eigen’."))
    }

    @Test func aDifferenceThatChanceReadilyGivesIsNotDescribed() throws {
        #expect(try sentences([("q4a", 24, 16), ("q4f", 20, 20), ("q4g", 20, 20)]).isEmpty)
    }

    @Test func groupsThatAnswerAlikeAreNotDescribed() throws {
        #expect(try sentences([("q4a", 20, 19), ("q4f", 20, 20)]).isEmpty)
    }
}
