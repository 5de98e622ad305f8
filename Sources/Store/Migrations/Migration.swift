/// One step of the schema: numbered, forward only, never edited once it has landed.
struct Migration: Sendable {
    let number: Int
    let name: String
    let statements: [SQL]
    /// What each engine does in its own way, after the statements.
    var afterwards: @Sendable (any Connection) throws -> Void = { _ in }

    /// Every migration, in order.
    static let all: [Migration] = [
        .start, .members, .record, .approach, .signIn, .look, .steps, .vision, .mail, .retention, .network, .figures,
        .composing, .meetingPlace, .stoppedAt, .mapImports, .field, .responses, .themes, .initiatives, .names,
        .responseFiles, .links, .letterFiles, .factsheets, .quotes,
    ]

    /// Brings a database up to date in one transaction, while any other process that starts waits its turn.
    ///
    /// - Returns: the migration that the database was at; `nil` where it was new.
    /// - Throws: ``StoreError/newerThanThisVersion(found:known:)`` where a later version of Kring was here before.
    @discardableResult
    static func apply(_ migrations: [Migration] = all, to engine: any Engine) async throws -> Int? {
        try await engine.writeAlone { try apply(migrations, on: $0) }
    }

    /// Brings a database up to date, in a transaction in which nobody else migrates.
    ///
    /// - Returns: the migration that the database was at; `nil` where it was new.
    @discardableResult
    static func apply(_ migrations: [Migration], on connection: any Connection) throws -> Int? {
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS migration (
                number BIGINT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL
            )
            """)
        let found: Int? = try connection.run("SELECT MAX(number) AS found FROM migration")[0]["found"]
        let known = migrations.last?.number ?? 0
        if let found, found > known { throw StoreError.newerThanThisVersion(found: found, known: known) }
        for migration in migrations where migration.number > found ?? 0 {
            for statement in migration.statements { try connection.run(statement) }
            try migration.afterwards(connection)
            try connection.run(
                "INSERT INTO migration (number, name) VALUES (\(migration.number), \(migration.name))")
        }
        return found
    }
}
