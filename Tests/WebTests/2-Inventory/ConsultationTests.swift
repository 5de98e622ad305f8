import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

struct ConsultationTests {
    @Test func aBodyIsAddedFilledAndTakenAway() async throws {
        try await mapping { map async throws in
            let person = try await map.addPerson("Joost", to: map.organisation)
            #expect(try await map.get("/overleggen").text.contains("Er staat nog geen overleg"))
            #expect(try await map.post("/overleggen/nieuw", ["naam": " "]).status == .unprocessableContent)
            let id = UUID().uuidString.lowercased()
            for _ in 0..<2 {
                let added = try await map.post(
                    "/overleggen/nieuw", ["id": id, "naam": "Vangnet", "soort": "safetyNet", "wanneer": "maandag"])
                #expect(try await map.follow(added).contains("Er zit nog niemand in dit overleg."))
            }
            let search = try await map.get("/overleggen/\(id)?zoek=tafl").text
            #expect(search.contains("name=\"organisatie\" value=\"\(map.organisation)\""))
            #expect(search.contains("name=\"persoon\" value=\"\(person.id)\""))
            let path = "/overleggen/\(id)/leden"
            #expect(try await map.post(path, ["organisatie": map.organisation]).location?.hasSuffix("#leden") == true)
            #expect(try await map.follow(try await map.post(path, ["persoon": person.id])).contains("Joost"))
            #expect(try await map.get("/organisaties/\(map.organisation)").text.contains("/overleggen/\(id)"))
            _ = try await map.post(path, ["organisatie": map.organisation, "lid": "nee"])
            #expect(try await map.map().consultations[id]?.organisations == [])
            let page = try await map.follow(try await map.post("/overleggen/\(id)/weghalen"))
            #expect(page.contains("Weggehaald: Vangnet"))
            #expect(try await map.follow(try await map.post("/overleggen/\(id)/terugzetten")).contains("Joost"))
        }
    }

    @Test func whoSavesAfterAnotherSeesBothTexts() async throws {
        try await mapping { map async throws in
            let id = UUID().uuidString.lowercased()
            _ = try await map.post("/overleggen/nieuw", ["id": id, "naam": "Vangnet"])
            _ = try await map.post("/overleggen/\(id)", ["versie": "1", "naam": "Vangnet", "doel": "Eerst"])
            let late = try await map.post("/overleggen/\(id)", ["versie": "1", "naam": "Vangnet", "doel": "Later"])
            #expect(late.status == .conflict && late.text.contains("Eerst") && late.text.contains("Later"))
        }
    }

    @Test func nobodyElseCanReachIt() async throws {
        try await mapping { map async throws in
            let id = UUID().uuidString.lowercased()
            _ = try await map.post("/overleggen/nieuw", ["id": id, "naam": "Vangnet"])
            for rest in ["", "/leden", "/weghalen", "/terugzetten"] {
                let fields: KeyValuePairs = ["naam": "X", "versie": "1", "organisatie": map.organisation]
                #expect(try await map.post("/overleggen/\(id)\(rest)", fields, as: map.stranger).status == .notFound)
                #expect(try await map.post("/overleggen/\(id)\(rest)", fields, as: map.viewer).status == .forbidden)
            }
            #expect(try await map.get("/overleggen/\(id)", as: map.stranger).status == .notFound)
            let page = try await map.get("/overleggen/\(id)", as: map.viewer)
            #expect(page.status == .ok && !page.text.contains("/overleggen/\(id)/leden"))
        }
    }

    @Test func aKindOfOnesOwnIsAddedUsedAndTakenAway() async throws {
        try await mapping { map async throws in
            let page = try await map.get("/soorten").text
            #expect(page.contains("ontbreekt") && page.contains("Ouderen(belangen)organisatie"))
            #expect(
                try await map.post("/soorten", ["naam": "Kerk of religieuze instelling", "code": "12"]).text
                    .contains("staat al in de lijst"))
            #expect(try await map.post("/soorten", ["naam": "Bus", "code": "17"]).status == .unprocessableContent)
            let id = UUID().uuidString.lowercased()
            #expect(
                try await map.follow(try await map.post("/soorten", ["id": id, "naam": "Belbus", "code": "16"]))
                    .contains("Belbus"))
            let bus = try await map.add("Bus 7") { $0.kind = id }
            #expect(try await map.get("?soort=\(id)").text.contains("Bus 7"))
            #expect(try await map.follow(try await map.post("/soorten/\(id)/weghalen")).contains("niets weggehaald"))
            var changed = bus
            changed.kind = nil
            _ = try await map.store.save(changed, map.visit.act())
            let without = try await map.follow(try await map.post("/soorten/\(id)/weghalen"))
            #expect(!without.contains("Belbus"))
            #expect(try await map.post("/soorten/\(id)/weghalen", as: map.stranger).status == .notFound)
        }
    }
}
