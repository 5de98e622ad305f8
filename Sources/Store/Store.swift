/// Everything that Kring keeps. Its methods stand in the folders of the steps they belong to.
///
/// A method that changes something returns when the change is on disk. All may be called from anywhere at any time, and
/// none blocks the caller's thread.
public final class Store: Sendable {
    let engine: any Engine

    private init(engine: any Engine) { self.engine = engine }

    /// Opens a database and brings its schema up to date; several processes may do so at once.
    ///
    /// - Parameters:
    ///   - groupCommit: whether writers that wait at the same time share one commit; for SQLite only.
    ///   - connections: how many connections PostgreSQL gets; each has a thread of its own, from here to ``close()``.
    /// - Throws: ``StoreError/cannotOpen(database:reason:)`` with a reason that an operator can act on,
    ///   ``StoreError/newerThanThisVersion(found:known:)``.
    public static func open(
        _ address: DatabaseAddress, groupCommit: Bool = true, connections: Int = 8
    ) async throws -> Store {
        let engine = try await openEngine(address, groupCommit: groupCommit, connections: connections)
        try await reporting(address) { try await closing(engine) { try await Migration.apply(to: engine) } }
        return Store(engine: engine)
    }

    /// Brings a database's schema up to date and lets go of it.
    ///
    /// - Returns: the migration it was at, `nil` for a new one, and the one it is at now.
    /// - Throws: as ``open(_:groupCommit:connections:)``.
    public static func migrate(_ address: DatabaseAddress) async throws -> (from: Int?, to: Int) {
        let engine = try await openEngine(address, connections: 1)
        return try await reporting(address) {
            let result = await Result { try await Migration.apply(to: engine) }
            await engine.close()
            return (try result.get(), Migration.all.last?.number ?? 0)
        }
    }

    /// Opens a database as it is.
    ///
    /// - Parameter creating: whether a SQLite file that is not there is made.
    static func openEngine(
        _ address: DatabaseAddress, groupCommit: Bool = true, connections: Int = 8, creating: Bool = true
    ) async throws -> any Engine {
        try await reporting(address) {
            switch address {
            case .sqlite(let path):
                return try await SQLiteEngine.open(path: path, groupCommit: groupCommit, creating: creating)
            case .postgres(let url):
                let engine = PostgreSQLEngine(url: url, connections: connections)
                try await closing(engine) { try await engine.checkEncoding(of: address) }
                return engine
            }
        }
    }

    /// Says with what goes wrong while a database is opened which one it is.
    private static func reporting<T>(_ address: DatabaseAddress, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch StoreError.unavailable(let reason), StoreError.damaged(let reason) {
            throw StoreError.cannotOpen(database: address.description, reason: reason)
        }
    }

    /// Closes the engine where `body` fails.
    private static func closing(_ engine: any Engine, unless body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            await engine.close()
            throw error
        }
    }

    /// Finishes what was asked before and lets go of the database; later calls throw ``StoreError/closed``.
    public func close() async { await engine.close() }

    /// How busy the store is now, and what it has done since it was opened.
    public var load: StoreLoad { engine.load }

    /// Returns when the database answers.
    public func ping() async throws {
        _ = try await engine.rows("SELECT MAX(number) AS latest FROM migration")
    }
}
