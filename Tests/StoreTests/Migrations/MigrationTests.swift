import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct MigrationTests {
    private func applied(in store: Store) async throws -> [Int] {
        try await store.engine.rows("SELECT number FROM migration ORDER BY number").map { try $0["number"] }
    }

    @Test func numbersCountUpFromOne() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test(arguments: EngineKind.allCases)
    func eachIsAppliedOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(Municipality.heldermeer)
            try await Migration.apply(to: store.engine)
            #expect(try await applied(in: store) == Migration.all.map(\.number))
            #expect(try await store.municipalities() == [.heldermeer])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func migratingSaysFromWhereToWhere(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            for expected in [nil, Migration.all.count] {
                let (from, to) = try await Store.migrate(address)
                #expect(from == expected && to == Migration.all.count)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func processesThatStartTogetherTakeTurns(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { try await Store.open(address, connections: 1).close() }
                }
                try await group.waitForAll()
            }
            let numbers = try await withStore(at: address) { try await applied(in: $0) }
            #expect(numbers == Migration.all.map(\.number))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aLaterOneIsAddedAndAnEarlierVersionThenRefuses(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let next = Migration(
                number: Migration.all.count + 1, name: "next", statements: ["CREATE TABLE next (id TEXT NOT NULL)"])
            try await Migration.apply(Migration.all + [next], to: store.engine)
            #expect(try await store.engine.rows("SELECT id FROM next").isEmpty)
            await #expect(
                throws: StoreError.newerThanThisVersion(found: next.number, known: Migration.all.count)
            ) {
                try await Migration.apply(to: store.engine)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func oneThatFailsLeavesNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let broken = Migration(
                number: Migration.all.count + 1, name: "broken",
                statements: ["CREATE TABLE half (id TEXT NOT NULL)", "CREATE TABLE half (id TEXT NOT NULL)"])
            await #expect(throws: StoreError.self) {
                try await Migration.apply(Migration.all + [broken], to: store.engine)
            }
            let numbers = try await applied(in: store)
            #expect(numbers == Migration.all.map(\.number))
            await #expect(throws: StoreError.self) { try await store.engine.rows("SELECT id FROM half") }
        }
    }
}
