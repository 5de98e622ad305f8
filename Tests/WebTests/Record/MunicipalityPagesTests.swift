import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A coordinator sets what the municipality sets for itself.
struct MunicipalityPagesTests {
    private static let filled: KeyValuePairs<String, String> = [
        "contact": "Sanne de Wit", "antwoordadres": " Post@Heldermeer.example ", "fg": "Anna Bos",
        "fgmail": "fg@heldermeer.example", "verklaring": "https://www.toegankelijkheidsverklaring.nl/register/1",
        "minimum": "8", "logboek": "48", "peiling": "36", "aanpak": "72",
    ]

    @Test func whatIsFilledInIsKeptShownAndRecorded() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let before = try await visit.get("/gemeente", headers: session).text
            #expect(before.contains("Nog in te vullen") && before.contains("Het antwoordadres"))
            let saved = try await visit.post("/gemeente", Self.filled, headers: session)
            #expect(saved.status == .seeOther)
            let settings = try #require(try await visit.store.settings(of: "heldermeer"))
            #expect(settings.replyTo?.text == "post@heldermeer.example")
            #expect(settings.periods == RetentionPeriods(record: 48, surveys: 36, approaches: 72))
            let page = try await visit.get(try #require(saved.location), headers: session).text
            #expect(page.contains("De gegevens zijn bewaard.") && page.contains("value=\"Anna Bos\""))
            #expect(!page.contains("Nog in te vullen"))
            let record = try await visit.get("/gemeente/logboek", headers: session).text
            #expect(record.contains("Instellingen van de gemeente veranderd"))
            #expect(record.contains("bewaartermijn peiling: van 2 jaar naar 3 jaar"))
            #expect(!record.contains("Anna Bos"))
            // The other municipality has its own.
            #expect(try await visit.store.settings(of: "elders")?.minimumGroup == 5)
        }
    }

    @Test func aViewerReadsAndSeesNoForm() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let page = try await visit.get("/gemeente", headers: try await visit.session(of: people.viewer)).text
            #expect(page.contains("niet ingevuld") && page.contains("2 jaar na de laatste dag"))
            #expect(!page.contains("name=\"contact\"") && !page.contains("Nog in te vullen"))
            #expect(!page.contains("/gemeente/logboek"))
        }
    }

    @Test(arguments: [
        ("contact", "", "Vul in wie vragen beantwoordt."), ("antwoordadres", "post", "Dit is geen mailadres."),
        ("fgmail", "@", "Dit is geen mailadres."), ("verklaring", "javascript:alert(1)", "https://."),
        ("verklaring", "http://x.nl", "https://."), ("minimum", "2", "van 3 tot en met 50"),
        ("minimum", "vijf", "van 3 tot en met 50"), ("logboek", "11", "van 12 tot en met 120"),
        ("peiling", "0", "van 1 tot en met 120"), ("aanpak", "99999999999999999999", "van 12 tot en met 240"),
    ])
    func whatIsWrongIsSaidAtItsFieldAndNothingIsKept(field: String, value: String, problem: String) async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let before = try await visit.store.settings(of: "heldermeer")
            let fields = Self.filled.map { ($0, $0 == field ? value : $1) }
                .map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
            let answer = try await visit.post("/gemeente", body: fields.joined(separator: "&"), headers: session)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("id=\"veld-\(field)-fout\"") && answer.text.contains(problem))
            #expect(answer.text.contains("value=\"Anna Bos\""))
            #expect(try await visit.store.settings(of: "heldermeer") == before)
        }
    }

    @Test func aShorterPeriodAsksToBeConfirmed() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let answer = try await visit.post("/gemeente", ["peiling": "2"], headers: session)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("name=\"korter\"") && answer.text.contains("wist Kring de volgende dag"))
            #expect(try await visit.store.settings(of: "heldermeer")?.periods == .usual)
            let again = try await visit.post("/gemeente", ["peiling": "2", "korter": "ja"], headers: session)
            #expect(again.status == .seeOther)
            #expect(try await visit.store.settings(of: "heldermeer")?.periods.surveys == 2)
        }
    }

    @Test func itSaysWhenTheErasingLastSucceeded() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            #expect(try await visit.get("/gemeente", headers: session).text.contains("nog niet helemaal gelukt"))
            _ = try await visit.store.eraseDaily(at: visit.now)
            let page = try await visit.get("/gemeente", headers: session).text
            #expect(page.contains("het laatst helemaal gelukt op 23 november 2026 om 12.00 uur"))
        }
    }
}
