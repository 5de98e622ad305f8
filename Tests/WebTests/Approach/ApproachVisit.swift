import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

extension Visit {
    /// A new approach of Heldermeer with a task in step 2 and an obstacle.
    ///
    /// - Parameter meeting: by default early enough that all fits on ``today``.
    func workedApproach(
        _ name: String = "Samen tegen eenzaamheid", meeting: Day? = Visit.today.adding(days: 136), path: Path = Path()
    ) async throws -> (approach: Approach, task: StepTask, obstacle: Obstacle) {
        let id = { UUID().uuidString.lowercased() }
        let approach = Approach(
            id: id(), municipality: "heldermeer", name: name, begun: Visit.today, meeting: meeting)
        let task = StepTask(id: id(), approach: approach.id, step: .inventory, title: "Bel de GGD")
        let obstacle = Obstacle(
            id: id(), approach: approach.id, kind: .obstacle, text: "Er is geen geld", step: .inventory,
            added: Visit.today)
        try await store.add(approach, path: path, tasks: [task], act())
        try await store.add(obstacle, act())
        return (approach, task, obstacle)
    }
}

/// What a coordinator and a viewer of Heldermeer do with one approach.
struct ApproachVisit: Sendable {
    let visit: Visit
    let approach: Approach
    let task: StepTask
    let obstacle: Obstacle
    let coordinator: HTTPFields
    let viewer: HTTPFields

    init(_ visit: Visit, meeting: Day? = Visit.today.adding(days: 136), path: Path = Path()) async throws {
        self.visit = visit
        (approach, task, obstacle) = try await visit.workedApproach(meeting: meeting, path: path)
        let people = try await visit.people()
        coordinator = try await visit.session(of: people.coordinator)
        viewer = try await visit.session(of: people.viewer)
    }

    var store: Store { visit.store }

    func address(_ page: String) -> String {
        page.isEmpty ? "/aanpak/\(approach.id)" : "/aanpak/\(approach.id)/\(page)"
    }

    func get(_ page: String = "") async throws -> TestResponse {
        try await visit.get(address(page), headers: coordinator)
    }

    func post(_ page: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestResponse {
        try await visit.post(address(page), fields, headers: coordinator)
    }

    /// Follows where a write leads.
    func follow(_ response: TestResponse) async throws -> String {
        #expect(response.status == .seeOther)
        let location = try #require(response.location)
        return try await visit.get(location.split(separator: "#").first.map(String.init) ?? "", headers: coordinator)
            .text
    }
}
