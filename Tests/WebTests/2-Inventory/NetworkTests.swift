import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// Who works with whom, the names that people write, and what respondents ask and propose.
struct NetworkTests {
    /// A survey of all parts with answers, and three organisations on the map.
    private func answered(
        _ promise: SurveyPromise = .confidential, engines: [EngineKind] = EngineKind.allCases,
        _ test: @Sendable (ApproachVisit, ComposedSurvey, Survey) async throws -> Void
    ) async throws {
        try await visiting(engines: engines) { visit async throws in
            let desk = try await ApproachVisit(visit)
            let names = ["Buurthuis De Linde", "Humanitas", "Wmo-raad"]
            try await desk.store.add(
                organisations: names.map {
                    Organisation(id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: $0)
                }, people: [], visit.act())
            let draft = ComposedSurvey(
                id: UUID().uuidString.lowercased(), approach: desk.approach.id,
                original: try StandardQuestionnaire.load(),
                composition: SurveyComposition(name: "Peiling", languages: [.dutch]), begun: Visit.today)
            try await desk.store.add(draft, visit.act())
            let survey = try await visit.open(draft)
            try await desk.store.addSubmitted(
                survey: survey.id,
                responses: [
                    [
                        "q1": "Humanitas", "q13": "1", "q13_detail": "De Linde en Wmo-raad",
                        "v2": "Wanneer <hoor> ik iets?",
                    ],
                    ["q1": "wmo-raad", "q13": "1", "q13_detail": "Humanitas", "v1": "Eettafel"],
                    // Who answered 'no' names nobody, whatever stands in the column.
                    ["q1": "Buurthuis De Linde", "q13": "2", "v2": "Succes!"],
                ], from: .link, on: Visit.today)
            try await test(desk, draft, survey)
        }
    }

