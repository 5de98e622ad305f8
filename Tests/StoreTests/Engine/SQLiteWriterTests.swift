import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct SQLiteWriterTests {
    private struct Refusal: Error {}

    @Test func commitsReachTheDisk() async throws {
        try await withStore(on: .sqlite) { store in
            let (synchronous, secureDelete, foreignKeys) = try await store.engine.write { connection in
                (
                    try connection.run("PRAGMA synchronous")[0]["synchronous"] as Int,
                    try connection.run("PRAGMA secure_delete")[0]["secure_delete"] as Int,
                    try connection.run("PRAGMA foreign_keys")[0]["foreign_keys"] as Int
                )
            }
            #expect(synchronous == 2)
            #expect(secureDelete == 1)
            #expect(foreignKeys == 1)
        }
    }

    @Test func theFileIsItsOwnersAlone() async throws {
        try await withDatabase(on: .sqlite) { address in
            try await withStore(at: address) { store in
                try await store.add(Municipality.heldermeer)
                for suffix in ["", "-wal"] {
                    let attributes = try FileManager.default.attributesOfItem(atPath: address.description + suffix)
                    #expect(attributes[.posixPermissions] as? Int == 0o600)
                }
            }
        }
    }

    @Test(arguments: [true, false])
    func aFailingWriterFailsAlone(groupCommit: Bool) async throws {
        try await withDatabase(on: .sqlite) { address in
            let store = try await Store.open(address, groupCommit: groupCommit)
            try await store.add(Municipality.heldermeer)
            let outcomes = try await outcomesOfWaitingWriters(in: store, count: 30) { number, connection in
                try connection.run(
                    "INSERT INTO municipality (id, name, contact) VALUES (\("\(number)"), 'A', '')")
                if number % 3 == 1 { throw Refusal() }
                if number % 3 == 2 {
                    try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('heldermeer', 'A', '')")
                }
            }
            let expected = (0..<30).map { [nil, "Refusal()", "refused by a UNIQUE constraint"][$0 % 3] }
            #expect(outcomes == expected)
            let kept = Set(try await store.municipalities().map(\.id)).subtracting(["heldermeer"])
            #expect(kept == Set((0..<30).filter { $0 % 3 == 0 }.map(String.init)))
            await store.close()
        }
    }

    @Test func aFullDiskIsSaidToBeThat() async throws {
        try await withStore(on: .sqlite) { store in
            let engine = store.engine
            try await store.add(Municipality.heldermeer)
            try await engine.write { _ = try $0.run("PRAGMA max_page_count = 1") }
            let large = Municipality(id: "a", name: "A", contact: String(repeating: "a", count: 1_000_000))
            await #expect(throws: StoreError.unavailable(reason: "database or disk is full")) {
                try await store.add(large)
            }
            try await engine.write { _ = try $0.run("PRAGMA max_page_count = 1000000") }
            try await store.add(large)
            #expect(try await store.municipalities() == [large, .heldermeer])
        }
    }

    /// Lets writers arrive while the one before them is held up, so that they wait together; their errors in words.
    private func outcomesOfWaitingWriters(
        in store: Store, count: Int, _ body: @escaping @Sendable (Int, any Connection) throws -> Void
    ) async throws -> [String?] {
        let (started, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let engine = store.engine
        async let holdUp: Void = engine.write { _ in
            started.signal()
            gate.wait()
        }
        try await onThreadOfItsOwn("wait") { started.wait() }
        let outcomes = await withTaskGroup(of: (Int, String?).self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        try await engine.write { try body(number, $0) }
                        return (number, nil)
                    } catch {
                        return (number, "\(error)")
                    }
                }
            }
            for _ in 0..<(10 * count) { await Task.yield() }
            gate.signal()
            var outcomes = [String?](repeating: nil, count: count)
            for await (number, outcome) in group { outcomes[number] = outcome }
            return outcomes
        }
        try await holdUp
        return outcomes
    }
}
