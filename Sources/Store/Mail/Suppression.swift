import Domain
import Foundation

/// Whether somebody gets a municipality's mailings.
public struct Subscription: Sendable, Equatable {
    public var municipality: Municipality
    public var address: MailAddress
    public var wantsMailings: Bool
}

extension Store {
    /// The recipient to whom a mail with this code went; `nil` for an unknown code.
    public func subscription(_ code: MailCode) async throws -> Subscription? {
        let rows = try await engine.rows(
            """
            SELECT \(Municipality.columns), mail.recipient, suppression.at AS unsubscribed
            FROM mail_code JOIN mail ON mail.id = mail_code.mail
                JOIN municipality ON municipality.id = mail.municipality
                LEFT JOIN suppression ON suppression.municipality = mail.municipality
                    AND suppression.address = mail.recipient AND suppression.reason = 'unsubscribed'
            WHERE mail_code.hash = \(code.hash) AND mail_code.purpose = 'unsubscribe'
            """)
        return try rows.first.map { row in
            let unsubscribed: Date? = try row["unsubscribed"]
            return Subscription(
                municipality: try Municipality(joined: row), address: try row["recipient"],
                wantsMailings: unsubscribed == nil)
        }
    }

    /// Notes that the recipient of a mail with this code wants no mailings of its municipality, or wants them after all.
    /// Doing so again changes nothing. `false` for an unknown code.
    public func subscribe(_ code: MailCode, wantsMailings: Bool, at moment: Date) async throws -> Bool {
        try await engine.write { connection in
            let rows = try connection.run(
                """
                SELECT mail.municipality, mail.recipient FROM mail_code JOIN mail ON mail.id = mail_code.mail
                WHERE mail_code.hash = \(code.hash) AND mail_code.purpose = 'unsubscribe'
                """)
            guard let row = rows.first else { return false }
            let (municipality, address): (String, MailAddress) = (try row["municipality"], try row["recipient"])
            if wantsMailings {
                try connection.run(
                    """
                    DELETE FROM suppression WHERE municipality = \(municipality) AND address = \(address)
                        AND reason = 'unsubscribed'
                    """)
            } else {
                try connection.suppress(address, of: municipality, "unsubscribed", at: moment)
            }
            return true
        }
    }

    /// Notes that a mail came back for good, and that its address gets no more where the fault is the address's.
    ///
    /// `false` where no mail carried this code, or it was noted before.
    public func bounce(_ bounce: Bounce, at moment: Date) async throws -> Bool {
        try await engine.write { connection in
            let rows = try connection.run(
                """
                UPDATE mail SET state = \(MailState.bounced), reason = \(MailReason.bounced),
                    detail = \(bounce.status.description), changed_at = \(moment), taken_until = NULL
                WHERE id = (SELECT mail FROM mail_code WHERE hash = \(bounce.code.hash) AND purpose = 'bounce')
                    AND \(mayBecome(.bounced))
                RETURNING municipality, recipient
                """)
            guard let row = rows.first else { return false }
            if bounce.status.isOfAddress {
                try connection.suppress(
                    try row["recipient"], of: try row["municipality"], "bounced", at: moment)
            }
            return true
        }
    }
}

extension Store {
    /// The addresses that get no mailings of a municipality, and why: a postman will leave them out.
    public func suppressions(of municipality: Municipality.ID) async throws -> [MailAddress: MailReason] {
        var found: [MailAddress: MailReason] = [:]
        for row in try await engine.rows(
            "SELECT address, reason FROM suppression WHERE municipality = \(municipality)")
        {
            let (address, reason): (MailAddress, String) = (try row["address"], try row["reason"])
            // Who unsubscribed said so; that an address is no good says a machine.
            if reason == "unsubscribed" || found[address] == nil {
                found[address] = reason == "unsubscribed" ? .unsubscribed : .addressBounced
            }
        }
        return found
    }
}

extension Connection {
    fileprivate func suppress(
        _ address: MailAddress, of municipality: Municipality.ID, _ reason: String, at moment: Date
    ) throws {
        try run(
            """
            INSERT INTO suppression (municipality, address, reason, at)
            VALUES (\(municipality), \(address), \(reason), \(moment))
            ON CONFLICT (municipality, address, reason) DO NOTHING
            """)
    }
}
