import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// The coordinator's list of answers, and what can be done to one of them.
@Suite struct ResponseListTests {
    private static let answers: [[String: String]] = [
        ["q1": "Café De Linde", "q2": "3", "q3": "1", "q4a": "2"],
        ["q1": "De Notenboom", "q2": "16", "q2_other": "Vogelclub", "q4a": "5"],
    ]

    /// A survey with two responses, and the address of its answers.
    private func answered(
        _ promise: SurveyPromise = .confidential, _ test: @escaping @Sendable (FieldVisit) async throws -> Void
    ) async throws {
        try await fielding(engines: [.sqlite]) { field async throws in
            _ = try await field.open(promise)
            try await field.store.addSubmitted(
                survey: field.survey().id,
                responses: promise == .anonymous
                    ? Self.answers.map { $0.filter { $0.key != "q1" } } : Self.answers,
                from: .link, on: Visit.today)
            try await test(field)
        }
    }

    private func response(_ field: FieldVisit, _ name: String) async throws -> SubmittedResponse {
        let all = try await field.store.submittedResponses(of: field.survey().id)
        return try #require(all.first { $0.answers["q1"] == name })
    }

    @Test func everyResponseIsListedAndFound() async throws {
        try await answered { field in
            let page = try await field.answers()
            #expect(page.text.contains("2 ingevulde vragenlijsten"))
            for text in ["Café De Linde", "De Notenboom", "Vogelclub"] { #expect(page.text.contains(text)) }
            let found = try await field.answers("?zoek=vogelCLUB")
            #expect(found.text.contains("De Notenboom") && !found.text.contains("Café De Linde"))
            let accent = try await field.answers("?zoek=cafe")
            #expect(accent.text.contains("Café De Linde") && !accent.text.contains("De Notenboom"))
            #expect(
                try await field.answers("?zoek=zwembad").text.contains("In geen enkele vragenlijst staat ‘zwembad’"))
            #expect(try await field.get().text.contains("Lees de antwoorden"))
        }
    }

