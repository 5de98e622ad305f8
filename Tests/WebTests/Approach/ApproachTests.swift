import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// Beginning an approach, its start page, its settings and its end.
struct ApproachTests {
    @Test func anEmptyListSaysWhatToDoFirst() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let coordinator = try await visit.get("/aanpak", headers: try await visit.session(of: people.coordinator))
                .text
            #expect(coordinator.contains("Er is nog geen aanpak") && coordinator.contains("href=\"/aanpak/nieuw\""))
            let viewer = try await visit.get("/aanpak", headers: try await visit.session(of: people.viewer)).text
            #expect(viewer.contains("Er is nog geen aanpak") && !viewer.contains("href=\"/aanpak/nieuw\""))
        }
    }

    @Test func beginningOneFillsTheChecklistsAndLeadsToIt() async throws {
        try await visiting { visit async throws in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            let form = try await visit.get("/aanpak/nieuw", headers: session).text
            #expect(form.contains("past alles erin"))
            let response = try await visit.post(
                "/aanpak", ["naam": " Jongeren ", "bijeenkomst": "8-4-2027", "begin": "2"], headers: session)
            #expect(response.status == .seeOther)
            let approach = try #require(try await visit.store.approaches(of: "heldermeer").first)
            #expect(response.location == "/aanpak/\(approach.id)")
            #expect(approach.name == "Jongeren" && approach.meeting == Day("2027-04-08"))
            #expect(try await visit.store.path(of: approach.id) == Path(startingAt: .inventory))
            let titles = try await visit.store.tasks(of: approach.id).map(\.title)
            #expect(titles == Step.allCases.flatMap(\.guide.tasks))
            // The only one is the start.
            #expect(try await visit.get("/aanpak", headers: session).location == "/aanpak/\(approach.id)")
        }
    }

    @Test func whatCannotBeIsSaidAtItsField() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let session = try await visit.session(of: try await visit.people().coordinator)
            let response = try await visit.post(
                "/aanpak", ["naam": "  ", "bijeenkomst": "31-2-2027", "begin": "3"], headers: session)
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("Vul een naam in.") && response.text.contains("Dit is geen datum."))
            #expect(response.text.contains("value=\"31-2-2027\"") && response.text.contains("value=\"3\" selected"))
            #expect(try await visit.store.approaches(of: "heldermeer").isEmpty)
        }
    }

    @Test func severalStandSideBySide() async throws {
        try await visiting { visit async throws in
            let session = try await visit.session(of: try await visit.people().viewer)
            for name in ["Jongeren", "Ouderen"] { _ = try await visit.workedApproach(name) }
            let ended = try await visit.workedApproach("Vorige aanpak").approach
            try await visit.store.finish(ended.id, visit.act())
            let page = try await visit.get("/aanpak", headers: session)
            #expect(page.status == .ok)
            for text in ["Jongeren", "Ouderen", "Vorige aanpak", "afgerond op 23 november 2026"] {
                #expect(page.text.contains(text))
            }
        }
    }

    @Test func withoutADateTheStartPageAsksForOne() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit, meeting: nil)
            let page = try await desk.get().text
            #expect(page.contains("Kies de datum van de bijeenkomst"))
            #expect(try await desk.get("planning").text.contains("De bijeenkomst heeft nog geen datum"))
            #expect(try await desk.get("bestanden/planning.pdf").status == .notFound)
            #expect(try await desk.get("planning/factsheet").status == .notFound)
        }
    }

    @Test func thePanelSaysTheOneThingToDoFirst() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit, path: Path([.vision: .done(on: Visit.today)]))
            var page = try await desk.get().text
            #expect(page.contains("id=\"nu\">Bel de GGD</h2>") && page.contains("1 van de 6 stappen is klaar"))
            #expect(page.contains("aria-current=\"step\"") && page.contains("nu aan de beurt"))
            page = try await desk.follow(try await desk.post("taken/\(desk.task.id)/klaar", ["naar": "start"]))
            #expect(page.contains("id=\"nu\">Vraag de GGD om cijfers</h2>"))
            #expect(page.contains("rondde") == false && page.contains("vinkte af: ‘Bel de GGD’"))
            let viewer = try await visit.get(desk.address(""), headers: desk.viewer).text
            #expect(viewer.contains("Nu aan de beurt") && !viewer.contains("Dit is gedaan"))
        }
    }

    @Test func whatNoLongerFitsComesFirst() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit, meeting: Visit.today.adding(days: 24))
            let page = try await desk.get().text
            #expect(page.contains("De planning past niet meer"))
            #expect(page.contains("De peiling kan maar 10 dagen open. Drie weken is het minste."))
            #expect(page.contains("Kies voor de bijeenkomst"))
        }
    }

    @Test func anEndedApproachIsReadAndNotWritten() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.follow(try await desk.post("afronden")).contains("Deze aanpak is afgerond op"))
            for page in [
                "", "stap/2", "planning", "planning/factsheet", "taken/\(desk.task.id)", "kansen",
                "kansen/\(desk.obstacle.id)",
            ] {
                let text = try await desk.get(page).text
                let writes = text.components(separatedBy: "method=\"post\"").count - 1
                #expect(writes == 1, "\(page): only signing out is left")
            }
            let writes: [(String, KeyValuePairs<String, String>)] = [
                ("instellingen", ["naam": "Anders"]), ("afronden", [:]), ("stap/2", ["stand": "klaar"]),
                ("stap/2/taken", ["taak": "Nieuw"]), ("taken/\(desk.task.id)", ["taak": "Anders", "stap": "1"]),
                ("taken/\(desk.task.id)/klaar", [:]), ("taken/\(desk.task.id)/verwijderen", [:]),
                ("planning/factsheet", ["dag": "2027-03-01"]), ("planning/factsheet/klaar", [:]),
                ("planning/factsheet/weglaten", [:]), ("kansen", ["soort": "chance", "tekst": "Nieuw", "stap": "1"]),
                ("kansen/\(desk.obstacle.id)", ["soort": "chance", "tekst": "Anders", "stap": "1"]),
                ("kansen/\(desk.obstacle.id)/verwijderen", [:]),
            ]
            for (page, fields) in writes {
                let response = try await desk.post(page, fields)
                #expect(response.status == .conflict && response.text.contains("Deze aanpak is afgerond"), "\(page)")
            }
            #expect(try await desk.store.task(desk.task.id, of: desk.approach.id) == desk.task)
            #expect(try await desk.store.obstacles(of: desk.approach.id) == [desk.obstacle])
            #expect(try await desk.follow(try await desk.post("heropenen")).contains("Nu te doen"))
            #expect(try await desk.post("heropenen").status == .notFound)
        }
    }

    @Test func movingTheMeetingMovesWhatNobodyChoseAndSaysWhatStayed() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            _ = try await desk.post("planning/invitations", ["dag": "2027-03-12"])
            let before = try await desk.get("planning").text
            let page = try await desk.follow(
                try await desk.post("instellingen", ["naam": "Iedereen", "bijeenkomst": "2027-05-20"]))
            #expect(page.contains("De planning is opgeschoven"))
            #expect(page.contains("zelf gekozen, blijft staan"))
            #expect(page.contains("<span class=\"kring-cards__label\">Was</span>do 8 april"))
            #expect(page.contains("Zet terug naar donderdag 8 april"))
            #expect(before.contains("datetime=\"2027-03-12\"") && page.contains("datetime=\"2027-03-12\""))
            #expect(before.contains("datetime=\"2027-04-08\"") && !page.contains("datetime=\"2027-04-08\""))
            #expect(page.contains("datetime=\"2027-05-20\""))
            // Only the name: nothing moves.
            let same = try await desk.post(
                "instellingen", ["naam": "Anders", "bijeenkomst": "2027-05-20", "versie": "1"])
            #expect(same.location == desk.address("") + "?instellingen=bewaard")
        }
    }
}
