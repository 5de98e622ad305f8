import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// Anybody reads the privacy notice and the accessibility statement.
struct NoticePagesTests {
    @Test func withNothingFilledInTheyStillRead() async throws {
        try await visiting { visit async throws in
            let privacy = try await visit.get("/privacy").text
            #expect(privacy.contains("Verantwoordelijk is de gemeente Heldermeer."))
            #expect(privacy.contains("mailto:samen@heldermeer.example"))
            #expect(privacy.contains("tot 2 jaar na de laatste dag van de peiling"))
            #expect(!privacy.contains("niet ingevuld") && !privacy.contains("Functionaris"))
            let statement = try await visit.get("/toegankelijkheid").text
            #expect(statement.contains("eerste maatregelen genomen (C)"))
            #expect(statement.contains("mailto:samen@heldermeer.example") && !statement.contains("register van"))
        }
    }

    @Test func theyAreFilledFromTheSettings() async throws {
        try await visiting { visit async throws in
            var settings = try #require(try await visit.store.settings(of: "heldermeer"))
            settings.privacyContact = "Anna <Bos>"
            settings.privacyMail = MailAddress("fg@heldermeer.example")
            settings.accessibilityStatement = "https://www.toegankelijkheidsverklaring.nl/register/1?a=b&c"
            settings.periods.surveys = 7
            try await visit.store.change(settings, of: "heldermeer", visit.act())
            let privacy = try await visit.get("/privacy/heldermeer").text
            #expect(privacy.contains("Functionaris gegevensbescherming: Anna &lt;Bos&gt;, <a"))
            #expect(privacy.contains("mailto:fg@heldermeer.example"))
            #expect(privacy.contains("tot 7 maanden na de laatste dag van de peiling"))
            let statement = try await visit.get("/toegankelijkheid/heldermeer").text
            #expect(statement.contains("href=\"https://www.toegankelijkheidsverklaring.nl/register/1?a=b&amp;c\""))
            // The page of one survey goes by the same period, without a restart.
            let own = try await visit.get("/vragenlijst/samen-2026/uw-antwoorden?taal=en").text
            #expect(own.contains("erased 7 months after closing"))
        }
    }

    @Test func ofSeveralMunicipalitiesTheGeneralPageNamesNone() async throws {
        try await visiting { visit async throws in
            try await visit.store.add(
                Municipality(
                    id: "elders", name: "Elders", code: MunicipalityCode("GM0001"), contact: "post@elders.example"))
            for address in ["/privacy", "/toegankelijkheid"] {
                let page = try await visit.get(address).text
                #expect(!page.contains("Heldermeer") && !page.contains("Elders"))
            }
            #expect(try await visit.get("/privacy").text.contains("de gemeente die u uitnodigde"))
            let other = try await visit.get("/privacy/gm0001").text
            #expect(other.contains("Elders") && !other.contains("Heldermeer"))
            #expect(try await visit.get("/privacy/heldermeer").text.contains("Heldermeer"))
            for unknown in ["elders", "GM0002", "x"] {
                #expect(try await visit.get("/privacy/\(unknown)").status == .notFound)
                #expect(try await visit.get("/toegankelijkheid/\(unknown)").status == .notFound)
            }
        }
    }

    @Test func everyPageLeadsToThem() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            for address in ["/", "/nergens", "/inloggen"] {
                let page = try await visit.get(address).text
                #expect(page.contains("href=\"/privacy") && page.contains("href=\"/toegankelijkheid"), "\(address)")
            }
            let link = try await visit.begin()
            for address in [
                "/vragenlijst/samen-2026", link.page("I-1"), link.page("later"), link.page("inzien"),
                "/partner/\(people.partner.text)",
            ] {
                let page = try await visit.get(address).text
                #expect(page.contains("href=\"/privacy/heldermeer\""), "\(address)")
                #expect(page.contains("href=\"/toegankelijkheid/heldermeer\""), "\(address)")
            }
            for address in ["/aanpak", "/gemeente", "/gemeente/leden", "/gemeente/logboek", "/account"] {
                let page = try await visit.get(address, headers: session).text
                #expect(page.contains("href=\"/privacy/heldermeer\""), "\(address)")
            }
            // Nothing typed is lost.
            let screen = try await visit.get(link.page("I-1")).text
            #expect(
                screen.contains("href=\"/privacy/heldermeer\" target=\"_blank\">Privacy (opent een nieuw tabblad)<"))
        }
    }
}
