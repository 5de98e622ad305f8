import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct MapImportStoreTests {
    private func plan(_ csv: String, onto map: SocialMap, _ choice: MapChoice = .fill) throws -> (
        MapImportPlan, CellTable
    ) {
        let table = try CellTable(csv: Array(csv.utf8), name: "kaart.csv")
        let plan = MapImportPlan(
            table, as: MapColumn.matching(table.header), onto: map, of: "heldermeer", choice: choice, choices: [:],
            today: monday, newID: newID)
        return (plan, table)
    }

    private func begin(_ csv: String, in store: Store, _ choice: MapChoice = .fill) async throws -> (
        file: MapImport, plan: MapImportPlan, revision: Int
    ) {
        let map = try await store.heldermeer()
        let (plan, table) = try plan(csv, onto: map, choice)
        let file = MapImport(
            id: newID(), file: "kaart.csv", made: monday, meanings: MapColumn.matching(table.header), choice: choice)
        try await store.preview(file, table, .sanne)
        #expect(try await store.mapTable(of: file.id, of: "heldermeer") == table)
        #expect(try await store.mapTable(of: file.id, of: "elders") == nil)
        return (file, plan, map.revision)
    }

    private static let csv = """
        Organisatie;Plaats;Telefoon organisatie;Contactpersoon;Mail
        Stichting De Tafel;;06 99 99 99 99;Fatima Bakker;fatima@detafel.example
        Zonnebloem;Heldermeer;;Anna;anna@zon.example
        Zonnebloem;Heldermeer;;Joost;joost@zon.example
        """

    @Test(arguments: EngineKind.allCases)
    func aFileIsTakenInOnceAndUndone(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let tafel = Organisation.sample()
            try await store.add(tafel, .sanne)
            let before = try await store.heldermeer()
            let (file, plan, revision) = try await begin(Self.csv, in: store, .replace)
            #expect(try await store.take(plan, by: file.id, atRevision: revision - 1, .sanne) == .outdated)
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.take(plan, by: file.id, atRevision: 0, .elders)
            }
            #expect(try await store.heldermeer() == before)
            #expect(try await store.take(plan, by: file.id, atRevision: revision, .sanne) == .taken)
            #expect(try await store.take(plan, by: file.id, atRevision: revision + 1, .sanne) == .already)
            let map = try await store.heldermeer()
            #expect(map.organisations.count == 2 && map.people.count == 3)
            #expect(map.organisations[tafel.id]?.phone == "06 99 99 99 99")
            let kept = try #require(try await store.mapImport(file.id, of: "heldermeer"))
            #expect(kept.state == .taken && kept.done == 5 && kept.total == 5)
            let record = try #require(try await store.recorded("map_import").first)
            #expect(record.after["total"] == .value("5"))

            try await store.undo(mapImport: file.id, .later)
            try await store.undo(mapImport: file.id, .later)
            let after = try await store.heldermeer()
            #expect(Array(after.organisations.keys) == [tafel.id] && after.people.isEmpty)
            var again = tafel
            again.version = 3
            #expect(after.organisations[tafel.id] == again)
            #expect(try await store.mapTable(of: file.id, of: "heldermeer") == nil)
            #expect(try await store.stayed(afterUndoing: file.id, of: "heldermeer").isEmpty)
            await #expect(throws: SocialMapRefusal.unknown) { try await store.undo(mapImport: file.id, .elders) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasChangedSinceStaysAndIsNamed(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let (file, plan, revision) = try await begin(Self.csv, in: store)
            #expect(try await store.take(plan, by: file.id, atRevision: revision, .sanne) == .taken)
            var anna = try #require(try await store.heldermeer().people.values.first { $0.name == "Anna" })
            anna.phone = "06 12 12 12 12"
            _ = try await store.save(anna, .later)
            try await store.undo(mapImport: file.id, .later)
            let map = try await store.heldermeer()
            #expect(map.people.values.map(\.name) == ["Anna"])
            #expect(map.organisations.values.map(\.name) == ["Zonnebloem"])
            #expect(try await store.stayed(afterUndoing: file.id, of: "heldermeer").map(\.name) == ["Zonnebloem"])
            #expect(try await store.stayed(afterUndoing: file.id, of: "elders").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aLargeFileGoesInSlicesAndGoesOnAfterACrash(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let csv = "Organisatie;KvK\n" + (0..<2_300).map { "Wijkteam \($0);\(10_000_000 + $0)\n" }.joined()
            let (file, plan, revision) = try await begin(csv, in: store)
            #expect(try await store.take(plan, by: file.id, atRevision: revision, .sanne) == .begun)
            let half = try #require(try await store.mapImport(file.id, of: "heldermeer"))
            #expect(half.state == .taking && half.done == 1_000 && half.total == 2_300)
            // Somebody is at it still; a day later nobody is.
            let map = try await store.heldermeer()
            #expect(try await store.take(plan, by: file.id, atRevision: map.revision, .sanne) == .already)
            let rest = try self.plan(csv, onto: map).0
            #expect(rest.newOrganisations.count == 1_300)
            #expect(try await store.take(rest, by: file.id, atRevision: map.revision, .later) == .begun)
            try await store.takeRest(rest, by: file.id) { .later }
            let whole = try #require(try await store.mapImport(file.id, of: "heldermeer"))
            #expect(whole.state == .taken && whole.done == 2_300 && whole.total == 2_300)
            #expect(try await store.heldermeer().organisations.count == 2_300)
            try await store.undo(mapImport: file.id, .later)
            #expect(try await store.heldermeer().organisations.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsDecidedIsKeptAndWhoIsErasedIsForgotten(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let tafel = Organisation.sample()
            let person = ContactPerson.sample(of: tafel.id)
            try await store.add(organisations: [tafel], people: [person], .sanne)
            var (file, _, _) = try await begin(Self.csv, in: store)
            (file.choice, file.choices) = (.replace, [2: .skip, 3: .add])
            try await store.decide(file, .sanne)
            #expect(try await store.mapImports(of: "heldermeer") == [file])
            #expect(try await store.mapImports(of: "elders").isEmpty)
            await #expect(throws: SocialMapRefusal.unknown) { try await store.decide(file, .elders) }
            try await store.erase(person: person.id, .later)
            #expect(try await store.mapTable(of: file.id, of: "heldermeer") == nil)
            try await store.forget(mapImport: file.id, .elders)
            #expect(try await store.mapImport(file.id, of: "heldermeer") == file)
            try await store.forget(mapImport: file.id, .sanne)
            #expect(try await store.mapImport(file.id, of: "heldermeer") == nil)
        }
    }
}
