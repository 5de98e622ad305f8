import Foundation
import Store

/// The engines on which every test that needs a database runs.
public enum EngineKind: CaseIterable, Sendable {
    case sqlite
    case postgreSQL
}

/// Lends the address of a new, empty database, when it is this test's turn.
public func withDatabase<T>(on kind: EngineKind, _ body: (DatabaseAddress) async throws -> T) async throws -> T {
    try await Turns.databases.taking {
        switch kind {
        case .sqlite:
            try await withFolder { try await body(.sqlite(path: $0.appending(path: "kring.sqlite").path)) }
        case .postgreSQL:
            try await withPostgreSQLDatabase(body)
        }
    }
}

/// Lends a store on a new, empty database.
public func withStore<T>(on kind: EngineKind, _ body: (Store) async throws -> T) async throws -> T {
    try await withDatabase(on: kind) { try await withStore(at: $0, body) }
}

/// Lends a store on a database that is there.
public func withStore<T>(
    at address: DatabaseAddress, connections: Int = 4, _ body: (Store) async throws -> T
) async throws -> T {
    let store = try await Store.open(address, connections: connections)
    let result: Result<T, any Error>
    do { result = .success(try await body(store)) } catch { result = .failure(error) }
    await store.close()
    return try result.get()
}

/// Lends a PostgreSQL database made with these options.
public func withPostgreSQLDatabase<T>(
    options: String = "", _ body: (DatabaseAddress) async throws -> T
) async throws -> T {
    let cluster = try await PostgreSQLCluster.shared.value
    let database = try await cluster.createDatabase(options: options)
    let result: Result<T, any Error>
    do { result = .success(try await body(.postgres(url: cluster.url(database: database)))) } catch {
        result = .failure(error)
    }
    try await cluster.dropDatabase(database)
    return try result.get()
}

/// Lends an empty folder, inside the one that goes even when this process is killed.
public func withFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
    let folder = URL(filePath: try await PostgreSQLCluster.shared.value.folder)
        .appending(path: "folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
