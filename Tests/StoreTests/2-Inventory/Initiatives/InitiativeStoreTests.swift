import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct InitiativeStoreTests {
    private let target = newID()

    private func made(_ organisations: Set<Organisation.ID>) -> Initiative {
        Initiative(
            id: newID(), name: "Eettafel", summary: "Samen eten", status: .planned, goals: [.meeting, .training],
            ownGoals: ["Vervoer", "Eén loket"], forms: [.emotional], groups: [.reached(.elderly), .target(target)],
            elements: [.encounters, .meaningfulRole], levels: [.micro], entries: [.outreach],
            organisations: organisations, otherCarriers: ["Kookclub", "Buren"], reach: .init(people: 12, year: 2025),
            results: "Niet gemeten", evidence: .described)
    }

    @Test(arguments: EngineKind.allCases)
    func allOfAnInitiativeComesBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let approach = try await store.addApproach().id
            let (linde, tafel) = (Organisation.sample("De Linde"), Organisation.sample("De Tafel"))
            try await store.add(organisations: [linde, tafel], people: [], .sanne)
            var initiative = made([linde.id, tafel.id])
            _ = try await store.add(initiative, in: approach, .sanne)
            initiative.version = 1
            #expect(try await store.add(initiative, in: approach, .sanne) == .saved(initiative))
            #expect(try await store.initiatives(of: approach) == [initiative])
            // One of its organisations is off the map for a while: the tie survives a save by somebody else.
            try await store.setRemoved(true, organisations: [tafel.id], .sanne)
            var seen = initiative
            seen.organisations = [linde.id]
            #expect(try await store.initiatives(of: approach) == [seen])
            seen.name = "Eettafels"
            seen.reach = nil
            seen.evidence = nil
            _ = try await store.save(seen, in: approach, .later)
            try await store.setRemoved(false, organisations: [tafel.id], .sanne)
            seen.version = 2
            seen.organisations = [linde.id, tafel.id]
            #expect(try await store.initiatives(of: approach) == [seen])
            // Who saves on what was there before overwrites nothing.
            #expect(try await store.save(initiative, in: approach, .later) == .outdated(seen))
            #expect(try await store.initiatives(of: approach) == [seen])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherMunicipalitysOrganisationCarriesNothingOutHere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let approach = try await store.addApproach().id
            let strange = Organisation(id: newID(), municipality: "elders", name: "Elders")
            try await store.add(organisations: [strange], people: [], .elders)
            let initiative = made([strange.id])
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.add(initiative, in: approach, .sanne)
            }
            #expect(try await store.initiatives(of: approach).isEmpty)
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.add(made([]), in: approach, .elders)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsTakenOffCanBePutBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let approach = try await store.addApproach().id
            var initiative = made([])
            _ = try await store.add(initiative, in: approach, .sanne)
            initiative.version = 1
            try await store.setRemoved(true, initiative: initiative.id, in: approach, .sanne)
            #expect(try await store.initiatives(of: approach).isEmpty)
            #expect(try await store.initiatives(of: approach, removed: true) == [initiative])
            #expect(try await store.save(initiative, in: approach, .sanne) == .removed(initiative))
            try await store.setRemoved(false, initiative: initiative.id, in: approach, .sanne)
            #expect(try await store.initiatives(of: approach) == [initiative])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func mergedOrganisationsCarryOutWhatBothDid(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let approach = try await store.addApproach().id
            var (kept, gone) = (Organisation.sample("Stichting De Tafel"), Organisation.sample("De Tafel"))
            try await store.add(organisations: [kept, gone], people: [], .sanne)
            (kept.version, gone.version) = (1, 1)
            let (both, one) = (made([kept.id, gone.id]), made([gone.id]))
            _ = try await store.add(both, in: approach, .sanne)
            _ = try await store.add(one, in: approach, .sanne)
            let merge = try #require(try await store.merge(kept, with: gone, id: newID(), .later))
            func ties() async throws -> [Initiative.ID: Set<Organisation.ID>] {
                Dictionary(
                    uniqueKeysWithValues: try await store.initiatives(of: approach).map { ($0.id, $0.organisations) })
            }
            #expect(try await ties() == [both.id: [kept.id], one.id: [kept.id]])
            _ = try await store.undo(merge: merge.id, .later)
            #expect(try await ties() == [both.id: [kept.id, gone.id], one.id: [gone.id]])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aDocumentKeepsItsFileThroughChangesAndRemoval(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let approach = try await store.addApproach().id
            var document = PolicyDocument(
                id: newID(), title: "Nota", kind: .assignment, owner: "Welzijn", from: 2024, until: 2027,
                says: "Weinig", site: "https://heldermeer.nl/nota")
            _ = try await store.add(document, in: approach, .sanne)
            let bytes: [UInt8] = Array(0...255) + Array("%PDF-".utf8)
            let file = PolicyFile(name: "Nota 'definitief'.pdf", type: .pdf, size: bytes.count)
            try await store.setFile((file, bytes), document: document.id, of: approach, .sanne)
            document.version = 1
            document.file = file
            #expect(try await store.policyDocuments(of: approach) == [document])
            #expect(try await store.policyFile(document.id, of: approach) == bytes)
            document.says = "Niets"
            _ = try await store.save(document, in: approach, .later)
            document.version = 2
            try await store.setRemoved(true, document: document.id, in: approach, .sanne)
            #expect(try await store.policyFile(document.id, of: approach) == nil)
            try await store.setRemoved(false, document: document.id, in: approach, .sanne)
            #expect(try await store.policyDocuments(of: approach) == [document])
            #expect(try await store.policyFile(document.id, of: approach) == bytes)
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.setFile(nil, document: document.id, of: approach, .elders)
            }
            try await store.setFile(nil, document: document.id, of: approach, .sanne)
            document.file = nil
            #expect(try await store.policyDocuments(of: approach) == [document])
            #expect(try await store.policyFile(document.id, of: approach) == nil)
        }
    }
}
