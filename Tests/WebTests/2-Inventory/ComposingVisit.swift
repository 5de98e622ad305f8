import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// Somebody who composes a survey of an approach.
struct ComposingVisit: Sendable {
    let desk: ApproachVisit
    let id: String

    init(_ visit: Visit) async throws {
        desk = try await ApproachVisit(visit)
        id = UUID().uuidString.lowercased()
        let draft = ComposedSurvey(
            id: id, approach: desk.approach.id, original: try StandardQuestionnaire.load(),
            composition: SurveyComposition(name: "Peiling 2027", languages: [.dutch, .english]), begun: Visit.today)
        try await desk.store.add(draft, visit.act())
    }

    func get(_ page: String = "") async throws -> TestResponse { try await desk.get("peilingen/\(id)\(page)") }

    func post(_ page: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestResponse {
        try await desk.post("peilingen/\(id)\(page)", fields)
    }

    func follow(_ response: TestResponse) async throws -> String { try await desk.follow(response) }

    func kept() async throws -> ComposedSurvey {
        try #require(try await desk.store.composedSurvey(id, of: desk.approach.id))
    }
}

/// Runs `test` against an approach with a draft of the whole questionnaire.
func composing(
    engines: [EngineKind] = EngineKind.allCases, _ test: @Sendable (ComposingVisit) async throws -> Void
) async throws {
    try await visiting(engines: engines) { visit async throws in
        try await test(try await ComposingVisit(visit))
    }
}
