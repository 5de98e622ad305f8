/// A database: what SQLite and PostgreSQL have in common, and all that the rest of the store knows of them.
protocol Engine: Sendable {
    /// The rows of one statement that changes nothing, all as of one moment. It may be run twice when a connection
    /// turns out to be gone.
    func rows(_ sql: SQL) async throws -> [Row]

    /// Runs `body` in one transaction and returns when that is on disk.
    ///
    /// An error of `body`, or of any statement in it even when `body` caught that, undoes the transaction and is thrown.
    /// The body runs on a thread of the driver, perhaps more than once: it has no effects outside the database, and
    /// ids, tokens and times are made before it. On PostgreSQL two bodies may run at the same time: what must hold is
    /// decided by the statement that writes (`UPDATE ... WHERE ... RETURNING`, `ON CONFLICT`) and by the schema, never
    /// by an earlier read that does not end in ``Connection/lockingRows``.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Like ``write(_:)``, but waits until no other process is in here: for migrations.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Finishes what was asked before and lets go of the database; later calls throw ``StoreError/closed``.
    func close() async
}

/// The way into the database during one transaction.
protocol Connection: AnyObject {
    /// Runs one statement and gives its rows: those of a SELECT, or of a RETURNING.
    @discardableResult
    func run(_ sql: SQL) throws -> [Row]

    /// What a SELECT ends in whose rows nobody else may change until the commit: what was read there stays true.
    var lockingRows: SQL { get }
}
