import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent goes back, and finds everything again.
struct BackAndForthTests {
    @Test func goingBackSavesToo() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("II-1"), ["q4a": "5", "naar": "vorige"])
            #expect(response.location == link.page("I-1"))
            #expect(try await visit.stored(link).answers == ["q4a": "5"])
        }
    }

    @Test func theFirstScreenHasNoWayBack() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            #expect(!(try await visit.get(link.page("I-1")).text.contains("value=\"vorige\"")))
            #expect(try await visit.post(link.page("I-1"), ["naar": "vorige"]).location == link.page("I-1"))
        }
    }

    @Test func anAnswerCanBeTakenBack() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde"])
            _ = try await visit.post(link.page("I-1"), ["q1": ""])
            #expect(try await visit.stored(link).answers == [:])
        }
    }

    @Test func answersThatTheRoutingHidesComeBackWithIt() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("III-1"), ["q5": "2"])
            _ = try await visit.post(link.page("III-2"), ["q6": "1", "q9": "5"])
            _ = try await visit.post(link.page("III-1"), ["q5": "1"])
            _ = try await visit.post(link.page("III-2"), ["q7_1": "1", "q9": "5"])
            _ = try await visit.post(link.page("III-1"), ["q5": "2"])
            #expect(try await visit.get(link.page("III-2")).text.contains("id=\"q6-1\" value=\"1\" checked"))
        }
    }
}
