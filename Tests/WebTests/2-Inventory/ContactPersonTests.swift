import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

struct ContactPersonTests {
    private static func path(_ map: MapVisit) -> String { "/organisaties/\(map.organisation)/mensen" }

    @Test func somebodyIsAddedChangedTakenAwayAndPutBack() async throws {
        try await mapping { map async throws in
            let (path, id) = (Self.path(map), UUID().uuidString.lowercased())
            for _ in 0..<2 {
                let added = try await map.post(
                    "\(path)/nieuw",
                    ["id": id, "naam": "Fatima Bakker", "taak": "kok", "mail": "f@tafel.example", "mailen": "ja"])
                #expect(try await map.follow(added).contains("Krijgt mailingen, sinds 23 november 2026."))
            }
            #expect(try await map.map().people.count == 1)
            let wrong = try await map.post("\(path)/\(id)", ["versie": "1", "naam": "Fatima", "mailen": "ja"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Vul een mailadres in"))
            _ = try await map.post("\(path)/\(id)", ["versie": "1", "naam": "Fatima B.", "inzet": "volunteer"])
            let both = try await map.post("\(path)/\(id)", ["versie": "1", "naam": "F. Bakker"])
            #expect(both.status == .conflict && both.text.contains("Fatima B.") && both.text.contains("F. Bakker"))
            let page = try await map.follow(try await map.post("\(path)/\(id)/weghalen"))
            #expect(page.contains("Weggehaald: Fatima B.") && page.contains("Wis nu voorgoed"))
            #expect(try await map.map().people.isEmpty)
            #expect(try await map.follow(try await map.post("\(path)/\(id)/terugzetten")).contains("Fatima B."))
            _ = try await map.post("\(path)/\(id)/weghalen")
            #expect(try await map.follow(try await map.post("\(path)/\(id)/wissen")).contains("voorgoed gewist"))
            #expect(try await map.post("\(path)/\(id)/terugzetten").status == .notFound)
            #expect(!(try await map.get("/organisaties/\(map.organisation)").text).contains("Fatima"))
        }
    }

    @Test func whoIsConfidentialIsHiddenFromViewers() async throws {
        try await mapping { map async throws in
            let person = try await map.addPerson("Geheime Gerda", to: map.organisation, confidential: true)
            _ = try await map.post("/overleggen/nieuw", ["naam": "Vangnet"])
            let body = try #require(try await map.map().orderedConsultations.first)
            try await map.store.setMember(true, .person(person.id), of: body.id, map.visit.act())
            let pages = [
                "", "?zoek=gerda", "?zoek=geheime", "/organisaties/\(map.organisation)", "/overleggen",
                "/overleggen/\(body.id)",
            ]
            for page in pages {
                #expect(!(try await map.get(page, as: map.viewer).text).contains("Geheime Gerda"), "\(page)")
            }
            #expect(try await map.get("?zoek=gerda", as: map.viewer).text.contains("Niets gevonden"))
            #expect(try await map.get("?zoek=gerda").text.contains("Geheime Gerda"))
            #expect(try await map.get("/overleggen/\(body.id)").text.contains("Geheime Gerda"))
            let partner = try await map.visit.get("/partner/\(map.people.partner.text)/gegevens").text
            #expect(!partner.contains("Gerda"))
            #expect(try await map.get("\(Self.path(map))/\(person.id)", as: map.viewer).status == .forbidden)
        }
    }

    @Test func anotherOrganisationsPersonIsNotReachedThroughThisOne() async throws {
        try await mapping { map async throws in
            let other = try await map.add("Anders")
            let person = try await map.addPerson("Joost", to: other.id)
            #expect(try await map.get("\(Self.path(map))/\(person.id)").status == .notFound)
            for act in ["", "/weghalen", "/terugzetten", "/wissen"] {
                #expect(
                    try await map.post("\(Self.path(map))/\(person.id)\(act)", ["naam": "X", "versie": "1"]).status
                        == .notFound, "\(act)")
                let stranger = try await map.post(
                    "/organisaties/\(other.id)/mensen/\(person.id)\(act)", ["naam": "X", "versie": "1"],
                    as: map.stranger)
                #expect(stranger.status == .notFound, "\(act)")
            }
            #expect(try await map.map().people[person.id]?.name == "Joost")
        }
    }
}
