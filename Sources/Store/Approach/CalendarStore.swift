import Domain
import Foundation

extension Store {
    /// Gives a member's calendar an address; one that it had no longer works.
    public func makeCalendar(_ token: Token, of member: Member.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO calendar_feed (member, token_hash, made_on)
                VALUES (\(member), \(token.hash), \(Day(at: act.at)))
                ON CONFLICT (member) DO UPDATE SET token_hash = excluded.token_hash, made_on = excluded.made_on
                """)
            try connection.record(Change(.added, "calendar", member), act)
        }
    }

    /// The day on which the address of a member's calendar was made; `nil` where there is none.
    public func calendarMade(of member: Member.ID) async throws -> Day? {
        try await engine.rows("SELECT made_on FROM calendar_feed WHERE member = \(member)").first.map {
            try $0["made_on"]
        }
    }

    /// Withdraws the address of a member's calendar, if there is one.
    public func withdrawCalendar(of member: Member.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let gone = try connection.run("DELETE FROM calendar_feed WHERE member = \(member) RETURNING member")
            if !gone.isEmpty { try connection.record(Change(.removed, "calendar", member), act) }
        }
    }

    /// The municipality whose planning an address shows; `nil` for an address that never was or no longer works.
    public func municipality(ofCalendar token: Token) async throws -> Municipality.ID? {
        try await engine.rows(
            """
            SELECT member.municipality FROM calendar_feed JOIN member ON member.id = calendar_feed.member
            WHERE calendar_feed.token_hash = \(token.hash)
            """
        ).first.map { try $0["municipality"] }
    }
}
