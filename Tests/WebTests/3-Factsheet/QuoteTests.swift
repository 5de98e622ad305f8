import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A quote on the pages: chosen, edited, approved, and then in the factsheet.
@Suite struct QuoteTests {
    @Test func aQuoteIsEditedAndApprovedBeforeItIsSeen() async throws {
        try await studying { studio in
            let field = studio.field
            try await field.store.addSubmitted(
                survey: field.survey().id,
                responses: [["q2": "16", "q2_other": "Mevrouw Jansen van De Notenboom is 84"]], from: .link,
                on: Visit.today)
            let all = try await field.store.submittedResponses(of: field.survey().id)
            let answer = try #require(all.first { $0.answers["q2_other"] != nil }).id
            let list = "peilingen/\(field.id)/citaten"
            #expect(try await field.desk.get(list).text.contains("Nog geen citaten"))
            #expect(try await field.openAnswers("/q2_other").text.contains("Maak er een citaat van"))
            let page = "\(list)/q2_other/\(answer)"
            #expect(try await field.desk.get(page).text.contains("Wat er stond"))

            let empty = try await field.desk.post(page, ["doe": "bewaar", "stond": "", "tekst": " "])
            #expect(empty.status == .unprocessableContent && empty.text.contains("Schrijf het citaat op."))
            let kept = try await field.desk.follow(
                try await field.desk.post(
                    page, ["doe": "bewaar", "stond": "", "tekst": "Een vrouw van De Notenboom is 84"]))
            for text in [
                "Zo komt het in de factsheet", "‘De Notenboom’ staat op de sociale kaart.", "‘84’ kan een leeftijd",
            ] {
                #expect(kept.contains(text), "\(text)")
            }
            #expect(try await !studio.get().text.contains("Een vrouw van"))
            let better = "Een oudere vrouw ziet bijna niemand"
            _ = try await field.desk.post(
                page, ["doe": "bewaar", "stond": "Een vrouw van De Notenboom is 84", "tekst": "\(better)"])
            let unsure = try await field.desk.post(page, ["doe": "goed", "stond": "\(better)"])
            #expect(unsure.status == .unprocessableContent && unsure.text.contains("Zet een vinkje"))
            let other = try await field.desk.post(page, ["doe": "goed", "stond": "Iets anders", "herkenbaar": "ja"])
            #expect(other.status == .conflict && other.text.contains("Iemand anders bewerkte dit citaat"))
            let approved = try await field.desk.follow(
                try await field.desk.post(page, ["doe": "goed", "stond": "\(better)", "herkenbaar": "ja"]))
            #expect(approved.contains("Het citaat is goedgekeurd") && approved.contains("{{citaat 1}}"))
            #expect(try await studio.get().text.contains("‘\(better)’"))
            #expect(try await studio.get("/bestanden/factsheet.json").text.contains(better))

            let gone = try await field.desk.follow(
                try await field.desk.post(page, ["doe": "weg", "stond": "\(better)"]))
            #expect(gone.contains("Het citaat is weg."))
            #expect(try await !studio.get().text.contains(better))
        }
    }
}
