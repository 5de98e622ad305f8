import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A coordinator makes a factsheet: what Kring wrote, changed, looked over, published and taken back.
@Suite struct StudioTests {
    @Test func withoutTouchingAnythingItIsThere() async throws {
        try await studying(engines: EngineKind.allCases) { studio in
            let page = try await studio.get()
            #expect(page.status == .ok)
            for text in [
                "uit de antwoorden van 20 mensen", "Acht op de tien deelnemers (16 van 20, 80%)",
                "Nog niet gepubliceerd",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(!page.text.contains("Kijk hier nog even naar"))
            let list = try await studio.field.desk.get("factsheets").text
            #expect(list.contains("Peiling 2027") && list.contains("Nog niet gepubliceerd."))
            let file = try await studio.get("/bestanden/factsheet.json")
            #expect(
                file.status == .ok && file.text.contains("\"percent\" : 80") || file.text.contains("\"percent\":80"))
        }
    }

    @Test func tooFewAnswersAndSealedOnesAreSaid() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let studio = StudioVisit(field: field)
            try await studio.add(4, agreeing: 4)
            let page = try await studio.get().text
            #expect(
                page.contains("Een factsheet komt er vanaf 5 ingevulde vragenlijsten")
                    && page.contains("Er zijn er nu 4."))
            #expect(try await studio.get("/tekst/oordeel").status == .notFound)
            #expect(try await studio.post("/publiceren").status == .notFound)
        }
        try await studying(.anonymous) { studio in
            let sealed = try await studio.get().text
            #expect(sealed.contains("De peiling is anoniem.") && !sealed.contains("80%"))
            #expect(try await studio.get("/bestanden/factsheet.json").status == .notFound)
            #expect(try await studio.post("/publiceren").status == .notFound)
            _ = try await studio.field.post("/sluiten")
            #expect(try await !studio.get().text.contains("80%"))
            _ = try await studio.field.desk.post("peilingen/\(studio.field.id)/antwoorden/vrijgeven", [:])
            #expect(try await studio.get().text.contains("80%"))
        }
    }

    @Test func figuresInOnesOwnWordsFollowTheAnswers() async throws {
        try await studying { studio in
            let form = try await studio.get("/tekst/oordeel").text
            #expect(form.contains("{{4a agree}}") && form.contains(">80%</span>"))
            let words = "Wij zien: acht op de tien ({{4a agree}}) willen meer, van {{deelnemers}}."
            let saved = try await studio.post(
                "/tekst/oordeel", ["versie": "0", "titel": "Wat wij zien", "tekst": words])
            let page = try await studio.field.desk.follow(saved)
            #expect(page.contains("Opgeslagen.") && page.contains("acht op de tien (80%) willen meer, van 20."))
            #expect(page.contains("in eigen woorden") && !page.contains("Kijk hier nog even naar"))
            try await studio.add(10, agreeing: 5)
            let later = try await studio.get().text
            #expect(later.contains("acht op de tien (70%) willen meer, van 30."))
            #expect(later.contains("‘acht op de tien’ past niet bij 70%. Beter: ‘zeven op de tien’."))
            let undone = try await studio.field.desk.follow(try await studio.post("/ongedaan", ["versie": "2"]))
            #expect(undone.contains("teruggedraaid") && undone.contains("Zeven op de tien deelnemers (70%)"))
            let versions = try await studio.get("/versies").text
            #expect(versions.contains("‘Wat wij zien’ herschreven.") && versions.contains("Versie 3"))
            let beside = try await studio.get("/versies/2").text
            #expect(
                beside.contains("acht op de tien (70%) willen") && beside.contains("Zeven op de tien deelnemers (70%)"))
            let back = try await studio.field.desk.follow(try await studio.post("/versies/2", ["versie": "3"]))
            #expect(back.contains("acht op de tien (70%) willen"))
        }
    }

    @Test func lookingFirstSavesNothing() async throws {
        try await studying { studio in
            let looked = try await studio.post(
                "/tekst/oordeel",
                ["versie": "0", "titel": "Kop", "tekst": "Het is {{4a agree}}, niet 99%.", "doen": "bekijk"])
            #expect(looked.status == .ok && looked.text.contains("‘99%’ is met de hand getypt"))
            #expect(try await studio.draft().version == 0)
            let wrong = try await studio.post("/tekst/oordeel", ["versie": "0", "titel": "", "tekst": ""])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Schrijf een kop."))
        }
    }

    @Test func twoAtOnceLoseNothing() async throws {
        try await studying { studio in
            _ = try await studio.post("/tekst/oordeel", ["versie": "0", "titel": "Van Sanne", "tekst": "Eerst."])
            let second = try await studio.post(
                "/tekst/oordeel", ["versie": "0", "titel": "Van Joris", "tekst": "Daarna."])
            #expect(second.status == .conflict)
            #expect(
                second.text.contains("Van Joris") && second.text.contains("Van Sanne")
                    && second.text.contains("Daarna."))
            // Another part is nobody's business.
            let other = try await studio.post("/tekst/cijfers", ["versie": "0", "titel": "Cijfers", "tekst": "Klein."])
            #expect(other.status == .seeOther)
        }
    }

    @Test func partsAreMovedLeftOutAndAdded() async throws {
        try await studying { studio in
            func titles(_ page: String) -> [String] {
                page.matches(of: /<h2 class="utrecht-heading-2" id="([a-z0-9-]+)">/).map { String($0.output.1) }
            }
            #expect(titles(try await studio.get().text) == ["aanleiding", "oordeel", "samenvatting", "cijfers"])
            _ = try await studio.post("/volgorde", ["deel": "oordeel", "kant": "omhoog"])
            _ = try await studio.post("/weglaten", ["deel": "aanleiding", "weg": "ja"])
            _ = try await studio.post("/nieuw", ["titel": "Van ons", "tekst": "Wij gaan aan de slag."])
            _ = try await studio.post("/nieuw", ["titel": "Van ons", "tekst": "Wij gaan aan de slag."])
            #expect(titles(try await studio.get().text) == ["oordeel", "samenvatting", "cijfers", "eigen-1"])
            _ = try await studio.post("/titel", ["versie": "4", "titel": "Heldermeer samen", "inleiding": ""])
            let page = try await studio.get().text
            #expect(page.contains("Heldermeer samen") && page.contains("weggelaten"))
            #expect(try await studio.post("/weglaten", ["deel": "bestaat-niet"]).location?.contains("niet") == true)
            _ = try await studio.post("/tekst/eigen-1/origineel")
            #expect(!titles(try await studio.get().text).contains("eigen-1"))
        }
    }

    @Test func whatIsPublishedDoesNotChange() async throws {
        try await studying(engines: EngineKind.allCases) { studio in
            #expect(try await studio.published().status == .notFound)
            let ask = try await studio.get("/publiceren").text
            // No address is shown that would be another one once it is published.
            #expect(ask.contains("Het wordt versie 1") && !ask.contains("kring-qr"))
            let done = try await studio.publish()
            #expect(done.contains("De factsheet is gepubliceerd.") && done.contains("kring-qr"))
            #expect(done.contains("/factsheets/\(try await studio.draft().link)</p>"))
            let page = try await studio.published()
            #expect(
                page.status == .ok && page.text.contains("(16 van 20, 80%)")
                    && page.text.contains("Versie 1, gepubliceerd"))
            try await studio.add(10, agreeing: 5)
            #expect(try await studio.get().text.contains("(70%)"))
            #expect(try await studio.published().text.contains("(16 van 20, 80%)"))
            #expect(try await studio.publish().contains("De factsheet is gepubliceerd."))
            let second = try await studio.published().text
            #expect(second.contains("(70%)") && second.contains("Andere versies"))
            let first = try await studio.published("/1").text
            #expect(first.contains("(16 van 20, 80%)") && first.contains("Er is een nieuwere versie."))
            #expect(try await studio.published("/1/factsheet.csv").text != studio.published("/2/factsheet.csv").text)
            #expect(try await studio.published("/3").status == .notFound)
            #expect(try await studio.published("/1/factsheet.exe").status == .notFound)
        }
    }

    @Test func aFewMoreAnswersAreNoNewVersion() async throws {
        try await studying { studio in
            _ = try await studio.publish()
            try await studio.add(4, agreeing: 0)
            let refused = try await studio.pressPublish()
            #expect(refused.status == .conflict)
            #expect(refused.text.contains("verschilt van versie 1 door 4 vragenlijsten"))
            try await studio.add(1, agreeing: 0)
            #expect(try await studio.publish().contains("De factsheet is gepubliceerd."))
        }
    }

    @Test func whatNobodyLookedAtIsNotPublished() async throws {
        try await studying { studio in
            let seen = try await studio.seen()
            try await studio.add(1, agreeing: 0)
            let answered = try await studio.post("/publiceren", ["gezien": seen])
            #expect(answered.status == .conflict && answered.text.contains("kwamen er antwoorden bij"))
            let again = try await studio.seen()
            _ = try await studio.post("/weglaten", ["deel": "cijfers", "weg": "ja"])
            #expect(try await studio.post("/publiceren", ["gezien": again]).status == .conflict)
            #expect(try await studio.published().status == .notFound)
            #expect(try await studio.publish().contains("De factsheet is gepubliceerd."))
        }
    }

    @Test func withdrawnItSaysWhy() async throws {
        try await studying { studio in
            _ = try await studio.publish()
            #expect(try await studio.post("/intrekken/1", ["bericht": " "]).status == .unprocessableContent)
            let done = try await studio.post("/intrekken/1", ["bericht": "De verkeerde <cijfers>."])
            #expect(try await studio.field.desk.follow(done).contains("De factsheet is ingetrokken."))
            for page in ["", "/1"] {
                let gone = try await studio.published(page)
                #expect(gone.status == .gone && gone.text.contains("De verkeerde &lt;cijfers&gt;."), "\(page)")
                #expect(!gone.text.contains("80%"))
            }
            #expect(try await studio.published("/1/factsheet.json").status == .notFound)
            #expect(try await studio.get("/intrekken/1").status == .notFound)
        }
    }

    @Test func aChartIsLeftOutAndPutBack() async throws {
        try await studying { studio in
            let chart = "<figure class=\"utrecht-figure\">"
            func charts() async throws -> Int { try await studio.get().text.components(separatedBy: chart).count - 1 }
            let before = try await charts()
            #expect(before > 0)
            let without = try await studio.field.desk.follow(
                try await studio.post("/grafiek", ["deel": "oordeel", "grafiek": "1", "weg": "ja"]))
            #expect(without.contains("Opgeslagen.") && without.contains("Met grafiek"))
            #expect(try await charts() == before - 1)
            #expect(try await !studio.get("/tekst/oordeel").text.contains("{{grafiek}}</textarea>"))
            #expect(
                try await studio.post("/grafiek", ["deel": "oordeel", "grafiek": "9"]).location?.contains("niet")
                    == true)
            _ = try await studio.post("/grafiek", ["deel": "oordeel", "grafiek": "1", "weg": "nee"])
            #expect(try await charts() == before)
        }
    }

    /// The answers have had their time; what was published of them stays, and can still be taken back.
    @Test func ofASurveyThatIsGoneItIsTakenBackFromTheList() async throws {
        try await studying { studio in
            _ = try await studio.publish()
            let link = try await studio.draft().link
            let years = Double(3 * 366 * 86_400)
            _ = try await studio.store.eraseDue(at: studio.field.desk.visit.act().at.addingTimeInterval(years))
            let visit = studio.field.desk.visit
            let members = try await studio.store.members(of: "heldermeer")
            let headers = try await visit.session(of: try #require(members.first { $0.role == .coordinator }))
            let list = "/aanpak/\(studio.field.desk.approach.id)/factsheets"
            #expect(try await visit.get(list, headers: headers).text.contains("Factsheet van een gewiste peiling"))
            let page = "\(list)/\(link)/intrekken"
            #expect(try await visit.get(page, headers: headers).text.contains("Trek versie 1 in"))
            let empty = try await visit.post(page, ["bericht": " "], headers: headers)
            #expect(empty.status == .unprocessableContent)
            let done = try await visit.post(page, ["bericht": "Een fout."], headers: headers)
            #expect(done.status == .seeOther)
            #expect(
                try await visit.get("\(list)?gebeurd=ingetrokken", headers: headers).text.contains(
                    "De factsheet is ingetrokken."))
            #expect(try await visit.get("/factsheets/\(link)").status == .gone)
        }
    }

    @Test func aHoleIsNotPublished() async throws {
        try await studying { studio in
            _ = try await studio.post(
                "/tekst/oordeel", ["versie": "0", "titel": "Kop", "tekst": "Het is {{9z agree}}."])
            #expect(try await studio.get().text.contains("‘{{9z agree}}’ is geen cijfer van deze peiling."))
            let refused = try await studio.post("/publiceren")
            #expect(
                refused.status == .unprocessableContent && refused.text.contains("cijfer of grafiek die er niet is"))
            #expect(try await studio.published().status == .notFound)
        }
    }

    @Test func otherGroupsAreCompared() async throws {
        try await studying { studio in
            let changed = try await studio.field.desk.follow(try await studio.post("/groepen", ["vraag": "q3"]))
            #expect(changed.contains("Opgeslagen."))
            #expect(try await studio.draft().composition.grouping == "q3")
            #expect(try await studio.post("/groepen", ["vraag": "q4a"]).location?.contains("niet") == true)
            _ = try await studio.publish()
            // Half of them are in another group now: who is in which of both is six or more everywhere.
            _ = try await studio.post("/groepen", ["vraag": "q2"])
            #expect(try await studio.publish().contains("gepubliceerd"))
        }
    }

    @Test func aGroupThatChangedByAFewIsNotPublished() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let studio = StudioVisit(field: field)
            try await studio.addWhole(20)
            #expect(try await studio.publish().contains("De factsheet is gepubliceerd."))
            #expect(try await studio.published().text.contains("per groep"))
            try await studio.addWhole(7)
            let asked = try await studio.get("/publiceren").text
            #expect(asked.contains(/In een groep verschilt hij van versie 1 door [34] vragenlijsten\./))
            #expect(!asked.contains("Publiceer de factsheet</button>"))
            #expect(try await studio.post("/publiceren", ["gezien": ""]).status == .conflict)
            _ = try await studio.post("/groepen", ["vraag": "geen"])
            #expect(try await studio.publish().contains("De factsheet is gepubliceerd."))
            let page = try await studio.published().text
            #expect(page.contains("27") && !page.contains("per groep"))
        }
    }
}

