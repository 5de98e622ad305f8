import Domain
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// The survey takes no answers on this day.
struct ClosedTests {
    private static let afterClosing = Day("2026-12-14")!
    private static let beforeOpening = Day("2026-11-01")!

    @Test func theLastDayStillCounts() async throws {
        try await visiting(on: Day("2026-12-13")!) { visit async throws in
            let link = try await visit.begin()
            #expect(try await visit.send(link).location == link.page("bedankt"))
        }
    }

    @Test func aClosedSurveySaysSo() async throws {
        try await visiting(on: Self.afterClosing) { visit async throws in
            let page = try await visit.get("/vragenlijst/samen-2026")
            #expect(page.status == .gone)
            #expect(page.text.contains("De vragenlijst is gesloten"))
            #expect(page.text.contains("tot en met 13 december 2026"))
            #expect(page.text.contains("mailto:samen@heldermeer.example"))
        }
    }

    @Test func aClosedSurveyTakesNoNewRespondent() async throws {
        try await visiting(on: Self.afterClosing) { visit async throws in
            #expect(try await visit.post("/vragenlijst/samen-2026").status == .gone)
        }
    }

    @Test func aClosedSurveyTakesNoAnswers() async throws {
        try await visiting(on: Self.afterClosing) { visit async throws in
            let link = Token()
            try await visit.store.startResponse(survey: "peiling", language: .dutch, on: Visit.today, link: link)
            for destination in ["volgende", "versturen"] {
                let response = try await visit.post(link.page("I-1"), ["q1": "Te laat", "naar": destination])
                #expect(response.status == .gone)
                #expect(response.text.contains("tellen niet mee"))
            }
            #expect(try await visit.stored(link).answers == [:])
            #expect(try await visit.store.changes(of: "peiling") == 0)
            #expect(try await visit.get(link.page("I-1")).status == .gone)
            #expect(try await visit.get("/antwoorden/\(link.text)").status == .gone)
        }
    }

    @Test func whoHadSentStillSeesTheThanks() async throws {
        try await visiting(on: Self.afterClosing) { visit async throws in
            let link = Token()
            try await visit.store.startResponse(survey: "peiling", language: .dutch, on: Visit.today, link: link)
            _ = try await visit.store.submit([:], part: "V-1", language: .dutch, on: Visit.today, link: link)
            #expect(try await visit.get(link.page("bedankt")).status == .ok)
        }
    }

    @Test func aSurveyThatIsYetToOpenSaysWhen() async throws {
        try await visiting(on: Self.beforeOpening) { visit async throws in
            let page = try await visit.get("/vragenlijst/samen-2026?taal=en")
            #expect(page.status == .forbidden)
            #expect(page.text.contains("You can fill it in from 2 November 2026."))
            #expect(try await visit.post("/vragenlijst/samen-2026").status == .forbidden)
        }
    }
}
