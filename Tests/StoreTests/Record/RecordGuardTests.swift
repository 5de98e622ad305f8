import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// Nobody can change the record.
@Suite struct RecordGuardTests {
    /// A change of this moment by the real clock, which the database goes by, and one of long ago.
    static func withChanges(
        on kind: EngineKind, _ body: (Store) async throws -> Void
    ) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(Municipality.heldermeer)
            for (id, moment) in [("young", Date()), ("old", Date(timeIntervalSince1970: 1_500_000_000))] {
                try await store.engine.write { connection in
                    try connection.record(
                        Change(.added, "task", id), Act(by: .operator, for: "heldermeer", at: moment))
                }
            }
            try await body(store)
        }
    }

    static func subjects(in store: Store) async throws -> [String] {
        try await store.engine.rows("SELECT subject_id FROM change ORDER BY subject_id").map { try $0["subject_id"] }
    }

    @Test(arguments: EngineKind.allCases)
    func noRowCanBeChanged(kind: EngineKind) async throws {
        try await Self.withChanges(on: kind) { store async throws in
            let attempts: [SQL] = [
                "UPDATE change SET after = '{}'", "UPDATE change SET actor_kind = 'kring' WHERE subject_id = 'old'",
                "UPDATE change SET id = id", "DELETE FROM change", "DELETE FROM change WHERE subject_id = 'young'",
            ]
            for attempt in attempts {
                await #expect(throws: StoreError.violates(.lasting), "\(attempt.text)") {
                    try await store.engine.write { _ = try $0.run(attempt) }
                }
            }
            #expect(try await Self.subjects(in: store) == ["old", "young"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func norAllAtOnceOrByWritingOverIt(kind: EngineKind) async throws {
        try await Self.withChanges(on: kind) { store async throws in
            let attempt: SQL =
                switch kind {
                case .sqlite:
                    """
                    INSERT OR REPLACE INTO change
                    SELECT id, municipality, at, 'kring', NULL, kind, subject, subject_id, before, after FROM change
                    """
                case .postgreSQL: "TRUNCATE change"
                }
            await #expect(throws: StoreError.violates(.lasting)) {
                try await store.engine.write { _ = try $0.run(attempt) }
            }
            #expect(try await Self.subjects(in: store) == ["old", "young"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsOldCanGo(kind: EngineKind) async throws {
        try await Self.withChanges(on: kind) { store async throws in
            try await store.engine.write { _ = try $0.run("DELETE FROM change WHERE subject_id = 'old'") }
            #expect(try await Self.subjects(in: store) == ["young"])
        }
    }

    /// The triggers are the second lock; the first is that nothing here tries.
    @Test func noStatementInTheSourcesChangesTheRecord() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
            .standardized
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var deleting: [String] = []
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            count += 1
            #expect(text.firstMatch(of: /(?i)update\s+change\b/) == nil, "\(file.lastPathComponent)")
            #expect(text.firstMatch(of: /(?i)truncate\s+(table\s+)?change\b/) == nil, "\(file.lastPathComponent)")
            #expect(
                text.firstMatch(of: /(?i)(replace\s+into|drop\s+trigger|disable\s+trigger)/) == nil,
                "\(file.lastPathComponent)")
            if text.firstMatch(of: /(?i)delete\s+from\s+change\b/) != nil { deleting.append(file.lastPathComponent) }
        }
        #expect(count > 100)
        #expect(deleting == ["DueErasure.swift"])
    }
}
