import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent opens the link of the invitation and begins.
struct BeginTests {
    @Test func theWelcomePageSaysWhatItIsAbout() async throws {
        try await visiting { visit async throws in
            let page = try await visit.get("/vragenlijst/samen-2026")
            #expect(page.status == .ok)
            #expect(page.text.contains("<html lang=\"nl\">"))
            #expect(page.text.contains("Gemeente Heldermeer"))
            #expect(page.text.contains("ongeveer 15 minuten"))
            #expect(page.text.contains("tot en met 13 december 2026"))
            #expect(page.text.contains("vertrouwelijk, niet anoniem"))
            #expect(page.text.contains(">Beginnen</button>"))
            #expect(page.text.contains("href=\"/vragenlijst/samen-2026?taal=en\""))
        }
    }

    @Test func theWelcomePageSpeaksEnglish() async throws {
        try await visiting { visit async throws in
            let page = try await visit.get("/vragenlijst/samen-2026?taal=en")
            #expect(page.text.contains("<html lang=\"en\">"))
            #expect(page.text.contains(">Start</button>"))
            #expect(page.text.contains("<input type=\"hidden\" name=\"taal\" value=\"en\">"))
        }
    }

    @Test func anUnknownLanguageIsDutch() async throws {
        try await visiting { visit async throws in
            #expect(try await visit.get("/vragenlijst/samen-2026?taal=xx").text.contains("<html lang=\"nl\">"))
        }
    }

    @Test func withoutAClosingDayNoneIsNamed() async throws {
        try await visiting(
            with: survey {
                $0.closes = nil
                $0.introduction.closes = nil
            }
        ) { visit async throws in
            #expect(!(try await visit.get("/vragenlijst/samen-2026").text.contains("tot en met")))
        }
    }

    @Test func beginningMakesAPersonalLinkAndGoesToTheFirstScreen() async throws {
        try await visiting { visit async throws in
            let response = try await visit.post("/vragenlijst/samen-2026")
            #expect(response.status == .seeOther)
            let link = try await visit.begin()
            #expect(try await visit.stored(link).survey == "peiling")
            let screen = try await visit.get(link.page("I-1"))
            #expect(screen.status == .ok)
            #expect(screen.text.contains("name=\"q1\""))
            #expect(screen.text.contains("http://localhost/antwoorden/\(link.text)</p>"))
        }
    }

    @Test func beginningTwiceMakesTwoLinks() async throws {
        try await visiting { visit async throws in
            #expect(try await visit.begin() != visit.begin())
        }
    }

    @Test func beginningInEnglishGoesOnInEnglish() async throws {
        try await visiting { visit async throws in
            let link = try await visit.begin(language: .english)
            #expect(try await visit.get(link.page("I-1")).text.contains("<html lang=\"en\">"))
        }
    }

    @Test func theConfiguredAddressIsTheOneToComeBackTo() async throws {
        try await visiting(publicAddress: PublicAddress("https://peiling.heldermeer.nl")) { visit async throws in
            let link = try await visit.begin()
            #expect(
                try await visit.get(link.page("I-1")).text
                    .contains("https://peiling.heldermeer.nl/antwoorden/\(link.text)</p>"))
        }
    }
}
