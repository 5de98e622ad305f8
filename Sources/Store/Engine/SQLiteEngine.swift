import Foundation
import GRDB

/// SQLite in one file: readers that never wait, and one writer whose commits are shared (see ``GroupCommit``).
final class SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let readers: WorkerThreads<DatabasePool>
    private let writer: GroupCommit

    private init(pool: DatabasePool, readers: Int, groupCommit: Bool) {
        self.pool = pool
        self.readers = WorkerThreads(count: readers, name: "sqlite-read") { pool }
        writer = GroupCommit(pool: pool, largestGroup: groupCommit ? 256 : 1)
    }

    /// Opens the file, or makes it where there is none and `creating` says so.
    ///
    /// - Throws: ``StoreError`` where that can't be done.
    static func open(path: String, groupCommit: Bool, creating: Bool = true) async throws -> SQLiteEngine {
        guard creating || FileManager.default.fileExists(atPath: path) else {
            throw StoreError.unavailable(reason: "there is no such file")
        }
        let readers = max(2, ProcessInfo.processInfo.activeProcessorCount)
        let pool = try await onThreadOfItsOwn("sqlite-open") { try Self.pool(path: path, readers: readers) }
        return SQLiteEngine(pool: pool, readers: readers, groupCommit: groupCommit)
    }

    private static func pool(path: String, readers: Int) throws -> DatabasePool {
        // Personal data: a new file is its owner's alone, and SQLite gives its log the same permissions.
        let file = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        if file >= 0 { Foundation.close(file) }

        var configuration = Configuration()
        configuration.label = "kring"
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.read(refuseTablesOfOthers)
            // GRDB sets NORMAL after `prepareDatabase`; an answer of which we said 'saved' must survive a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Nobody means to have Kring's tables in a file with another program's.
    private static func refuseTablesOfOthers(_ database: Database) throws {
        let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            .filter { !$0.hasPrefix("sqlite_") }
        guard names.isEmpty || names.contains("migration") else {
            throw StoreError.unavailable(reason: "the file holds tables of another program")
        }
    }

    func rows(_ sql: SQL) async throws -> [Row] {
        // A single statement sees one moment without a transaction around it.
        try await readers.run { try $0.unsafeRead { try $0.rows(of: sql) } }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    /// Every transaction that writes is alone already: it begins with the file's one write lock.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let pool = pool
        return try await onThreadOfItsOwn("sqlite-snapshot") {
            do {
                return try pool.read { try body(SQLiteConnection($0)) }
            } catch let error as DatabaseError {
                throw StoreError(error)
            }
        }
    }

    var load: StoreLoad {
        var load = readers.load
        load.waitingWriters = writer.waiting
        load.commits = writer.sizes
        return load
    }

    func removeTraces(rewriting _: [String]) async throws -> Bool {
        // `secure_delete` fills deleted rows with zeroes, but not the copies that stay behind on a page when it is split
        // and some of its rows move to another: of a thousand responses, one closing in two left some. VACUUM writes the
        // file anew; the log goes when every page of it stands in the file.
        try await readers.run { pool in
            let isAnew = try Self.unlessUnavailable {
                try pool.vacuum()
                return true
            }
            let isEmptied = try Self.unlessUnavailable {
                try pool.writeWithoutTransaction { database in
                    try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
                }
            }
            return isAnew && isEmptied
        }
    }

    /// - Returns: `false` where somebody was in the way, or the disk is full.
    private static func unlessUnavailable(_ work: () throws -> Bool) throws -> Bool {
        do {
            return try work()
        } catch let error as DatabaseError {
            guard case .unavailable = StoreError(error) else { throw StoreError(error) }
            return false
        }
    }

    func close() async {
        await writer.close()
        await readers.close()
        let pool = pool
        // An error would say that a statement is still running, and none is.
        _ = try? await onThreadOfItsOwn("sqlite-close") { try pool.close() }
    }
}
