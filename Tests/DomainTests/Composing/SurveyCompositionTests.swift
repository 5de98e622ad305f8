import Domain
import Questionnaires
import Testing

/// What a municipality decides about a questionnaire, and what becomes of the questionnaire.
@Suite struct SurveyCompositionTests {
    private func begun(_ edits: CompositionEdit...) throws -> ComposedSurvey {
        let original = try StandardQuestionnaire.load()
        let composition = edits.reduce(SurveyComposition(name: "Peiling", languages: [.dutch, .english])) {
            $0.applying($1, to: original)
        }
        return ComposedSurvey(
            id: "p", approach: "a", original: original, composition: composition, begun: Day("2026-11-23")!)
    }

    private let statement = OwnQuestion(
        id: "e1", part: "II", form: .statement, text: Localized(nl: "Buren kennen elkaar.", en: "Neighbours."))

    @Test func nothingDecidedIsTheOriginal() throws {
        let survey = try begun()
        #expect(survey.questionnaire == survey.original)
        #expect(survey.faults.isEmpty && survey.comparisonBreaks.isEmpty)
    }

    @Test func theShortPollIsTheOneOfTheOriginal() throws {
        let survey = try begun(.parts(["II"]))
        #expect(survey.questionnaire == (try survey.original.choosing(parts: ["I", "II"])))
        #expect(survey.questionnaire.minutes == 4)
        #expect(survey.comparisonBreaks.isEmpty)
    }

    @Test func anOwnStatementStandsAtTheEndOfItsPart() throws {
        let survey = try begun(.own(statement))
        let part = try #require(survey.questionnaire.parts.first { $0.id == "II" })
        #expect(part.questions.map(\.id) == ["q4a", "q4b", "q4c", "q4d", "q4e", "q4f", "q4g", "e1"])
        #expect(part.questions.last?.isStatement == true && part.minutes == 4)
        #expect(survey.questionnaire.problems().isEmpty && survey.faults.isEmpty)
        #expect(survey.comparisonBreaks.isEmpty)
        #expect(survey.composition.newQuestionID(in: survey.original) == "e2")
    }

    @Test func scalesAreThoseOfTheOriginal() throws {
        let original = try StandardQuestionnaire.load()
        for (id, scale) in [("q4a", Scale.agree), ("q9", .frequency), ("q15", .satisfaction)] {
            #expect(original.question(id)?.choice?.options.map(\.text) == scale.usualOptions.map(\.text))
        }
    }

    @Test(arguments: OwnQuestion.Form.allCases)
    func everyFormIsAQuestionThatASurveyMayHold(form: OwnQuestion.Form) throws {
        let question = OwnQuestion(
            id: "e1", part: "V", form: form, text: Localized(nl: "Wat?", en: "What?"),
            options: form.hasOptions ? [Localized(nl: "Dit", en: "This"), Localized(nl: "Dat", en: "That")] : [],
            hasOther: form.hasOptions, hasDontKnow: form.hasOptions, asksWhy: form != .line && form != .text)
        let survey = try begun(.own(question))
        #expect(survey.questionnaire.problems().isEmpty)
        if form.hasOptions {
            let choice = try #require(survey.questionnaire.question("e1")?.choice)
            #expect(choice.codes == [1, 2, 3, 4] && choice.other == 4 && choice.dontKnow == 3)
            #expect(choice.exclusive == (form == .multiple ? [3] : []))
        }
    }

    @Test func questionsAndPartsMoveAndMoveBack() throws {
        let survey = try begun(.own(statement), .move(question: "e1", .up), .move(question: "e1", .up))
        #expect(survey.composition.questionOrder["II"]?.suffix(3) == ["e1", "q4f", "q4g"])
        #expect(survey.comparisonBreaks.isEmpty)
        let back = try begun(.move(question: "q4a", .down), .move(question: "q4a", .up))
        #expect(back.composition == (try begun().composition))
        // The first part stays the first, and nothing goes past an end.
        #expect(try begun(.movePart("II", .up), .movePart("V", .down)).composition.partOrder.isEmpty)
        #expect(try begun(.movePart("III", .up)).questionnaire.parts.map(\.id) == ["I", "III", "II", "IV", "V"])
    }

