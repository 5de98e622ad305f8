import Domain
import TestDatabases
import Testing

@testable import Store

/// What the schema itself refuses of mail, whatever the code above it does.
@Suite struct MailSchemaTests {
    private static let attempts: [(SQL, StoreError.Constraint)] = [
        ("UPDATE mail SET state = 'sending', attempt = id", .check),
        ("UPDATE mail SET state = 'sending', taken_until = due_at, attempt = NULL", .check),
        ("UPDATE mail SET taken_until = due_at", .check),
        ("UPDATE mail SET state = 'verzonden'", .check),
        ("UPDATE mail SET state = 'failed'", .check),
        ("UPDATE mail SET state = 'uncertain'", .check),
        ("UPDATE mail SET state = 'withheld'", .check),
        ("UPDATE mail SET mailing = NULL", .check),
        ("UPDATE mail SET purpose = 'personal'", .check),
        ("UPDATE mail SET recipient = 'anna'", .check),
        ("UPDATE mail SET letter = 'Beste Anna'", .check),
        ("UPDATE mail SET due_at = '2026-11-23'", .check),
        ("UPDATE mail SET tries = -1", .check),
        ("UPDATE mail SET mailing = 'nergens'", .foreignKey),
        ("UPDATE mail SET municipality = 'nergens'", .foreignKey),
        ("UPDATE mailing SET title = ''", .check),
        ("INSERT INTO mail_code (hash, mail, purpose) SELECT 'kort', id, 'bounce' FROM mail", .check),
        ("UPDATE mail_code SET purpose = 'inloggen'", .check),
        ("INSERT INTO mail_code (hash, mail, purpose) SELECT hash, mail, purpose FROM mail_code", .unique),
        (
            """
            INSERT INTO suppression (municipality, address, reason, at)
            SELECT municipality, recipient, 'zomaar', due_at FROM mail
            """, .check
        ),
    ]

    @Test(arguments: EngineKind.allCases)
    func theSchemaRefuses(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let (_, mails) = try await store.addMailing(of: 1)
            let taken = try #require(try await store.taken())
            _ = try await store.settle(taken, MailSettlement(of: .accepted, tries: 1), at: noon)
            for (sql, refusal) in Self.attempts {
                await #expect(throws: StoreError.violates(refusal), "\(sql.text)") {
                    try await store.engine.write { _ = try $0.run(sql) }
                }
            }
            #expect(try await store.outcome(mails[0]) == ["sent", nil])
        }
    }
}
