/// Adds the rows of a backup to a table, a hundred to a statement.
struct TableLoader {
    let table: TableShape
    private let connection: any Connection
    private var waiting: [[Value]] = []

    private static let rowsPerStatement = 100

    init(table: TableShape, connection: any Connection) {
        self.table = table
        self.connection = connection
    }

    /// - Throws: ``BackupRefused/otherTables`` for a value that the column can't hold.
    mutating func add(_ row: [Value]) throws {
        waiting.append(
            try zip(table.columns, row).map { column, value in
                guard let read = column.kind.reading(value) else { throw BackupRefused.otherTables }
                return read
            })
        if waiting.count == Self.rowsPerStatement { try flush() }
    }

    mutating func flush() throws {
        guard !waiting.isEmpty else { return }
        let rows: [SQL] = waiting.map { row in "(\(SQL(list: row.map { "\($0)" })))" }
        try connection.run("INSERT INTO \(SQL(name: table.name)) (\(table.names)) VALUES \(SQL(list: rows))")
        waiting.removeAll(keepingCapacity: true)
    }
}
