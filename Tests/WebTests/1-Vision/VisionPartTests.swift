import Domain
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// The parts of the vision that are one form.
struct VisionPartTests {
    @Test func aPartIsSavedAndShownAgain() async throws {
        try await envisioning { visit async throws in
            let saved = try await visit.post(
                "/rol", ["rol": "directing", "rol": "mediating", "tekst": "één\r\ntwee", "versie": "0"])
            #expect(saved.status == .seeOther)
            #expect(saved.location == visit.path("?bewaard=rol"))
            #expect(
                try await visit.vision().role
                    == MunicipalRoleChoice(roles: [.directing, .mediating], words: "één\ntwee", version: 1))
            let page = try await visit.get("/rol").text
            #expect(page.contains("value=\"directing\" checked") && page.contains("value=\"mediating\" checked"))
            #expect(!page.contains("value=\"funding\" checked"))
            #expect(page.contains("één\ntwee</textarea>"))
            #expect(page.contains("name=\"versie\" value=\"1\""))
            #expect(try await visit.get("?bewaard=rol").text.contains("Opgeslagen: De rol van de gemeente."))
        }
    }

    @Test func savingGoesOnToTheNextPart() async throws {
        try await envisioning { visit async throws in
            let parts = VisionPart.allCases
            for (part, next) in zip(parts, parts.dropFirst()) where part.isOneForm {
                let saved = try await visit.post("/\(part.word)", ["versie": "0", "naar": "verder"])
                #expect(saved.location == visit.path("/\(next.word)?bewaard=\(part.word)"))
            }
            #expect(
                try await visit.post("/raad", ["versie": "0", "naar": "verder"]).location == visit.path("?bewaard=raad")
            )
        }
    }

    @Test func everyPartTakesWhatItsFormHas() async throws {
        try await envisioning { visit async throws in
            _ = try await visit.post("/aanleiding", ["tekst": "Omdat."])
            _ = try await visit.post("/vormen", ["vorm": "social", "vorm": "emotional"])
            _ = try await visit.post("/ervaring", ["manier": "interviews", "tekst": "Vijf.", "dank": "Een bon"])
            _ = try await visit.post(
                "/middelen",
                ["geld": "€ 45.000", "toegekend": "nee", "dekking": "de Wmo", "uren": "16,5", "tot": "31-12-2029"])
            _ = try await visit.post(
                "/raad",
                ["vraag": "adopt", "waarom": "Nu.", "vergadering": "15 december 2026", "verslag": "yearly"])
            let vision = try await visit.vision()
            #expect(vision.occasion == Occasion(text: "Omdat.", version: 1))
            #expect(vision.forms == LonelinessFormChoice(forms: [.social, .emotional], version: 1))
            #expect(
                vision.participation
                    == Participation(ways: [.interviews], words: "Vijf.", thanks: "Een bon", version: 1))
            #expect(
                vision.means
                    == Means(
                        money: 45_000, source: "de Wmo", isGranted: false, hours: Quantity(hundredths: 1650),
                        until: Day("2029-12-31"), version: 1))
            #expect(
                vision.council
                    == CouncilRequest(
                        request: .adopt, whyNow: "Nu.", meeting: Day("2026-12-15"), reporting: .yearly, version: 1))
            let page = try await visit.get("/middelen").text
            for value in ["45.000", "de Wmo", "16,5", "31-12-2029"] { #expect(page.contains("value=\"\(value)\"")) }
        }
    }

    @Test func whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() async throws {
        try await envisioning { visit async throws in
            let refused = try await visit.post(
                "/middelen",
                ["geld": "heel veel", "toegekend": "nee", "dekking": "<Wmo> & \"zo\"", "uren": "16", "tot": "ooit"])
            #expect(refused.status == .unprocessableContent)
            let page = refused.text
            #expect(page.contains("href=\"#veld-geld\"") && page.contains("href=\"#veld-tot\""))
            #expect(
                page.contains("id=\"veld-geld-fout\"")
                    && page.contains("aria-describedby=\"veld-geld-uitleg veld-geld-fout\""))
            #expect(page.contains("value=\"heel veel\"") && page.contains("value=\"ooit\""))
            #expect(page.contains("value=\"16\"") && page.contains("value=\"nee\" checked"))
            #expect(page.contains("value=\"&lt;Wmo&gt; &amp; &quot;zo&quot;\"") && !page.contains("<Wmo>"))
            #expect(page.contains("<title>Niet opgeslagen: Geld en uren"))
            #expect(try await visit.vision() == Vision())
        }
    }

    @Test func aTextThatIsTooLongIsKeptInTheForm() async throws {
        try await envisioning { visit async throws in
            let long = String(repeating: "é", count: VisionLimits.words + 2)
            let refused = try await visit.post("/aanleiding", ["tekst": long])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Maak de tekst 2 tekens korter") && refused.text.contains(long))
        }
    }

    @Test func textIsNeverMarkup() async throws {
        try await envisioning { visit async throws in
            let hostile = "</textarea><script>alert(1)</script>"
            _ = try await visit.post("/aanleiding", ["tekst": hostile])
            _ = try await visit.post("/doelgroepen/nieuw", ["naam": hostile, "reden": hostile])
            _ = try await visit.post("/doelen/nieuw", ["doel": hostile, "indicator": hostile, "bron": hostile])
            _ = try await visit.post(
                "/randvoorwaarden/steun", ["stand": "open", "eigenaar": hostile, "notitie": hostile])
            for address in [
                "", "/aanleiding", "/doelgroepen", "/doelen", "/randvoorwaarden", "/randvoorwaarden/steun",
                "/lezen/visie", "/lezen/raadsnotitie", "/bestand/visie.html",
            ] {
                for who in [visit.coordinator, visit.viewer] {
                    let page = try await visit.get(address, as: who)
                    #expect(page.status == .ok)
                    #expect(!page.text.contains("<script"), "\(address)")
                }
            }
        }
    }

    /// Two people had the same page open: the second sees both texts, and loses neither.
    @Test func aSaveOnAnOldVersionShowsBothTexts() async throws {
        try await envisioning { visit async throws in
            _ = try await visit.post("/aanleiding", ["tekst": "de eerste", "versie": "0"])
            let late = try await visit.post("/aanleiding", ["tekst": "de tweede", "versie": "0"])
            #expect(late.status == .conflict)
            #expect(late.text.contains("Dit is intussen veranderd"))
            #expect(late.text.contains("de eerste") && late.text.contains("de tweede</textarea>"))
            #expect(late.text.contains("name=\"versie\" value=\"1\""))
            #expect(try await visit.vision().occasion.text == "de eerste")
            #expect(try await visit.post("/aanleiding", ["tekst": "beide", "versie": "1"]).status == .seeOther)
            #expect(try await visit.vision().occasion == Occasion(text: "beide", version: 2))
        }
    }

    @Test func aHintIsSaidAndDoesNotBlock() async throws {
        try await envisioning { visit async throws in
            #expect(try await !visit.get("/vormen").text.contains("Om over na te denken"))
            #expect(try await visit.post("/vormen", ["vorm": "social"]).status == .seeOther)
            let page = try await visit.get("/vormen").text
            #expect(page.contains("Om over na te denken") && page.contains("Emotionele eenzaamheid wordt vaak"))
            #expect(try await visit.get("").text.contains("1 punt om over na te denken"))
            #expect(try await !visit.get("/vormen", as: visit.viewer).text.contains("Om over na te denken"))
        }
    }

    @Test func aViewerReadsAndFindsNoForm() async throws {
        try await envisioning { visit async throws in
            _ = try await visit.post("/rol", ["rol": "directing", "tekst": "Samen."])
            let page = try await visit.get("/rol", as: visit.viewer).text
            #expect(page.contains("Regisseren") && page.contains("Samen."))
            #expect(!page.contains("<textarea") && !page.contains("class=\"kring-form\""))
            #expect(try await visit.post("/rol", ["tekst": "x"], as: visit.viewer).status == .forbidden)
            #expect(try await visit.vision().role.words == "Samen.")
        }
    }

    @Test func aFinishedApproachCanOnlyBeRead() async throws {
        try await envisioning(finished: Day("2026-11-20")) { visit async throws in
            for (address, fields) in [
                ("/rol", ["tekst": "x"]), ("/doelgroepen/nieuw", ["naam": "x"]), ("/doelen/nieuw", ["doel": "x"]),
                ("/randvoorwaarden/steun", ["stand": "open"]),
            ] as [(String, KeyValuePairs<String, String>)] {
                let refused = try await visit.post(address, fields)
                #expect(refused.status == .conflict && refused.text.contains("Deze aanpak is afgerond"), "\(address)")
            }
            #expect(try await visit.get("/doelgroepen/nieuw").status == .conflict)
            let page = try await visit.get("/rol").text
            #expect(page.contains("afgerond op 20 november 2026") && !page.contains("<textarea"))
            #expect(try await visit.vision() == Vision())
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        try await envisioning { visit async throws in
            for address in [
                "/nergens", "/doelgroepen/nergens", "/doelen/nergens", "/randvoorwaarden/nergens", "/lezen/nergens",
                "/bestand/visie.exe", "/bestand/visie", "/bestand/raad.pdf",
            ] { #expect(try await visit.get(address).status == .notFound, "\(address)") }
            for address in ["/nergens", "/randvoorwaarden/nergens", "/doelen/nergens/weghalen"] {
                #expect(
                    try await visit.post(address, ["doel": "x", "stand": "open"]).status == .notFound, "\(address)")
            }
            #expect(try await visit.post("/doelgroepen/nergens", ["naam": "x"]).status == .notFound)
        }
    }
}
