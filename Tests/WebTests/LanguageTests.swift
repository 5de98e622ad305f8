import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent changes the language on the way.
struct LanguageTests {
    @Test func switchingKeepsTheAnswersAndTheScreen() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("II-1"), ["q4a": "3", "naar": "taal-en"])
            #expect(response.location == link.page("II-1"))
            let page = try await visit.get(link.page("II-1")).text
            #expect(page.contains("<html lang=\"en\">"))
            #expect(page.contains("id=\"q4a-3\" value=\"3\" checked"))
            #expect(page.contains("neither agree nor disagree"))
        }
    }

    @Test func andBackAgain() async throws {
        try await visiting { visit in
            let link = try await visit.begin(language: .english)
            _ = try await visit.post(link.page("II-1"), ["naar": "taal-nl"])
            #expect(try await visit.stored(link).language == .dutch)
            #expect(try await visit.get(link.page("I-1")).text.contains("<html lang=\"nl\">"))
        }
    }

    @Test func theButtonSpeaksTheLanguageItLeadsTo() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            #expect(
                try await visit.get(link.page("II-1")).text
                    .contains("value=\"taal-en\" lang=\"en\">Save and continue in English</button>"))
        }
    }

    @Test func aQuestionnaireInOneLanguageOffersNoOther() async throws {
        try await visiting(with: survey { $0.questionnaire.languages = [.dutch] }) { visit in
            let link = try await visit.begin(language: .english)
            let page = try await visit.get(link.page("I-1")).text
            #expect(page.contains("<html lang=\"nl\">") && !page.contains("taal-"))
            #expect(!(try await visit.get("/vragenlijst/samen-2026").text.contains("taal=en")))
            _ = try await visit.post(link.page("I-1"), ["naar": "taal-en"])
            #expect(try await visit.get(link.page("I-1")).text.contains("<html lang=\"nl\">"))
        }
    }

    @Test(arguments: ["later", "uw-antwoorden"]) func otherPagesSpeakItToo(_ page: String) async throws {
        try await visiting { visit in
            let link = try await visit.begin(language: .english)
            #expect(try await visit.get(link.page(page)).text.contains("<html lang=\"en\">"))
        }
    }
}
