import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct KnownNameStoreTests {
    @Test(arguments: EngineKind.allCases)
    func aNameIsDecidedOnceDecidedAnewAndForgotten(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let (linde, tafel) = (Organisation.sample("De Linde"), Organisation.sample("De Tafel"))
            try await store.add(organisations: [linde, tafel], people: [], .sanne)
            let first = KnownName(id: newID(), name: "Het buurthuis", organisation: linde.id)
            try await store.decide(first, .sanne)
            try await store.decide(KnownName(id: newID(), name: "buren", organisation: nil), .sanne)
            // The same name in other letters is the same name.
            try await store.decide(KnownName(id: newID(), name: "HET BUURTHUIS", organisation: tafel.id), .sanne)
            var known = try await store.knownNames(of: "heldermeer")
            #expect(known.map(\.name) == ["buren", "Het buurthuis"])
            #expect(known.map(\.organisation) == [nil, tafel.id] && known[1].id == first.id)
            #expect(try await store.knownNames(of: "elders").isEmpty)
            try await store.forget(name: first.id, .elders)
            #expect(try await store.knownNames(of: "heldermeer") == known)
            try await store.forget(name: first.id, .sanne)
            known.removeLast()
            #expect(try await store.knownNames(of: "heldermeer") == known)
            await #expect(throws: SocialMapRefusal.unknown) {
                try await store.decide(KnownName(id: newID(), name: "x", organisation: linde.id), .elders)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func namesGoWithAMergeAndComeBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            var (kept, gone) = (Organisation.sample("Stichting De Tafel"), Organisation.sample("De Tafel"))
            try await store.add(organisations: [kept, gone], people: [], .sanne)
            (kept.version, gone.version) = (1, 1)
            try await store.decide(KnownName(id: newID(), name: "tafel", organisation: gone.id), .sanne)
            let merge = try #require(try await store.merge(kept, with: gone, id: newID(), .later))
            #expect(try await store.knownNames(of: "heldermeer").map(\.organisation) == [kept.id])
            _ = try await store.undo(merge: merge.id, .later)
            #expect(try await store.knownNames(of: "heldermeer").map(\.organisation) == [gone.id])
        }
    }
}
