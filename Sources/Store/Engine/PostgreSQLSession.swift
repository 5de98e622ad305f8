import Foundation

/// One thread's connection: made on first use, made again when it turns out to be gone, its transactions tried again
/// when they collide. It never leaves its thread.
final class PostgreSQLSession {
    private static let mostAttempts = 10

    private let url: String
    private var connection: PostgreSQLConnection?

    init(url: String) { self.url = url }

    func rows(_ sql: SQL) throws -> [Row] {
        try withConnection { connection in
            connection.begin()
            return try connection.run(sql)
        }
    }

    /// Runs `body` in a transaction, again where it collided with another.
    func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        for attempt in 1..<Self.mostAttempts {
            do {
                return try withConnection { try transaction(on: $0, body) }
            } catch StoreError.conflict {
                // Jitter: two that collided would otherwise meet again.
                Thread.sleep(forTimeInterval: .random(in: 0...min(0.2, 0.002 * pow(2, Double(attempt)))))
            }
        }
        return try withConnection { try transaction(on: $0, body) }
    }

    private func transaction<T>(on connection: PostgreSQLConnection, _ body: (any Connection) throws -> T) throws -> T {
        connection.begin()
        try connection.run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
        do {
            let value = try body(connection)
            // The server would carry out the COMMIT after a swallowed error as a ROLLBACK, and one that never reached
            // it, for the character NUL, as a COMMIT.
            if let failure = connection.failure { throw failure }
            try connection.commit()
            return value
        } catch {
            // What the body made of a statement's error does not matter: the error itself says whether to try again.
            let failure = connection.failure ?? error
            connection.rollback()
            throw failure
        }
    }

    /// Uses the connection, and once more a new one where it was lost before anything can have been committed.
    private func withConnection<T>(_ use: (PostgreSQLConnection) throws -> T) throws -> T {
        do {
            return try withConnectionOnce(use)
        } catch {
            guard connection?.isLost == true, error as? StoreError != .uncertain else { throw error }
            return try withConnectionOnce(use)
        }
    }

    private func withConnectionOnce<T>(_ use: (PostgreSQLConnection) throws -> T) throws -> T {
        let connection = try connected()
        do {
            return try use(connection)
        } catch  where connection.isLost && connection.hasSentCommit {
            throw StoreError.uncertain
        }
    }

    private func connected() throws -> PostgreSQLConnection {
        if let connection, !connection.isLost { return connection }
        let fresh = try PostgreSQLConnection(url: url)
        connection = fresh
        return fresh
    }
}