    @Test func anEmptySurveySaysSo() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            #expect(try await field.answers().text.contains("Nog geen antwoorden"))
        }
    }

    @Test func aResponseIsReadWhole() async throws {
        try await answered { field in
            let response = try await response(field, "De Notenboom")
            let page = try await field.answers("/\(response.id)").text
            #expect(page.contains("Vogelclub") && page.contains("opengelaten"))
            #expect(try await field.answers("/\(UUID().uuidString.lowercased())").status == .notFound)
        }
    }

    @Test func aCorrectionNeedsAReasonAndShowsWhatStoodThere() async throws {
        try await answered { field in
            let id = try await response(field, "Café De Linde").id
            let form = try await field.answers("/\(id)/verbeteren")
            #expect(form.text.contains("value=\"Café De Linde\""))
            let fields: KeyValuePairs = ["versie": "0", "q1": "Café De Linde", "q2": "3", "q3": "1", "q4a": "4"]
            let refused = try await field.changeAnswers("/\(id)/verbeteren", fields)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Schrijf in een paar woorden waarom u dit verbetert."))
            let wrong = try await field.changeAnswers(
                "/\(id)/verbeteren", ["versie": "0", "q1": "x", "q4a": "9", "waarom": "Gebeld"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("‘9’ is geen code van deze vraag"))
            let saved = try await field.changeAnswers(
                "/\(id)/verbeteren",
                ["versie": "0", "q1": "Café De Linde", "q2": "3", "q3": "1", "q4a": "4", "waarom": "Gebeld"])
            let page = try await field.desk.follow(saved)
            #expect(page.contains("De verbetering is bewaard"))
            #expect(page.contains("Vraag 4a, eerst: ‘") && page.contains("Gebeld"))
            #expect(try await field.answers().text.contains("verbeterd"))
            // An old tab changes nothing, and shows both.
            let old = try await field.changeAnswers(
                "/\(id)/verbeteren",
                ["versie": "0", "q1": "Café De Linde", "q2": "3", "q3": "1", "q4a": "1", "waarom": "Oud"])
            #expect(old.status == .conflict && old.text.contains("Dit is intussen veranderd"))
            #expect(try await response(field, "Café De Linde").answers["q4a"] == "4")
            // Without a change there is nothing to record.
            let same = try await field.changeAnswers(
                "/\(id)/verbeteren",
                ["versie": "1", "q1": "Café De Linde", "q2": "3", "q3": "1", "q4a": "4", "waarom": "Nog eens"])
            #expect(try await field.desk.follow(same).contains("Er was niets veranderd."))
        }
    }

    @Test func settingAsideIsUndoneAndErasingIsSure() async throws {
        try await answered { field in
            let id = try await response(field, "De Notenboom").id
            let refused = try await field.changeAnswers("/\(id)/meetellen", ["reden": " "])
            #expect(
                refused.status == .unprocessableContent && refused.text.contains("Schrijf in een paar woorden waarom."))
            let early = try await field.changeAnswers("/\(id)/wissen", ["zeker": "ja"])
            #expect(early.status == .seeOther)
            #expect(try await field.store.submittedCount(of: field.survey().id) == 2)

            let aside = try await field.changeAnswers("/\(id)/meetellen", ["reden": "Dubbel"])
            let page = try await field.desk.follow(aside)
            #expect(page.contains("telt niet meer mee") && page.contains("Tel weer mee") && page.contains("Dubbel"))
            #expect(try await field.answers().text.contains("telt niet mee"))
            #expect(
                try await field.desk.follow(field.changeAnswers("/\(id)/meetellen", ["telt": "ja"])).contains(
                    "telt weer mee"))

            _ = try await field.changeAnswers("/\(id)/meetellen", ["reden": "Op verzoek"])
            let unsure = try await field.changeAnswers("/\(id)/wissen")
            #expect(unsure.status == .unprocessableContent && unsure.text.contains("Vink aan dat u het zeker weet."))
            let erased = try await field.changeAnswers("/\(id)/wissen", ["zeker": "ja"])
            #expect(try await field.desk.follow(erased).contains("voorgoed gewist"))
            #expect(try await field.store.submittedCount(of: field.survey().id) == 1)
        }
    }

    @Test func whatIsSetAsideIsInNoFile() async throws {
        try await answered { field in
            let id = try await response(field, "De Notenboom").id
            _ = try await field.changeAnswers("/\(id)/meetellen", ["reden": "Dubbel"])
            let file = try await field.answers("/bestanden/antwoorden.csv")
            #expect(file.text.contains("Café De Linde") && !file.text.contains("De Notenboom"))
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"antwoorden.csv\"")
        }
    }

    @Test func theFilesAreThere() async throws {
        try await answered { field in
            for (name, start) in [
                ("antwoorden.csv", [0xEF, 0xBB, 0xBF]), ("antwoorden.xlsx", Array("PK".utf8)),
                ("antwoorden.sav", Array("$FL2".utf8)), ("codeboek.xml", Array("<?xml".utf8)),
            ] {
                let file = try await field.answers("/bestanden/\(name)")
                #expect(file.status == .ok, "\(name)")
                #expect(Array(file.body.readableBytesView.prefix(start.count)) == start, "\(name)")
            }
            #expect(try await field.answers("/bestanden/antwoorden.exe").status == .notFound)
        }
    }

    @Test func anAnonymousSurveyShowsNobodyAndNothingBeforeClosing() async throws {
        try await answered(.anonymous) { field in
            let open = try await field.answers().text
            #expect(open.contains("pas ophalen als de peiling gesloten is"))
            #expect(!open.contains("antwoorden.csv") && !open.contains("Vogelclub"))
            #expect(try await field.answers("/bestanden/antwoorden.csv").status == .seeOther)
            let before = try #require(try await field.store.submittedResponses(of: field.survey().id).first).id
            #expect(try await field.answers("/\(before)").status == .notFound)

            _ = try await field.changeAnswers("/vrijgeven")
            #expect(try await field.answers("/bestanden/antwoorden.csv").status == .seeOther)
            _ = try await field.post("/sluiten")
            #expect(try await field.answers("/bestanden/antwoorden.csv").status == .seeOther)
            #expect(try await field.answers().text.contains("Geef de antwoorden vrij"))
            let closed = try await field.desk.follow(field.changeAnswers("/vrijgeven"))
            #expect(closed.contains("antwoorden.csv") && closed.contains("Lees eerst de open antwoorden"))
            let file = try await field.answers("/bestanden/antwoorden.csv").text
            // Two people are fewer than the minimum: what they are is pooled, and neither their words nor ids are told.
            #expect(file.contains("Overige (samengevoegd)") && !file.contains("Vogelclub"))
            let after = try #require(try await field.store.submittedResponses(of: field.survey().id).first).id
            #expect(!file.contains(after) && !file.contains("id;"))
            #expect(try await field.answers("/\(after)").status == .notFound)
            #expect(try await field.answers("/\(after)/verbeteren").status == .notFound)

            // Now that it was given out, it stays closed.
            let page = try await field.desk.follow(
                field.post("/heropenen", ["sluit": field.closes.description]))
            #expect(page.contains("Deze anonieme peiling blijft gesloten."))
        }
    }
}

extension FieldVisit {
    /// A page of the survey's answers.
    func answers(_ page: String = "") async throws -> TestResponse {
        try await desk.get("peilingen/\(id)/antwoorden\(page)")
    }

    func changeAnswers(
        _ page: String, _ fields: KeyValuePairs<String, String> = [:]
    ) async throws -> TestResponse {
        try await desk.post("peilingen/\(id)/antwoorden\(page)", fields)
    }
}
