import Domain
import Foundation

/// A mail as it is kept: what it says and what became of it.
public struct KeptMail: Sendable, Equatable {
    public var mail: Mail
    public var state: MailState
    public var reason: MailReason?
    public var detail: String?
    public var made: Date
    /// When it is tried next, for one that waits.
    public var due: Date
    /// When its state last changed.
    public var changed: Date
    public var tries: Int

    public init(
        mail: Mail, state: MailState, reason: MailReason?, detail: String? = nil, made: Date, due: Date, changed: Date,
        tries: Int
    ) {
        (self.mail, self.state, self.reason, self.detail) = (mail, state, reason, detail)
        (self.made, self.due, self.changed, self.tries) = (made, due, changed, tries)
    }
}

/// A mailing and how far it is.
public struct KeptMailing: Sendable, Equatable {
    public var mailing: Mailing
    public var progress: MailingProgress
}

extension Store {
    /// A municipality's mailings, the latest first.
    public func mailings(of municipality: Municipality.ID) async throws -> [KeptMailing] {
        let counts = try await progress(of: municipality)
        return try await engine.rows(
            """
            SELECT id, municipality, title, made_at FROM mailing
            WHERE municipality = \(municipality) ORDER BY made_at DESC, id
            """
        ).map { row in
            let mailing = try Mailing(row)
            return KeptMailing(mailing: mailing, progress: MailingProgress(counts[mailing.id] ?? [:]))
        }
    }

    /// A municipality's own mailing; `nil` where it has none with this id, though another may.
    public func mailing(_ id: Mailing.ID, of municipality: Municipality.ID) async throws -> KeptMailing? {
        let rows = try await engine.rows(
            """
            SELECT id, municipality, title, made_at FROM mailing
            WHERE id = \(id) AND municipality = \(municipality)
            """)
        guard let mailing = try rows.first.map(Mailing.init) else { return nil }
        let counts = try await engine.rows(
            "SELECT state, COUNT(*) AS mails FROM mail WHERE mailing = \(id) GROUP BY state"
        ).reduce(into: [MailState: Int]()) { counts, row in counts[try row["state"]] = try row["mails"] }
        return KeptMailing(mailing: mailing, progress: MailingProgress(counts))
    }

    private func progress(of municipality: Municipality.ID) async throws -> [Mailing.ID: [MailState: Int]] {
        try await engine.rows(
            """
            SELECT mailing, state, COUNT(*) AS mails FROM mail
            WHERE municipality = \(municipality) AND mailing IS NOT NULL GROUP BY mailing, state
            """
        ).reduce(into: [:]) { counts, row in
            let (mailing, state): (String, MailState) = (try row["mailing"], try row["state"])
            counts[mailing, default: [:]][state] = try row["mails"]
        }
    }

    /// The mails of a municipality's own mailing, by address.
    public func mails(of mailing: Mailing.ID, in municipality: Municipality.ID) async throws -> [KeptMail] {
        try await engine.rows(
            """
            SELECT \(KeptMail.columns) FROM mail
            WHERE mailing = \(mailing) AND municipality = \(municipality) ORDER BY recipient, id
            """
        ).map(KeptMail.init)
    }

    /// A municipality's mails that are no part of a mailing and let nobody in, the latest first.
    public func personalMails(of municipality: Municipality.ID, limit: Int) async throws -> [KeptMail] {
        try await engine.rows(
            """
            SELECT \(KeptMail.columns) FROM mail
            WHERE municipality = \(municipality) AND purpose = 'personal' ORDER BY made_at DESC, id LIMIT \(limit)
            """
        ).map(KeptMail.init)
    }

    /// A municipality's mails of which nobody knows whether they arrived, the latest first; none that let anybody in.
    public func uncertainMails(of municipality: Municipality.ID) async throws -> [KeptMail] {
        try await engine.rows(
            """
            SELECT \(KeptMail.columns) FROM mail
            WHERE municipality = \(municipality) AND state = 'uncertain' AND purpose <> 'signIn'
            ORDER BY made_at DESC, id
            """
        ).map(KeptMail.init)
    }

    /// A municipality's own mail; `nil` for one that lets somebody in: that is the operator's to see.
    public func mail(_ id: Mail.ID, of municipality: Municipality.ID) async throws -> KeptMail? {
        try await engine.rows(
            """
            SELECT \(KeptMail.columns) FROM mail
            WHERE id = \(id) AND municipality = \(municipality) AND purpose <> 'signIn'
            """
        ).first.map(KeptMail.init)
    }

    /// For the operator: any mail, of whatever purpose.
    public func mailForOperator(_ id: Mail.ID) async throws -> KeptMail? {
        try await engine.rows("SELECT \(KeptMail.columns) FROM mail WHERE id = \(id)").first.map(KeptMail.init)
    }

    /// For the operator: the mails of all municipalities, the latest first, in a state where one is given.
    public func mailsForOperator(in state: MailState? = nil, limit: Int) async throws -> [KeptMail] {
        try await engine.rows(
            """
            SELECT \(KeptMail.columns) FROM mail
            WHERE CAST(\(state) AS TEXT) IS NULL OR state = \(state)
            ORDER BY made_at DESC, id LIMIT \(limit)
            """
        ).map(KeptMail.init)
    }
}

extension KeptMail {
    static let columns: SQL = "\(Mail.columns), state, reason, detail, made_at, due_at, changed_at, tries"

    init(_ row: Row) throws {
        self.init(
            mail: try Mail(row), state: try row["state"], reason: try row["reason"], detail: try row["detail"],
            made: try row["made_at"], due: try row["due_at"], changed: try row["changed_at"], tries: try row["tries"])
    }
}

extension Mailing {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"], municipality: try row["municipality"], title: try row["title"], made: try row["made_at"])
    }
}
