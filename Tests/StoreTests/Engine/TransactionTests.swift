import Domain
import Foundation
import Synchronization
import TestDatabases
import Testing

@testable import Store

@Suite struct TransactionTests {
    private struct Refusal: Error {}

    @Test(arguments: EngineKind.allCases)
    func anErrorUndoesEverything(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            await #expect(throws: Refusal.self) {
                try await store.engine.write { connection in
                    try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('a', 'A', '')")
                    throw Refusal()
                }
            }
            let municipalities = try await store.municipalities()
            #expect(municipalities.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSwallowedErrorUndoesEverything(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            await #expect(throws: StoreError.violates(.check)) {
                try await store.engine.write { connection in
                    try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('a', 'A', '')")
                    _ = try? connection.run("INSERT INTO municipality (id, name, contact) VALUES ('b', '', '')")
                }
            }
            let municipalities = try await store.municipalities()
            #expect(municipalities.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSwallowedNULUndoesEverything(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            await #expect(throws: StoreError.holdsNUL) {
                try await store.engine.write { connection in
                    try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('a', 'A', '')")
                    _ = try? connection.run("UPDATE municipality SET contact = \("\0")")
                }
            }
            let municipalities = try await store.municipalities()
            #expect(municipalities.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aBodyThatEndsTheTransactionFails(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            await #expect(throws: (any Error).self) {
                try await store.engine.write { connection in
                    try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('a', 'A', '')")
                    try connection.run("ROLLBACK")
                }
            }
            try await store.add(Municipality.heldermeer)
            #expect(try await store.municipalities() == [.heldermeer])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aClosedStoreSaysSo(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            let store = try await Store.open(address)
            await store.close()
            await store.close()
            await #expect(throws: StoreError.closed) { try await store.ping() }
            await #expect(throws: StoreError.closed) { try await store.add(Municipality.heldermeer) }
        }
    }

    @Test func writersThatLockEachOtherOutAreTriedAgain() async throws {
        try await withStore(on: .postgreSQL) { store in
            try await store.add(Municipality.heldermeer)
            try await store.add(Municipality.elders)
            let engine = store.engine
            let (one, other) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let first: Void = rename(["heldermeer", "elders"], done: one, awaited: other, in: engine)
            async let second: Void = rename(["elders", "heldermeer"], done: other, awaited: one, in: engine)
            _ = try await (first, second)
            #expect(
                try await store.municipality("heldermeer")?.contact.count == Municipality.heldermeer.contact.count + 2)
            #expect(try await store.municipality("elders")?.contact.count == Municipality.elders.contact.count + 2)
        }
    }

    /// Appends to two municipalities in this order; the first time, both writers have done one before either goes on.
    private func rename(
        _ ids: [String], done: DispatchSemaphore, awaited: DispatchSemaphore, in engine: any Engine
    ) async throws {
        let attempts = Counter()
        try await engine.write { connection in
            let isFirst = attempts.next() == 1
            for (index, id) in ids.enumerated() {
                if isFirst, index == 1 {
                    done.signal()
                    awaited.wait()
                }
                try connection.run("UPDATE municipality SET contact = contact || '+' WHERE id = \(id)")
            }
        }
    }
}

/// Counts from 1, from any thread.
final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
