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
            #expect(response.text.contains("Kies een van de drie."))
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

    @Test func anAnonymousSurveyWithPersonalLinksSaysWhatIsKnown() async throws {
        try await fielding { field in
            #expect(try await field.open(as: "anonymous-personal").status == .seeOther)
            let (survey, visit) = (try await field.survey(), field.desk.visit)
            #expect(survey.promise == .anonymous && survey.links == .personal)
            #expect(survey.questionnaire.question("q1") == nil)
            let recipient = try await field.choose()
            let invitation = try await field.get("/mail/uitnodiging").text
            #expect(
                invitation.contains("De peiling is anoniem.") && invitation.contains("Zo zien wij of u hebt geantwoord")
            )
            let (first, second) = (Token(), Token())
            #expect(try await field.store.makeSurveyLink(for: recipient.id, first))
            #expect(try await field.store.makeSurveyLink(for: recipient.id, second))

            let privacy = try await visit.get("/uitnodiging/\(first.text)/uw-antwoorden").text
            #expect(privacy.contains("dát u antwoordde") && privacy.contains("welke antwoorden van u zijn"))
            #expect(!privacy.contains("iedereen gebruikt dezelfde"))
            let english = try await visit.get("/uitnodiging/\(first.text)/uw-antwoorden?taal=en").text
            #expect(english.contains("stored encrypted") && english.contains("which answers are yours"))
            let welcome = try await visit.get("/uitnodiging/\(first.text)").text
            #expect(welcome.contains("Uw antwoorden zijn anoniem."))

            // Begun by one link, sent by the other: the first says that it is done, and where.
            for link in [first, second] {
                #expect(try await visit.post("/uitnodiging/\(link.text)", ["taal": "nl"]).status == .seeOther)
            }
            #expect(try await visit.get("/antwoorden/\(second.text)/I-1").status == .ok)
            #expect(
                try await field.store.submit(
                    [:], part: "I-1", language: .dutch, on: Visit.today, link: second) == .saved)
            let list = try await field.get("/ontvangers").text
            #expect(list.contains(">geantwoord</span>"))
            let late = try await visit.get("/antwoorden/\(first.text)/I-1")
            #expect(late.status == .seeOther && late.location == "/uitnodiging/\(first.text)")
            let over = try await visit.get("/uitnodiging/\(first.text)")
            #expect(over.status == .gone && over.text.contains("U hebt al geantwoord"))
            #expect(try await visit.get("/antwoorden/\(second.text)/bedankt").status == .ok)
            // Nobody reads the answers before closing.
            let answers = try await field.desk.get("peilingen/\(field.id)/antwoorden").text
            #expect(answers.contains("sluit") && !answers.contains("antwoorden/\(recipient.id)"))

            let closing = try await field.get("/sluiten").text
            #expect(closing.contains("niet meer wie heeft geantwoord"))
            _ = try await field.post("/sluiten")
            #expect(try await !field.get("/ontvangers").text.contains(">geantwoord</span>"))
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
            let with = try await field.post(
                "/mail/uitnodiging", ["onderwerp": "Doe mee", "tekst": "Eerst dit.", "meesturen": "ja"])
            #expect(try await field.desk.follow(with).contains("Stuur hem ingevuld terug als antwoord op deze mail."))
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

    @Test func whoUnsubscribedIsKnownBeforeTheMailGoes() async throws {
        try await fielding { field async throws in
            let visit = field.desk.visit
            _ = try await field.open()
            _ = try await field.choose()
            #expect(try await field.get("/mail/uitnodiging").text.contains("Verstuur 1 mail"))
            _ = try await visit.addMailing(to: ["anna@notenboom.example"])
            let code = try await visit.send().unsubscribe
            #expect(try await visit.post("/afmelden/\(code.text)", ["keuze": "afmelden"]).status == .ok)
            let page = try await field.get("/mail/uitnodiging").text
            #expect(page.contains("Eén genodigde krijgt deze mail niet") && !page.contains("Verstuur 1 mail"))
            #expect(try await field.get("/ontvangers").text.contains("heeft zich afgemeld"))
            #expect(try await field.get("/kiezen?zoek=Notenboom").text.contains("Anna"))
            _ = try await visit.post("/afmelden/\(code.text)", ["keuze": "aanmelden"])
            #expect(try await field.get("/mail/uitnodiging").text.contains("Verstuur 1 mail"))
        }
    }
}
