import Domain
import Testing

@testable import Questionnaires

struct CompositionTests {
    let questionnaire: Questionnaire
    let extra = Question(id: "x1", text: Localized(nl: "Wat?", en: "What?"), kind: .text(lines: 1))

    init() throws { questionnaire = try StandardQuestionnaire.load() }

    @Test func theShortPoll() throws {
        let short = try questionnaire.choosing(parts: ["II"])
        #expect(short.parts.map(\.id) == ["I", "II"])
        #expect(short.minutes == 4)
        #expect(try short.frozen() == short)
    }

    @Test func partsKeepTheirOrder() throws {
        #expect(try questionnaire.choosing(parts: ["V", "III", "I"]).parts.map(\.id) == ["I", "III", "V"])
    }

    @Test func everyPartChosenChangesNothing() throws {
        #expect(try questionnaire.choosing(parts: ["I", "II", "III", "IV", "V"]) == questionnaire)
    }

    @Test func everyChoiceOfPartsCanBeFrozen() throws {
        for mask in 0..<16 {
            let chosen = ["II", "III", "IV", "V"].enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
            #expect(try questionnaire.choosing(parts: chosen).problems() == [], "\(chosen)")
        }
    }

    @Test func anUnknownPartIsNamed() {
        #expect(throws: CompositionError.unknownPart("VII", known: ["I", "II", "III", "IV", "V"])) {
            try questionnaire.choosing(parts: ["II", "VII"])
        }
    }

    @Test func aQuestionGoesWhereItIsAsked() throws {
        let after = try questionnaire.adding(extra, toPart: "V", after: "v1", minutes: 2)
        #expect(after.parts[4].questions.map(\.id) == ["v1", "x1", "v2"])
        #expect(after.parts[4].minutes == 3)
        let last = try questionnaire.adding(extra, toPart: "V")
        #expect(last.parts[4].questions.map(\.id) == ["v1", "v2", "x1"])
        #expect(try last.frozen() == last)
    }

    @Test func aQuestionNeedsAPlaceAndAnIdOfItsOwn() {
        #expect(throws: CompositionError.unknownPart("X", known: ["I", "II", "III", "IV", "V"])) {
            try questionnaire.adding(extra, toPart: "X")
        }
        #expect(throws: CompositionError.unknownQuestion("q1", part: "V", known: ["v1", "v2"])) {
            try questionnaire.adding(extra, toPart: "V", after: "q1")
        }
        var twice = extra
        twice.id = "q7"
        #expect(throws: CompositionError.questionInUse("q7")) { try questionnaire.adding(twice, toPart: "V") }
    }

    @Test func aPartComesAtTheEnd() throws {
        let part = Part(id: "VI", title: Localized(nl: "Meer", en: "More"), minutes: 1, questions: [extra])
        let larger = try questionnaire.adding(part: part)
        #expect(larger.parts.last == part)
        #expect(throws: CompositionError.partInUse("VI")) { try larger.adding(part: part) }
        let other = Part(id: "VII", title: part.title, minutes: 1, questions: [extra])
        #expect(throws: CompositionError.questionInUse("x1")) { try larger.adding(part: other) }
    }

    @Test func nothingWithAProblemIsFrozen() {
        var broken = questionnaire
        broken.parts[4].questions = []
        #expect(
            throws: InvalidQuestionnaire(problems: [
                QuestionnaireProblem(
                    place: .part("V"), found: "part V has no questions", expected: "at least one question")
            ])
        ) { try broken.frozen() }
    }

    @Test(arguments: [
        ("q1 == 1", nil), ("q1 != 1", nil), ("q2 == 1", "q2 == 1"), ("q1 == 1 or q2 == 1", nil),
        ("q1 == 1 and q2 == 1", "q2 == 1"), ("q2 == 1 and q1 == 1 or q3 == 2", "q2 == 1 or q3 == 2"),
        ("q2 == 1 and q3 == 1", "q2 == 1 and q3 == 1"),
    ])
    func whatIsLeftOfAConditionHoldsWheneverTheWholeDoes(whole: String, left: String?) throws {
        let condition = try Condition(parsing: whole)
        let rest = condition.without(questions: ["q1"])
        #expect(rest?.description == left)
        for answers in 0..<16 {
            let chosen: (String, Int) -> Bool = { question, code in
                (question == "q2" ? answers & 3 : answers >> 2) == code
            }
            let holds = condition.holds(present: { $0 != "q1" }, chosen: chosen)
            #expect(holds == (rest?.holds(present: { _ in true }, chosen: chosen) ?? true))
        }
    }
}
