import Assets
import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// A respondent sees, takes along and erases what was answered.
struct OwnAnswersTests {
    private func answered(_ visit: Visit) async throws -> Token {
        let link = try await visit.begin()
        _ = try await visit.post(
            link.page("I-1"), ["getoond": "q1 q2", "q1": "Buurthuis <De Linde>", "q2": "1", "naar": "volgende"])
        return link
    }

    @Test func allOfItIsShownAndGivenOut() async throws {
        try await visiting { visit async throws in
            let link = try await answered(visit)
            let stored = try await visit.stored(link).answers
            #expect(stored["q1"] == "Buurthuis <De Linde>")
            let page = try await visit.get(link.page("inzien")).text
            #expect(page.contains("Buurthuis &lt;De Linde&gt;") && page.contains("U hebt nog niet verstuurd."))
            let text = try await visit.get(link.page("inzien/antwoorden.txt"))
            #expect(text.headers[.contentDisposition] == "attachment; filename=\"antwoorden.txt\"")
            #expect(text.text.contains("Buurthuis <De Linde>") && text.text.contains("begon op 23 november 2026"))
            let json = try await visit.get(link.page("inzien/antwoorden.json"))
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
            #expect(object["columns"] as? [String: String] == stored.filter { !$0.value.isEmpty })
            #expect(object["started"] as? String == "2026-11-23")
            #expect(try await visit.get(link.page("inzien/antwoorden.exe")).status == .notFound)
        }
    }

    /// Every column that was answered is in the words too, whatever the kind of question.
    @Test func noAnswerOfThePilotIsLeftOut() async throws {
        let questionnaire = try StandardQuestionnaire.load()
        let pilot = try await ResponseFile.read(Assets.pilot54, name: "pilot54.csv", questionnaire: questionnaire)
        for row in 0..<pilot.count {
            let columns = pilot.answers(at: row).columns(of: questionnaire)
            let given = questionnaire.questions.compactMap { AnsweredQuestion($0, columns, language: .dutch) }
            // A box that was not ticked says nothing.
            let answered = questionnaire.columns.filter { column in
                guard let value = columns[column.name], !value.isEmpty else { return false }
                if case .option = column.role { return value == "1" }
                return true
            }
            #expect(given.reduce(0) { $0 + $1.answers.count } == answered.count)
        }
    }

    @Test func aDraftIsErasedAfterAQuestion() async throws {
        try await visiting { visit async throws in
            let link = try await answered(visit)
            // Asking changes nothing.
            #expect(try await visit.get(link.page("wissen")).text.contains("U kunt dit niet terugdraaien."))
            #expect(try await visit.store.response(link) != nil)
            let erased = try await visit.post(link.page("wissen"))
            #expect(erased.status == .seeOther && erased.location == "/antwoorden/gewist?taal=nl")
            #expect(try await visit.get("/antwoorden/gewist?taal=nl").text.contains("Uw antwoorden zijn gewist"))
            #expect(try await visit.store.response(link) == nil)
            for page in ["inzien", "wissen", "I-1", "bedankt"] {
                #expect(try await visit.get(link.page(page)).status == .notFound)
            }
            #expect(try await visit.post(link.page("wissen")).status == .notFound)
        }
    }

    @Test func inEnglishItSpeaksEnglish() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let link = try await visit.begin(language: .english)
            #expect(try await visit.get(link.page("inzien")).text.contains("You have not filled in anything yet."))
            #expect(try await visit.post(link.page("wissen")).location == "/antwoorden/gewist?taal=en")
            let page = try await visit.get("/antwoorden/gewist?taal=en").text
            #expect(page.contains("<html lang=\"en\">") && page.contains("have been erased"))
            #expect(page.contains("lang=\"nl\" hreflang=\"nl\" href=\"/toegankelijkheid\">Accessibility (Dutch)"))
        }
    }

    @Test func afterClosingNothingIsShownOrErased() async throws {
        try await visiting(on: Day("2026-12-14")!) { visit async throws in
            let link = Token()
            try await visit.store.startResponse(
                survey: visit.survey.id, language: .dutch, on: Visit.today, link: link)
            for address in ["inzien", "inzien/antwoorden.txt", "wissen"] {
                #expect(try await visit.get(link.page(address)).status == .gone)
            }
            #expect(try await visit.post(link.page("wissen")).status == .gone)
            #expect(try await visit.store.response(link) != nil)
        }
    }

    /// The figures follow: what was erased is in none of them any more.
    @Test func theLiveFactsheetStartsAnew() async throws {
        let demonstration = try survey { $0.isDemonstration = true }
        try await visiting(with: demonstration) { visit async throws in
            func respondents() async throws -> Substring? {
                let page = try await visit.get("/factsheet/samen-2026").text
                return page.firstMatch(of: /(\d+) deelnemers vulden/)?.1 ?? page.firstMatch(of: /Er zijn nu (\d+)/)?.1
            }
            try await visit.store.addSubmitted(
                survey: visit.survey.id, responses: Array(repeating: ["q2": "1", "q4a": "1"], count: 6),
                on: Visit.today)
            let (first, last) = (try await visit.begin(), try await visit.begin())
            for link in [first, last] {
                _ = try await visit.send(link)
            }
            #expect(try await respondents() == "8")
            // The one that came last, and one in the middle.
            #expect(try await visit.post(last.page("wissen")).status == .seeOther)
            #expect(try await respondents() == "7")
            #expect(try await respondents() == "7")
            #expect(try await visit.post(first.page("wissen")).status == .seeOther)
            #expect(try await respondents() == "6")
            let late = try await visit.begin()
            _ = try await visit.send(late)
            #expect(try await respondents() == "7")
        }
    }

    @Test func afterSendingTheThanksLeadToIt() async throws {
        try await visiting { visit async throws in
            let link = try await visit.begin()
            _ = try await visit.send(link)
            #expect(try await visit.get(link.page("bedankt")).text.contains("href=\"\(link.page("inzien"))\""))
            #expect(try await visit.get(link.page("uw-antwoorden")).text.contains("href=\"\(link.page("inzien"))\""))
            #expect(try await visit.get(link.page("inzien")).text.contains("en verstuurde op 23 november 2026"))
            #expect(try await visit.get(link.page("wissen")).text.contains("telt niet meer mee"))
            #expect(try await visit.get(link.page("wissen")).text.contains("U kunt dit niet terugdraaien."))
            #expect(try await visit.get(link.page("wissen")).text.contains("utrecht-button--danger"))
        }
    }
}
