import Domain
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent wants to know what happens with the answers.
struct PrivacyPageTests {
    @Test func itSaysWhatIsTrueOfThisSurvey() async throws {
        try await visiting(with: survey { $0.minimumGroup = 7 }) { visit in
            let page = try await visit.get("/vragenlijst/samen-2026/uw-antwoorden").text
            #expect(page.contains("vertrouwelijk, maar niet anoniem. Want wij vragen naar de naam van uw organisatie."))
            #expect(page.contains("minder dan 7 mensen"))
            #expect(page.contains("id=\"contact\"") && page.contains("mailto:samen@heldermeer.example"))
            #expect(page.contains("href=\"/vragenlijst/samen-2026?taal=nl\""))
        }
    }

    @Test func withoutTheNameOfAnOrganisationItDoesNotSpeakOfOne() async throws {
        try await visiting(with: survey { $0.questionnaire.parts[0].questions.removeFirst() }) { visit in
            let page = try await visit.get("/vragenlijst/samen-2026/uw-antwoorden?taal=en").text
            #expect(!page.contains("organisation&#39;s name") && page.contains("not anonymous"))
        }
    }

    @Test func fromAScreenItOpensBesideIt() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let screen = try await visit.get(link.page("II-1")).text
            #expect(
                screen.contains("href=\"uw-antwoorden\" target=\"_blank\">Hoe gaan wij om met uw antwoorden? (opent"))
            let page = try await visit.get(link.page("uw-antwoorden")).text
            #expect(page.contains("href=\"/antwoorden/\(link.text)\""))
        }
    }
}
