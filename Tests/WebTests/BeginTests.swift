import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
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
            #expect(page.text.contains("U kunt de vragenlijst invullen tot en met zondag 13 december 2026."))
            #expect(page.text.contains("vertrouwelijk, niet anoniem"))
            #expect(page.text.contains(">Beginnen</button>"))
            #expect(page.text.contains("U hoeft niet elke vraag te beantwoorden."))
            // What is long comes after the button, folded.
            let begin = try #require(page.text.range(of: ">Beginnen</button>"))
            let more = try #require(page.text.range(of: "<summary>Lees meer over deze peiling</summary>"))
            let seed = try #require(page.text.range(of: "Eenzaamheid is een groot maatschappelijk probleem"))
            #expect(begin.upperBound < more.lowerBound && more.upperBound < seed.lowerBound)
            #expect(page.text.contains("href=\"mailto:samen@heldermeer.example\""))
            #expect(page.text.contains("Al begonnen? Gebruik het adres dat u bewaarde"))
            #expect(page.text.contains("href=\"/vragenlijst/samen-2026?taal=en\""))
        }
    }

    @Test func theQuestionnaireIsThereOnPaper() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let welcome = try await visit.get("/vragenlijst/samen-2026").text
            #expect(welcome.contains("href=\"/vragenlijst/samen-2026/vragenlijst.pdf?taal=nl\""))
            let paper = try await visit.get("/vragenlijst/samen-2026/vragenlijst.pdf?taal=nl")
            #expect(paper.status == .ok && paper.text.hasPrefix("%PDF-"))
            #expect(paper.headers[.contentType] == "application/pdf")
        }
    }

    @Test func paperSaysWhereToBringItAndUntilWhen() throws {
        let survey = try survey()
        let words = RespondentWords(language: .dutch)
        let html = PaperQuestionnaire(
            questionnaire: survey.questionnaire, language: .dutch,
            handIn: words.handIn(to: survey.introduction.contact, until: survey.closes)
        ).html
        #expect(
            html.contains(
                """
                U kunt de ingevulde vragenlijst inleveren tot en met zondag 13 december 2026. Dat kan bij: Sanne de Wit, \
                samen@heldermeer.example.
                """))
        #expect(html.contains("rol uw gemeente <em>momenteel</em> heeft"))
    }

    @Test func theClosingDayIsTheSurveysOwn() async throws {
        // The introduction names another day, as one did that was written before the survey was made longer.
        try await visiting(with: survey { $0.introduction.closes = Day("2026-12-01") }) { visit async throws in
            let link = try await visit.begin()
            let day = "U kunt de vragenlijst invullen tot en met zondag 13 december 2026."
            for address in [
                "/vragenlijst/samen-2026", "/vragenlijst/samen-2026/uw-antwoorden", link.page("later"),
                link.page("uw-antwoorden"),
            ] {
                let page = try await visit.get(address).text
                #expect(page.contains(day), "\(address)")
                #expect(!page.contains("1 december 2026") || address.hasSuffix("2026"))
                #expect(!page.contains("tot en met 1 december"))
            }
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
