import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

struct PartnerEntryTests {
    private func page(_ map: MapVisit, _ rest: String = "/gegevens") -> String {
        "/partner/\(map.people.partner.text)\(rest)"
    }

    @Test func anOrganisationConfirmsItsEntry() async throws {
        try await mapping { map async throws in
            _ = try await map.add("Andere club")
            let start = try await map.visit.get(page(map, "")).text
            #expect(start.contains("Bekijk of verbeter uw gegevens") || start.contains("Bekijk uw gegevens"))
            let entry = try await map.visit.get(page(map)).text
            #expect(entry.contains("Klopt dit nog?") && entry.contains("value=\"Stichting De Tafel\""))
            #expect(!entry.contains("Andere club"))
            let confirmed = try await map.visit.post(page(map, "/klopt"))
            #expect(try await map.follow(confirmed).contains("Dank u wel."))
            let kept = try #require(try await map.map().organisations[map.organisation])
            #expect(kept.checked == .init(on: Visit.today, by: .organisation))
            let seen = try await map.get("/organisaties/\(map.organisation)").text
            #expect(seen.contains("vandaag, door de organisatie zelf") && seen.contains("Nagekeken: het klopt"))
            #expect(try await map.get("?stand=zelf-nagekeken").text.contains("Stichting De Tafel"))
        }
    }

    @Test func whatItCorrectsIsSeenWithWhoAndWhen() async throws {
        try await mapping { map async throws in
            let wrong = try await map.visit.post(page(map), ["versie": "1", "naam": "", "doet": "Koken"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Koken"))
            let saved = try await map.visit.post(
                page(map), ["versie": "1", "naam": "Stichting De Tafel", "telefoon": "0228 12 34 56"])
            #expect(try await map.follow(saved).contains("0228 12 34 56"))
            let seen = try await map.get("/organisaties/\(map.organisation)").text
            #expect(seen.contains("Veranderd: ") && seen.contains("telefoon") && seen.contains("0228 12 34 56"))
            let recorded = try await map.store.history(of: map.organisation, limit: 10, "heldermeer")
            let theirs = recorded.filter { $0.act.actor == .partner(organisation: map.organisation) }
            #expect(theirs.count == 1 && theirs.first?.act.at == map.visit.now)
            #expect(
                try await map.visit.get("/gemeente/logboek?wie=partners", headers: map.coordinator).text
                    .contains("Stichting De Tafel"))
        }
    }

    @Test func whoSavesAfterACoordinatorSeesBothTexts() async throws {
        try await mapping { map async throws in
            _ = try await map.post(
                "/organisaties/\(map.organisation)/wijzigen", ["versie": "1", "naam": "De Tafel", "doet": "Koken"])
            let late = try await map.visit.post(page(map), ["versie": "1", "naam": "De Tafel", "doet": "Eten"])
            #expect(late.status == .conflict && late.text.contains("Koken") && late.text.contains("Eten"))
            #expect(try await map.map().organisations[map.organisation]?.activities == "Koken")
        }
    }

    @Test func aLinkLeadsToItsOwnEntryAlone() async throws {
        try await mapping { map async throws in
            let token = Token().text
            for path in ["/partner/\(token)/gegevens", "/partner/\(token)/klopt"] {
                #expect(try await map.visit.post(path, ["naam": "X", "versie": "1"]).status == .notFound)
            }
            #expect(try await map.visit.get("/partner/\(token)/gegevens").status == .notFound)
            let other = try await map.add("Andere club")
            _ = try await map.visit.post(
                page(map), ["id": other.id, "organisatie": other.id, "versie": "1", "naam": "Gekaapt"])
            #expect(try await map.map().organisations[other.id]?.name == "Andere club")
        }
    }
}
