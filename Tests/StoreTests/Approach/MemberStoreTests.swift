import Domain
import Foundation
import Store
import TestDatabases
import Testing

@Suite struct MemberStoreTests {
    private let act = Act(by: .operator, for: "heldermeer", at: Date(timeIntervalSince1970: 1_795_500_000))

    private static func member(
        _ mail: String, _ role: Member.Role = .coordinator, of municipality: Municipality = .heldermeer
    ) throws -> Member {
        Member(
            id: UUID().uuidString.lowercased(), municipality: municipality.id, name: "Sanne de Wit",
            mail: try #require(MailAddress(mail)), role: role)
    }

    @Test(arguments: EngineKind.allCases)
    func membersAreThoseOfTheirOwnMunicipality(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let viewer = try Self.member("anna@heldermeer.nl", .viewer)
            let coordinator = try Self.member("sanne@heldermeer.nl")
            let stranger = try Self.member("sanne@heldermeer.nl", of: .elders)
            for member in [viewer, coordinator, stranger] { try await store.add(member, act) }
            #expect(try await store.members(of: "heldermeer") == [coordinator, viewer])
            #expect(try await store.members(of: "elders") == [stranger])
            #expect(try await store.members(of: "nergens").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAddressIsTakenOnceInAMunicipality(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            try await store.add(Self.member("sanne@heldermeer.nl"), act)
            let again = try Self.member("SANNE@heldermeer.nl", .viewer)
            await #expect(throws: StoreError.violates(.unique)) { try await store.add(again, act) }
            let homeless = try Self.member("sanne@elders.nl", of: .elders)
            await #expect(throws: StoreError.violates(.foreignKey)) { try await store.add(homeless, act) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theLastCoordinatorStays(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (first, second) = (try Self.member("a@heldermeer.nl"), try Self.member("b@heldermeer.nl"))
            let viewer = try Self.member("c@heldermeer.nl", .viewer)
            for member in [first, second, viewer] { try await store.add(member, act) }
            #expect(try await store.removeMember(viewer.mail, of: "heldermeer", act) == .done)
            #expect(try await store.removeMember(viewer.mail, of: "heldermeer", act) == .unknown)
            #expect(try await store.removeMember(first.mail, of: "elders", act) == .unknown)
            #expect(try await store.removeMember(first.mail, of: "heldermeer", act) == .done)
            #expect(try await store.removeMember(second.mail, of: "heldermeer", act) == .lastCoordinator)
            #expect(try await store.members(of: "heldermeer") == [second])
        }
    }

    /// Two who remove each other at once: one stays.
    @Test(arguments: EngineKind.allCases)
    func aRaceLeavesOneCoordinator(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let members = try (0..<4).map { try Self.member("m\($0)@heldermeer.nl") }
            for member in members { try await store.add(member, act) }
            let outcomes = try await withThrowingTaskGroup(of: MemberChange.self) { group in
                for member in members {
                    group.addTask { try await store.removeMember(member.mail, of: "heldermeer", act) }
                }
                return try await group.reduce(into: [MemberChange]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .done } == 3 && outcomes.count { $0 == .lastCoordinator } == 1)
            #expect(try await store.members(of: "heldermeer").count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aCodeIsTakenOnceAndComesBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let code = try #require(MunicipalityCode("GM0001"))
            let first = Municipality(id: "a", name: "A", code: code, contact: "")
            try await store.add(first)
            #expect(try await store.municipality("a") == first)
            await #expect(throws: StoreError.violates(.unique)) {
                try await store.add(Municipality(id: "b", name: "B", code: code, contact: ""))
            }
            // Those without one are not each other's.
            try await store.add(.heldermeer)
            try await store.add(.elders)
            #expect(try await store.municipalities().count == 3)
        }
    }
}
