import Domain
import Testing

@testable import Questionnaires

/// The short poll with a statement, a question of every kind and a part of its own.
let extendedFile = """
    extends: samen-tegen-eenzaamheid
    id: heldermeer
    version: 1
    parts: [I, II]
    add:
      - part: II
        after: q4c
        minutes: 1
        questions:
          - id: q4h
            number: 4h
            text: {nl: Er zijn genoeg vrijwilligers., en: There are enough volunteers.}
            kind: single
            options: agree
          - id: q4i
            number: 4i
            text: {nl: Er is genoeg geld., en: There is enough money.}
            kind: single
            options: agree
      - part: VI
        title: {nl: Onze vragen, en: Our questions}
        minutes: 2
        questions:
          - id: h1
            text: {nl: Wat doet u?, en: What do you do?}
            instruction: several
            kind: multiple
            other: 2
            options:
              - {code: 1, text: {nl: Bezoeken, en: Visiting}}
              - {code: 2, text: {nl: 'Anders, namelijk', en: 'Other, namely'}}
          - id: h2
            text: {nl: Waarom?, en: Why?}
            kind: text
            lines: 4
            show_if: q4h == 1 and q5 == 1
            paper_routing: {nl: Alleen als u dat vindt., en: Only if you think so.}
    """

struct ExtensionTests {
    @Test func partsAreChosenAndQuestionsAdded() throws {
        let questionnaire = try read(extendedFile)
        #expect(questionnaire.id == "heldermeer")
        #expect(questionnaire.parts.map(\.id) == ["I", "II", "VI"])
        let statements = ["q4a", "q4b", "q4c", "q4h", "q4i", "q4d", "q4e", "q4f", "q4g"]
        #expect(questionnaire.parts[1].questions.map(\.id) == statements)
        #expect(questionnaire.questions.filter(\.isStatement).map(\.id) == statements)
        #expect(questionnaire.parts[2].questions.map(\.kindName) == ["multiple", "text"])
        #expect(questionnaire.minutes == 7)
        #expect(questionnaire.title == (try StandardQuestionnaire.load()).title)
    }

    @Test func routingOnAQuestionThatIsLeftOutFallsAway() throws {
        let question = try #require(try read(extendedFile).question("h2"))
        #expect(question.condition?.description == "q4h == 1")
        #expect(question.paperRouting == nil)
        let whole = try #require(try read(extendedFile.replacing("parts: [I, II]\n", with: "")).question("h2"))
        #expect(whole.condition?.description == "q4h == 1 and q5 == 1")
        #expect(whole.paperRouting != nil)
    }

    @Test func itsOwnWordsTakeThePlaceOfTheOthers() throws {
        let own = """
            extends: samen-tegen-eenzaamheid
            id: own
            version: 3
            title: {nl: Onze peiling, en: Our poll}
            introduction: [[{nl: Hallo., en: Hello.}]]
            closing: {nl: Dag., en: Bye.}
            national_figure: {value: {nl: Velen., en: Many.}, source: Wij, year: 2026}
            parts: []
            """
        let questionnaire = try read(own)
        #expect(questionnaire.title[.dutch] == "Onze peiling")
        #expect(questionnaire.introduction == [Localized(nl: "Hallo.", en: "Hello.")])
        #expect(questionnaire.closing[.english] == "Bye.")
        #expect(questionnaire.nationalFigure?.year == 2026)
        #expect(questionnaire.parts.map(\.id) == ["I"])
    }

    @Test(arguments: [
        (
            "extends: samen", "extends: alleen",
            "1: extends 'alleen-tegen-eenzaamheid', expected samen-tegen-eenzaamheid"
        ),
        ("[I, II]", "[I, IX]", "4: part 'IX', expected one of I, II, III, IV, V"),
        ("part: II\n", "part: IV\n", "6: part 'IV', expected one of the parts I, II, or a new one with a title"),
        ("part: VI\n", "part: II\n", "20: a second part 'II', expected an id that is not in use"),
        ("part: VI\n", "part: III\n", "20: a second part 'III', expected an id that is not in use"),
        ("after: q4c", "after: q5", "7: after 'q5', expected one of q4a, q4b, q4c, q4d, q4e, q4f, q4g"),
        ("- id: q4h", "- id: q4a", "10: q4a: a second question 'q4a', expected an id that is not in use"),
        ("- id: q4h", "- id: q5", "10: q5: a second question 'q5', expected an id that is not in use"),
        ("minutes: 1\n", "minutes: -1\n", "8: 'minutes' is '-1', expected 0 to 240 minutes"),
        ("q5 == 1", "q55 == 1", "36: h2: condition names 'q55', expected the id of an earlier question"),
        ("q4h == 1 and q5 == 1", "q13 == 9", "36: h2: condition names code 9 of 'q13', expected one of its codes 1-3"),
    ])
    func mistakesAreTold(old: String, new: String, message: String) {
        #expect(extendedFile.ranges(of: old).count == 1)
        let all = messages(extendedFile.replacing(old, with: new))
        #expect(all.contains("mine.yaml:\(message)"), "\(all)")
    }
}
