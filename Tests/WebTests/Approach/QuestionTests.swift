import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// What is asked before it is done.
struct QuestionTests {
    @Test func aMeetingOnADayThatIsOverIsAskedAbout() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let fields: KeyValuePairs = ["naam": "Iedereen", "bijeenkomst": "2026-11-10", "plaats": "Raadzaal"]
            let asked = try await desk.post("instellingen", fields)
            #expect(asked.status == .unprocessableContent)
            #expect(asked.text.contains("Deze dag is al voorbij. Was de bijeenkomst toen echt?"))
            #expect(asked.text.contains("Dan vervallen acht datums die nog open staan: Vraag de GGD om cijfers, "))
            #expect(asked.text.contains("Ja, de bijeenkomst is geweest") && asked.text.contains("Kies een andere dag"))
            // Without a script the answer carries what was typed.
            #expect(asked.text.contains("<input type=\"hidden\" name=\"plaats\" value=\"Raadzaal\">"))
            #expect(try await desk.store.approach(desk.approach.id, of: "heldermeer")?.meeting == desk.approach.meeting)
            let meant: KeyValuePairs = ["naam": "Iedereen", "bijeenkomst": "2026-11-10", "voorbij": "ja"]
            #expect(try await desk.post("instellingen", meant).status == .seeOther)
            let new = try await visit.post(
                "/aanpak", ["naam": "Ouderen", "bijeenkomst": "2026-11-10", "begin": "4"], headers: desk.coordinator)
            #expect(new.status == .unprocessableContent && new.text.contains("Dan vervalt een datum die nog openstaat"))
        }
    }

    @Test func aStepWithOpenTasksIsAskedAbout() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let asked = try await desk.post("stap/2", ["stand": "klaar"])
            #expect(asked.status == .unprocessableContent)
            #expect(asked.text.contains("Eén taak staat nog open. Toch afronden?"))
            #expect(try await desk.store.path(of: desk.approach.id)[.inventory] == .open)
            let done = try await desk.follow(try await desk.post("stap/2", ["stand": "klaar", "toch": "ja"]))
            #expect(done.contains("Klaar op 23 november"))
        }
    }

    @Test func aSecondApproachNeedsANameOfItsOwn() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let form = try await visit.get("/aanpak/nieuw", headers: desk.coordinator).text
            #expect(form.contains("name=\"naam\" value=\"\""))
            let same = try await visit.post(
                "/aanpak", ["naam": " samen tegen Eenzaamheid ", "begin": "1"], headers: desk.coordinator)
            #expect(same.status == .unprocessableContent)
            #expect(same.text.contains("U hebt al een aanpak met deze naam. Noem de groep, bijvoorbeeld ‘Jongeren’."))
            // Its own name is no other's.
            let own = try await desk.post(
                "instellingen", ["naam": "Samen tegen eenzaamheid", "bijeenkomst": "2027-04-08"])
            #expect(own.status == .seeOther)
        }
    }

    @Test func anApproachInWhichNothingWasDoneCanBeRemoved() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await !desk.get("instellingen").text.contains("Verwijder deze aanpak"))
            #expect(try await desk.post("verwijderen").status == .conflict)
            let made = try await visit.post("/aanpak", ["naam": "Jongeren", "begin": "1"], headers: desk.coordinator)
            let path = try #require(made.location)
            let settings = try await visit.get("\(path)/instellingen", headers: desk.coordinator).text
            #expect(settings.contains("href=\"\(path)/verwijderen\""))
            let question = try await visit.get("\(path)/verwijderen", headers: desk.coordinator).text
            #expect(question.contains("Weet u zeker dat u ‘Jongeren’ wilt verwijderen?"))
            #expect(try await visit.post("\(path)/verwijderen", headers: desk.coordinator).status == .seeOther)
            #expect(try await visit.get(path, headers: desk.coordinator).status == .notFound)
            #expect(try await visit.store.approaches(of: "heldermeer").map(\.id) == [desk.approach.id])
        }
    }

    @Test func aSkippedStepIsNotDone() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(
                visit, path: Path([.vision: .done(on: Visit.today), .inventory: .skipped(reason: "Net gepeild")]))
            let start = try await desk.get().text
            #expect(start.contains("1 klaar, 1 overgeslagen") && start.contains("kring-six__skipped"))
            let step = try await desk.get("stap/2").text
            #expect(step.contains("<summary>Wat er te doen was</summary>") && !step.contains("0 van de 1 gedaan"))
        }
    }

    @Test func whereAndWhenTheMeetingIsStandsOnTheStartPageAndInTheAgenda() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.get().text.contains("Nog niet bekend"))
            let wrong = try await desk.post(
                "instellingen",
                ["naam": "Iedereen", "bijeenkomst": "2027-04-08", "begint": "17.00", "eindigt": "13 uur"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Het eind ligt na het begin."))
            _ = try await desk.post(
                "instellingen",
                [
                    "naam": "Iedereen", "bijeenkomst": "2027-04-08", "begint": "13.00", "eindigt": "17 uur",
                    "plaats": "Raadzaal, Dorpsstraat 1",
                ])
            for page in ["", "planning/meeting"] {
                let text = try await desk.get(page).text
                #expect(text.contains("13.00-17.00 uur") && text.contains("Raadzaal, Dorpsstraat 1"))
            }
            let made = try await visit.post("/agenda", headers: desk.coordinator).text
            let start = try #require(made.range(of: "/agenda/"))
            let end = try #require(made[start.lowerBound...].range(of: ".ics"))
            let feed = try await visit.get(String(made[start.lowerBound..<end.upperBound])).text
            #expect(feed.contains("DTSTART;TZID=Europe/Amsterdam:20270408T130000"))
            #expect(feed.contains("DTEND;TZID=Europe/Amsterdam:20270408T170000"))
            #expect(feed.contains("LOCATION:Raadzaal\\, Dorpsstraat 1") && feed.contains("BEGIN:VTIMEZONE"))
        }
    }
}