/// A later survey beside an earlier one, as a coordinator sees it.
@Suite struct WavePageTests {
    @Test func twoSurveysStandBesideEachOther() async throws {
        try await studying { studio in
            let alone = try await studio.field.desk.get("factsheets/vergelijken").text
            #expect(alone.contains("Er is nog maar één peiling met genoeg antwoorden"))
            var second = try await studio.field.survey()
            let first = second.id
            second.id = UUID().uuidString.lowercased()
            second.openLink = nil
            second.opens = second.opens.adding(days: 400)
            second.closes = second.opens.adding(days: 28)
            try await studio.store.add(second)
            try await studio.store.addSubmitted(
                survey: second.id, responses: StudioVisit.answers(20, agreeing: 2), from: .link, on: Visit.today)
            let page = try await studio.field.desk.get("factsheets/vergelijken").text
            #expect(page.contains("Dit is aantoonbaar veranderd:") && page.contains("minder dan toen"))
            #expect(page.contains("80% (16 van 20)") && page.contains("10% (2 van 20)") && page.contains("−70"))
            #expect(page.contains("Wie aan beide meedeed, weet Kring"))
            let same = try await studio.field.desk.get("factsheets/vergelijken?eerder=\(first)&later=\(first)").text
            #expect(same.contains("Kies twee verschillende peilingen."))
        }
    }
}
