import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// Coding open answers on the pages.
@Suite struct OpenAnswerTests {
    /// A survey with two texts beside 'anders' at question 2.
    private func answered(_ test: @escaping @Sendable (FieldVisit) async throws -> Void) async throws {
        try await fielding(engines: [.sqlite]) { field async throws in
            _ = try await field.open()
            try await field.store.addSubmitted(
                survey: field.survey().id,
                responses: [
                    ["q1": "Een", "q2": "16", "q2_other": "Vogelclub"],
                    ["q1": "Twee", "q2": "16", "q2_other": "Wijkteam"],
                    ["q1": "Drie", "q2": "16", "q2_other": "wijkteam"], ["q1": "Vier", "q2": "3"],
                ], from: .link, on: Visit.today)
            try await test(field)
        }
    }

    private func answer(_ field: FieldVisit, _ name: String) async throws -> String {
        let all = try await field.store.submittedResponses(of: field.survey().id)
        return try #require(all.first { $0.answers["q1"] == name }).id
    }

    @Test func oneAfterAnotherGetsItsThemes() async throws {
        try await answered { field in
            #expect(try await field.answers().text.contains("Deel ze in thema’s in"))
            let list = try await field.openAnswers()
            #expect(list.text.contains("anders, namelijk") && list.text.contains("nog niet begonnen"))
            let column = try await field.openAnswers("/q2_other").text
            #expect(column.contains("Deel 3 antwoorden in") && column.contains("Wijkteam (2 keer)"))
            let (club, team) = (try await answer(field, "Een"), try await answer(field, "Twee"))
            let page = try await field.openAnswers("/q2_other/\(club)").text
            #expect(page.contains("Vogelclub") && page.contains("autofocus") && page.contains("Nog 3 te gaan"))

            let nothing = try await field.codeAnswer("/q2_other/\(club)", ["stond": "nee", "typ": " "])
            #expect(nothing.status == .unprocessableContent && nothing.text.contains("Past er geen? Typ dan 0."))
            let wrong = try await field.codeAnswer("/q2_other/\(club)", ["stond": "nee", "typ": "5"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Er is geen thema 5."))
            #expect(wrong.text.contains("value=\"5\""))

            let next = try await field.codeAnswer("/q2_other/\(club)", ["stond": "nee", "typ": "Natuur, Hobby"])
            let second = try await field.desk.follow(next)
            #expect(second.contains("Opgeslagen: Natuur, Hobby.") && second.contains("Wijkteam"))
            #expect(second.contains("1. Natuur (1)") && second.contains("Terug naar het vorige antwoord"))
            // The last leads back to the list; both who wrote it have the theme.
            let last = try await field.codeAnswer("/q2_other/\(team)", ["stond": "nee", "typ": "2"])
            let done = try await field.desk.follow(last)
            #expect(done.contains("elk antwoord is ingedeeld") && done.contains("3 antwoorden, allemaal ingedeeld."))
            #expect(done.contains("2. Hobby") && done.contains(">3<"))
            // An old tab overwrites nothing.
            let old = try await field.codeAnswer("/q2_other/\(club)", ["stond": "nee", "typ": "0"])
            #expect(old.status == .conflict && old.text.contains("Dit is intussen veranderd"))
            #expect(old.text.contains("1. Natuur (1)<br>2. Hobby"))
        }
    }

    @Test func aTextThatWasAnOptionIsCountedThere() async throws {
        try await answered { field in
            let team = try await answer(field, "Twee")
            let saved = try await field.codeAnswer("/q2_other/\(team)", ["stond": "nee", "antwoord": "4"])
            #expect(saved.status == .seeOther)
            let answers = try await field.store.submitted(survey: field.survey().id, after: 0, limit: 10)
            #expect(answers.map(\.answers["q2"]) == ["16", "4", "4", "3"])
            #expect(answers.compactMap(\.answers["q2_other"]) == ["Vogelclub"])
            // What stood there stands with the response.
            #expect(try await field.answers("/\(team)").text.contains("Er stond bij ‘anders’: Wijkteam"))
            // The page of an answer that is gone leads to the list.
            #expect(try await field.openAnswers("/q2_other/\(team)").status == .seeOther)
        }
    }

    @Test func themesAreTidiedUp() async throws {
        try await answered { field in
            let (club, team) = (try await answer(field, "Een"), try await answer(field, "Twee"))
            _ = try await field.codeAnswer("/q2_other/\(club)", ["stond": "nee", "typ": "Natuur"])
            _ = try await field.codeAnswer("/q2_other/\(team)", ["stond": "nee", "typ": "Zorg"])
            let themes = try #require(try await field.store.themes(of: field.survey().id)["q2_other"])
            let (nature, care) = (themes[0].id, themes[1].id)
            func change(_ theme: String, _ fields: KeyValuePairs<String, String>) async throws -> TestResponse {
                try await field.codeAnswer("/q2_other/themas/\(theme)", fields)
            }
            let empty = try await change(nature, ["doe": "naam", "naam": " "])
            #expect(empty.status == .unprocessableContent && empty.text.contains("Geef het thema een naam."))
            let taken = try await change(nature, ["doe": "naam", "naam": "zorg"])
            #expect(taken.status == .conflict && taken.text.contains("Er is al een thema met deze naam."))
            #expect(
                try await field.desk.follow(change(nature, ["doe": "naam", "naam": "Buiten"])).contains(
                    "heet nu ‘Buiten’"))
            #expect(try await change(nature, ["doe": "samen", "met": ""]).status == .unprocessableContent)
            let merged = try await field.desk.follow(change(nature, ["doe": "samen", "met": care]))
            #expect(merged.contains("samengevoegd") && merged.contains("Zet terug") && !merged.contains("Buiten"))
            #expect(try await field.desk.follow(change(nature, ["doe": "terug"])).contains("Buiten"))
            #expect(
                try await field.desk.follow(change(care, ["doe": "knelpunt"])).contains("staat op de lijst van kansen"))
            #expect(try await field.desk.follow(change(care, ["doe": "knelpunt"])).contains("stond al op de lijst"))
            #expect(try await field.store.obstacles(of: field.desk.approach.id).contains { $0.text == "Zorg" })
            #expect(try await field.desk.follow(change(care, ["doe": "weg"])).contains("weggehaald"))
        }
    }

