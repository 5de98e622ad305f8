import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The list of chances and obstacles.
struct ObstacleTests {
    @Test func oneIsAddedResolvedRemovedAndPutBack() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let empty = try await desk.post("kansen", ["soort": "", "tekst": "", "stap": "2"])
            #expect(empty.status == .unprocessableContent)
            #expect(
                empty.text.contains("Vul in wat helpt of in de weg staat.")
                    && empty.text.contains("Kies of het een kans"))
            let page = try await desk.follow(
                try await desk.post(
                    "kansen", ["soort": "chance", "tekst": "De <bieb> doet mee", "wie": "Karim", "stap": "4"]))
            #expect(
                page.contains("De &lt;bieb&gt; doet mee") && page.contains("zelf toegevoegd")
                    && page.contains("Er is geen geld"))
            let added = try #require(try await desk.store.obstacles(of: desk.approach.id).first { $0.kind == .chance })
            #expect(added.step == .meeting && added.owner == "Karim" && added.source == .own && added.state == .open)
            let solved = try await desk.follow(
                try await desk.post(
                    "kansen/\(added.id)",
                    [
                        "soort": "chance", "tekst": "De bieb doet mee", "stand": "resolved", "oplossing": "Afgesproken",
                        "stap": "4",
                    ]))
            #expect(solved.contains("Benut") && solved.contains("Afgesproken") && solved.contains("role=\"status\""))
            let removed = try await desk.follow(try await desk.post("kansen/\(added.id)/verwijderen"))
            #expect(removed.contains("‘De bieb doet mee’ is van de lijst gehaald."))
            #expect(try await desk.get("kansen/\(added.id)").status == .notFound)
            #expect(
                try await desk.follow(try await desk.post("kansen/\(added.id)/terugzetten")).contains(
                    "De bieb doet mee"))
        }
    }

    @Test func oneFromAPreconditionSaysSo() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            var fed = desk.obstacle
            (fed.id, fed.source, fed.origin) = ("00000000-0000-4000-8000-000000000001", .precondition, "p1")
            try await desk.store.add(fed, visit.act())
            #expect(try await desk.get("kansen").text.contains("randvoorwaarde, <span class=\"kring-nowrap\">stap 2"))
        }
    }

    @Test func anEmptyListSaysWhatBelongsThere() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            _ = try await desk.post("kansen/\(desk.obstacle.id)/verwijderen")
            #expect(try await desk.get("kansen").text.contains("De lijst is nog leeg"))
            #expect(try await desk.get().text.contains("Nog niets genoteerd"))
        }
    }
}
