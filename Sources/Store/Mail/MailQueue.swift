import Domain
import Foundation

extension Store {
    /// Queues a mail of its own: it is there when this returns, and goes out when a process comes to it.
    ///
    /// - Throws: ``StoreError/violates(_:)`` where the id is taken, or its municipality or mailing is not there.
    public func enqueue(_ mail: Mail, at moment: Date) async throws {
        try await engine.write { try $0.enqueue(mail, at: moment) }
    }

    /// Queues a mailing, all of it or nothing, and records it.
    ///
    /// - Parameter mails: of this mailing.
    public func enqueue(_ mailing: Mailing, _ mails: [Mail], _ act: Act) async throws {
        try await engine.write { try $0.enqueue(mailing, mails, act) }
    }
}

extension Connection {
    /// Queues a mail in the transaction of what causes it: both are there or neither.
    func enqueue(_ mail: Mail, at moment: Date) throws {
        try run(
            """
            INSERT INTO mail (id, municipality, mailing, purpose, recipient, name, letter, not_after, state, made_at,
                due_at, changed_at)
            VALUES (\(mail.id), \(mail.municipality), \(mail.purpose.mailing), \(mail.purpose.name), \(mail.recipient),
                \(mail.name), \(try JSONText.encode(mail.letter)), \(mail.notAfter), \(MailState.queued), \(moment),
                \(moment), \(moment))
            """)
    }

    func enqueue(_ mailing: Mailing, _ mails: [Mail], _ act: Act) throws {
        try run(
            """
            INSERT INTO mailing (id, municipality, title, made_at)
            VALUES (\(mailing.id), \(mailing.municipality), \(mailing.title), \(mailing.made))
            """)
        for mail in mails { try enqueue(mail, at: mailing.made) }
        try record(
            Change(
                .added, "mailing", mailing.id,
                after: ["title": .words(mailing.title), "mails": .value(mails.count)]), act)
    }
}
