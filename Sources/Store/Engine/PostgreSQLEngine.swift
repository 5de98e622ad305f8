/// PostgreSQL through libpq: a fixed number of threads, each with a connection of its own.
final class PostgreSQLEngine: Engine {
    private let url: String
    private let sessions: WorkerThreads<PostgreSQLSession>

    /// Connects when it is first used.
    init(url: String, connections: Int) {
        self.url = url
        sessions = WorkerThreads(count: connections, name: "postgresql") { PostgreSQLSession(url: url) }
    }

    /// Whether texts are kept and ordered as they are on the other engine.
    ///
    /// - Throws: ``StoreError/cannotOpen(database:reason:)`` with the command that makes a database as it should be.
    func checkEncoding(of address: DatabaseAddress) async throws {
        let row = try await rows(
            """
            SELECT current_setting('server_encoding') AS encoding,
                   'B' < 'a' AND 'Z' < 'a' AND 'z' < 'é' AS ordered_by_code
            """)[0]
        let (encoding, isOrderedByCode): (String, Bool) = (try row["encoding"], try row["ordered_by_code"])
        guard encoding == "UTF8", isOrderedByCode else {
            throw StoreError.cannotOpen(
                database: address.description,
                reason: """
                    its encoding must be UTF8 and its collation C.UTF-8; make one with \
                    'createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0'
                    """)
        }
    }

    func rows(_ sql: SQL) async throws -> [Row] {
        try await sessions.run { try $0.rows(sql) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await sessions.run { try $0.write(body) }
    }

    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await sessions.run { session in
            try session.write { connection in
                // Another process may be migrating for longer than a statement may normally wait.
                try connection.run("SET LOCAL lock_timeout = 0")
                try connection.run("SET LOCAL statement_timeout = 0")
                // Any fixed number will do; this one spells 'kring'.
                try connection.run("SELECT pg_advisory_xact_lock(CAST(\(0x6B_7269_6E67) AS BIGINT)) IS NULL")
                return try body(connection)
            }
        }
    }

    func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let url = url
        return try await onThreadOfItsOwn("postgresql-snapshot") {
            let connection = try PostgreSQLConnection(url: url)
            try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            // It takes as long as the disk to which it is written.
            try connection.run("SET LOCAL statement_timeout = 0")
            try connection.run("SET LOCAL idle_in_transaction_session_timeout = 0")
            let value = try body(connection)
            connection.rollback()
            return value
        }
    }

    var load: StoreLoad { sessions.load }

    func removeTraces(rewriting tables: [String]) async throws -> Bool {
        try await sessions.run { session in
            // A large table takes longer than a statement may normally.
            _ = try session.rows("SET statement_timeout = 0")
            defer { _ = try? session.rows("SET statement_timeout = '30s'") }
            do {
                for table in ColumnClasses.all.keys.sorted() {
                    // Alone, VACUUM frees the place of a dead row and leaves its bytes there.
                    let full: SQL = tables.contains(table) ? "(FULL) " : ""
                    _ = try session.rows("VACUUM \(full)\(SQL(name: table))")
                }
                return true
            } catch StoreError.unavailable {
                return false
            }
        }
    }

    func close() async { await sessions.close() }
}
