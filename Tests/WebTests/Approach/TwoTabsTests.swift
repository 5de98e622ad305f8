import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// Two people who change the same thing at the same time: neither loses what was typed.
struct TwoTabsTests {
    private static func task(_ note: String, owner: String) -> KeyValuePairs<String, String> {
        ["taak": "Bel de GGD", "wie": owner, "datum": "", "notitie": note, "stap": "2", "versie": "0"]
    }

    @Test func aTaskThatSomebodyElseChangedIsShownWithBothTexts() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.get("taken/\(desk.task.id)").text.contains("name=\"versie\" value=\"0\""))
            let first = try await desk.post("taken/\(desk.task.id)", Self.task("Bel voor tienen", owner: ""))
            #expect(first.status == .seeOther)
            let second = try await desk.post("taken/\(desk.task.id)", Self.task("", owner: "Karim"))
            #expect(second.status == .conflict)
            for text in [
                "Dit is intussen veranderd", "Bel voor tienen", "value=\"Karim\"", "name=\"versie\" value=\"1\"",
            ] {
                #expect(second.text.contains(text), "\(text)")
            }
            #expect(try await desk.store.task(desk.task.id, of: desk.approach.id)?.note == "Bel voor tienen")
        }
    }

    @Test func soDoesAnObstacleTheSettingsAndADay() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let obstacle: (String) -> KeyValuePairs<String, String> = { owner in
                ["soort": "obstacle", "tekst": "Er is geen geld", "wie": owner, "stand": "open", "stap": "2"]
            }
            #expect(try await desk.post("kansen/\(desk.obstacle.id)", obstacle("Sanne")).status == .seeOther)
            let outdated = try await desk.post("kansen/\(desk.obstacle.id)", obstacle("Karim"))
            #expect(outdated.status == .conflict && outdated.text.contains("Sanne") && outdated.text.contains("Karim"))
            let settings: (String) -> KeyValuePairs<String, String> = { name in
                ["naam": name, "bijeenkomst": "2027-04-08", "versie": "0"]
            }
            #expect(try await desk.post("instellingen", settings("Jongeren")).status == .seeOther)
            let other = try await desk.post("instellingen", settings("Ouderen"))
            #expect(other.status == .conflict && other.text.contains("Jongeren") && other.text.contains("Ouderen"))
            let moved = try await desk.post("planning/report", ["stond": "", "dag": "2027-04-26"])
            #expect(moved.status == .seeOther)
            let late = try await desk.post("planning/report", ["stond": "", "dag": "2027-04-28"])
            #expect(late.status == .conflict && late.text.contains("2027-04-26") && late.text.contains("2027-04-28"))
            #expect(try await desk.store.planning(of: desk.approach.id).marks[.report]?.moved == Day("2027-04-26"))
        }
    }
}
