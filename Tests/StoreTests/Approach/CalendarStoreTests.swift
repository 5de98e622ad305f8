import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct CalendarStoreTests {
    @Test(arguments: EngineKind.allCases)
    func anAddressIsMadeRenewedAndWithdrawn(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let member = Member(
                id: newID(), municipality: "heldermeer", name: "Sanne", mail: try #require(MailAddress("s@h.example")),
                role: .viewer)
            try await store.add(member, .heldermeer)
            let (first, second) = (Token(), Token())
            #expect(try await store.calendarMade(of: member.id) == nil)
            try await store.makeCalendar(first, of: member.id, .heldermeer)
            #expect(try await store.calendarMade(of: member.id) == monday)
            #expect(try await store.municipality(ofCalendar: first) == "heldermeer")
            try await store.makeCalendar(second, of: member.id, .heldermeer)
            #expect(try await store.municipality(ofCalendar: first) == nil)
            #expect(try await store.municipality(ofCalendar: second) == "heldermeer")
            let kept = try await store.engine.rows("SELECT token_hash FROM calendar_feed")
            #expect(!"\(kept)".contains(second.text))
            try await store.withdrawCalendar(of: member.id, .heldermeer)
            try await store.withdrawCalendar(of: member.id, .heldermeer)
            #expect(try await store.municipality(ofCalendar: second) == nil)
            #expect(try await store.lastChange().split(separator: "\n").count { $0.hasPrefix("removed calendar") } == 1)
        }
    }

    /// Whoever is no longer a member no longer sees the planning.
    @Test(arguments: EngineKind.allCases)
    func theAddressGoesWithItsMember(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let member = Member(
                id: newID(), municipality: "heldermeer", name: "Sanne", mail: try #require(MailAddress("s@h.example")),
                role: .viewer)
            try await store.add(member, .heldermeer)
            let token = Token()
            try await store.makeCalendar(token, of: member.id, .heldermeer)
            _ = try await store.removeMember(member.mail, of: "heldermeer", .heldermeer)
            #expect(try await store.municipality(ofCalendar: token) == nil)
        }
    }
}
