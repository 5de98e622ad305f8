import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct MergeStoreTests {
    private struct Case {
        let store: Store
        var first = Organisation.sample("Stichting De Tafel")
        var second = Organisation.sample("De Tafel")
        let people: [ContactPerson]
        let link = Token()
        let body: ConsultationBody

        init(_ store: Store) async throws {
            self.store = store
            second.phone = "06 11 11 11 11"
            people = [.sample(of: first.id), .sample(of: second.id, "Joost")]
            body = ConsultationBody(
                id: newID(), municipality: "heldermeer", name: "Vangnet", organisations: [second.id])
            try await store.addMunicipalities()
            try await store.add(organisations: [first, second], people: people, .sanne)
            try await store.add(body, .sanne)
            try await store.makePartnerLink(for: second.id, link, .sanne)
            (first.version, second.version) = (1, 1)
        }

        func merge() async throws -> KeptMerge? {
            let merged = OrganisationMerge.merged(first, second, taking: [.phone: .second])
            return try await store.merge(merged, with: second, id: newID(), .later)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoBecomeOneWithAllThatBelongsToThem(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await Case(store)
            let merge = try #require(try await sample.merge())
            let map = try await store.heldermeer()
            #expect(Array(map.organisations.keys) == [sample.first.id])
            let kept = try #require(map.organisations[sample.first.id])
            #expect(kept.name == "Stichting De Tafel" && kept.phone == "06 11 11 11 11" && kept.version == 2)
            #expect(map.people(of: kept.id, confidential: true).map(\.name) == ["Fatima Bakker", "Joost"])
            #expect(map.consultations[sample.body.id]?.organisations == [kept.id])
            #expect(try await store.partner(sample.link, at: noon)?.organisation.id == kept.id)
            #expect(try await store.merges(of: "heldermeer") == [merge])
            #expect(try await store.merges(of: "elders").isEmpty)
            // Once is enough.
            #expect(try await sample.merge() == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func undoneTheyAreTwoAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await Case(store)
            let before = try await store.heldermeer()
            let merge = try #require(try await sample.merge())
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.undo(merge: merge.id, .elders) }
            let undone = try await store.undo(merge: merge.id, .later)
            #expect(undone.merge == merge && undone.isAsBefore)
            let after = try await store.heldermeer()
            var first = sample.first
            first.version = 3
            #expect(after.organisations == [first.id: first, sample.second.id: sample.second])
            #expect(after.people == before.people && after.consultations == before.consultations)
            #expect(try await store.partner(sample.link, at: noon)?.organisation.id == sample.second.id)
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.undo(merge: merge.id, .later) }
        }
    }

    /// What somebody wrote after the merge is not thrown away by undoing it.
    @Test(arguments: EngineKind.allCases)
    func whatWasChangedSinceStays(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await Case(store)
            let merge = try #require(try await sample.merge())
            var kept = try #require(try await store.organisation(sample.first.id, of: "heldermeer"))
            kept.activities = "Nu ook ontbijt"
            _ = try await store.save(kept, .sanne)
            #expect(try await store.undo(merge: merge.id, .later).isAsBefore == false)
            let map = try await store.heldermeer()
            #expect(map.organisations[sample.first.id]?.activities == "Nu ook ontbijt")
            #expect(map.people(of: sample.second.id, confidential: true).map(\.name) == ["Joost"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoSawAnOlderVersionMergesNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await Case(store)
            var changed = sample.second
            changed.site = ""
            _ = try await store.save(changed, .sanne)
            #expect(try await sample.merge() == nil)
            #expect(try await store.heldermeer().organisations.count == 2)
            let stranger = Organisation.sample(of: "elders")
            try await store.add(stranger, .elders)
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.merge(sample.first, with: stranger, id: newID(), .sanne)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func pairsThatAreTwoAreRemembered(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await Case(store)
            let pair = OrganisationPair(sample.first.id, sample.second.id)
            for _ in 0..<2 { try await store.keepApart(pair, .sanne) }
            #expect(try await store.pairsApart(of: "heldermeer") == [pair])
            #expect(try await store.pairsApart(of: "elders").isEmpty)
            let organisations = try await store.organisations(of: "heldermeer")
            #expect(DoubleSearch(organisations).doubles().map(\.pair) == [pair])
            #expect(DoubleSearch(organisations).doubles(apart: [pair]).isEmpty)
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.keepApart(pair, .elders) }
        }
    }
}
