import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

struct DoubleTests {
    private func path(_ map: MapVisit, _ other: Organisation) -> String {
        "/dubbelen/\(map.organisation)/\(other.id)"
    }

    @Test func doublesAreSuggestedComparedMergedAndTakenApart() async throws {
        try await mapping { map async throws in
            #expect(try await map.get("/dubbelen").text.contains("Wij zien geen dubbele organisaties"))
            let other = try await map.add("De Tafel") { ($0.phone, $0.activities) = ("0228 12 34 56", "Koken") }
            _ = try await map.addPerson("Joost", to: other.id)
            #expect(try await map.get("/dubbelen").text.contains("dezelfde naam"))
            let page = try await map.get(path(map, other)).text
            #expect(page.contains("name=\"versie\" value=\"1 1\"") && page.contains("0228 12 34 56"))
            #expect(page.contains("Alle contactpersonen (1)"))
            let merged = try await map.follow(
                try await map.post(path(map, other), ["versie": "1 1", "naam": "twee", "telefoon": "een"]))
            #expect(merged.contains("Samengevoegd tot één organisatie.") && merged.contains("Joost"))
            let kept = try #require(try await map.map().organisations[map.organisation])
            #expect(kept.name == "De Tafel" && kept.phone.isEmpty && kept.activities == "Koken")
            #expect(try await map.get("/organisaties/\(other.id)").status == .notFound)
            let undo = try #require(merged.firstMatch(of: /action="\/sociale-kaart(\/samenvoegingen\/[^"]+)"/)).1
            #expect(try await map.post(String(undo), as: map.stranger).status == .notFound)
            #expect(try await map.follow(try await map.post(String(undo))).contains("ongedaan gemaakt"))
            #expect(try await map.map().organisations[map.organisation]?.name == "Stichting De Tafel")
            #expect(try await map.get("/organisaties/\(other.id)").text.contains("Joost"))
            #expect(try await map.post(String(undo)).status == .notFound)
        }
    }

    @Test func whatWasChangedMeanwhileIsNotMerged() async throws {
        try await mapping { map async throws in
            let other = try await map.add("De Tafel")
            var changed = other
            changed.phone = "0228 99 99 99"
            _ = try await map.store.save(changed, map.visit.act())
            let late = try await map.post(path(map, other), ["versie": "1 1", "naam": "twee"])
            #expect(late.status == .conflict && late.text.contains("intussen veranderd"))
            #expect(late.text.contains("0228 99 99 99") && late.text.contains("name=\"versie\" value=\"1 2\""))
            #expect(try await map.map().organisations.count == 2)
        }
    }

    @Test func twoThatAreTwoAreNotNamedAgain() async throws {
        try await mapping { map async throws in
            let other = try await map.add("De Tafel")
            _ = try await map.post("\(path(map, other))/apart")
            #expect(try await map.get("/dubbelen").text.contains("Wij zien geen dubbele organisaties"))
        }
    }

    @Test func onlyTwoOfOnesOwnAreMerged() async throws {
        try await mapping { map async throws in
            let strange = Organisation(id: UUID().uuidString.lowercased(), municipality: "elders", name: "Tafel")
            try await map.store.add(strange, map.visit.act(for: "elders"))
            for path in [path(map, strange), "/dubbelen/\(map.organisation)/\(map.organisation)"] {
                #expect(try await map.get(path).status == .notFound)
                #expect(try await map.post(path, ["versie": "1 1"]).status == .notFound)
                #expect(try await map.post("\(path)/apart").status == .notFound)
            }
        }
    }
}
