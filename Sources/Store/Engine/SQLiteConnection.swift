import GRDB

/// One transaction's way into SQLite.
final class SQLiteConnection: Connection {
    private let database: Database
    /// The first error of a statement. PostgreSQL ends a transaction there, so this engine does the same.
    private(set) var failure: (any Error)?

    init(_ database: Database) { self.database = database }

    /// Nothing: whoever writes is alone.
    var lockingRows: SQL { "" }
    var lockingFreeRows: SQL { "" }

    @discardableResult
    func run(_ sql: SQL) throws -> [Row] {
        if let failure { throw failure }
        do {
            return try database.rows(of: sql)
        } catch {
            failure = error
            throw error
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        if let failure { throw failure }
        do {
            try database.forEachRow(of: sql, body)
        } catch {
            failure = error
            throw error
        }
    }

    func columns() throws -> [Row] {
        try run(
            """
            SELECT tables.name AS table_name, columns.name AS column_name, lower(columns.type) AS declared
            FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY tables.name, columns.cid
            """)
    }

    /// Those that nothing refers to go first: SQLite empties a table before it drops it, and looks up all that hangs on it.
    func dropTables(_ names: [String]) throws {
        var left = names
        while !left.isEmpty {
            let referredTo = Set(
                try left.flatMap { child in
                    try run("SELECT \"table\" AS parent FROM pragma_foreign_key_list(\(child))")
                        .map { try $0["parent"] as String }.filter { $0 != child }
                })
            let free = left.filter { !referredTo.contains($0) }
            // Tables that refer to each other in a circle have no order.
            let next = free.isEmpty ? left : free
            for name in next { try run("DROP TABLE \(SQL(name: name))") }
            left.removeAll(where: next.contains)
        }
    }

    /// SQLite itself goes back to checking at once when the transaction ends.
    func deferringForeignKeys(_ body: () throws -> Void) throws {
        try run("PRAGMA defer_foreign_keys = ON")
        try body()
    }
}

extension Database {
    /// Runs one statement, prepared the first time it is seen.
    func rows(of sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEachRow(of: sql) { rows.append($0) }
        return rows
    }

    /// Runs one statement and hands over its rows as they are read.
    fileprivate func forEachRow(of sql: SQL, _ body: (Row) throws -> Void) throws {
        let bindings = try sql.bindings()
        do {
            let statement = try cachedStatement(sql: sql.text)
            // `$n` are numbered as they appear, so their order is the order of the arguments.
            try statement.setArguments(StatementArguments(bindings.map(\.databaseValue)))
            guard statement.columnCount > 0 else {
                try statement.execute()
                return
            }
            let columns = statement.columnNames
            let cursor = try GRDB.Row.fetchCursor(statement)
            while let row = try cursor.next() {
                try body(Row(columns: columns, values: try row.databaseValues.map(Value.init)))
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}

extension Value {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .boolean(let truth): truth.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) throws(StoreError) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(Int(number))
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob: throw .damaged(reason: "a column holds bytes")
        }
    }
}

extension StoreError {
    /// SQLite's error in our words; its messages name tables and constraints and never a value.
    init(_ error: DatabaseError) {
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch (error.extendedResultCode, error.resultCode) {
        case (.SQLITE_CONSTRAINT_UNIQUE, _), (.SQLITE_CONSTRAINT_PRIMARYKEY, _): self = .violates(.unique)
        case (.SQLITE_CONSTRAINT_FOREIGNKEY, _): self = .violates(.foreignKey)
        case (.SQLITE_CONSTRAINT_CHECK, _): self = .violates(.check)
        case (.SQLITE_CONSTRAINT_NOTNULL, _): self = .violates(.notNull)
        case (.SQLITE_CONSTRAINT_TRIGGER, _): self = .violates(.lasting)
        case (_, .SQLITE_NOTADB), (_, .SQLITE_CORRUPT): self = .damaged(reason: message)
        case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED), (_, .SQLITE_FULL), (_, .SQLITE_IOERR), (_, .SQLITE_READONLY),
            (_, .SQLITE_CANTOPEN), (_, .SQLITE_PERM):
            self = .unavailable(reason: message)
        default: self = .failed(reason: message)
        }
    }
}
