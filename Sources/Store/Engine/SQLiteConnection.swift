import GRDB

/// One transaction's way into SQLite.
final class SQLiteConnection: Connection {
    private let database: Database
    /// The first error of a statement. PostgreSQL ends a transaction there, so this engine does the same.
    private(set) var failure: (any Error)?

    init(_ database: Database) { self.database = database }

    /// Nothing: whoever writes is alone.
    var lockingRows: SQL { "" }

    func run(_ sql: SQL) throws -> [Row] {
        if let failure { throw failure }
        do {
            return try database.rows(of: sql)
        } catch {
            failure = error
            throw error
        }
    }
}

extension Database {
    /// Runs one statement, prepared the first time it is seen.
    func rows(of sql: SQL) throws -> [Row] {
        let bindings = try sql.bindings()
        do {
            let statement = try cachedStatement(sql: sql.text)
            // `$n` are numbered as they appear, so their order is the order of the arguments.
            try statement.setArguments(StatementArguments(bindings.map(\.databaseValue)))
            guard statement.columnCount > 0 else {
                try statement.execute()
                return []
            }
            let columns = statement.columnNames
            let cursor = try GRDB.Row.fetchCursor(statement)
            var rows: [Row] = []
            while let row = try cursor.next() {
                rows.append(Row(columns: columns, values: try row.databaseValues.map(Value.init)))
            }
            return rows
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
        case (_, .SQLITE_NOTADB), (_, .SQLITE_CORRUPT): self = .damaged(reason: message)
        case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED), (_, .SQLITE_FULL), (_, .SQLITE_IOERR), (_, .SQLITE_READONLY),
            (_, .SQLITE_CANTOPEN), (_, .SQLITE_PERM):
            self = .unavailable(reason: message)
        default: self = .failed(reason: message)
        }
    }
}
