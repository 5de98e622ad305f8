import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

@Suite struct FieldTests {
    @Test func openingAsksAgainWhenThePeriodIsShort() async throws {
        try await fielding(engines: [.sqlite]) { field in
            let fields: KeyValuePairs = [
                "versie": "1", "belofte": "confidential", "opent": Visit.today.description,
                "sluit": Visit.today.adding(days: 10).description,
            ]
            let response = try await field.post("/openen", fields)
            #expect(response.status == .unprocessableContent)
            #expect(
                response.text.contains("De peiling is 10 dagen open. Het stappenplan raadt minstens drie weken aan."))
            #expect(response.text.contains("name=\"gezien\" value=\"ja\""))
            #expect(try await field.store.composedSurvey(field.id, of: field.desk.approach.id)?.state == .draft)
        }
    }

    @Test func whatIsWrongIsSaidAtTheField() async throws {
        try await fielding(engines: [.sqlite]) { field in
            let response = try await field.post("/openen", ["versie": "1", "opent": "gisteren", "sluit": ""])
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("Kies een van de twee."))
            #expect(response.text.contains("Dit is geen datum."))
            #expect(response.text.contains("Vul de laatste dag in."))
            let whole = try await field.post(
                "/openen",
                [
                    "versie": "1", "belofte": "confidential", "opent": Visit.today.description,
                    "sluit": field.closes.description, "open-link": "ja", "allen": "ja", "gezien": "ja",
                ])
            #expect(whole.text.contains("Dit kan niet samen met een link die anderen ook kunnen gebruiken."))
        }
    }

    @Test func fromOpeningToClosing() async throws {
        try await fielding { field in
            #expect(try await field.get().status == .seeOther)
            #expect(try await field.desk.follow(field.open()).contains("De peiling is open."))
            let chosen = try await field.get("/kiezen").text
            #expect(chosen.contains("De Notenboom") && chosen.contains("geen toestemming voor mailingen"))
            let anna = try await field.choose()
            let invitation = try await field.get("/mail/uitnodiging").text
            #expect(invitation.contains("Verstuur 1 mail"))
            #expect(invitation.contains("Uw antwoorden zijn vertrouwelijk."))
            let mailing = UUID().uuidString.lowercased()
            for _ in 0..<2 {
                let sent = try await field.post("/mail/uitnodiging/versturen", ["mailing": mailing])
                #expect(sent.status == .seeOther)
            }
            let mails = try await field.store.mails(of: mailing, in: "heldermeer")
            #expect(mails.count == 1)
            #expect(mails.first?.mail.letter.button?.destination == .survey(recipient: anna.id))
            #expect(mails.first?.mail.letter.passOn != nil)

            let link = Token()
            #expect(try await field.store.makeSurveyLink(for: anna.id, link))
            let visit = field.desk.visit
            let welcome = try await visit.get("/uitnodiging/\(link.text)")
            #expect(welcome.status == .ok && welcome.text.contains("Deze link is van u alleen."))
            let begun = try await visit.post("/uitnodiging/\(link.text)", ["taal": "nl"])
            #expect(begun.location == "/antwoorden/\(link.text)")
            let again = try await visit.get("/uitnodiging/\(link.text)").text
            #expect(again.contains("Verdergaan"))
            #expect(try await field.get().text.contains("Eén iemand is begonnen en heeft nog niet verstuurd."))

            let ask = try await field.get("/sluiten").text
            #expect(ask.contains("Eén vragenlijst is begonnen en niet verstuurd."))
            #expect(
                try await field.desk.follow(field.post("/sluiten")).contains("De peiling is gesloten, voor iedereen."))
            #expect(try await visit.get("/uitnodiging/\(link.text)").status == .gone)
            #expect(try await visit.get("/antwoorden/\(link.text)").location == "/uitnodiging/\(link.text)")
            let open = try #require(try await field.survey().openLink)
            #expect(try await visit.get("/vragenlijst/\(open)").status == .gone)
            let reopened = try await field.post("/heropenen", ["sluit": field.closes.description])
            #expect(try await field.desk.follow(reopened).contains("De peiling is weer open."))
            #expect(try await visit.get("/vragenlijst/\(open)").status == .ok)
        }
    }

    @Test func whoWasAnsweringAtTheClosingIsToldSo() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let (anna, link) = (try await field.choose(), Token())
            #expect(try await field.store.makeSurveyLink(for: anna.id, link))
            let visit = field.desk.visit
            #expect(try await visit.post("/uitnodiging/\(link.text)").status == .seeOther)
            #expect(try await visit.get("/antwoorden/\(link.text)/I-1").status == .ok)
            _ = try await field.post("/sluiten")
            let late = try await visit.post("/antwoorden/\(link.text)/I-1", ["q1": "te laat"])
            #expect(late.status == .seeOther && late.location == "/uitnodiging/\(link.text)")
            let page = try await visit.get("/uitnodiging/\(link.text)")
            #expect(
                page.status == .gone && page.text.contains("Antwoorden die u nog niet had verstuurd, tellen niet mee."))
        }
    }

    @Test func anAnonymousSurveySaysSoAndKnowsNobody() async throws {
        try await fielding { field in
            _ = try await field.open(.anonymous)
            let survey = try await field.survey()
            #expect(survey.questionnaire.question("q1") == nil && survey.promise == .anonymous)
            _ = try await field.choose()
            let list = try await field.get("/ontvangers").text
            #expect(list.contains("Kring weet niet wie heeft geantwoord") && !list.contains("Nog niet geantwoord"))
            let invitation = try await field.get("/mail/uitnodiging").text
            #expect(invitation.contains("De peiling is anoniem.") && !invitation.contains("vertrouwelijk"))
            #expect(try await field.get("/links").status == .notFound)
            let link = try #require(survey.openLink)
            let welcome = try await field.desk.visit.get("/vragenlijst/\(link)").text
            #expect(welcome.contains("Uw antwoorden zijn anoniem.") && !welcome.contains("niet anoniem"))
            let privacy = try await field.desk.visit.get("/vragenlijst/\(link)/uw-antwoorden").text
            #expect(privacy.contains("kan zien in welke volgorde de antwoorden kwamen"))
            let english = try await field.desk.visit.get("/vragenlijst/\(link)/uw-antwoorden?taal=en").text
            #expect(english.contains("can see in which order the answers came"))
        }
    }

    @Test func theWordsOfALetterAreKept() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            _ = try await field.choose()
            let empty = try await field.post("/mail/uitnodiging", ["onderwerp": "", "tekst": "Hallo"])
            #expect(empty.status == .unprocessableContent && empty.text.contains("Schrijf waar de mail over gaat."))
            let saved = try await field.post(
                "/mail/uitnodiging", ["onderwerp": "Doe mee", "tekst": "Eerst dit.\r\n\r\n<b>Dan</b> dat."])
            let page = try await field.desk.follow(saved)
            #expect(page.contains("De tekst is opgeslagen.") && page.contains("&lt;b&gt;Dan&lt;/b&gt; dat."))
            let trial = try await field.post(
                "/mail/uitnodiging", ["onderwerp": "Doe mee", "tekst": "Eerst dit.", "doen": "proef"])
            #expect(try await field.desk.follow(trial).contains("Er gaat een proefmail naar"))
        }
    }

    @Test func linksForAnotherProgramWork() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            _ = try await field.choose("p-\(field.people[1].id)")
            let file = try await field.post("/links", ["wie": "geen-mail", "soort": "csv"])
            #expect(file.status == .ok)
            let rows = file.text.split(whereSeparator: \.isNewline)
            #expect(rows.count == 2 && rows[1].hasPrefix("De Notenboom;Bram;Beste Bram,;bram@notenboom.example;"))
            let link = try #require(rows[1].firstMatch(of: /\/uitnodiging\/([A-Za-z0-9_-]{24})/)?.1)
            #expect(try await field.desk.visit.get("/uitnodiging/\(link)").status == .ok)
            #expect(try await field.store.recipients(of: field.survey().id).first?.invited == Visit.today)
        }
    }

    @Test func takingOffTheListCanBeUndone() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            let anna = try await field.choose()
            let removed = try await field.desk.follow(field.post("/ontvangers", ["weg": anna.id]))
            #expect(removed.contains("Anna krijgt geen mail meer over deze peiling."))
            #expect(try await field.store.recipients(of: field.survey().id).isEmpty)
            let back = try await field.desk.follow(field.post("/kiezen", ["wie": "p-\(field.people[0].id)"]))
            #expect(back.contains("Er staat 1 genodigde bij."))
            let nobody = try await field.post("/kiezen")
            #expect(nobody.status == .unprocessableContent && nobody.text.contains("Zet een vinkje"))
        }
    }

    @Test func viewersSeeTheResponseAndChangeNothing() async throws {
        try await fielding(engines: [.sqlite]) { field in
            _ = try await field.open()
            _ = try await field.choose()
            let address = field.desk.address("peilingen/\(field.id)/veld")
            let page = try await field.desk.visit.get(address, headers: field.desk.viewer).text
            // The one form is to sign out.
            #expect(page.contains("Genodigden") && page.ranges(of: "<form").count == 1)
        }
    }
}
