import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

struct OrganisationListTests {
    @Test func anEmptyMapSaysWhatToDoFirst() async throws {
        try await visiting { visit async throws in
            let map = try await MapVisit(visit)
            try await visit.store.setRemoved(true, organisations: [map.organisation], visit.act())
            let page = try await map.get().text
            #expect(page.contains("De sociale kaart is nog leeg") && page.contains("/sociale-kaart/nieuw"))
            #expect(!(try await map.get(as: map.viewer).text).contains("/sociale-kaart/nieuw"))
        }
    }

    @Test func whatIsMissingOrOldIsSaid() async throws {
        try await mapping { map async throws in
            let page = try await map.get().text
            #expect(page.contains("Veertien soorten") || page.contains("14 soorten ontbreken nog"))
            #expect(page.contains("1 moet worden nagekeken") && page.contains("1 heeft nog geen contactpersoon"))
            #expect(page.contains("/sociale-kaart/nieuw?soort=municipality"))
            _ = try await map.add("Kerk") { $0.kind = "church" }
            _ = try await map.add("Gemeente") { $0.kind = "municipality" }
            let next = try await map.get().text
            #expect(next.contains("Twaalf soorten ontbreken nog"))
            #expect(!next.contains("?soort=municipality") && next.contains("?soort=welfare"))
            // Who only reads gets the words without the links.
            #expect(!(try await map.get(as: map.viewer).text).contains("/sociale-kaart/nieuw"))
        }
    }

    @Test func searchForgivesSlipsAndFiltersHold() async throws {
        try await mapping { map async throws in
            _ = try await map.add("Thuiszorg Waterrijk") {
                ($0.kind, $0.area, $0.scope) = ("homeCare", "Meerzicht", .regional)
                $0.checked = .init(on: Visit.today, by: .installation)
            }
            _ = try await map.add("Thuiszorg Zonneschijn") { ($0.kind, $0.area) = ("homeCare", "Centrum") }
            func names(_ query: String) async throws -> [String] {
                let page = try await map.get("?\(query)").text
                return ["De Tafel", "Waterrijk", "Zonneschijn"].filter {
                    page.contains(">Stichting \($0)</a>") || page.contains(">Thuiszorg \($0)</a>")
                }
            }
            #expect(try await names("zoek=watterijk") == ["Waterrijk"])
            #expect(try await names("zoek=tuiszorg") == ["Waterrijk", "Zonneschijn"])
            #expect(try await names("soort=homeCare&wijk=Centrum") == ["Zonneschijn"])
            #expect(try await names("bereik=regional") == ["Waterrijk"])
            #expect(try await names("stand=nakijken") == ["De Tafel", "Zonneschijn"])
            #expect(try await names("zoek=") == ["De Tafel", "Waterrijk", "Zonneschijn"])
            let none = try await map.get("?zoek=%3Cscript%3E").text
            #expect(none.contains("Niets gevonden") && none.contains("value=\"&lt;script&gt;\""))
        }
    }

    @Test func pagesGoOnWithTheSameChoices() async throws {
        try await mapping { map async throws in
            let many = (100..<160).map {
                Organisation(
                    id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "Club \($0)",
                    kind: "association")
            }
            try await map.store.add(organisations: many, map.visit.act())
            var address = "?soort=association"
            var names: [Substring] = []
            for _ in 0..<5 {
                let page = try await map.get(address).text
                names += page.matches(of: />(Club \d+)<\/a>/).map(\.1)
                guard let next = page.firstMatch(of: /href="\/sociale-kaart([^"]+)" rel="next"/) else { break }
                address = String(next.1).replacing("&amp;", with: "&")
            }
            #expect(names.map(String.init) == many.map(\.name))
            #expect(try await map.get("?blad=999").status == .ok)
        }
    }

    /// Two processes with a map in memory each: what one changes the other shows.
    @Test func whatAnotherProcessChangedIsSeen() async throws {
        try await mapping { map async throws in
            _ = try await map.get()
            let organisation = try await map.add("Nieuwe club")
            #expect(try await map.get().text.contains("Nieuwe club"))
            try await map.store.setRemoved(true, organisations: [organisation.id], map.visit.act())
            #expect(!(try await map.get().text).contains("Nieuwe club"))
            let person = try await map.addPerson("Fatima Bakker", to: map.organisation)
            #expect(try await map.get().text.contains("Fatima Bakker"))
            try await map.store.erase(person: person.id, map.visit.act())
            #expect(!(try await map.get().text).contains("Fatima Bakker"))
        }
    }

    @Test func theMapIsReachedFromEverywhereAndFromStepTwo() async throws {
        try await visiting { visit async throws in
            let (approach, _, _) = try await visit.workedApproach()
            let map = try await MapVisit(visit)
            let step = try await visit.get("/aanpak/\(approach.id)/stap/2", headers: map.viewer).text
            #expect(step.contains("href=\"/sociale-kaart\">Naar de sociale kaart"))
            let page = try await map.get(as: map.viewer).text
            #expect(page.contains("Stappen van de aanpak") && page.contains("Onderdelen van de sociale kaart"))
            #expect(!page.contains("/sociale-kaart/dubbelen"))
        }
    }
}
