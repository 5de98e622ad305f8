import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct ApproachStoreTests {
    private static let act = Act(by: .operator, for: "heldermeer", at: Date(timeIntervalSince1970: 1_795_500_000.25))

    private static func approach(_ name: String, begun: Day = monday, finished: Day? = nil) -> Approach {
        Approach(
            id: newID(), municipality: "heldermeer", name: name, begun: begun, meeting: tuesday, finished: finished)
    }

    @Test(arguments: EngineKind.allCases)
    func anApproachIsSeenByItsOwnMunicipalityOnly(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let ended = Self.approach("Ouderen", finished: tuesday)
            let (young, everyone) = (Self.approach("Jongeren", begun: tuesday), Self.approach("Iedereen"))
            for approach in [ended, everyone, young] { try await store.add(approach, Self.act) }
            #expect(try await store.approach(young.id, of: "heldermeer") == young)
            #expect(try await store.approach(young.id, of: "elders") == nil)
            #expect(try await store.approaches(of: "heldermeer") == [young, everyone, ended])
            #expect(try await store.approaches(of: "elders").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsAddedIsRecorded(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let approach = Self.approach("Jongeren")
            try await store.add(approach, Self.act)
            let rows = try await store.engine.rows("SELECT at, actor_kind, actor, subject_id, after FROM change")
            let row = try #require(rows.first)
            #expect(rows.count == 1)
            #expect(try row["at"] == Self.act.at)
            #expect(try row["actor_kind"] == "operator")
            #expect(try row["actor"] == String?.none)
            #expect(try row["subject_id"] == approach.id)
            #expect(try row["after"] == #"{"meeting":"2026-11-24","name":"Jongeren"}"#)
        }
    }

    /// A change and its record are one: what can't be recorded does not happen.
    @Test(arguments: EngineKind.allCases)
    func withoutARecordThereIsNoChange(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let act = Act(by: .member(""), for: "heldermeer", at: Self.act.at)
            await #expect(throws: StoreError.violates(.check)) { try await store.add(Self.approach("Jongeren"), act) }
            #expect(try await store.approaches(of: "heldermeer").isEmpty)
        }
    }
}
