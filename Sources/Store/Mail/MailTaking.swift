import Domain
import Foundation

/// A mail that this process has, and nobody else.
public struct TakenMail: Sendable, Equatable {
    public var mail: Mail
    public var municipality: Municipality
    /// This sending of it: what comes of it is noted for no other.
    public var attempt: String
    /// How often it was tried, this time included.
    public var tries: Int
}

/// What became of the wish to take the next mail.
public enum MailTaking: Sendable, Equatable {
    case taken(TakenMail)
    /// The next one was not to be sent, and says so now.
    case heldBack
    /// There is none to send now.
    case none
}

extension Store {
    /// Takes the next mail that is due; mails of their own go before those of a mailing.
    ///
    /// When this returns, it is on disk that the mail is being sent: only then may the dialogue with the mail server
    /// begin. Whoever took it notes what came of it before `end`; otherwise it becomes uncertain, and nobody sends it
    /// again by itself, so that a process which is slow rather than dead does no harm.
    ///
    /// - Parameters:
    ///   - attempt: a new UUID.
    ///   - codes: what the mail will carry; only their hashes are kept.
    public func takeMail(attempt: String, codes: MailCodes, at moment: Date, until end: Date) async throws
        -> MailTaking
    {
        // Reading first: a queue that is empty, as it nearly always is, costs no writing.
        guard try await mailIsDue(at: moment) else { return .none }
        return try await engine.write { connection in
            guard
                let row = try connection.run(
                    """
                    SELECT \(Mail.columns), state, tries FROM mail
                    WHERE state IN ('queued', 'waiting') AND due_at <= \(moment)
                    ORDER BY mailing IS NOT NULL, due_at, id LIMIT 1\(connection.lockingFreeRows)
                    """
                ).first
            else { return .none }
            let mail = try Mail(row)
            if let notAfter = mail.notAfter, notAfter < moment {
                try connection.move(mail.id, to: .failed, .expired, at: moment)
                return .heldBack
            }
            if let reason = try connection.suppression(of: mail) {
                try connection.move(mail.id, to: .withheld, reason, at: moment)
                return .heldBack
            }
            let taken = try connection.run(
                """
                UPDATE mail SET state = \(MailState.sending), reason = NULL, detail = NULL, changed_at = \(moment),
                    tries = tries + 1, attempt = \(attempt), taken_until = \(end)
                WHERE id = \(mail.id) AND \(mayBecome(.sending)) RETURNING tries
                """)
            guard let tries = taken.first else { return .heldBack }
            for (hash, purpose) in [(codes.bounce.hash, "bounce"), (codes.unsubscribe.hash, "unsubscribe")] {
                try connection.run(
                    "INSERT INTO mail_code (hash, mail, purpose) VALUES (\(hash), \(mail.id), \(purpose))")
            }
            let municipality = try connection.run(
                "SELECT \(Municipality.columns) FROM municipality WHERE id = \(mail.municipality)")
            guard let municipality = municipality.first else {
                throw StoreError.damaged(reason: "a mail is of no municipality")
            }
            return .taken(
                TakenMail(
                    mail: mail, municipality: try Municipality(joined: municipality), attempt: attempt,
                    tries: try tries["tries"]))
        }
    }

    private func mailIsDue(at moment: Date) async throws -> Bool {
        try await !engine.rows(
            "SELECT id FROM mail WHERE state IN ('queued', 'waiting') AND due_at <= \(moment) LIMIT 1"
        ).isEmpty
    }

    /// Notes what came of a mail; `false` where somebody decided otherwise in the meantime.
    ///
    /// Also of one that became uncertain for being late.
    public func settle(_ taken: TakenMail, _ settlement: MailSettlement, at moment: Date) async throws -> Bool {
        try await engine.write { connection in
            let due = moment.addingTimeInterval(settlement.pause ?? 0)
            return try !connection.run(
                """
                UPDATE mail SET state = \(settlement.state), reason = \(settlement.reason),
                    detail = \(settlement.detail), due_at = \(due), changed_at = \(moment), taken_until = NULL
                WHERE id = \(taken.mail.id) AND attempt = \(taken.attempt)
                    AND (state = \(MailState.sending) OR state = \(MailState.uncertain)) RETURNING id
                """
            ).isEmpty
        }
    }

    /// Makes uncertain what a process took and said nothing of in time; how many there were.
    public func loseMails(at moment: Date) async throws -> Int {
        let lost = try await engine.rows(
            "SELECT id FROM mail WHERE state = 'sending' AND taken_until < \(moment) LIMIT 1")
        guard !lost.isEmpty else { return 0 }
        return try await engine.write { connection in
            try connection.run(
                """
                UPDATE mail SET state = \(MailState.uncertain), reason = \(MailReason.lost), changed_at = \(moment),
                    taken_until = NULL
                WHERE state = 'sending' AND taken_until < \(moment) RETURNING id
                """
            ).count
        }
    }

    /// Keeps everything that is queued, as no mail server is set; how many there were.
    public func withholdMails(at moment: Date) async throws -> Int {
        let queued = try await engine.rows("SELECT id FROM mail WHERE state IN ('queued', 'waiting') LIMIT 1")
        guard !queued.isEmpty else { return 0 }
        return try await engine.write { connection in
            try connection.run(
                """
                UPDATE mail SET state = \(MailState.withheld), reason = \(MailReason.noServer), changed_at = \(moment)
                WHERE \(mayBecome(.withheld)) RETURNING id
                """
            ).count
        }
    }

    /// Erases the mails of which nothing was heard since a moment, and the mailings that have none left; how many mails.
    public func eraseMails(before moment: Date) async throws -> Int {
        try await engine.write { connection in
            let erased = try connection.run(
                """
                DELETE FROM mail WHERE changed_at < \(moment) AND state NOT IN ('queued', 'waiting', 'sending')
                RETURNING id
                """)
            try connection.run(
                """
                DELETE FROM mailing WHERE made_at < \(moment)
                    AND NOT EXISTS (SELECT 1 FROM mail WHERE mail.mailing = mailing.id)
                """)
            return erased.count
        }
    }
}

extension Connection {
    fileprivate func move(_ mail: Mail.ID, to state: MailState, _ reason: MailReason, at moment: Date) throws {
        try run(
            """
            UPDATE mail SET state = \(state), reason = \(reason), detail = NULL, changed_at = \(moment)
            WHERE id = \(mail) AND \(mayBecome(state))
            """)
    }

    /// Why a mail is not to be sent: its address is no good, or its owner wants no mailings.
    fileprivate func suppression(of mail: Mail) throws -> MailReason? {
        if mail.purpose == .signIn { return nil }
        let reasons: [String] = try run(
            """
            SELECT reason FROM suppression
            WHERE municipality = \(mail.municipality) AND address = \(mail.recipient)
            """
        ).map { try $0["reason"] }
        if mail.purpose.isMailing, reasons.contains("unsubscribed") { return .unsubscribed }
        return reasons.contains("bounced") ? .addressBounced : nil
    }
}
