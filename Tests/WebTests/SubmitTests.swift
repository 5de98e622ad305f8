import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent sends the answers.
struct SubmitTests {
    @Test func sendingThanksAndCounts() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let last = try await visit.answerAll(link)
            #expect(last == link.page("V-1"))
            #expect(try await visit.post(last, ["v1": "Meer koffie"]).location == link.page("nakijken"))
            let response = try await visit.post(link.page("nakijken"), ["naar": "versturen"])
            #expect(response.status == .seeOther)
            #expect(response.location == link.page("bedankt"))
            let page = try await visit.get(link.page("bedankt"))
            #expect(page.text.contains("<h1 class=\"utrecht-heading-1\">Bedankt"))
            #expect(try await visit.store.changes(of: "peiling") == 1)
            #expect(
                try await visit.store.submitted(survey: "peiling", after: 0, limit: 9).first?.answers == [
                    "v1": "Meer koffie"
                ])
        }
    }

    @Test func onlyThePageThatShowsEverythingSends() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De <Linde>", "q2": "1"])
            for screen in ["II-1", "V-1"] {
                #expect(!(try await visit.get(link.page(screen)).text.contains("value=\"versturen\"")))
            }
            let page = try await visit.get(link.page("nakijken")).text
            #expect(page.contains("<h1 class=\"utrecht-heading-1\">Kijk uw antwoorden na</h1>"))
            #expect(page.contains("value=\"versturen\">Versturen</button>"))
            #expect(page.contains("Daarna kunt u ze niet meer veranderen."))
            #expect(page.contains("De &lt;Linde&gt;") && page.contains(">Gemeente</dd>"))
            #expect(page.contains("href=\"\(link.page("I-1"))?terug=nakijken#q2-vraag\""))
            #expect(try await visit.get(link.page("I-1")).text.contains("id=\"q2-vraag\""))
            #expect(try await visit.post(link.page("II-1"), ["naar": "versturen"]).location == link.page("III-1"))
        }
    }

    @Test func itCountsWhatIsStillOpen() async throws {
        try await visiting(with: survey { $0.questionnaire.parts.removeLast(4) }) { visit in
            let link = try await visit.begin()
            #expect(try await visit.get(link.page("nakijken")).text.contains("3 vragen staan nog open."))
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde", "q2": "1"])
            #expect(try await visit.get(link.page("nakijken")).text.contains("1 vraag staat nog open."))
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde", "q2": "1", "q3": "1"])
            #expect(try await visit.get(link.page("nakijken")).text.contains("U hebt alle vragen beantwoord."))
        }
    }

    @Test func whoChangesAnAnswerComesBackToLookItOver() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let address = "\(link.page("I-1"))?terug=nakijken"
            #expect(try await visit.get(address).text.contains(">Opslaan en terug naar nakijken</button>"))
            #expect(
                try await visit.post(address, ["q2": "99"]).text.contains(">Opslaan en terug naar nakijken</button>"))
            #expect(try await visit.post(address, ["q1": "De Linde"]).location == link.page("nakijken"))
            #expect(try await visit.post(address, ["naar": "taal-en"]).location == address)
            #expect(try await visit.get(link.page("nakijken")).text.contains("Check your answers"))
            let other = try await visit.post(link.page("nakijken"), ["naar": "taal-nl"])
            #expect(other.location == link.page("nakijken"))
            #expect(try await visit.get(link.page("nakijken")).text.contains("Kijk uw antwoorden na"))
            #expect(try await visit.post(link.page("nakijken"), ["naar": "vorige"]).location == link.page("V-1"))
        }
    }

    @Test func aResponseWithoutASingleAnswerIsNotSent() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            for answers in [[:], ["v1": " \n "]] as [KeyValuePairs<String, String>] {
                let response = try await visit.send(link, answers)
                #expect(response.status == .unprocessableContent)
                #expect(
                    response.text.contains(
                        "U hebt nog niets ingevuld. Ga terug en beantwoord minstens één vraag."))
                #expect(response.text.contains("href=\"\(link.page("I-1"))\""))
            }
            #expect(try await visit.store.changes(of: "peiling") == 0)
            // A text alone is an answer.
            #expect(try await visit.send(link, ["v1": "Koffie"]).location == link.page("bedankt"))
            #expect(try await visit.store.changes(of: "peiling") == 1)
        }
    }

    @Test func anAnswerThatIsNotAskedAnyMoreIsNone() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "2"])
            _ = try await visit.post(link.page("III-2"), ["q6": "1"])
            _ = try await visit.post(link.page("III-1"), ["q5": ""])
            #expect(try await visit.send(link, [:]).status == .unprocessableContent)
        }
    }

    @Test func theThanksSayHowToComeBackBeforeTheyLetGo() async throws {
        let meeting = Day("2027-01-20")
        try await visiting(with: survey { $0.introduction.meeting = meeting }) { visit in
            let link = try await visit.begin()
            _ = try await visit.send(link)
            let page = try await visit.get(link.page("bedankt")).text
            let keep = try #require(page.range(of: "Bewaar dit adres als u uw antwoorden later wilt inzien of wissen."))
            let close = try #require(page.range(of: "U kunt deze bladzijde sluiten."))
            #expect(keep.upperBound < close.lowerBound)
            #expect(page.contains(">http://localhost/antwoorden/\(link.text)</p>"))
            #expect(page.contains("href=\"mailto:?subject="))
            #expect(page.contains("op de bijeenkomst van woensdag 20 januari 2027"))
        }
    }

    @Test func pressingTwiceGivesOneResponse() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            for _ in 1...2 {
                #expect(try await visit.send(link).location == link.page("bedankt"))
            }
            #expect(try await visit.store.changes(of: "peiling") == 1)
        }
    }

    @Test func twentyPressesAtOnceGiveOneResponse() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            try await withThrowingTaskGroup(of: String?.self) { group in
                for press in 1...20 {
                    group.addTask {
                        try await visit.send(link, ["v1": "\(press)"]).location
                    }
                }
                for try await location in group { #expect(location == link.page("bedankt")) }
            }
            #expect(try await visit.store.changes(of: "peiling") == 1)
        }
    }

    @Test func theLinkThenShowsTheThanksAndChangesNothing() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde"])
            _ = try await visit.send(link, [:])
            #expect(try await visit.get("/antwoorden/\(link.text)").location == link.page("bedankt"))
            #expect(try await visit.get(link.page("I-1")).location == link.page("bedankt"))
            #expect(try await visit.get(link.page("later")).location == link.page("bedankt"))
            let response = try await visit.post(link.page("I-1"), ["q1": "Een ander"])
            #expect(response.location == link.page("bedankt"))
            #expect(try await visit.stored(link).answers == ["q1": "De Linde"])
        }
    }

    @Test func theThanksAreNotShownBeforeSending() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            #expect(try await visit.get(link.page("bedankt")).location == "/antwoorden/\(link.text)")
        }
    }

    @Test func answersThatAreNoLongerAskedAreNotSent() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "2"])
            _ = try await visit.post(link.page("III-2"), ["q6": "6", "q6_other": "geen idee", "q9": "1"])
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.send(link, [:])
            let sent = try await visit.store.submitted(survey: "peiling", after: 0, limit: 9).first?.answers
            #expect(sent == ["q5": "1", "q9": "1"])
        }
    }
}
