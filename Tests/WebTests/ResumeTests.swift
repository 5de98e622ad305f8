import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A respondent stops halfway and comes back with the personal link.
struct ResumeTests {
    @Test func stoppingSavesAndShowsTheAddress() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("II-1"), ["q4a": "1", "naar": "later"])
            #expect(response.location == link.page("later"))
            #expect(try await visit.stored(link).answers == ["q4a": "1"])
            let page = try await visit.get(link.page("later")).text
            #expect(page.contains(">http://localhost/antwoorden/\(link.text)</p>"))
            #expect(page.contains("href=\"mailto:?subject="))
            #expect(page.contains("U kunt de vragenlijst invullen tot en met zondag 13 december 2026."))
        }
    }

    @Test func withoutAnswersItBeginsAtTheFirstScreen() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            #expect(try await visit.get("/antwoorden/\(link.text)").location == link.page("I-1"))
        }
    }

    @Test func aScreenThatIsNotFinishedIsWhereItGoesOn() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("II-1"), ["q4a": "1", "naar": "later"])
            #expect(try await visit.get("/antwoorden/\(link.text)").location == link.page("II-1"))
        }
    }

    @Test func itGoesOnWhereSomebodyStopped() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let back = "/antwoorden/\(link.text)"
            _ = try await visit.post(link.page("IV-1"), ["q13": "1"])
            _ = try await visit.post(link.page("III-2"), ["q8": "2", "naar": "later"])
            #expect(try await visit.get(back).location == link.page("III-2"))
            #expect(try await visit.get(back).location == link.page("III-2"))
            // Gone on since, and the browser closed: where the answers are.
            _ = try await visit.post(link.page("III-2"), ["q8": "2"])
            #expect(try await visit.get(back).location == link.page("IV-2"))
            #expect(try await visit.post(link.page("nakijken"), ["naar": "later"]).location == link.page("later"))
            #expect(try await visit.get(back).location == link.page("nakijken"))
        }
    }

    @Test func afterAFinishedScreenItGoesOnAtTheNext() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde", "q2": "1", "q3": "1"])
            #expect(try await visit.get("/antwoorden/\(link.text)").location == link.page("II-1"))
        }
    }
}
