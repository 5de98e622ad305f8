import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The page of a step, its checklist and its state.
struct StepTests {
    @Test(arguments: Step.allCases)
    func everyStepShowsWhatToDoToKnowAndToRead(step: Step) async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let page = try await desk.get("stap/\(step.number)").text
            #expect(page.contains("aria-current=\"page\"") && page.contains(step.title))
            #expect(!page.contains("nog niet nagekeken") && page.contains("Zo deed een andere gemeente het"))
            #expect(page.contains(step.guide.examples[0].title))
            // Only step 2 has a task here: the others say what an empty list is for.
            #expect(page.contains("Er staat nog niets op de lijst") == (step != .inventory))
        }
    }

    @Test func whatIsNoStepIsNoPage() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            for step in ["0", "7", "x", "-1"] { #expect(try await desk.get("stap/\(step)").status == .notFound) }
        }
    }

    @Test func aTaskIsAddedChangedTickedRemovedAndPutBack() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.post("stap/2/taken", ["taak": " "]).text.contains("Vul in wat er te doen is."))
            #expect(
                try await desk.follow(try await desk.post("stap/2/taken", ["taak": "Mail <de> kerken"])).contains(
                    "Mail &lt;de&gt; kerken"))
            let task = try #require(try await desk.store.tasks(of: desk.approach.id).last)
            let wrong = try await desk.post(
                "taken/\(task.id)",
                ["taak": "", "wie": "Sanne", "datum": "morgen", "notitie": "Bel eerst", "stap": "2"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("Dit is geen datum.") && wrong.text.contains("Bel eerst"))
            let page = try await desk.follow(
                try await desk.post(
                    "taken/\(task.id)",
                    [
                        "taak": "Mail de kerken", "wie": "Sanne", "datum": "20-11-2026", "notitie": "Bel eerst",
                        "stap": "3",
                    ]))
            #expect(page.contains("Mail de kerken") && page.contains("Sanne, uiterlijk vrijdag 20 november"))
            #expect(page.contains("had 3 dagen geleden gemoeten") && page.contains("Bel eerst"))
            #expect(
                try await desk.follow(try await desk.post("taken/\(task.id)/klaar", ["klaar": "ja"])).contains(
                    "gedaan op 23 november"))
            #expect(try await desk.store.task(task.id, of: desk.approach.id)?.done == Visit.today)
            _ = try await desk.post("taken/\(task.id)/klaar", ["klaar": "nee"])
            #expect(try await desk.store.task(task.id, of: desk.approach.id)?.done == nil)
            let removed = try await desk.follow(try await desk.post("taken/\(task.id)/verwijderen"))
            #expect(removed.contains("‘Mail de kerken’ is van de lijst gehaald.") && removed.contains("terugzetten"))
            #expect(try await desk.get("taken/\(task.id)").status == .notFound)
            #expect(
                try await desk.follow(try await desk.post("taken/\(task.id)/terugzetten")).contains("Mail de kerken"))
            #expect(try await desk.post("taken/\(task.id)/terugzetten").status == .notFound)
        }
    }

    @Test func aStepIsBegunDoneSkippedOrTaken() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(
                try await desk.follow(try await desk.post("stap/1", ["stand": "begonnen"])).contains(
                    "Begonnen op 23 november"))
            #expect(
                try await desk.follow(try await desk.post("stap/1", ["stand": "klaar"])).contains(
                    "Klaar op 23 november"))
            #expect(
                try await desk.follow(try await desk.post("stap/1", ["stand": "open"])).contains(
                    "Begonnen op 23 november"))
            let empty = try await desk.post("stap/1", ["stand": "overgeslagen", "reden": " "])
            #expect(
                empty.status == .unprocessableContent && empty.text.contains("Vul in waarom u deze stap overslaat."))
            #expect(empty.text.contains("<details class=\"kring-data\" open>"))
            #expect(
                try await desk.follow(try await desk.post("stap/1", ["stand": "overgeslagen", "reden": "Is er al"]))
                    .contains("Overgeslagen: Is er al"))
            let undated = try await desk.post(
                "stap/2", ["stand": "beleid", "beleid": "Beleidsplan", "vastgesteld": ""])
            #expect(undated.status == .unprocessableContent && undated.text.contains("value=\"Beleidsplan\""))
            let taken = try await desk.follow(
                try await desk.post("stap/2", ["stand": "beleid", "beleid": "Beleidsplan", "vastgesteld": "1-3-2025"]))
            #expect(
                taken.contains("Bestaand beleid: Beleidsplan (1 maart 2025)") && !taken.contains("Datums van deze stap")
            )
            #expect(try await desk.post("stap/3", ["stand": "weg"]).status == .unprocessableContent)
            // What is skipped has no days, and the step bar says so.
            let start = try await desk.get().text
            #expect(
                start.contains("overgeslagen") && start.contains("bestaand beleid")
                    && !start.contains("Open de peiling"))
        }
    }
}
