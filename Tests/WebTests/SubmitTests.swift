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
            let response = try await visit.post(last, ["v1": "Meer koffie", "naar": "versturen"])
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

    @Test func theLastScreenSaysWhatSendingDoes() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let page = try await visit.get(link.page("V-1")).text
            #expect(page.contains("value=\"versturen\">Versturen</button>"))
            #expect(page.contains("Daarna kunt u ze niet meer veranderen."))
            #expect(!(try await visit.get(link.page("II-1")).text.contains("value=\"versturen\"")))
        }
    }

    @Test func pressingTwiceGivesOneResponse() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            for _ in 1...2 {
                #expect(try await visit.post(link.page("V-1"), ["naar": "versturen"]).location == link.page("bedankt"))
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
                        try await visit.post(link.page("V-1"), ["v1": "\(press)", "naar": "versturen"]).location
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
            _ = try await visit.post(link.page("V-1"), ["naar": "versturen"])
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

    @Test func nobodySendsWithoutBeingToldSo() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            #expect(try await visit.post(link.page("V-1"), ["naar": "volgende"]).location == link.page("V-1"))
            #expect(try await visit.post(link.page("II-1"), ["naar": "versturen"]).location == link.page("III-1"))
            #expect(try await visit.store.changes(of: "peiling") == 0)
        }
    }

    @Test func answersThatAreNoLongerAskedAreNotSent() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "2"])
            _ = try await visit.post(link.page("III-2"), ["q6": "6", "q6_other": "geen idee", "q9": "1"])
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.post(link.page("V-1"), ["naar": "versturen"])
            let sent = try await visit.store.submitted(survey: "peiling", after: 0, limit: 9).first?.answers
            #expect(sent == ["q5": "1", "q9": "1"])
        }
    }
}
