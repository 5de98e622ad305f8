import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Target groups and goals: lists that are added to, changed, put in order, and from which is taken away.
struct VisionListTests {
    private func names(_ visit: VisionVisit) async throws -> [String] { try await visit.vision().groups.map(\.name) }

    @Test func groupsAreAddedChangedAndPutInOrder() async throws {
        try await envisioning { visit async throws in
            let (first, second) = (
                try await visit.addGroup("Mantelzorgers"), try await visit.addGroup("Jongvolwassenen")
            )
            #expect(try await names(visit) == ["Mantelzorgers", "Jongvolwassenen"])
            let moved = try await visit.post("/doelgroepen/\(second)/volgorde", ["kant": "omhoog"])
            #expect(moved.status == .seeOther && moved.location == visit.path("/doelgroepen#item-\(second)"))
            #expect(try await names(visit) == ["Jongvolwassenen", "Mantelzorgers"])
            let changed = try await visit.post(
                "/doelgroepen/\(first)", ["naam": "Mantelzorgers van nu", "reden": "", "versie": "1"])
            #expect(changed.location == visit.path("/doelgroepen?bewaard=\(first)"))
            let page = try await visit.get("/doelgroepen?bewaard=\(first)").text
            #expect(page.contains("Opgeslagen: Mantelzorgers van nu."))
            #expect(page.contains("Een reden helpt om de keuze uit te leggen"))
            // The first can't go higher, the last not lower.
            #expect(page.components(separatedBy: "value=\"omhoog\"").count == 2)
            #expect(page.components(separatedBy: "value=\"omlaag\"").count == 2)
        }
    }

    @Test func whatIsTakenAwayCanBePutBack() async throws {
        try await envisioning { visit async throws in
            let (first, _) = (try await visit.addGroup("Mantelzorgers"), try await visit.addGroup("Nieuwkomers"))
            let removed = try await visit.post("/doelgroepen/\(first)/weghalen")
            #expect(removed.location == visit.path("/doelgroepen?weg=\(first)"))
            #expect(try await names(visit) == ["Nieuwkomers"])
            let page = try await visit.get("/doelgroepen?weg=\(first)").text
            #expect(page.contains("Weggehaald: Mantelzorgers."))
            #expect(page.contains("action=\"\(visit.path("/doelgroepen/\(first)/terugzetten"))\""))
            #expect(try await visit.get("/doelgroepen").text.contains("Weggehaalde groepen (1)"))
            #expect(try await visit.get("/doelgroepen/\(first)").status == .notFound)
            let back = try await visit.post("/doelgroepen/\(first)/terugzetten")
            #expect(back.location == visit.path("/doelgroepen?terug=\(first)"))
            #expect(try await names(visit) == ["Mantelzorgers", "Nieuwkomers"])
        }
    }

    @Test func pressingTwiceAddsOnce() async throws {
        try await envisioning { visit async throws in
            let fields: KeyValuePairs = ["id": UUID().uuidString.lowercased(), "naam": "Mantelzorgers", "reden": "x"]
            for _ in 0..<3 { #expect(try await visit.post("/doelgroepen/nieuw", fields).status == .seeOther) }
            #expect(try await names(visit) == ["Mantelzorgers"])
        }
    }

    @Test func aNameIsNeededAndWhatWasTypedStays() async throws {
        try await envisioning { visit async throws in
            let refused = try await visit.post("/doelgroepen/nieuw", ["naam": " ", "reden": "Omdat het moet."])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Schrijf op om welke groep het gaat"))
            #expect(refused.text.contains("Omdat het moet.</textarea>"))
            #expect(try await names(visit).isEmpty)
        }
    }

    @Test func aSuggestionFillsTheForm() async throws {
        try await envisioning { visit async throws in
            let list = try await visit.get("/doelgroepen/nieuw").text
            for suggestion in TargetGroup.suggestions {
                #expect(list.contains("href=\"\(visit.path("/doelgroepen/nieuw?voorstel=\(suggestion.word)"))\""))
            }
            let page = try await visit.get("/doelgroepen/nieuw?voorstel=mantelzorgers").text
            #expect(page.contains("value=\"Mantelzorgers\"") && page.contains("Zorgen voor een naaste kost tijd"))
            let goal = try await visit.get("/doelen/nieuw?voorstel=eenzaam").text
            #expect(goal.contains("value=\"Aandeel volwassenen dat zich eenzaam voelt\""))
            #expect(goal.contains("in heel Nederland was het 46,2% in 2024"))
            #expect(goal.contains("50150NED") && goal.contains("value=\"loneliness\" checked"))
            #expect(try await visit.get("/doelen/nieuw?voorstel=%3Cscript%3E").status == .ok)
            #expect(try await visit.vision() == Vision())
        }
    }

    @Test func aGoalIsSavedWithAllItHas() async throws {
        try await envisioning { visit async throws in
            let id = UUID().uuidString.lowercased()
            let added = try await visit.post(
                "/doelen/nieuw",
                [
                    "id": id, "doel": "Minder sterk eenzaam", "indicator": "Aandeel", "meet": "loneliness",
                    "eenheid": "percent", "bron": "GGD", "nu": "12,7", "jaar": "2024", "marge": "1,5", "streven": "11",
                    "wanneer": "31-12-2029", "wmo": "participation", "wmo": "prevention",
                ])
            #expect(added.status == .seeOther)
            #expect(
                try await visit.vision().goals == [
                    Goal(
                        id: id, title: "Minder sterk eenzaam", indicator: "Aandeel", measures: .loneliness,
                        unit: .percent, source: "GGD", baseline: Quantity(hundredths: 1270), baselineYear: 2024,
                        margin: Quantity(hundredths: 150), target: Quantity(11), due: Day("2029-12-31"),
                        wmo: [.participation, .prevention], version: 1)
                ])
            let page = try await visit.get("/doelen").text
            #expect(page.contains("Nu 12,7% (2024), streven 11% op 31 december 2029."))
        }
    }

