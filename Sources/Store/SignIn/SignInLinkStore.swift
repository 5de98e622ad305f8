import Domain
import Foundation

/// What a link in a mail opens.
public struct SignInLink: Sendable, Equatable {
    public var member: Member
    public var municipality: Municipality
    /// The page that was asked for before signing in, as a path within the site.
    public var destination: String?
}

extension Store {
    /// Makes a link for a member, for ``SignInRules/linkLifetime``. Earlier links stay valid: who asks twice may use either.
    ///
    /// - Throws: ``StoreError/violates(_:)`` where the member is not there.
    public func makeSignInLink(
        for member: Member.ID, _ token: Token, destination: String?, at moment: Date
    ) async throws {
        let expires = moment.addingTimeInterval(SignInRules.linkLifetime)
        try await engine.write { connection in
            try connection.run("DELETE FROM sign_in_link WHERE expires_at <= \(moment)")
            try connection.run(
                """
                INSERT INTO sign_in_link (token_hash, member, destination, expires_at)
                VALUES (\(token.hash), \(member), \(destination), \(expires))
                """)
        }
    }

    /// What a link opens, without using it up; `nil` for one that was used, is too old or never was.
    public func signInLink(_ token: Token, at moment: Date) async throws -> SignInLink? {
        try await engine.rows(
            """
            SELECT sign_in_link.destination, \(Member.columns), \(Municipality.columns)
            FROM sign_in_link JOIN member ON member.id = sign_in_link.member
                JOIN municipality ON municipality.id = member.municipality
            WHERE sign_in_link.token_hash = \(token.hash) AND sign_in_link.expires_at > \(moment)
            """
        ).first.map {
            SignInLink(
                member: try Member(joined: $0), municipality: try Municipality(joined: $0),
                destination: try $0["destination"])
        }
    }

    /// Uses up a link and starts a session; of two who press at once, one gets in.
    ///
    /// - Parameters:
    ///   - session: what the browser will hold.
    ///   - factor: the second factor to begin with, for a coordinator who has none yet.
    /// - Returns: what the link opened; `nil` for one that was used, is too old or never was.
    public func useSignInLink(
        _ token: Token, session: Token, factor: OneTimePassword, device: String, at moment: Date
    ) async throws -> SignInLink? {
        guard let link = try await signInLink(token, at: moment) else { return nil }
        return try await engine.write { connection in
            let used = try connection.run(
                """
                DELETE FROM sign_in_link WHERE token_hash = \(token.hash) AND expires_at > \(moment) RETURNING member
                """)
            guard !used.isEmpty else { return nil }
            let isConfirmed = try !connection.asksSecondFactor(of: link.member, beginningWith: factor)
            try connection.startSession(
                session, of: link.member, device: device, isConfirmed: isConfirmed, at: moment)
            return link
        }
    }

    /// Starts a session without a link or a second factor: for a demonstration, whose data is nobody's.
    public func startDemonstrationSession(
        _ session: Token, of member: Member, device: String, at moment: Date
    ) async throws {
        try await engine.write { connection in
            try connection.startSession(session, of: member, device: device, isConfirmed: true, at: moment)
        }
    }

    /// Counts a try; whether it is still within the limit.
    ///
    /// - Parameter subject: an address, a member: kept as its hash only.
    public func mayTry(_ kind: SignInRules.Try, _ subject: String, at moment: Date) async throws -> Bool {
        let (limit, hash) = (kind.limit, HexadecimalHash.of(subject))
        let since = limit.since(moment)
        return try await engine.write { connection in
            try connection.run(
                "DELETE FROM sign_in_try WHERE kind = \(kind.rawValue) AND since < \(since)")
            let tries: Int = try connection.run(
                """
                INSERT INTO sign_in_try (kind, subject_hash, since, tries)
                VALUES (\(kind.rawValue), \(hash), \(since), 1)
                ON CONFLICT (kind, subject_hash, since) DO UPDATE SET tries = sign_in_try.tries + 1
                RETURNING tries
                """)[0]["tries"]
            return tries <= limit.tries
        }
    }
}
