import Foundation

/// A PostgreSQL server for these tests alone, reached by a socket in a private folder.
///
/// One shell script is its whole life. The script waits for the end of its standard input, which comes when this
/// process ends, however it ends; then it stops the server and removes the folder.
struct PostgreSQLCluster: Sendable {
    /// The one server of this process, started on first use.
    static let shared = Task { try await start() }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let script = """
        set -eu
        bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
        bin=${bin:-$(pg_config --bindir)}
        folder=$(mktemp -d /tmp/kring-postgresql-XXXXXX)
        as=
        if [ "$(id -u)" = 0 ]; then
            # The server refuses to run as root.
            as="setpriv --reuid=postgres --regid=postgres --init-groups"
            chown postgres "$folder"
        fi
        finish() {
            trap - EXIT
            $as "$bin/pg_ctl" stop --pgdata="$folder/data" --mode=immediate >/dev/null 2>&1 || true
            rm -rf "$folder"
        }
        trap finish EXIT
        trap 'exit 1' INT TERM HUP PIPE
        cd "$folder"
        $as "$bin/initdb" --pgdata="$folder/data" --username=kring --auth=trust --encoding=UTF8 --locale=C.UTF-8 \\
            --no-sync >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
        $as "$bin/pg_ctl" start --pgdata="$folder/data" --log="$folder/data/log" --wait --silent --options="\\
            -c listen_addresses='' -c unix_socket_directories=$folder -c max_connections=1000 \\
            -c deadlock_timeout=50ms" </dev/null >/dev/null 2>&1 || { cat "$folder/data/log" >&2; exit 1; }
        echo "$folder"
        read -r _ || true
        """

    /// Everything that the tests write, gone when the process is.
    let folder: String
    private let lifeline: Pipe

    func url(database: String) -> String { "postgres:///\(database)?host=\(folder)&user=kring" }

    /// Makes an empty database; `options` follow its name in the statement.
    func createDatabase(options: String = "") async throws -> String {
        let name = "test_\(UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: ""))"
        try await administer("CREATE DATABASE \(name) \(options)")
        return name
    }

    func dropDatabase(_ name: String) async throws {
        try await administer("DROP DATABASE \(name) WITH (FORCE)")
    }

    private func administer(_ statement: String) async throws {
        let url = url(database: "postgres")
        try await Self.onThreadOfItsOwn {
            let (psql, errors) = (Process(), Pipe())
            psql.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            psql.arguments = ["psql", "--no-psqlrc", "--quiet", "--dbname", url, "--command", statement]
            psql.standardError = errors
            try psql.run()
            let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            psql.waitUntilExit()
            guard psql.terminationStatus == 0 else { throw Failure(description: "\(statement): \(said)") }
        }
    }

    private static func start() async throws -> PostgreSQLCluster {
        try await onThreadOfItsOwn {
            let (shell, input, output) = (Process(), Pipe(), Pipe())
            // In a session of its own, so that an interrupt from the terminal lets it finish its work.
            shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            shell.arguments = ["setsid", "sh", "-c", script]
            shell.standardInput = input
            shell.standardOutput = output
            // No other child may hold the end that keeps the server alive.
            _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
            try shell.run()
            let ready = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            guard ready.hasPrefix("/") else {
                throw Failure(description: "no PostgreSQL server could be started; are its programs installed?")
            }
            return PostgreSQLCluster(folder: ready.trimmingCharacters(in: .newlines), lifeline: input)
        }
    }

    /// Runs a body that blocks where it holds up no task.
    private static func onThreadOfItsOwn<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }
}