    @Test func aGoalSaysWhatIsWrongAtEachField() async throws {
        try await envisioning { visit async throws in
            let refused = try await visit.post(
                "/doelen/nieuw",
                [
                    "doel": "", "eenheid": "percent", "nu": "veel", "jaar": "2050", "streven": "140",
                    "wanneer": "31-2-2029",
                ])
            #expect(refused.status == .unprocessableContent)
            for field in ["doel", "nu", "jaar", "streven", "wanneer"] {
                #expect(refused.text.contains("id=\"veld-\(field)-fout\""), "\(field)")
            }
            for typed in ["veel", "2050", "140", "31-2-2029"] { #expect(refused.text.contains("value=\"\(typed)\"")) }
        }
    }

    @Test func aGoalWithoutMuchIsSavedWithKindHints() async throws {
        try await envisioning { visit async throws in
            #expect(try await visit.post("/doelen/nieuw", ["doel": "Meer contact"]).status == .seeOther)
            let page = try await visit.get("/doelen").text
            #expect(page.contains("Bij dit doel staat nog niet waaraan u ziet dat het lukt."))
            #expect(page.contains("Spreek een datum af."))
        }
    }

    @Test func twoPeopleAtTheSameGroupLoseNothing() async throws {
        try await envisioning { visit async throws in
            let id = try await visit.addGroup("Mantelzorgers", reason: "zo was het")
            _ = try await visit.post("/doelgroepen/\(id)", ["naam": "A", "reden": "van Anna", "versie": "1"])
            let late = try await visit.post("/doelgroepen/\(id)", ["naam": "B", "reden": "van Bas", "versie": "1"])
            #expect(late.status == .conflict)
            #expect(late.text.contains("van Anna") && late.text.contains("van Bas</textarea>"))
            #expect(try await names(visit) == ["A"])
            _ = try await visit.post("/doelgroepen/\(id)/weghalen")
            let gone = try await visit.post("/doelgroepen/\(id)", ["naam": "C", "reden": "van Cor", "versie": "2"])
            #expect(gone.status == .conflict && gone.text.contains("Dit is intussen weggehaald"))
            #expect(gone.text.contains("van Cor</textarea>"))
        }
    }

    @Test func aFullListSaysSo() async throws {
        try await envisioning { visit async throws in
            for number in 1...VisionLimits.groups { _ = try await visit.addGroup("Groep \(number)") }
            let page = try await visit.get("/doelgroepen").text
            #expect(page.contains("De lijst is vol.") && !page.contains("Voeg een groep toe"))
            let refused = try await visit.post("/doelgroepen/nieuw", ["naam": "Te veel"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("Er is niets toegevoegd"))
        }
    }

    @Test func viewersAndStrangersChangeNothing() async throws {
        try await envisioning { visit async throws in
            let id = try await visit.addGroup("Mantelzorgers")
            for (who, status) in [(visit.viewer, HTTPResponse.Status.forbidden), (visit.stranger, .notFound)] {
                #expect(try await visit.post("/doelgroepen/nieuw", ["naam": "x"], as: who).status == status)
                #expect(
                    try await visit.post("/doelgroepen/\(id)", ["naam": "x", "versie": "1"], as: who).status == status)
                for act in ["volgorde", "weghalen", "terugzetten"] {
                    #expect(try await visit.post("/doelgroepen/\(id)/\(act)", as: who).status == status)
                }
            }
            #expect(try await names(visit) == ["Mantelzorgers"])
            let page = try await visit.get("/doelgroepen", as: visit.viewer).text
            #expect(
                page.contains("Mantelzorgers") && !page.contains("Haal weg") && !page.contains("Voeg een groep toe"))
        }
    }
}
