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
        do {
            let engine: any Engine
            switch address {
            case .sqlite(let path):
                engine = try await SQLiteEngine.open(path: path, groupCommit: groupCommit)
            case .postgres(let url):
                let postgreSQL = PostgreSQLEngine(url: url, connections: connections)
                try await closing(postgreSQL) { try await postgreSQL.checkEncoding(of: address) }
                engine = postgreSQL
            }
            try await closing(engine) { try await Migration.apply(to: engine) }
            return Store(engine: engine)
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

    /// Returns when the database answers.
    public func ping() async throws {
        _ = try await engine.rows("SELECT MAX(number) AS latest FROM migration")
    }
}
