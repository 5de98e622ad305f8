import Domain
import Store
import TestDatabases
import Testing

@Suite struct MunicipalityStoreTests {
    @Test(arguments: EngineKind.allCases)
    func municipalitiesComeBackByName(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            #expect(try await store.municipality("heldermeer") == .heldermeer)
            #expect(try await store.municipality("nergens") == nil)
            #expect(try await store.municipalities() == [.elders, .heldermeer])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func namesAreOrderedAlikeOnBothEngines(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            for name in ["Écluse", "aan Zee", "Zuid", "'s-Hage", "Aalst"] {
                try await store.add(Municipality(id: name, name: name, contact: ""))
            }
            #expect(try await store.municipalities().map(\.name) == ["'s-Hage", "Aalst", "Zuid", "aan Zee", "Écluse"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anIdIsTakenOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            await #expect(throws: StoreError.violates(.unique)) { try await store.add(.heldermeer) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nulIsRefused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            await #expect(throws: StoreError.holdsNUL) {
                try await store.add(Municipality(id: "a", name: "A\0", contact: ""))
            }
            let municipalities = try await store.municipalities()
            #expect(municipalities.isEmpty)
        }
    }
}
