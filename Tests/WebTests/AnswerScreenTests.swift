import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent fills in a screen and goes on.
struct AnswerScreenTests {
    @Test func answersAreStoredBeforeTheNextScreenIsShown() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(
                link.page("I-1"), ["q1": "De Linde", "q2": "3", "q3": "2", "naar": "volgende"])
            #expect(response.status == .seeOther)
            #expect(response.location == link.page("II-1"))
            #expect(try await visit.stored(link).answers == ["q1": "De Linde", "q2": "3", "q3": "2"])
        }
    }

    @Test func nothingIsRequired() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("I-1"), ["q1": "", "naar": "volgende"])
            #expect(response.location == link.page("II-1"))
            #expect(try await visit.stored(link).answers == [:])
        }
    }

    @Test func aSavedScreenIsShownAsItWasLeft() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde", "q2": "16", "q2_other": "een koor"])
            let page = try await visit.get(link.page("I-1")).text
            #expect(page.contains("name=\"q1\" id=\"q1\" value=\"De Linde\""))
            #expect(page.contains("id=\"q2-16\" value=\"16\" checked"))
            #expect(page.contains("name=\"q2_other\" id=\"q2_other\" value=\"een koor\""))
        }
    }

    @Test func boxesThatAreNotTickedAreAnsweredWithNoOnceOneIs() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.post(link.page("III-2"), ["q7_2": "1", "q7_9": "1"])
            let answers = try await visit.stored(link).answers
            #expect(answers["q7_2"] == "1" && answers["q7_9"] == "1")
            #expect((1...9).allSatisfy { answers["q7_\($0)"] != nil })
            #expect(answers.filter { $0.key.hasPrefix("q7_") && $0.value == "1" }.count == 2)
        }
    }

    @Test func untouchedBoxesAreNoAnswer() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.post(link.page("III-2"), ["q8": "2"])
            #expect(try await visit.stored(link).answers == ["q5": "1", "q8": "2"])
        }
    }

    @Test func whoWritesWhatElseItIsChoosesSo() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q2_other": "een koor"])
            #expect(try await visit.stored(link).answers == ["q2": "16", "q2_other": "een koor"])
            #expect(try await visit.get(link.page("I-1")).text.contains("value=\"een koor\""))
        }
    }

    @Test func writingBesideBoxesTicksTheOther() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.post(link.page("III-2"), ["q7_2": "1", "q7_other": "een koor"])
            #expect(try await visit.stored(link).answers["q7_9"] == "1")
            _ = try await visit.post(link.page("III-2"), ["q7_other": "een koor"])
            let answers = try await visit.stored(link).answers
            #expect(answers["q7_9"] == "1" && answers["q7_2"] == "0")
            // White space is nothing written.
            _ = try await visit.post(link.page("III-2"), ["q7_other": "  "])
            #expect(try await visit.stored(link).answers["q7_9"] == nil)
        }
    }

    @Test func whatTheMunicipalityDoesAndShouldDoHaveAScreenOfTheirOwn() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let page = try await visit.get(link.page("IV-4")).text
            #expect(page.contains("name=\"q20_1\"") && page.contains("name=\"q21_1\""))
            #expect(!page.contains("name=\"q19_1\""))
            #expect(page.contains("<em>momenteel</em>") && page.contains("<em>wenselijke</em>"))
        }
    }

    @Test func aRadioButtonCanBeTakenBack() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            #expect(try await !visit.get(link.page("I-1")).text.contains("Toch geen antwoord geven"))
            _ = try await visit.post(link.page("I-1"), ["q2": "3"])
            #expect(try await visit.get(link.page("I-1")).text.contains("id=\"q2-0\" value=\"\""))
            _ = try await visit.post(link.page("I-1"), ["q2": ""])
            #expect(try await visit.stored(link).answers == [:])
        }
    }

    @Test func lineBreaksOfABrowserBecomePlainOnes() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("V-1"), ["v1": "een\r\ntwee"])
            #expect(try await visit.stored(link).answers["v1"] == "een\ntwee")
        }
    }

    @Test func fieldsOfAnotherScreenAreIgnored() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde", "q4a": "1", "isadmin": "1"])
            #expect(try await visit.stored(link).answers == ["q1": "De Linde"])
        }
    }

    @Test func aQuestionThatIsNotAskedIsNotShown() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "2"])
            let without = try await visit.get(link.page("III-2")).text
            #expect(without.contains("name=\"q6\"") && !without.contains("name=\"q7_1\""))
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            let with = try await visit.get(link.page("III-2")).text
            #expect(!with.contains("name=\"q6\"") && with.contains("name=\"q7_1\""))
        }
    }

    /// A part with one question that depends on the screen before it.
    private func routed(_ survey: inout Survey) {
        let yesNo = Choice(options: [
            Option(code: 1, text: Localized(same: "ja")), Option(code: 2, text: Localized(same: "nee")),
        ])
        survey.questionnaire.parts = [
            Part(
                id: "A", title: Localized(same: "A"), minutes: 1,
                questions: [
                    Question(id: "a1", text: Localized(same: "Een?"), kind: .single(yesNo)),
                    Question(
                        id: "a2", text: Localized(same: "Twee?"), kind: .single(yesNo),
                        condition: .equals(question: "a1", code: 1)),
                ]),
            Part(
                id: "B", title: Localized(same: "B"), minutes: 1,
                questions: [Question(id: "b1", text: Localized(same: "Drie?"), kind: .text(lines: 1))]),
        ]
    }

    @Test func aScreenWithNothingToAskIsSkippedForwardsAndBackwards() async throws {
        try await visiting(with: survey(routed)) { visit in
            let link = try await visit.begin()
            #expect(try await visit.post(link.page("A-1"), ["a1": "2"]).location == link.page("B-1"))
            #expect(try await visit.post(link.page("B-1"), ["naar": "vorige"]).location == link.page("A-1"))
            #expect(try await visit.get(link.page("A-2")).location == link.page("B-1"))
            #expect(try await visit.post(link.page("A-1"), ["a1": "1"]).location == link.page("A-2"))
            #expect(try await visit.post(link.page("B-1"), ["naar": "vorige"]).location == link.page("A-2"))
        }
    }

    @Test func twoTabsWithDifferentScreensDoNotOverwriteEachOther() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            async let first = visit.post(link.page("I-1"), ["q1": "De Linde"])
            async let second = visit.post(link.page("II-1"), ["q4a": "2"])
            _ = try await (first, second)
            #expect(try await visit.stored(link).answers == ["q1": "De Linde", "q4a": "2"])
        }
    }

    @Test func anOldTabChangesOnlyWhatItShowed() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.post(link.page("III-2"), ["q7_1": "1", "vragen": "q7 q8 q9 q10"])
            // Made when q5 was 'Nee': it shows q6 and knows nothing of q7.
            _ = try await visit.post(link.page("III-2"), ["q8": "3", "vragen": "q6 q8 q9 q10"])
            let answers = try await visit.stored(link).answers
            #expect(answers["q7_1"] == "1" && answers["q8"] == "3")
        }
    }

    @Test func theFirstButtonIsTheOneThatEnterPresses() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let page = try await visit.get(link.page("II-1")).text
            let buttons = page.split(separator: "<button ").dropFirst().map { $0.prefix { $0 != ">" } }
            #expect(buttons.count == 4)
            #expect(buttons.map { $0.contains("value=\"volgende\"") } == [true, false, false, false])
            #expect(buttons.last?.contains("value=\"taal-en\"") == true)
        }
    }

    @Test func progressNamesThePartAndTheTimeLeft() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let page = try await visit.get(link.page("II-1")).text
            #expect(page.contains("Deel <strong>2 van 5</strong>"))
            #expect(page.contains("Nog ongeveer 14 minuten"))
        }
    }
}
