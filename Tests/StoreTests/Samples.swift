import Domain
import Foundation

@testable import Store

let monday = Day(year: 2026, month: 11, day: 23)!
let tuesday = monday.adding(days: 1)

/// The moment at which everything in these tests happens: noon in the Netherlands on ``monday``.
let noon = Date(timeIntervalSince1970: 1_795_431_600.25)

extension Municipality {
    static let heldermeer = Municipality(id: "heldermeer", name: "Heldermeer", contact: "Sanne, 0228 12 34 56")
    static let elders = Municipality(id: "elders", name: "Elders", contact: "post@elders.example")
}

extension Survey {
    /// A survey with one question, of Heldermeer unless told otherwise.
    static func sample(_ id: String = "peiling", of municipality: Municipality = .heldermeer) -> Survey {
        let question = Question(
            id: "q1", number: "1", text: Localized(nl: "Hoe heet uw organisatie?", en: "What is it called?"),
            kind: .text(lines: 1))
        let questionnaire = Questionnaire(
            id: "samen", version: 1, languages: [.dutch, .english], title: Localized(same: "Samen"),
            introduction: [Localized(same: "Van {municipality}")], closing: Localized(nl: "Dank u", en: "Thank you"),
            parts: [Part(id: "I", title: Localized(same: "I"), minutes: 2, always: true, questions: [question])])
        return Survey(
            id: id, municipality: municipality.id, openLink: "open-\(id)", questionnaire: questionnaire,
            introduction: IntroductionValues(
                municipality: municipality.name, meeting: tuesday, contact: municipality.contact),
            invited: 120, wholeFrame: true, minimumGroup: 7, opens: monday, closes: tuesday, isDemonstration: true)
    }
}

/// Texts that break careless storage.
let awkwardTexts = [
    "Stichting 'Samen' \"één\"", "regel 1\nregel 2\r\nregel 3\ttab", "👩‍👩‍👧‍👦 en 🇳🇱", "'; DROP TABLE response; --",
    "$1 \\u0000 \\",
    "", "{\"a\": [1]}", "e\u{301}",
]

extension Store {
    /// Adds Heldermeer and its survey.
    func addSurvey(_ survey: Survey = .sample()) async throws {
        try await add(Municipality.heldermeer)
        try await add(survey)
    }

    /// Starts a response and gives its link.
    func startedResponse(of survey: String = "peiling") async throws -> Token {
        let link = Token()
        try await startResponse(survey: survey, language: .dutch, on: monday, link: link)
        return link
    }

    /// Everything submitted, read in one go.
    func allSubmitted(of survey: String = "peiling") async throws -> [SubmittedAnswers] {
        try await submitted(survey: survey, after: 0, limit: 1_000_000)
    }
}
