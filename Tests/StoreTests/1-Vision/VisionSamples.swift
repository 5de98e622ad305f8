import Domain
import Foundation

@testable import Store

/// An approach of Heldermeer, and who changes it.
struct VisionCase {
    let store: Store
    let approach: Approach.ID
    let act = Act(by: .member("sanne"), for: "heldermeer", at: Date(timeIntervalSince1970: 1_795_500_000))
    let stranger = Act(by: .member("anders"), for: "elders", at: Date(timeIntervalSince1970: 1_795_500_000))

    init(_ store: Store, finished: Day? = nil) async throws {
        self.store = store
        approach = newID()
        try await store.add(.heldermeer)
        try await store.add(.elders)
        try await store.add(
            Approach(
                id: approach, municipality: "heldermeer", name: "Samen", begun: monday, finished: finished), act)
    }

    func vision() async throws -> Vision {
        try await store.vision(of: approach, municipality: "heldermeer")!
    }

    /// What was recorded of a kind of thing, in no order: the kind of change, before and after.
    func recorded(_ subject: String) async throws -> [[String]] {
        try await store.engine.rows(
            "SELECT kind, before, after FROM change WHERE subject = \(subject) ORDER BY id"
        ).map { [try $0["kind"], try $0["before"], try $0["after"]] }
    }
}
