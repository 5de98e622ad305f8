import ArgumentParser
import Store

/// The database of a command that reads or changes something in it.
struct DatabaseOption: ParsableArguments {
    @Option(help: "A SQLite file, or postgres://user:password@host/name.")
    var database: String = "kring.sqlite"

    /// Runs `body` with the store, and closes it.
    func withStore(_ body: (Store) async throws -> Void) async throws {
        let store = try await Self.open(database)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(store)) } catch { outcome = .failure(error) }
        await store.close()
        try outcome.get()
    }

    /// Opens a database, or says why it can't be opened.
    static func open(_ address: String, groupCommit: Bool = true) async throws -> Store {
        do {
            return try await Store.open(DatabaseAddress(address), groupCommit: groupCommit)
        } catch {
            throw Failure.unavailable("--database: \(error)")
        }
    }
}
