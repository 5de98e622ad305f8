import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

struct OrganisationTests {
    @Test func anOrganisationIsAddedOnce() async throws {
        try await mapping { map async throws in
            let id = UUID().uuidString.lowercased()
            for _ in 0..<2 {
                let added = try await map.post(
                    "/nieuw",
                    [
                        "id": id, "naam": "Zonnebloem <b>", "soort": "volunteers", "postcode": "1234ab",
                        "site": "zonnebloem.example", "groep": "elderly",
                    ])
                let page = try await map.follow(added)
                #expect(page.contains("Zonnebloem &lt;b&gt;") && page.contains("Vrijwilligersorganisatie"))
                #expect(page.contains("1234 AB") && page.contains("vandaag, door Sanne de Wit"))
            }
            let kept = try #require(try await map.map().organisations[id])
            #expect(kept.version == 1 && kept.site == "https://zonnebloem.example" && kept.reached == [.elderly])
            #expect(try await map.map().organisations.count == 2)
        }
    }

    @Test func whatIsWrongIsSaidAndNothingTypedIsLost() async throws {
        try await mapping { map async throws in
            for path in ["/nieuw", "/organisaties/\(map.organisation)/wijzigen"] {
                let refused = try await map.post(
                    path, ["naam": "", "doet": "Samen eten", "kvk": "12", "postcode": "x", "groep": "elderly"])
                #expect(refused.status == .unprocessableContent)
                let page = refused.text
                #expect(page.contains("Er kloppen nog 3 dingen niet") && page.contains("Samen eten"))
                #expect(page.contains("href=\"#veld-kvk\"") && page.contains("value=\"12\""))
                #expect(page.contains("value=\"elderly\" checked"))
            }
            #expect(try await map.map().organisations.count == 1)
        }
    }

    @Test func whoSavesAfterAnotherSeesBothTexts() async throws {
        try await mapping { map async throws in
            let path = "/organisaties/\(map.organisation)/wijzigen"
            #expect(try await map.get(path).text.contains("name=\"versie\" value=\"1\""))
            let first = try await map.post(path, ["versie": "1", "naam": "De Tafel", "doet": "Koken"])
            #expect(first.location == "/sociale-kaart/organisaties/\(map.organisation)?bewaard=ja")
            let second = try await map.post(path, ["versie": "1", "naam": "De Tafel", "doet": "Eten"])
            #expect(second.status == .conflict)
            let page = second.text
            #expect(page.contains("Dit is intussen veranderd") && page.contains("Koken") && page.contains("Eten"))
            #expect(page.contains("name=\"versie\" value=\"2\""))
            #expect(try await map.map().organisations[map.organisation]?.activities == "Koken")
            let again = try await map.post(path, ["versie": "2", "naam": "De Tafel", "doet": "Koken en eten"])
            #expect(again.status == .seeOther)
            #expect(try await map.map().organisations[map.organisation]?.activities == "Koken en eten")
            // Who presses twice gets what is there.
            #expect(
                try await map.post(path, ["versie": "2", "naam": "De Tafel", "doet": "Koken en eten"]).status
                    == .seeOther)
            try await map.store.setRemoved(true, organisations: [map.organisation], map.visit.act())
            let gone = try await map.post(path, ["versie": "3", "naam": "De Tafel", "doet": "Nog iets"])
            #expect(gone.status == .conflict && gone.text.contains("Dit is intussen weggehaald"))
            #expect(gone.text.contains("Nog iets"))
        }
    }

    @Test func oneButtonSaysThatAllIsStillRight() async throws {
        try await mapping { map async throws in
            let path = "/organisaties/\(map.organisation)"
            #expect(try await map.get(path).text.contains("Niemand heeft nog nagekeken of dit klopt."))
            let page = try await map.follow(try await map.post("\(path)/nog-juist"))
            #expect(page.contains("alles nog klopt") && page.contains("vandaag, door Sanne de Wit"))
            #expect(page.contains("Nagekeken: het klopt") && !page.contains("Niemand heeft nog nagekeken"))
            let list = try await map.post("\(path)/nog-juist", ["naar": "lijst"])
            #expect(list.location?.hasPrefix("/sociale-kaart?stand=nakijken") == true)
            // A year and a day later it asks again.
            #expect(try await map.get("?stand=nakijken").text.contains("Niets gevonden"))
        }
    }

    @Test func removingCanBeUndone() async throws {
        try await mapping { map async throws in
            _ = try await map.addPerson("Fatima Bakker", to: map.organisation)
            let path = "/organisaties/\(map.organisation)"
            let page = try await map.follow(try await map.post("\(path)/weghalen"))
            #expect(page.contains("Van de kaart gehaald: Stichting De Tafel"))
            #expect(try await map.get(path).status == .notFound)
            #expect(try await map.visit.get("/partner/\(map.people.partner.text)").status == .notFound)
            let back = try await map.follow(try await map.post("\(path)/terugzetten"))
            #expect(back.contains("Teruggezet") && back.contains("Fatima Bakker"))
            #expect(try await map.visit.get("/partner/\(map.people.partner.text)").status == .ok)
        }
    }

    @Test func aLinkForTheOrganisationIsShownOnce() async throws {
        try await mapping { map async throws in
            let path = "/organisaties/\(map.organisation)"
            let page = try await map.post("\(path)/link").text
            let link = try #require(page.firstMatch(of: /kring-secret">([^<]+)</)).1
            #expect(link.hasPrefix("http"))
            let partner = try #require(link.range(of: "/partner/")).lowerBound
            #expect(try await map.visit.get(String(link[partner...])).status == .ok)
            #expect(!(try await map.get(path).text).contains(link))
        }
    }

    @Test func nobodyElseCanReachIt() async throws {
        try await mapping { map async throws in
            let path = "/organisaties/\(map.organisation)"
            for rest in ["", "/wijzigen"] {
                #expect(try await map.get(path + rest, as: map.stranger).status == .notFound)
            }
            for rest in ["/wijzigen", "/nog-juist", "/link", "/weghalen", "/terugzetten"] {
                let response = try await map.post(path + rest, ["naam": "Gekaapt", "versie": "1"], as: map.stranger)
                #expect(response.status == .notFound, "\(rest)")
            }
            #expect(try await map.post(path + "/weghalen", as: map.viewer).status == .forbidden)
            #expect(!(try await map.get(as: map.stranger).text).contains("De Tafel"))
            #expect(try await map.map().organisations[map.organisation]?.name == "Stichting De Tafel")
        }
    }
}
