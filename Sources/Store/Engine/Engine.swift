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

    /// Lends a connection that sees the database as of one moment, for as long as `body` takes, and changes nothing.
    ///
    /// Nobody waits for it: it has a thread and a connection of its own.
    func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// How busy it is now, and what it has done since it was opened.
    var load: StoreLoad { get }

    /// Removes what was deleted from where the engine still has it: SQLite's pages and log, PostgreSQL's dead rows.
    /// Whether all of it could be; `false` where somebody was reading or the disk is full. (Backups and copies are the
    /// operator's.)
    ///
    /// - Parameter tables: those that are written anew on PostgreSQL too, where a table is closed to everybody meanwhile.
    func removeTraces(rewriting tables: [String]) async throws -> Bool

    /// Finishes what was asked before and lets go of the database; later calls throw ``StoreError/closed``.
    func close() async
}

/// The way into the database during one transaction.
protocol Connection: AnyObject {
    /// Runs one statement and gives its rows: those of a SELECT, or of a RETURNING.
    @discardableResult
    func run(_ sql: SQL) throws -> [Row]

    /// Hands over the rows of a SELECT without bindings one by one, holding few of them in memory.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws

    /// The columns of every table, in order: `table_name`, `column_name` and `declared`, the type in small letters.
    func columns() throws -> [Row]

    /// Removes these tables, which have no rows.
    func dropTables(_ names: [String]) throws

    /// Lets rows come before those they refer to. Afterwards every reference holds, or an error is thrown at the latest
    /// with the COMMIT.
    func deferringForeignKeys(_ body: () throws -> Void) throws

    /// What a SELECT ends in whose rows nobody else may change until the commit: what was read there stays true.
    var lockingRows: SQL { get }

    /// Like ``lockingRows``, for who takes the next of a queue: passes over rows that somebody else holds.
    var lockingFreeRows: SQL { get }

    /// Makes the rows of a table last: see ``AppendOnly``.
    func guardRows(_ guarded: AppendOnly) throws
}
