import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

@Suite struct DeskTests {
    private static let paper: KeyValuePairs = [
        "q1": "De Linde", "q2": "3", "q3": "1", "q4a": "2", "q4b": "6",
    ]

    private func id(of response: TestResponse) throws -> String {
        try String(#require(response.location?.firstMatch(of: /klaar=([0-9a-f-]{36})/)?.1))
    }

    @Test func oneIsTypedInAndCounts() async throws {
        try await fielding { field in
            _ = try await field.open()
            let saved = try await field.post("/invoeren", Self.paper)
            let page = try await field.desk.follow(saved)
            #expect(page.contains("De vragenlijst is opgeslagen."))
            let answers = try await field.store.submitted(survey: field.survey().id, after: 0, limit: 10)
            #expect(answers.map(\.answers) == [["q1": "De Linde", "q2": "3", "q3": "1", "q4a": "2", "q4b": "6"]])
            #expect(try await field.get().text.contains("op papier: 1"))
            let gone = try await field.post("/invoeren", ["weg": try id(of: saved)])
            #expect(try await field.desk.follow(gone).contains("telt niet mee"))
            #expect(try await field.store.submitted(survey: field.survey().id, after: 0, limit: 10).isEmpty)
        }
    }

    @Test func whoseItIsIsNotRemindedAnyMore() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let anna = try await field.choose()
            #expect(try await field.get("/invoeren").text.contains("Anna, De Notenboom"))
            let saved = try await field.post("/invoeren", ["van": anna.id, "q1": "De Notenboom", "q2": "3"])
            #expect(saved.status == .seeOther)
            let again = try await field.post("/invoeren", ["van": anna.id, "q1": "De Notenboom", "q2": "4"])
            #expect(again.status == .conflict && again.text.contains("heeft intussen al geantwoord"))
            #expect(try await field.get("/invoeren").text.contains("Van wie is dit papier?") == false)
        }
    }

    @Test func aCodeThatCannotBeIsRefusedAndNothingTypedIsLost() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let response = try await field.post("/invoeren", ["q1": "De Linde", "q2": "17", "q4a": "7"])
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("‘17’ is geen code van deze vraag. Kies uit 1 tot en met 16."))
            #expect(response.text.contains("‘7’ is geen code van deze vraag. Kies uit 1 tot en met 6."))
            #expect(response.text.contains("value=\"De Linde\""))
        }
    }

    @Test func theSecondEntryIsComparedWithTheFirst() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let first = try id(of: try await field.post("/invoeren", Self.paper))
            let same = try await field.post(
                "/invoeren",
                ["controle": first, "q1": "De Linde", "q2": "3", "q3": "1", "q4a": "2", "q4b": "6"])
            #expect(try await field.desk.follow(same).contains("De twee keren komen overeen."))
            let other = try await field.post(
                "/invoeren",
                ["controle": first, "q1": "De Linde", "q2": "3", "q3": "1", "q4a": "4", "q4b": "6"])
            #expect(other.status == .conflict)
            #expect(other.text.contains("Eén antwoord verschilt") && other.text.contains("eerst stond hier ‘2’"))
            let settled = try await field.post(
                "/invoeren",
                [
                    "controle": first, "geldt": "ja", "q1": "De Linde", "q2": "3", "q3": "1", "q4a": "4", "q4b": "6",
                ])
            #expect(settled.status == .seeOther)
            let answers = try await field.store.submitted(survey: field.survey().id, after: 0, limit: 10)
            #expect(answers.map(\.answers["q4a"]) == ["4"])
        }
    }
}