    @Test func themesAreInTheFiles() async throws {
        try await answered { field in
            let club = try await answer(field, "Een")
            _ = try await field.codeAnswer("/q2_other/\(club)", ["stond": "nee", "typ": "Natuur"])
            let book = try await field.answers("/bestanden/codeboek.xml").text
            #expect(book.contains("name=\"q2_other_thema1\"") && book.contains("thema ‘Natuur’"))
            #expect(book.contains("Nog niet ingedeeld"))
            // The response file stays one that Kring reads.
            #expect(!(try await field.answers("/bestanden/antwoorden.csv").text.contains("thema")))
        }
    }

    @Test func nothingWrittenIsSaid() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            #expect(try await field.openAnswers().text.contains("Nog niets om in te delen"))
            #expect(try await field.openAnswers("/q2").status == .notFound)
        }
    }

    @Test func anAnonymousSurveyIsNotReadBeforeItsRelease() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open(.anonymous)
            try await field.store.addSubmitted(
                survey: field.survey().id, responses: [["q2": "16", "q2_other": "Vogelclub"]], on: Visit.today)
            #expect(try await field.openAnswers().status == .seeOther)
            #expect(try await field.openAnswers("/q2_other").status == .seeOther)
        }
    }
}

extension FieldVisit {
    func openAnswers(_ page: String = "") async throws -> TestResponse {
        try await desk.get("peilingen/\(id)/open-antwoorden\(page)")
    }

    func codeAnswer(_ page: String, _ fields: KeyValuePairs<String, String>) async throws -> TestResponse {
        try await desk.post("peilingen/\(id)/open-antwoorden\(page)", fields)
    }
}
