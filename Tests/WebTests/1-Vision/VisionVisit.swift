import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// Somebody who is signed in and works on the vision of an approach.
struct VisionVisit: Sendable {
    let visit: Visit
    let approach: Approach
    let people: People
    let coordinator: HTTPFields
    let viewer: HTTPFields
    let stranger: HTTPFields

    init(_ visit: Visit, finished: Day? = nil) async throws {
        self.visit = visit
        people = try await visit.people()
        approach = try await visit.approach(finished: finished)
        coordinator = try await visit.session(of: people.coordinator)
        viewer = try await visit.session(of: people.viewer)
        stranger = try await visit.session(of: people.stranger)
    }

    var act: Act { visit.act() }
    var store: Store { visit.store }

    func path(_ rest: String) -> String { "/aanpak/\(approach.id)/visie\(rest)" }

    func get(_ rest: String, as who: HTTPFields? = nil) async throws -> TestResponse {
        try await visit.get(path(rest), headers: who ?? coordinator)
    }

    func post(
        _ rest: String, _ fields: KeyValuePairs<String, String> = [:], as who: HTTPFields? = nil
    ) async throws -> TestResponse {
        try await visit.post(path(rest), fields, headers: who ?? coordinator)
    }

    func vision() async throws -> Vision {
        try #require(try await store.vision(of: approach.id, municipality: "heldermeer"))
    }

    /// Adds a group by its page, and returns its id.
    func addGroup(_ name: String, reason: String = "Daarom.") async throws -> String {
        let id = UUID().uuidString.lowercased()
        let added = try await post("/doelgroepen/nieuw", ["id": id, "naam": name, "reden": reason])
        try #require(added.status == .seeOther)
        return id
    }
}

/// Runs `test` against an approach without a vision, on both engines.
func envisioning(finished: Day? = nil, _ test: @Sendable (VisionVisit) async throws -> Void) async throws {
    try await visiting { visit async throws in
        try await test(try await VisionVisit(visit, finished: finished))
    }
}