    @Test func whatBreaksComparisonIsNamedWithItsQuestion() throws {
        let survey = try begun(
            .reword([.question("q4a"): Localized(nl: "Anders.", en: "Other.")]),
            .reword([.option("q5", 2): Localized(nl: "Nee", en: "Nope")]), .move(question: "q4b", .down),
            .leaveOut(question: "q9", true))
        let breaks = Dictionary(survey.comparisonBreaks.map { ($0.id, $0.why) }, uniquingKeysWith: { $0 + $1 })
        #expect(breaks["q4a"] == "De vraag is anders gesteld.")
        #expect(breaks["q5"] == "Het antwoord ‘Nee’ heeft in het Engels andere woorden.")
        #expect(breaks["q9"] == "Deze vraag is weggelaten. Er is dus niets om te vergelijken.")
        // Question 11 depended on 9 and 10 together: it is asked of everybody now.
        #expect(breaks["q11"] == "De vraag wordt nu aan meer mensen gesteld, omdat een eerdere vraag is weggelaten.")
        #expect(Set(breaks.keys).subtracting(["q4a", "q5", "q9", "q11"]).count == 1)
        #expect(survey.comparisonBreaks.first { $0.id == "q4a" }?.label == "vraag 4a")
        #expect(survey.questionnaire.problems().isEmpty)
    }

    @Test func backToTheOriginalWordsIsAsIfNothingHappened() throws {
        let original = try StandardQuestionnaire.load()
        let survey = try begun(
            .reword([.question("q4a"): Localized(nl: "Anders.", en: "Other.")]),
            .reword([.question("q4a"): original.text(at: .question("q4a"))]),
            .introduction([Localized(nl: "Hallo.", en: "Hello.")]), .introduction(original.introduction))
        #expect(survey.composition == (try begun().composition))
    }

    @Test func whatIsNotTranslatedIsPointedOut() throws {
        var question = statement
        question.text = Localized(["nl": "Buren kennen elkaar."])
        let survey = try begun(.own(question), .introduction([Localized(["nl": "Hallo {gemeente}."])]))
        #expect(survey.faults.map(\.place) == [.texts, .texts, .question("e1")])
        #expect(survey.faults.filter(\.isTranslation).count == 2)
        #expect(survey.faults[1].message == "In de inleiding staat ‘{gemeente}’. Dat is geen invulveld dat wij kennen.")
        #expect(try begun(.own(question), .languages([.dutch])).faults.isEmpty)
    }

    @Test func aQuestionBeforeWhatItDependsOnIsAFault() throws {
        let survey = try begun(.move(question: "q6", .up))
        #expect(
            survey.faults.map(\.place)
                == [.question("q6"), .question("q7")].filter { place in
                    survey.questionnaire.problems().contains { $0.question.map { .question($0) } == place }
                })
        #expect(survey.faults.first?.message.contains("hangt af van vraag 5") == true)
    }

    @Test func differencesAreSentences() throws {
        let original = try StandardQuestionnaire.load()
        let (before, after) = (
            try begun().composition,
            try begun(
                .rename("Voorjaar"), .parts(["II", "V"]), .own(statement), .leaveOut(question: "q4g", true),
                .reword([.question("q4a"): Localized(nl: "Anders.", en: "Other.")])
            ).composition
        )
        #expect(
            after.differences(from: before, in: original) == [
                "De naam werd ‘Voorjaar’.", "Deel III viel weg.", "Deel IV viel weg.", "Vraag 4g viel weg.",
                "Eigen vraag erbij: ‘Buren kennen elkaar.’.", "Vraag 4a kreeg andere woorden.",
            ])
        #expect(after.differences(from: after, in: original).isEmpty)
    }

    @Test func aSurveyOpensClosesAndReopens() {
        typealias State = ComposedSurvey.State
        #expect(State.draft.after(.opened) == .open && State.open.after(.closed) == .closed)
        #expect(State.closed.after(.reopened) == .open)
        #expect(State.draft.after(.closed) == nil && State.open.after(.opened) == nil)
        #expect(State.closed.after(.opened) == nil && State.draft.after(.reopened) == nil)
        #expect(State.allCases.filter(\.mayChange) == [.draft])
    }
}