    @Test func namesAreTiedOnceAndThenTheNetworkIsWhole() async throws {
        try await answered { desk, _, _ in
            let (client, coordinator) = (desk.visit, desk.coordinator)
            var page = try await client.get("/sociale-kaart/netwerk", headers: coordinator).text
            #expect(page.contains("Eén naam herkennen wij niet.") && page.contains("1 verband, uit ‘Peiling’"))
            #expect(page.contains("Humanitas") && page.contains("zeggen beide") && !page.contains("De Linde"))
            // What a confidential survey says is for coordinators.
            let viewer = try await client.get("/sociale-kaart/netwerk", headers: desk.viewer).text
            #expect(viewer.contains("Er is nog geen verband bekend") && !viewer.contains("zeggen beide"))
            let names = try await client.get("/sociale-kaart/namen", headers: coordinator).text
            #expect(names.contains("De Linde") && names.contains("1 keer genoemd"))
            let wrong = try await client.post(
                "/sociale-kaart/namen", ["naam": "De Linde", "andere": "Nergens"], headers: coordinator)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("Deze naam staat niet op de sociale kaart.") && wrong.text.contains("Nergens"))
            let tied = try await client.post(
                "/sociale-kaart/namen", ["naam": "De Linde", "andere": "buurthuis de linde"], headers: coordinator)
            #expect(tied.status == .seeOther)
            page = try await client.get("/sociale-kaart/netwerk", headers: coordinator).text
            #expect(
                page.contains("2 verbanden") && page.contains("Buurthuis De Linde") && page.contains("zegt zij zelf"))
            #expect(!page.contains("herkennen wij niet"))
            let file = try await client.get("/sociale-kaart/netwerk/bestand/netwerk.csv", headers: coordinator).text
            #expect(file.split(whereSeparator: \.isNewline).count == 3)
            // Taken back, it is unknown again; and it may be none of ours.
            let known = try #require(try await desk.store.knownNames(of: "heldermeer").first)
            _ = try await client.post("/sociale-kaart/namen", ["los": known.id], headers: coordinator)
            _ = try await client.post(
                "/sociale-kaart/namen", ["naam": "De Linde", "doe": "geen"], headers: coordinator)
            let done = try await client.get("/sociale-kaart/namen", headers: coordinator).text
            #expect(done.contains("Alle namen zijn bekend") && done.contains("De Linde: geen van onze organisaties"))
        }
    }

    @Test func initiativesTieThemForEveryMember() async throws {
        try await answered(engines: [.sqlite]) { desk, _, _ in
            let map = try await desk.store.socialMap(of: "heldermeer")
            let names: Set = ["Buurthuis De Linde", "Humanitas", "Wmo-raad"]
            let initiative = Initiative(
                id: UUID().uuidString.lowercased(), name: "Eettafel",
                organisations: Set(map.organisations.values.filter { names.contains($0.name) }.map(\.id)))
            _ = try await desk.store.add(initiative, in: desk.approach.id, desk.visit.act())
            let page = try await desk.visit.get("/sociale-kaart/netwerk", headers: desk.viewer).text
            #expect(page.contains("3 verbanden") && page.contains("samen: Eettafel") && page.contains("<svg"))
        }
    }

    @Test func whatRespondentsAskIsAnsweredOrSetAside() async throws {
        try await answered { desk, survey, kept in
            let list = "peilingen/\(survey.id)/gevraagd"
            let page = try await desk.get(list).text
            #expect(page.contains("Nog 2 van de 2 te bekijken.") && page.contains("Wanneer &lt;hoor&gt; ik iets?"))
            #expect(page.contains(">Humanitas</a>"))
            let all = try await desk.store.submittedResponses(of: kept.id)
            let asks = try #require(all.first { $0.answers["q1"] == "Humanitas" }).id
            let remark = try #require(all.first { $0.answers["v2"] == "Succes!" }).id
            let long = try await desk.post(
                list, ["vraag": asks, "antwoord": String(repeating: "a", count: 1_001), "doe": "klaar"])
            #expect(long.status == .unprocessableContent && long.text.contains("Maak de tekst korter"))
            _ = try await desk.follow(try await desk.post(list, ["vraag": remark, "doe": "geen"]))
            let done = try await desk.follow(
                try await desk.post(list, ["vraag": asks, "antwoord": "In maart & april", "doe": "klaar"]))
            #expect(done.contains("Alles is beantwoord.") && done.contains("In maart &amp; april"))
            let back = try await desk.follow(try await desk.post(list, ["vraag": remark, "doe": "terug"]))
            #expect(back.contains("Nog 1 van de 2 te bekijken."))
            #expect(try await desk.post(list, ["vraag": "nergens", "doe": "geen"]).status == .notFound)
        }
    }

    @Test func agoodExampleBecomesAProposedInitiative() async throws {
        try await answered { desk, survey, kept in
            let all = try await desk.store.submittedResponses(of: kept.id)
            let response = try #require(all.first { $0.answers["v1"] == "Eettafel" }).id
            let base = "peilingen/\(survey.id)/open-antwoorden/v1"
            _ = try await desk.post("\(base)/\(response)", ["stond": "nee", "typ": "Samen eten"])
            let theme = try #require(try await desk.store.themes(of: kept.id)["v1"]?.first)
            #expect(try await desk.get(base).text.contains("Zet bij de initiatieven"))
            let listed = try await desk.follow(try await desk.post("\(base)/themas/\(theme.id)", ["doe": "initiatief"]))
            #expect(listed.contains("‘Samen eten’ staat bij de initiatieven, om te bekijken."))
            let found = try await desk.store.initiatives(of: desk.approach.id)
            #expect(found.map(\.name) == ["Samen eten"] && found.map(\.status) == [.proposed])
            // The words of who answered stay where they are.
            #expect(found.map(\.summary) == [""])
            let again = try await desk.follow(try await desk.post("\(base)/themas/\(theme.id)", ["doe": "initiatief"]))
            #expect(again.contains("stond al bij de initiatieven"))
            #expect(try await desk.store.initiatives(of: desk.approach.id).count == 1)
        }
    }
}
