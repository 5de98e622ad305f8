import ArgumentParser
import Store

/// The database of a command that reads or changes something in it.
struct DatabaseOption: ParsableArguments {
    @OptionGroup var config: ConfigOption

    @Option(help: "A SQLite file, or postgres://user:password@host/name. kring.sqlite unless said otherwise.")
    var database: String?

    /// Where the database is.
    func address(_ sources: inout SettingSources) -> DatabaseAddress {
        sources.read(.database, option: database) ?? .sqlite(path: "kring.sqlite")
    }

    /// Where the database is, for a command that has no other settings.
    func address() throws -> DatabaseAddress {
        var sources = try config.sources()
        let address = address(&sources)
        try sources.check()
        return address
    }

    /// Runs `body` with the store, and closes it.
    func withStore(_ body: (Store) async throws -> Void) async throws {
        let store = try await Self.open(address())
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(store)) } catch { outcome = .failure(error) }
        await store.close()
        try outcome.get()
    }

    /// Opens a database, or says why it can't be opened.
    static func open(_ address: DatabaseAddress, groupCommit: Bool = true, connections: Int = 8) async throws -> Store {
        do {
            return try await Store.open(address, groupCommit: groupCommit, connections: connections)
        } catch {
            throw Failure.unavailable("\(error)")
        }
    }
}
