import Domain
import TestDatabases
import Testing

@testable import Store

/// A server that restarts, or a firewall that forgets: the connection is gone when it is used.
@Suite struct LostConnectionTests {
    private func endOtherConnections(from store: Store) async throws {
        let ended = try await store.engine.rows(
            """
            SELECT pg_terminate_backend(pid, 10000) AS ended FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """)
        #expect(!ended.isEmpty)
        for row in ended { #expect(try row["ended"] == true) }
    }

    @Test func idleConnectionsAreMadeAgain() async throws {
        try await withDatabase(on: .postgreSQL) { address in
            try await withStore(at: address, connections: 1) { store in
                try await withStore(at: address, connections: 1) { killer in
                    try await endOtherConnections(from: killer)
                    try await store.add(Municipality.heldermeer)
                    try await endOtherConnections(from: killer)
                    #expect(try await store.municipalities() == [.heldermeer])
                }
            }
        }
    }

    @Test func aTransactionIsTriedAgain() async throws {
        try await withStore(on: .postgreSQL) { store in
            let attempts = Counter()
            try await store.engine.write { connection in
                try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('a', 'A', '')")
                if attempts.next() == 1 { try connection.run("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(try await store.municipalities().map(\.id) == ["a"])
        }
    }

    /// Where the connection goes during the COMMIT, nobody can say that it was not carried out.
    @Test func aLostCommitIsUncertain() async throws {
        try await withStore(on: .postgreSQL) { store in
            try await store.engine.write { connection in
                try connection.run(
                    """
                    CREATE FUNCTION fall_over() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                    """)
                try connection.run(
                    """
                    CREATE CONSTRAINT TRIGGER falling AFTER INSERT ON municipality DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION fall_over()
                    """)
            }
            await #expect(throws: StoreError.uncertain) { try await store.add(Municipality.heldermeer) }
            try await store.ping()
        }
    }

    @Test func aTransactionIsNotTriedForEver() async throws {
        try await withStore(on: .postgreSQL) { store in
            let attempts = Counter()
            await #expect(throws: StoreError.self) {
                try await store.engine.write { connection in
                    _ = attempts.next()
                    try connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(attempts.next() == 3)
            try await store.ping()
        }
    }
}
