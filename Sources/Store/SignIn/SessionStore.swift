import Domain
import Foundation

/// Who a session belongs to.
public struct SessionOwner: Sendable, Equatable {
    public var session: Session
    public var member: Member
    public var municipality: Municipality
}

extension Store {
    /// The session behind a browser's token, with who it belongs to; `nil` where it ended or never was.
    public func session(_ token: Token, at moment: Date) async throws -> SessionOwner? {
        try await engine.rows(
            """
            SELECT \(Session.columns), \(Member.columns), \(Municipality.columns)
            FROM session JOIN member ON member.id = session.member
                JOIN municipality ON municipality.id = member.municipality
            WHERE session.token_hash = \(token.hash) AND session.expires_at > \(moment)
            """
        ).first.map {
            SessionOwner(
                session: try Session(joined: $0), member: try Member(joined: $0),
                municipality: try Municipality(joined: $0))
        }
    }

    /// Remembers that a session was used.
    public func saw(_ session: Session.ID, at moment: Date) async throws {
        try await engine.write { connection in
            _ = try connection.run("UPDATE session SET seen_at = \(moment) WHERE id = \(session)")
        }
    }

    /// A member's sessions, the one used last first.
    public func sessions(of member: Member.ID, at moment: Date) async throws -> [Session] {
        try await engine.rows(
            """
            SELECT \(Session.columns) FROM session WHERE member = \(member) AND expires_at > \(moment)
            ORDER BY seen_at DESC, id
            """
        ).map(Session.init(joined:))
    }

    /// Ends one of a member's own sessions; whether there was one.
    @discardableResult
    public func endSession(_ id: Session.ID, of member: Member.ID, _ act: Act) async throws -> Bool {
        try await engine.write { connection in
            let ended = try connection.run("DELETE FROM session WHERE id = \(id) AND member = \(member) RETURNING id")
            guard !ended.isEmpty else { return false }
            try connection.record(Change(.removed, "session", id), act)
            return true
        }
    }

    /// Ends all of a member's sessions but one; gives how many.
    public func endSessions(of member: Member.ID, except kept: Session.ID?, _ act: Act) async throws -> Int {
        try await engine.write { connection in
            let ended = try connection.run(
                "DELETE FROM session WHERE member = \(member) AND id <> \(kept ?? "") RETURNING id")
            for row in ended { try connection.record(Change(.removed, "session", try row["id"]), act) }
            return ended.count
        }
    }
}

extension Connection {
    /// Starts a session, records it, and clears away those that ended by themselves.
    func startSession(_ token: Token, of member: Member, device: String, isConfirmed: Bool, at moment: Date) throws {
        let (id, expires) = (newID(), moment.addingTimeInterval(SignInRules.sessionLifetime))
        try run("DELETE FROM session WHERE expires_at <= \(moment)")
        try run(
            """
            INSERT INTO session (id, token_hash, member, device, is_confirmed, started_at, seen_at, expires_at)
            VALUES (\(id), \(token.hash), \(member.id), \(device), \(isConfirmed), \(moment), \(moment), \(expires))
            """)
        try record(
            Change(.added, "session", id, after: ["device": .value(device)]),
            Act(by: .member(member.id), for: member.municipality, at: moment))
    }
}

extension Session {
    fileprivate static let columns: SQL = """
        session.id AS session_id, session.device, session.is_confirmed, session.started_at, session.seen_at,
        session.expires_at
        """

    fileprivate init(joined row: Row) throws {
        self.init(
            id: try row["session_id"], device: try row["device"], isConfirmed: try row["is_confirmed"],
            started: try row["started_at"], seen: try row["seen_at"], expires: try row["expires_at"])
    }
}
