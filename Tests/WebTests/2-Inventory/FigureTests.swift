import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The pages of the figures.
struct FigureTests {
    private func upload(
        _ desk: ApproachVisit, _ page: String, _ field: String, _ text: String, file: String = "cijfers.csv",
        fields: KeyValuePairs<String, String> = [:], as headers: HTTPFields? = nil
    ) async throws -> TestResponse {
        var headers = headers ?? desk.coordinator
        headers[.contentType] = "multipart/form-data; boundary=grens"
        var body = ByteBuffer()
        for (name, value) in fields {
            body.writeString("--grens\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString(
            "--grens\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file)\"\r\n\r\n\(text)\r\n--grens--\r\n"
        )
        return try await desk.visit.client.execute(
            uri: desk.address("cijfers/\(page)"), method: .post, headers: headers, body: body)
    }

    private static let typed: KeyValuePairs<String, String> = [
        "wat": "lonely", "gebied": "Heldermeer", "code": "gm0363", "jaar": "2024", "waarde": "48,1", "laag": "46,5",
        "hoog": "50", "geslacht": "all", "reeks": "healthMonitor", "bron": "GGD <Waterland>", "schaal": "eleven",
        "hoe": "observed",
    ]

    @Test func aFigureIsTypedInComparedChangedRemovedAndPutBack() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            #expect(try await desk.get("cijfers").text.contains("Er zijn nog geen cijfers"))
            let page = try await desk.follow(try await desk.post("cijfers/nieuw", Self.typed))
            #expect(page.contains("48,1%") && page.contains("Dat is meer dan in heel Nederland (46,2%)."))
            #expect(
                page.contains("GGD &lt;Waterland&gt;") && page.contains("De Jong Gierveld, 11 vragen, vanaf score 3"))
            #expect(page.contains("nog niet nagekeken bij de bron"))
            let kept = try #require(try await desk.store.figures(of: desk.approach.id).first)
            let double = try await desk.post("cijfers/nieuw", Self.typed)
            #expect(double.status == .conflict && double.text.contains("Dit cijfer is er al"))
            let removed = try await desk.follow(try await desk.post("cijfers/cijfer/\(kept.id)/verwijderen"))
            #expect(removed.contains("Weggehaald: eenzaam, Heldermeer, 2024.") && removed.contains("Zet terug"))
            #expect(try await desk.get("cijfers/cijfer/\(kept.id)").status == .notFound)
            #expect(
                try await desk.follow(try await desk.post("cijfers/cijfer/\(kept.id)/terugzetten")).contains("48,1%"))
            let old = try await desk.post(
                "cijfers/cijfer/\(kept.id)",
                ["versie": "7", "wat": "lonely", "gebied": "Heldermeer", "jaar": "2023", "waarde": "40", "bron": "x"])
            #expect(
                old.status == .conflict && old.text.contains("Dit is intussen veranderd")
                    && old.text.contains("value=\"40\""))
            // Another year: not compared, and the page says why.
            let other = try await desk.follow(
                try await desk.post(
                    "cijfers/cijfer/\(kept.id)",
                    [
                        "versie": "1", "wat": "lonely", "gebied": "Heldermeer", "jaar": "2023", "waarde": "40",
                        "bron": "x",
                    ]))
            #expect(other.contains("niet vergeleken met heel Nederland."))
        }
    }

    @Test func whatIsWrongIsSaidBesideItsField() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let wrong = try await desk.post(
                "cijfers/nieuw",
                [
                    "wat": "lonely", "code": "X1", "jaar": "3000", "waarde": "140", "laag": "3", "mensen": "4",
                    "vanaf": "oud",
                ])
            #expect(wrong.status == .unprocessableContent)
            for words in [
                "Typ een code als GM0363", "Typ een jaar van 1990", "Typ een percentage van 0 tot en met 100.",
                "Vul beide grenzen van de marge in", "minder dan 5 mensen", "Typ vanaf welke leeftijd",
                "Schrijf op waar het cijfer vandaan komt.",
            ] { #expect(wrong.text.contains(words), "\(words)") }
            #expect(wrong.text.contains("value=\"140\""))
            #expect(try await desk.store.figures(of: desk.approach.id).isEmpty)
        }
    }

    private static let health = """
        "WijkenEnBuurten";"Leeftijd";"Marges";"Perioden";"Eenzaam_25"
        "GM0363    ";"20300";"MW00000";"2024JJ00";"48,1"
        "WK036301  ";"20300";"MW00000";"2024JJ00";"51,0"
        "WK036302  ";"20300";"MW00000";"2024JJ00";"."

        """

    @Test func aFileIsLookedAtTakenInAndUndone() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let preview = try await upload(desk, "inlezen/rivm", "rivm", Self.health)
            let place = try #require(preview.location)
            let looked = try await desk.follow(preview)
            #expect(looked.contains("<li>2 nieuw</li>") && looked.contains("1 keer stond er een punt"))
            #expect(try await desk.store.figures(of: desk.approach.id).isEmpty)
            let here = String(place.dropFirst(desk.address("").count + 1))
            #expect(try await desk.follow(try await desk.post("\(here)/overnemen")).contains("overgenomen op"))
            let page = try await desk.get("cijfers").text
            #expect(page.contains("48,1%") && page.contains("51%") && page.contains("schattingen uit een model"))
            // The same places with another value: nothing is replaced unless somebody says so.
            let again = try await upload(desk, "inlezen/rivm", "rivm", Self.health.replacing("48,1", with: "49,9"))
            let second = String(try #require(again.location).dropFirst(desk.address("").count + 1))
            #expect(try await desk.follow(again).contains("Vervang de 1 cijfers die anders zijn."))
            _ = try await desk.post("\(second)/overnemen", ["vervangen": "ja"])
            #expect(try await desk.get("cijfers").text.contains("49,9%"))
            _ = try await desk.post("\(second)/ongedaan")
            #expect(try await desk.get("cijfers").text.contains("48,1%"))
            _ = try await desk.post("\(here)/ongedaan")
            #expect(try await desk.get("cijfers").text.contains("Er zijn nog geen cijfers"))
        }
    }

    @Test func aBrokenFileIsSaidWithItsLine() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let wrong = try await upload(desk, "inlezen/rivm", "rivm", Self.health.replacing("51,0", with: "<veel>"))
            #expect(wrong.status == .unprocessableContent)
            #expect(
                wrong.text.contains("cijfers.csv, regel 3, kolom Eenzaam_25: hier staat ‘&lt;veel&gt;’. Verwacht: "))
            let none = try await upload(desk, "inlezen/rivm", "anders", Self.health)
            #expect(none.status == .unprocessableContent && none.text.contains("Kies eerst een bestand."))
        }
    }

    @Test func columnsOfAnyFileAreChosen() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let columns = try await upload(
                desk, "inlezen/csv", "csv", "wijk,jaar,Eenzaam\n\"Oost \"\"1\"\"\",2025,44\n")
            #expect(columns.status == .ok && columns.text.contains("Welke kolom is wat?"))
            let pattern = try Regex("name=\"bestand\" value=\"([^\"]*)\"")
            let text = String(try #require(columns.text.firstMatch(of: pattern)?.output[1].substring))
                .replacing("&quot;", with: "\"")
            let wrong = try await desk.post(
                "cijfers/inlezen/kolommen", ["naam": "a.csv", "bestand": text, "kolom-2": "lonely", "bron": "GGD"])
            #expect(
                wrong.status == .unprocessableContent && wrong.text.contains("Kies de kolom met de code of de naam"))
            let right = try await desk.post(
                "cijfers/inlezen/kolommen",
                [
                    "naam": "a.csv", "bestand": text, "kolom-0": "area", "kolom-1": "year", "kolom-2": "lonely",
                    "bron": "GGD", "reeks": "other",
                ])
            let looked = try await desk.follow(right)
            #expect(looked.contains("Oost &quot;1&quot;") && looked.contains("44%"))
        }
    }

    @Test func onlyTheOutcomeOfAnswersIsKept() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            var text = "wie;v3;v4;v7;v8;v9;v10\n"
            for person in 0..<20 {
                text += "geheim\(person);\(person < 8 ? "ja;nee;nee;nee;ja;ja" : "nee;ja;ja;ja;nee;nee")\n"
            }
            let fields: KeyValuePairs<String, String> = [
                "schaal": "six", "codes": "yesFirst", "grens": "2", "jaar": "2026", "bron": "Panel",
            ]
            let looked = try await desk.follow(
                try await upload(desk, "inlezen/schaal", "antwoorden", text, fields: fields))
            #expect(
                looked.contains("20 mensen in het bestand") && looked.contains("40%") && !looked.contains("geheim1"))
            let few = try await upload(
                desk, "inlezen/schaal", "antwoorden", "v3;v4;v7;v8;v9;v10\nja;ja;ja;ja;ja;ja\n", fields: fields)
            #expect(few.status == .unprocessableContent && few.text.contains("minstens 5 mensen"))
        }
    }

    @Test func districtsAreDrawnWhenThereIsAMap() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let area = { (code: String, name: String, x: Double) in
                """
                {"type":"Feature","properties":{"statcode":"\(code)","statnaam":"\(name)"},"geometry":{"type":"Polygon",\
                "coordinates":[[[\(x),52.3],[\(x + 0.1),52.3],[\(x + 0.1),52.4],[\(x),52.3]]]}}
                """
            }
            let map =
                "{\"type\":\"FeatureCollection\",\"features\":[\(area("WK036301", "Oost & West", 4.9)),\(area("WK036302", "Zuid", 5.0))]}"
            let wrong = try await upload(
                desk, "kaart", "kaart", map.replacing("Polygon", with: "Point"), file: "w.json")
            #expect(
                wrong.status == .unprocessableContent && wrong.text.contains("w.json, gebied 1: de vorm is een ‘Point’")
            )
            #expect(
                try await desk.follow(try await upload(desk, "kaart", "kaart", map, file: "w.json")).contains(
                    "heeft 2 gebieden"))
            let preview = try await upload(desk, "inlezen/rivm", "rivm", Self.health)
            _ = try await desk.post("\(try #require(preview.location).dropFirst(desk.address("").count + 1))/overnemen")
            let page = try await desk.get("cijfers").text
            #expect(
                page.contains("<title>Oost &amp; West: 51%</title>")
                    && page.contains("<title>Zuid: geen cijfer</title>"))
            #expect(page.contains("url(#kaart-geen)") && page.contains("<li class=\"kring-legend__item\">"))
            _ = try await desk.post("cijfers/kaart/verwijderen")
            #expect(try await !desk.get("cijfers").text.contains("kring-map__area"))
            _ = try await desk.post("cijfers/kaart/terugzetten")
            #expect(try await desk.get("cijfers").text.contains("kring-map__area"))
        }
    }

    @Test func whatWasAskedOfOthersComesBackOnTheStartPage() async throws {
        try await visiting { visit async throws in
            let desk = try await ApproachVisit(visit)
            let wrong = try await desk.post(
                "cijfers/aanvragen", ["wie": "GGD", "gevraagd": "2026-11-20", "uiterlijk": "2026-11-01"])
            #expect(
                wrong.status == .unprocessableContent && wrong.text.contains("Schrijf op welke cijfers")
                    && wrong.text.contains("kan niet komen voordat"))
            let list = try await desk.follow(
                try await desk.post(
                    "cijfers/aanvragen",
                    ["wie": "GGD", "welke": "per wijk", "gevraagd": "2026-11-01", "uiterlijk": "2026-11-20"]))
            #expect(list.contains("Te laat"))
            let request = try #require(try await desk.store.figureRequests(of: desk.approach.id).first)
            #expect(try await desk.get().text.contains("Vraag na of GGD de cijfers stuurt"))
            _ = try await desk.follow(
                try await desk.post("cijfers/aanvragen/\(request.id)/ontvangen", ["naar": "start"]))
            #expect(try await !desk.get().text.contains("Vraag na of GGD"))
            #expect(try await desk.get("cijfers/aanvragen").text.contains("Ontvangen op"))
            let gone = try await desk.follow(try await desk.post("cijfers/aanvragen/\(request.id)/verwijderen"))
            #expect(gone.contains("Weggehaald: de aanvraag bij GGD.") && gone.contains("Zet terug"))
            #expect(try await desk.get("cijfers/aanvragen/\(request.id)").status == .notFound)
            #expect(
                try await desk.follow(try await desk.post("cijfers/aanvragen/\(request.id)/terugzetten")).contains(
                    "GGD"))
        }
    }

    @Test func viewersReadAndChangeNothing() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let desk = try await ApproachVisit(visit)
            _ = try await desk.post("cijfers/nieuw", Self.typed)
            let page = try await visit.get(desk.address("cijfers"), headers: desk.viewer)
            #expect(page.text.contains("48,1%") && !page.text.contains("Typ een cijfer in"))
            let figure = try #require(try await desk.store.figures(of: desk.approach.id).first)
            let read = try await visit.get(desk.address("cijfers/cijfer/\(figure.id)"), headers: desk.viewer)
            #expect(read.text.contains("GGD &lt;Waterland&gt;") && !read.text.contains("Haal weg"))
            #expect(try await upload(desk, "inlezen/rivm", "rivm", Self.health, as: desk.viewer).status == .forbidden)
            let file = try await visit.get(desk.address("cijfers/bestand/cijfers.csv"), headers: desk.viewer)
            #expect(
                file.headers[.contentType] == "text/csv; charset=utf-8"
                    && file.text.contains("Eenzaam;Heldermeer;GM0363;2024;"))
        }
    }
}
