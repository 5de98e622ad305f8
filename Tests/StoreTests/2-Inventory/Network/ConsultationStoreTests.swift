import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct ConsultationStoreTests {
    private func withBody(
        on kind: EngineKind, _ body: (Store, ConsultationBody, [Organisation], ContactPerson) async throws -> Void
    ) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let organisations = ["Een", "Twee"].map { Organisation.sample($0) }
            let person = ContactPerson.sample(of: organisations[0].id)
            try await store.add(organisations: organisations, people: [person], .sanne)
            var consultation = ConsultationBody(
                id: newID(), municipality: "heldermeer", name: "Sociaal vangnet", kind: "safetyNet",
                purpose: "Wie valt tussen wal en schip?", rhythm: "elke maand", organisations: [organisations[0].id],
                people: [person.id])
            try await store.add(consultation, .sanne)
            consultation.version = 1
            try await body(store, consultation, organisations, person)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func somebodyMayMeetInSeveral(kind: EngineKind) async throws {
        try await withBody(on: kind) { store, consultation, organisations, person async throws in
            var other = ConsultationBody(id: newID(), municipality: "heldermeer", name: "Ander", people: [person.id])
            try await store.add(other, .sanne)
            other.version = 1
            let map = try await store.heldermeer()
            #expect(map.orderedConsultations == [other, consultation])
            #expect(map.consultations(with: organisations[0].id) == [other, consultation])
            #expect(map.consultations(with: organisations[1].id).isEmpty)
            #expect(!map.gaps.contains { $0.id == "safetyNet" })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func membersComeAndGo(kind: EngineKind) async throws {
        try await withBody(on: kind) { store, consultation, organisations, person async throws in
            let id = consultation.id
            for _ in 0..<2 {
                try await store.setMember(true, .organisation(organisations[1].id), of: id, .sanne)
                try await store.setMember(false, .person(person.id), of: id, .sanne)
            }
            let body = try #require(try await store.heldermeer().consultations[id])
            #expect(body.organisations == Set(organisations.map(\.id)) && body.people.isEmpty)
            // Those it began with and these two, and nothing for what was so already.
            #expect(try await store.recorded("consultation").count { $0.kind == .changed } == 4)
            for member in [ConsultationMember.organisation(newID()), .person(newID())] {
                await #expect(throws: SocialMapRefusal.unknown) {
                    _ = try await store.setMember(true, member, of: id, .sanne)
                }
            }
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.setMember(false, .organisation(organisations[1].id), of: id, .elders)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatItIsForIsSavedWithAVersion(kind: EngineKind) async throws {
        try await withBody(on: kind) { store, consultation, _, _ async throws in
            var mine = consultation
            mine.rhythm = "elke week"
            guard case .saved(let saved) = try await store.save(mine, .sanne) else {
                Issue.record("not saved")
                return
            }
            #expect(saved.version == 2)
            mine.purpose = "Anders"
            guard case .outdated(let kept) = try await store.save(mine, .later) else {
                Issue.record("saved over another's")
                return
            }
            #expect(kept.rhythm == "elke week" && kept.purpose == consultation.purpose)
            try await store.setRemoved(true, consultation: consultation.id, .sanne)
            #expect(try await store.heldermeer().consultations.isEmpty)
            #expect(try await store.removedConsultation(consultation.id, of: "heldermeer")?.name == consultation.name)
            try await store.setRemoved(false, consultation: consultation.id, .sanne)
            let back = try #require(try await store.heldermeer().consultations[consultation.id])
            #expect(back.organisations == consultation.organisations && back.people == consultation.people)
            await #expect(throws: SocialMapRefusal.unknown) {
                _ = try await store.setRemoved(true, consultation: consultation.id, .elders)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aKindOfOnesOwnGoesOnlyWhenUnused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addMunicipalities()
            let own = OrganisationKind(id: newID(), name: "Buurtbus", code: 16)
            for _ in 0..<2 { try await store.add(own, .sanne) }
            var organisation = Organisation.sample()
            organisation.kind = own.id
            try await store.add(organisation, .sanne)
            #expect(try await store.heldermeer().kind(own.id) == own)
            #expect(try await store.socialMap(of: "elders").kinds == OrganisationKind.standard)
            await #expect(throws: SocialMapRefusal.inUse) { _ = try await store.remove(kind: own.id, .sanne) }
            await #expect(throws: SocialMapRefusal.unknown) { _ = try await store.remove(kind: own.id, .elders) }
            organisation.version = 1
            organisation.kind = nil
            _ = try await store.save(organisation, .sanne)
            try await store.remove(kind: own.id, .sanne)
            #expect(try await store.heldermeer().kinds == OrganisationKind.standard)
            #expect(Set(try await store.recorded("organisation_kind").map(\.kind)) == [.removed, .added])
        }
    }
}
