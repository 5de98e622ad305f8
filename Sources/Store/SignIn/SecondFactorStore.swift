import Domain
import Foundation

/// How far a member is with a second factor.
public enum SecondFactor: Sendable, Equatable {
    case absent
    /// Begun: an app may know the secret, but no code has shown so.
    case begun(OneTimePassword)
    case inUse(recoveryCodesLeft: Int)
}

/// What became of a code that somebody gave.
public enum CodeOutcome: Sendable, Equatable {
    /// The factor was in use, and the code fits.
    case confirmed
    /// The factor is in use from now on, with these recovery codes.
    case begun
    case wrong
    case tooMany
}

extension Store {
    public func secondFactor(of member: Member.ID) async throws -> SecondFactor {
        let rows = try await engine.rows(
            """
            SELECT secret, is_confirmed,
                (SELECT COUNT(*) FROM recovery_code WHERE recovery_code.member = second_factor.member) AS codes
            FROM second_factor WHERE member = \(member)
            """)
        guard let row = rows.first else { return .absent }
        if try row["is_confirmed"] { return .inUse(recoveryCodesLeft: try row["codes"]) }
        return .begun(try OneTimePassword(row))
    }

    /// Begins a second factor where a member has none.
    public func beginSecondFactor(_ factor: OneTimePassword, of member: Member.ID) async throws {
        try await engine.write { connection in try connection.beginSecondFactor(factor, of: member) }
    }

    /// Confirms a session by a code of the app, or by a recovery code, which is then used up.
    ///
    /// Every code works once: that of a half minute that was used before is wrong.
    /// - Parameters:
    ///   - renewed: what the browser holds from now on; the token it had is void.
    ///   - codes: the recovery codes, where this begins a second factor.
    public func confirm(
        _ session: Session.ID, of member: Member, by code: String, renewed: Token, codes: [RecoveryCode],
        at moment: Date
    ) async throws -> CodeOutcome {
        guard try await mayTry(.code, member.id, at: moment) else { return .tooMany }
        let act = Act(by: .member(member.id), for: member.municipality, at: moment)
        return try await engine.write { connection in
            let outcome = try connection.check(code, of: member.id, codes: codes, act)
            if outcome == .confirmed || outcome == .begun {
                try connection.run(
                    """
                    UPDATE session SET is_confirmed = TRUE, token_hash = \(renewed.hash)
                    WHERE id = \(session) AND member = \(member.id)
                    """)
            }
            return outcome
        }
    }

    /// Replaces a member's recovery codes.
    public func renew(_ codes: [RecoveryCode], of member: Member.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.replaceRecoveryCodes(of: member, by: codes)
            try connection.record(Change(.changed, "recovery_code", member), act)
        }
    }

    /// Takes a second factor away, for who lost phone and codes, and ends the member's sessions.
    public func resetSecondFactor(of member: Member.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.run("DELETE FROM second_factor WHERE member = \(member)")
            try connection.run("DELETE FROM recovery_code WHERE member = \(member)")
            try connection.run("DELETE FROM session WHERE member = \(member)")
            try connection.record(Change(.removed, "second_factor", member), act)
        }
    }
}

extension Connection {
    /// Whether a member must give a second factor, which a coordinator then at least has begun.
    func asksSecondFactor(of member: Member, beginningWith factor: OneTimePassword) throws -> Bool {
        if member.role == .coordinator {
            try beginSecondFactor(factor, of: member.id)
            return true
        }
        return try !run("SELECT member FROM second_factor WHERE member = \(member.id) AND is_confirmed").isEmpty
    }

    fileprivate func beginSecondFactor(_ factor: OneTimePassword, of member: Member.ID) throws {
        try run(
            """
            INSERT INTO second_factor (member, secret, is_confirmed, last_step)
            VALUES (\(member), \(factor.secret), FALSE, 0)
            ON CONFLICT (member) DO NOTHING
            """)
    }

    fileprivate func check(_ code: String, of member: Member.ID, codes: [RecoveryCode], _ act: Act) throws
        -> CodeOutcome
    {
        // Holds the factor's row until the commit: the same code given twice at once works once.
        let rows = try run(
            "SELECT secret, is_confirmed, last_step FROM second_factor WHERE member = \(member)\(lockingRows)")
        guard let row = rows.first else { return .wrong }
        let (isInUse, last): (Bool, Int) = (try row["is_confirmed"], try row["last_step"])
        let digits = code.filter { !$0.isWhitespace }
        if let step = try OneTimePassword(row).step(of: digits, at: act.at), step > last {
            try run("UPDATE second_factor SET is_confirmed = TRUE, last_step = \(step) WHERE member = \(member)")
            if isInUse { return .confirmed }
            try replaceRecoveryCodes(of: member, by: codes)
            try record(Change(.added, "second_factor", member), act)
            return .begun
        }
        guard isInUse, let recovery = RecoveryCode(typed: code) else { return .wrong }
        let used = try run(
            """
            DELETE FROM recovery_code WHERE member = \(member) AND code_hash = \(recovery.hash) RETURNING member
            """)
        guard !used.isEmpty else { return .wrong }
        try record(Change(.removed, "recovery_code", member), act)
        return .confirmed
    }

    fileprivate func replaceRecoveryCodes(of member: Member.ID, by codes: [RecoveryCode]) throws {
        try run("DELETE FROM recovery_code WHERE member = \(member)")
        for code in codes {
            try run("INSERT INTO recovery_code (member, code_hash) VALUES (\(member), \(code.hash))")
        }
    }
}

extension OneTimePassword {
    fileprivate init(_ row: Row) throws {
        guard let factor = OneTimePassword(secret: try row["secret"]) else {
            throw StoreError.damaged(reason: "a second factor has no secret that is one")
        }
        self = factor
    }
}
