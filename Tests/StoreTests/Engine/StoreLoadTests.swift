import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct StoreLoadTests {
    @Test func commitsAreCountedByTheirSize() {
        var sizes = CommitSizes()
        for size in [1, 1, 2, 3, 4, 5, 256] { sizes.add(size) }
        #expect(sizes.counts == [2, 1, 2, 1, 0, 0, 0, 0, 1])
        #expect(sizes.writers == 272)
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsDoneIsCounted(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            try await withStore(at: address, connections: 3) { store in
                let before = store.load
                for id in ["a", "b"] { try await store.add(Municipality(id: id, name: "A", contact: "")) }
                _ = try await store.municipalities()
                let load = store.load
                #expect(load.waiting == 0)
                switch kind {
                case .sqlite:
                    #expect(load.taken == before.taken + 1)
                    let (now, then) = (try #require(load.commits), try #require(before.commits))
                    #expect(now.writers == then.writers + 2 && now.counts[0] == then.counts[0] + 2)
                    #expect(load.waitingWriters == 0)
                case .postgreSQL:
                    #expect(load.connections == 3)
                    #expect(load.taken == before.taken + 3)
                    #expect(load.commits == nil)
                }
            }
        }
    }
}
