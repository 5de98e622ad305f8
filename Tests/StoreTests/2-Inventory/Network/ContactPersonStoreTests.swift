import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct ContactPersonStoreTests {
    private func withPerson(
        on kind: EngineKind, _ body: (Store, Organisation, ContactPerson) async throws -> Void
    ) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let organisation = Organisation.sample()
            var person = ContactPerson.sample(of: organisation.id)
            try await store.add(organisations: [organisation], people: [person], .sanne)
            person.version = 1
            try await body(store, organisation, person)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoSavesOverAnOlderVersionChangesNothing(kind: EngineKind) async throws {
        try await withPerson(on: kind) { store, organisation, person async throws in
            var changed = person
            (changed.task, changed.isConfidential, changed.consented) = ("voorzitter", true, nil)
            let first = try await store.save(changed, .later)
            changed.version = 2
            #expect(first == .saved(changed))
            var mine = person
            mine.phone = ""
            #expect(try await store.save(mine, .sanne) == .outdated(changed))
            let map = try await store.heldermeer()
            #expect(map.people(of: organisation.id, confidential: true) == [changed])
            #expect(map.people(of: organisation.id, confidential: false).isEmpty)
            let change = try #require(try await store.recorded("contact_person").first { $0.kind == .changed })
            #expect(change.after == ["task": .withheld, "confidential": .value("true"), "consented": .none])
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.save(changed, .elders) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func peopleCanBeTakenOffAndPutBack(kind: EngineKind) async throws {
        try await withPerson(on: kind) { store, organisation, person async throws in
            try await store.setRemoved(true, people: [person.id], .sanne)
            #expect(try await store.heldermeer().people.isEmpty)
            #expect(try await store.save(person, .sanne) == .removed(person))
            #expect(try await store.removedPerson(person.id, of: "heldermeer") == person)
            #expect(try await store.removedPerson(person.id, of: "elders") == nil)
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.setRemoved(false, people: [person.id], .elders)
            }
            try await store.setRemoved(false, people: [person.id], .sanne)
            #expect(try await store.people(of: "heldermeer") == [person])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoIsErasedStaysErased(kind: EngineKind) async throws {
        try await withPerson(on: kind) { store, organisation, person async throws in
            let body = ConsultationBody(
                id: newID(), municipality: "heldermeer", name: "Vangnet", people: [person.id])
            try await store.add(body, .sanne)
            let head = try await store.socialMapHead(of: "heldermeer")
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.erase(person: person.id, .elders) }
            try await store.erase(person: person.id, .later)
            for table in ["contact_person", "consultation_person"] {
                #expect(try await store.engine.rows("SELECT * FROM \(SQL(name: table))").isEmpty, "\(table)")
            }
            #expect(try await store.socialMapHead(of: "heldermeer").erasures == head.erasures + 1)
            let noted = try await store.erasures(since: noon)
            #expect(noted == [Erasure(.person, person.id, at: Act.later.at)])
            // A backup brings her back, the list of what was erased takes her out again.
            try await store.add(people: [person], .sanne)
            #expect(try await store.apply(noted, at: noon).erased == 1)
            #expect(try await store.people(of: "heldermeer").isEmpty)
            let line = try #require(Erasure(line: String(noted[0].line.dropLast())))
            #expect(line.kind == .person && line.id == person.id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aDataRequestFindsAContactPerson(kind: EngineKind) async throws {
        try await withPerson(on: kind) { store, organisation, person async throws in
            let other = ContactPerson(id: newID(), organisation: organisation.id, name: "Joost Anders")
            try await store.add(people: [other], .sanne)
            try await store.add(
                ConsultationBody(
                    id: newID(), municipality: "heldermeer", name: "Vangnet", people: [person.id, other.id]), .sanne)
            let mail = try #require(person.mail)
            let data = try await store.personalData(of: mail, in: .heldermeer, at: noon)
            #expect(data.tables.map(\.name) == ["consultation_person", "contact_person"])
            #expect(data.tables.allSatisfy { $0.rows.count == 1 })
            #expect(data.text.contains("Fatima Bakker") && !data.text.contains("Joost"))
            #expect(try await store.personalData(of: mail, in: .elders, at: noon).tables.isEmpty)
        }
    }
}
