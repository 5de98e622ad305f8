import CPQ
import Foundation

/// One connection with a PostgreSQL server, its statements prepared the first time they are seen.
final class PostgreSQLConnection: Connection {
    private let handle: OpaquePointer
    private var prepared: [String: String] = [:]
    /// The first error of a statement since ``begin()``.
    private(set) var failure: StoreError?
    /// Whether a COMMIT was sent since ``begin()``: from then on, who loses the connection can't know what happened.
    private(set) var hasSentCommit = false

    /// Connects, blocking the thread.
    ///
    /// - Throws: ``StoreError/unavailable(reason:)`` in the words of libpq.
    init(url: String) throws {
        // What comes before `dbname` can be overruled by the URL, what follows it can't.
        let options = [
            ("connect_timeout", "5"), ("application_name", "kring"), ("keepalives_idle", "30"), ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
        handle = try Self.withCStrings(options.map(\.0) + [nil]) { keywords in
            try Self.withCStrings(options.map(\.1) + [nil]) { values in
                guard let handle = PQconnectdbParams(keywords, values, 1) else {
                    throw StoreError.unavailable(reason: "no memory to connect")
                }
                return handle
            }
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            throw StoreError.unavailable(
                reason: String(cString: PQerrorMessage(handle)).trimmingCharacters(in: .whitespacesAndNewlines))
        }
        // libpq prints notices ('already exists, skipping') to standard error unless told otherwise.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try setUp()
    }

    deinit { PQfinish(handle) }

    private func setUp() throws {
        try run("SET statement_timeout = '30s'")
        try run("SET lock_timeout = '5s'")
        try run("SET idle_in_transaction_session_timeout = '60s'")
        // 'Saved' means on disk, also where the server was set up to be quick about it.
        try run(
            """
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') = 'off'
            """)
    }

    /// Whether the server or the network is gone, or the connection is of no more use.
    var isLost: Bool { isBroken || PQstatus(handle) != CONNECTION_OK }
    /// libpq may notice only with the next command that nobody is there any more.
    private var isBroken = false

    /// Forgets what happened in an earlier transaction.
    func begin() {
        failure = nil
        hasSentCommit = false
    }

    var lockingRows: SQL { " FOR UPDATE" }
    var lockingFreeRows: SQL { " FOR UPDATE SKIP LOCKED" }

    @discardableResult
    func run(_ sql: SQL) throws -> [Row] {
        if let failure { throw failure }
        do {
            return try execute(sql)
        } catch {
            failure = error
            throw error
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try run("DECLARE portion NO SCROLL CURSOR FOR \(sql)")
        while true {
            let rows = try run("FETCH FORWARD 500 FROM portion")
            for row in rows { try body(row) }
            if rows.isEmpty { break }
        }
        try run("CLOSE portion")
    }

    func columns() throws -> [Row] {
        // Names are of the type `name`, which is no text to us.
        try run(
            """
            SELECT CAST(columns.table_name AS TEXT) AS table_name, CAST(columns.column_name AS TEXT) AS column_name,
                CAST(columns.data_type AS TEXT) AS declared
            FROM information_schema.columns AS columns JOIN information_schema.tables AS tables
                ON tables.table_schema = columns.table_schema AND tables.table_name = columns.table_name
            WHERE columns.table_schema = current_schema() AND tables.table_type = 'BASE TABLE'
            ORDER BY columns.table_name, columns.ordinal_position
            """)
    }

    func dropTables(_ names: [String]) throws {
        // Together, so that none is in the way of another that it refers to.
        guard !names.isEmpty else { return }
        try run("DROP TABLE \(SQL(list: names.map(SQL.init(name:))))")
    }

    func deferringForeignKeys(_ body: () throws -> Void) throws {
        let constraints: [String] = try run(
            """
            SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', CAST(conrelid AS regclass), conname) AS alteration
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)
            ORDER BY conname
            """
        ).map { try $0["alteration"] }
        for alteration in constraints { try run(SQL(stringLiteral: alteration + " DEFERRABLE INITIALLY DEFERRED")) }
        try body()
        try run("SET CONSTRAINTS ALL IMMEDIATE")
        for alteration in constraints { try run(SQL(stringLiteral: alteration + " NOT DEFERRABLE")) }
    }

    /// Commits, and sees to it that the server did so.
    func commit() throws {
        guard PQtransactionStatus(handle) == PQTRANS_INTRANS else {
            throw StoreError.failed(reason: "the transaction had ended before its COMMIT")
        }
        hasSentCommit = true
        let tag = try tag(of: "COMMIT")
        guard tag == "COMMIT" else { throw StoreError.failed(reason: "the server answered COMMIT with \(tag)") }
    }

    /// Undoes a transaction that is still there.
    func rollback() {
        guard !isLost, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        // Whoever comes next must not find this transaction.
        do { _ = try tag(of: "ROLLBACK") } catch { isBroken = true }
    }

    private func tag(of command: String) throws(StoreError) -> String {
        let result = PQexec(handle, command)
        defer { PQclear(result) }
        try check(result)
        return String(cString: PQcmdStatus(result))
    }

    private func execute(_ sql: SQL) throws(StoreError) -> [Row] {
        let bindings = try sql.bindings()
        let name = try prepare(sql.text)
        let result = Self.withCStrings(bindings.map(\.postgreSQLText)) { values in
            PQexecPrepared(handle, name, Int32(bindings.count), values, nil, nil, 0)
        }
        defer { PQclear(result) }
        try check(result)
        return Self.rows(of: result)
    }

    private func prepare(_ text: String) throws(StoreError) -> String {
        if let name = prepared[text] { return name }
        let name = "kring_\(prepared.count)"
        let result = PQprepare(handle, name, text, 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared[text] = name
        return name
    }

    private func check(_ result: OpaquePointer?) throws(StoreError) {
        let status = PQresultStatus(result)
        guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK else { return }
        let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
        // Without a state it is libpq that speaks, because it did not understand or reach the server; 57P0x are a server's
        // last words.
        if state == nil || state?.hasPrefix("57P0") == true { isBroken = true }
        throw StoreError(result, isLost: isLost)
    }

    private static func rows(of result: OpaquePointer?) -> [Row] {
        let width = PQnfields(result)
        let columns = (0..<width).map { String(cString: PQfname(result, $0)) }
        let types = (0..<width).map { PQftype(result, $0) }
        return (0..<PQntuples(result)).map { row in
            Row(
                columns: columns,
                values: (0..<width).map { column in
                    guard PQgetisnull(result, row, column) == 0 else { return .null }
                    let text = String(cString: PQgetvalue(result, row, column))
                    return Value(postgreSQLText: text, type: types[Int(column)])
                })
        }
    }

    /// Lends the texts as an array of C strings; `nil` becomes a null pointer.
    private static func withCStrings<T, E: Error>(
        _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws(E) -> T
    ) throws(E) -> T {
        let copies = texts.map { $0.map { strdup($0) } ?? nil }
        defer { for copy in copies { free(copy) } }
        let pointers = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: max(1, copies.count))
        defer { pointers.deallocate() }
        for (index, copy) in copies.enumerated() { (pointers + index).initialize(to: UnsafePointer(copy)) }
        return try body(pointers)
    }
}
