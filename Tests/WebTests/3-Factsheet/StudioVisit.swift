import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// Somebody who works on the factsheet of a survey that has answers.
struct StudioVisit: Sendable {
    let field: FieldVisit

    /// Answers of which so many agree that loneliness needs more attention, and none disagrees with anything else.
    static func answers(_ count: Int, agreeing: Int) -> [[String: String]] {
        (0..<count).map { ["q2": "\($0 % 2 + 3)", "q3": "1", "q4a": $0 < agreeing ? "1" : "5", "q4f": "2"] }
    }

    var store: Store { field.store }

    func get(_ page: String = "") async throws -> TestResponse {
        try await field.desk.get("peilingen/\(field.id)/factsheet\(page)")
    }

    func post(_ page: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestResponse {
        try await field.desk.post("peilingen/\(field.id)/factsheet\(page)", fields)
    }

    func add(_ count: Int, agreeing: Int) async throws {
        try await store.addSubmitted(
            survey: field.survey().id, responses: Self.answers(count, agreeing: agreeing), from: .link, on: Visit.today)
    }

    /// Answers to every statement, by people of two kinds in turn, of one organisation or of none.
    func addWhole(_ count: Int, of organisation: String = "") async throws {
        let statements = Dictionary(uniqueKeysWithValues: "abcdefg".map { ("q4\($0)", "2") })
        let responses = (0..<count).map { number in
            statements.merging(["q1": organisation, "q2": "\(number % 2 + 3)", "q3": "1"]) { $1 }
        }
        try await store.addSubmitted(survey: field.survey().id, responses: responses, from: .link, on: Visit.today)
    }

    func draft() async throws -> FactsheetDraft {
        try await store.factsheet(of: field.survey().id, in: field.desk.approach.id, link: Token())
    }

    /// A page that anybody may open.
    func published(_ page: String = "") async throws -> TestResponse {
        try await field.desk.visit.get("/factsheets/\(try await draft().link)\(page)")
    }

    /// What a page for publishing says that it is about; nothing where it has no button.
    func seen() async throws -> String {
        try await get("/publiceren").text.firstMatch(of: /name="gezien" value="([0-9-]+)"/).map { String($0.output.1) }
            ?? ""
    }

    /// Looks, and presses the button.
    func pressPublish() async throws -> TestResponse { try await post("/publiceren", ["gezien": try await seen()]) }

    /// Publishes, and gives the page that follows.
    func publish() async throws -> String { try await field.desk.follow(try await pressPublish()) }
}

/// Runs `test` with a survey that twenty people answered, sixteen of whom want more attention.
func studying(
    _ promise: SurveyPromise = .confidential, engines: [EngineKind] = [.sqlite],
    _ test: @escaping @Sendable (StudioVisit) async throws -> Void
) async throws {
    try await fielding(engines: engines) { field async throws in
        _ = try await field.open(promise)
        let studio = StudioVisit(field: field)
        try await studio.add(20, agreeing: 16)
        try await test(studio)
    }
}

extension Visit {
    /// Opens a draft, has it answered, and leaves its factsheet as a route needs it.
    func worksOnFactsheet(of draft: ComposedSurvey, at route: String) async throws {
        let survey = try await open(draft)
        try await store.addSubmitted(
            survey: survey.id, responses: StudioVisit.answers(6, agreeing: 5), on: Self.today)
        let factsheet = try await store.factsheet(of: survey.id, in: draft.approach, link: Token())
        _ = try await store.change(
            factsheet, in: draft.approach, by: .leaveOut("cijfers", true), seen: 0, act())
        guard route.contains("/intrekken") else { return }
        let kept = try await store.factsheet(of: survey.id, in: draft.approach, link: Token())
        let live = LiveFactsheet(store: store, survey: survey)
        let municipality = try #require(try await store.municipality("heldermeer"))
        let plan = try await live.plan(
            of: survey, municipality, on: Self.today, before: [], name: { $0 }, meaning: { _ in nil })
        let outcome = try await store.publish(
            NewEdition(try await live.factsheet(of: survey, municipality, on: Self.today), cells: plan.cells), kept,
            of: try await store.surveyProgress(of: survey.id), in: draft.approach, minimum: 5, act())
        #expect(outcome == .published(1))
    }
}
