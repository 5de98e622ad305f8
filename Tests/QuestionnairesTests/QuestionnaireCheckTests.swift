import Domain
import Testing

@testable import Questionnaires

/// What only a questionnaire made in code can have wrong; what a file can have wrong is in `FileProblemTests`.
struct QuestionnaireCheckTests {
    var questionnaire: Questionnaire

    init() throws { questionnaire = try StandardQuestionnaire.load() }

    private func descriptions(_ change: (inout Questionnaire) -> Void) -> [String] {
        var changed = questionnaire
        change(&changed)
        return changed.problems().map(\.description)
    }

    @Test func noPartsAndNoLanguages() {
        #expect(descriptions { $0.parts = [] } == ["no questions, expected at least one part with a question"])
        #expect(
            descriptions { $0.languages = [] }
                == ["no languages, expected 'nl' among the languages, which the others fall back on"])
        #expect(
            descriptions { $0.languages = [.dutch, .english, .dutch] }
                == ["language 'nl' twice, expected every language once"])
    }

    @Test func aLanguageThatKringDoesNotKnow() {
        #expect(
            descriptions { $0.parts[0].questions[0].text.texts["fr"] = "Nom" }
                == ["q1: text has the language 'fr', expected one of nl, en"])
    }

    @Test func aPassageWithoutWords() {
        #expect(
            descriptions { $0.introduction[0].texts["en"] = "One.\n\nTwo." }
                == ["a passage of paragraph 1 in 'en' is empty, expected a text"])
    }

    @Test func scales() {
        func statement(_ change: (inout Choice) -> Void) -> [String] {
            descriptions { questionnaire in
                guard case .single(var choice) = questionnaire.parts[1].questions[0].kind else { return }
                change(&choice)
                questionnaire.parts[1].questions[0].kind = .single(choice)
            }
        }
        #expect(
            statement { $0.options.remove(at: 2) } == ["q4a: scale agree with 5 options, expected 6 options"])
        #expect(
            statement { $0.options.swapAt(0, 1) }
                == ["q4a: scale agree with codes 2, 1, 3, 4, 5, 6, expected the codes 1-6 in this order"])
        #expect(statement { $0.dontKnow = nil } == ["q4a: scale agree without dk, expected dk: 6"])
        #expect(statement { $0.options = [] } == ["q4a: no options, expected at least one option"])
    }

    @Test func aPartTwice() {
        #expect(
            descriptions { $0.parts[4].id = "I" }
                == ["part id 'I' is used twice, expected an id of its own for every part"])
    }

    @Test func moreQuestionsThanAnyoneAnswers() {
        let found = descriptions { questionnaire in
            let text = Localized(same: "?")
            questionnaire.parts[4].questions = (1...480).map {
                Question(id: "x\($0)", text: text, kind: .text(lines: 1))
            }
        }
        #expect(found == ["507 questions, expected at most 500"])
    }

    @Test func moreOptionsThanAnyoneReads() {
        let found = descriptions { questionnaire in
            let options = (1...64).map { Option(code: $0, text: Localized(same: "?")) }
            questionnaire.parts[4].questions[0].kind = .single(Choice(options: options))
        }
        #expect(found == ["v1: 64 options, expected at most 63"])
    }

    @Test func aConditionThatNobodyCanFollow() {
        let found = descriptions { questionnaire in
            let comparison = Condition.equals(question: "q5", code: 1)
            questionnaire.parts[4].questions[0].condition = .any(Array(repeating: comparison, count: 21))
        }
        #expect(found == ["v1: condition with 21 comparisons, expected at most 20"])
    }
}
