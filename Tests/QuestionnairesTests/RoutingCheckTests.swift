import Domain
import Testing

struct RoutingCheckTests {
    /// Questions q1, q2, ... of two options each, with these conditions.
    private func problems(of conditions: [String?]) throws -> [String] {
        let text = Localized(nl: "Tekst", en: "Text")
        let options = [Option(code: 1, text: text), Option(code: 2, text: text)]
        let questions = try conditions.enumerated().map { index, condition in
            Question(
                id: "q\(index + 1)", text: text, kind: .single(Choice(options: options)),
                condition: try condition.map { try Condition(parsing: $0) })
        }
        let part = Part(id: "I", title: text, minutes: 1, questions: questions)
        return Questionnaire(
            id: "poll", version: 1, languages: [.dutch, .english], title: text, introduction: [], closing: text,
            parts: [part]
        ).problems().map(\.description)
    }

    @Test func lookingBackIsFine() throws {
        #expect(try problems(of: [nil, "q1 == 1", "q1 == 1 or q2 != 2"]) == [])
    }

    @Test func lookingAhead() throws {
        #expect(
            try problems(of: ["q2 == 1 or q2 == 2", nil])
                == ["q1: condition looks ahead to 'q2', expected the id of an earlier question"])
    }

    @Test func aLoopIsToldOnceAsAChain() throws {
        #expect(
            try problems(of: [nil, "q4 == 1", "q2 == 1", "q3 == 1"])
                == ["q2: condition goes round: q2 -> q4 -> q3 -> q2, expected conditions that only look back"])
        #expect(
            try problems(of: ["q3 == 1", "q1 == 1", "q1 == 1 and q2 == 1"])
                == ["q1: condition goes round: q1 -> q3 -> q1, expected conditions that only look back"])
    }

    @Test func twoLoopsAreTwoProblems() throws {
        #expect(
            try problems(of: ["q1 == 1", "q3 == 1", "q2 == 1"]) == [
                "q1: condition goes round: q1 -> q1, expected conditions that only look back",
                "q2: condition goes round: q2 -> q3 -> q2, expected conditions that only look back",
            ])
    }

    @Test func aTextHasNoCodes() throws {
        let text = Localized(nl: "Tekst", en: "Text")
        let questions = [
            Question(id: "q1", text: text, kind: .text(lines: 1)),
            Question(
                id: "q2", text: text, kind: .text(lines: 1), condition: .equals(question: "q1", code: 1)),
        ]
        let questionnaire = Questionnaire(
            id: "poll", version: 1, languages: [.dutch], title: text, introduction: [], closing: text,
            parts: [Part(id: "I", title: text, minutes: 1, questions: questions)])
        #expect(
            questionnaire.problems().map(\.description)
                == ["q2: condition compares 'q1', a text, expected a question with options"])
    }
}
