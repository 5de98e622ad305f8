import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct OrganisationStoreTests {
    @Test(arguments: EngineKind.allCases)
    func organisationsAreReadBackAsTheyWereAdded(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            var full = Organisation.sample()
            var bare = Organisation(id: newID(), municipality: "heldermeer", name: "Kaal 'één'")
            var person = ContactPerson.sample(of: full.id)
            try await store.add(organisations: [full, bare], people: [person], .sanne)
            try await store.add(Organisation.sample("Elders", of: "elders"), .elders)
            (full.version, bare.version, person.version) = (1, 1, 1)
            let map = try await store.heldermeer()
            #expect(map.organisations == [full.id: full, bare.id: bare])
            #expect(map.people(of: full.id, confidential: false) == [person])
            #expect(try await store.organisations(of: "heldermeer") == [bare, full])
            #expect(try await store.organisation(full.id, of: "heldermeer") == full)
            #expect(try await store.organisation(full.id, of: "elders") == nil)
            let recorded = try await store.recorded("organisation")
            #expect(recorded.count == 2 && recorded.allSatisfy { $0.kind == .added })
            #expect(!"\(try await store.recordedChanges(of: "heldermeer", limit: 9))".contains("Tafel"))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func manyAreAddedTogetherOrNotAtAll(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let many = (0..<1_050).map { Organisation.sample("Organisatie \($0)") }
            let people = many.flatMap { [ContactPerson.sample(of: $0.id), .sample(of: $0.id, "Joost")] }
            // One that is taken at the end of the list undoes all of it.
            await #expect(throws: StoreError.violates(.unique)) {
                _ = try await store.add(organisations: many + [many[0]], people: people, .sanne)
            }
            await #expect(throws: SocialMapRefusal.unknown) {
                let strange = people + [ContactPerson.sample(of: newID())]
                _ = try await store.add(organisations: many, people: strange, .sanne)
            }
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.add(organisations: [Organisation.sample(of: "elders")], .sanne)
            }
            #expect(try await store.heldermeer().organisations.isEmpty)
            #expect(try await store.recordedSubjects(of: "heldermeer").isEmpty)
            try await store.add(organisations: many, people: people, .sanne)
            let map = try await store.heldermeer()
            #expect(map.organisations.count == 1_050 && map.people.count == 2_100)
            #expect(map.people(of: many[7].id, confidential: false).map(\.name) == ["Fatima Bakker", "Joost"])
            #expect(try await store.engine.rows("SELECT id FROM change").count == 3_150)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoSavesOverAnOlderVersionChangesNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let organisation = Organisation.sample()
            try await store.add(organisation, .sanne)
            var mine = try #require(try await store.organisation(organisation.id, of: "heldermeer"))
            var theirs = mine
            theirs.phone = "0228 65 43 21"
            let first = try await store.save(theirs, .later)
            theirs.version = 2
            #expect(first == .saved(theirs))
            mine.activities = "Iets anders"
            #expect(try await store.save(mine, .sanne) == .outdated(theirs))
            #expect(try await store.organisation(organisation.id, of: "heldermeer") == theirs)
            // The same again, and words that are there already, are no change.
            #expect(try await store.save(theirs, .sanne) == .saved(theirs))
            mine.version = 2
            guard case .saved(let saved) = try await store.save(mine, .sanne) else {
                Issue.record("not saved")
                return
            }
            #expect(saved.version == 3 && saved.phone == organisation.phone)
            #expect(try await store.recorded("organisation").count == 3)
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.save(saved, .elders) }
            try await store.setRemoved(true, organisations: [organisation.id], .later)
            #expect(try await store.save(saved, .sanne) == .removed(saved))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func manyWhoSaveAtOnceLoseNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let organisation = Organisation.sample()
            try await store.add(organisation, .sanne)
            let kept = try #require(try await store.organisation(organisation.id, of: "heldermeer"))
            let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        var mine = kept
                        mine.area = "Wijk \(number)"
                        if case .saved = try await store.save(mine, .sanne) { return true } else { return false }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(saved == 1)
            #expect(try await store.heldermeer().organisations[organisation.id]?.version == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoSaysThatAllIsRightIsRemembered(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            var organisation = Organisation.sample()
            organisation.checked = nil
            let id = organisation.id
            try await store.add(organisation, .sanne)
            for (act, checker) in [
                (Act.later, Organisation.Checker.member("karim")), (.heldermeer, .installation),
                (Act(by: .partner(organisation: id), for: "heldermeer", at: noon), .organisation),
            ] {
                try await store.check(organisation: id, act)
                let checked = try await store.organisation(id, of: "heldermeer")?.checked
                #expect(checked == .init(on: Day(at: act.at), by: checker))
            }
            let history = try await store.history(of: id, limit: 10, "heldermeer")
            #expect(history.contains { $0.act.actor == .member("karim") && $0.change.after["checked"] != nil })
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.check(organisation: id, .elders) }
            try await store.setRemoved(true, organisations: [id], .sanne)
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.check(organisation: id, .sanne) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsTakenOffCanBePutBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let (one, two) = (Organisation.sample("Een"), Organisation.sample("Twee"))
            let person = ContactPerson.sample(of: one.id)
            try await store.add(organisations: [one, two], people: [person], .sanne)
            let link = Token()
            try await store.makePartnerLink(for: one.id, link, .sanne)
            let before = try await store.heldermeer()
            var memory = before
            try await store.setRemoved(true, organisations: [one.id, two.id], .sanne)
            memory.apply(try await store.socialMapChanges(of: "heldermeer", after: memory.revision))
            #expect(memory.organisations.isEmpty && memory.people.isEmpty)
            #expect(try await store.heldermeer().organisations.isEmpty)
            #expect(try await store.people(of: "heldermeer").isEmpty)
            #expect(try await store.partner(link, at: noon) == nil)
            #expect(try await store.removedOrganisation(one.id, of: "heldermeer")?.name == "Een")
            #expect(try await store.removedOrganisation(one.id, of: "elders") == nil)
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.setRemoved(false, organisations: [one.id], .elders)
            }
            // Twice is once.
            for _ in 0..<2 { try await store.setRemoved(false, organisations: [one.id, two.id], .later) }
            memory.apply(try await store.socialMapChanges(of: "heldermeer", after: memory.revision))
            let after = try await store.heldermeer()
            #expect(after.organisations == before.organisations && after.people == before.people && memory == after)
            #expect(try await store.partner(link, at: noon)?.organisation.id == one.id)
            #expect(try await store.recorded("organisation").map(\.kind).count { $0 == .removed } == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasNotPutBackIsErased(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let (one, two) = (Organisation.sample("Een"), Organisation.sample("Twee"))
            let (first, second) = (ContactPerson.sample(of: one.id), ContactPerson.sample(of: two.id, "Joost"))
            try await store.add(organisations: [one, two], people: [first, second], .sanne)
            try await store.makePartnerLink(for: one.id, Token(), .sanne)
            try await store.setRemoved(true, organisations: [one.id], .sanne)
            try await store.setRemoved(true, people: [second.id], .sanne)
            let head = try await store.socialMapHead(of: "heldermeer")
            let day = 86_400.0
            #expect(try await store.eraseDue(at: noon.addingTimeInterval(30 * day)).erased[.removals] == nil)
            #expect(try await store.eraseDue(at: noon.addingTimeInterval(31 * day)).erased[.removals] == 2)
            for table in ["contact_person", "partner_link"] {
                #expect(try await store.engine.rows("SELECT * FROM \(SQL(name: table))").isEmpty, "\(table)")
            }
            #expect(try await store.organisations(of: "heldermeer").map(\.name) == ["Twee"])
            // Who keeps the map in memory starts anew.
            #expect(try await store.socialMapHead(of: "heldermeer").erasures > head.erasures)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMapInMemoryIsKeptUpByItsChanges(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            var memory = SocialMap()
            var (organisations, people): ([Organisation.ID], [ContactPerson.ID]) = ([], [])
            var random = SystemRandomNumberGenerator()
            for step in 0..<60 {
                switch Int.random(in: 0..<6, using: &random) {
                case 0, 1:
                    let organisation = Organisation.sample("Organisatie \(step)")
                    let person = ContactPerson.sample(of: organisation.id)
                    try await store.add(organisations: [organisation], people: [person], .sanne)
                    organisations.append(organisation.id)
                    people.append(person.id)
                case 2:
                    guard let id = organisations.randomElement() else { continue }
                    guard var kept = try await store.organisation(id, of: "heldermeer") else { continue }
                    kept.area = "Wijk \(step)"
                    _ = try await store.save(kept, .sanne)
                case 3:
                    guard let id = people.randomElement() else { continue }
                    try await store.setRemoved(Bool.random(), people: [id], .sanne)
                case 4:
                    guard let id = organisations.randomElement() else { continue }
                    try await store.setRemoved(Bool.random(), organisations: [id], .sanne)
                default:
                    try await store.add(OrganisationKind(id: newID(), name: "Soort \(step)", code: 3), .sanne)
                }
                if step.isMultiple(of: 3) {
                    memory.apply(try await store.socialMapChanges(of: "heldermeer", after: memory.revision))
                }
            }
            memory.apply(try await store.socialMapChanges(of: "heldermeer", after: memory.revision))
            let whole = try await store.heldermeer()
            #expect(memory.organisations == whole.organisations)
            #expect(memory.kinds == whole.kinds)
            for id in whole.organisations.keys {
                let people = whole.people(of: id, confidential: true)
                #expect(memory.people(of: id, confidential: true) == people)
            }
        }
    }
}

extension Collection {
    fileprivate func randomElement() -> Element? {
        var random = SystemRandomNumberGenerator()
        return randomElement(using: &random)
    }
}
