import Foundation

/// The way from a database into a file, and back into a database of either engine.
public enum Backup {
    /// Writes every row of a database, all as of one moment, while others go on reading and writing.
    ///
    /// - Parameters:
    ///   - path: the file, which is there whole or not at all, for its owner only; one of that name is replaced.
    ///   - made: the time now.
    /// - Throws: ``BackupRefused``, ``StoreError``.
    public static func write(_ address: DatabaseAddress, to path: String, made: Date) async throws -> BackupSummary {
        let engine = try await Store.openEngine(address, groupCommit: false, connections: 1, creating: false)
        let summary = await Result {
            try await engine.snapshot { connection in
                try write(connection, to: BackupWriter(path: path), made: made)
            }
        }
        await engine.close()
        return try summary.get()
    }

    private static func write(
        _ connection: any Connection, to writer: BackupWriter, made: Date
    ) throws -> BackupSummary {
        let (tables, _) = try TableShape.read(connection)
        guard tables.contains(where: { $0.name == "migration" }),
            let migration: Int = try connection.run("SELECT MAX(number) AS latest FROM migration")[0]["latest"]
        else { throw BackupRefused.noTables }
        let known = Migration.all.count
        // What a later version added, this one would leave out.
        guard migration <= known else { throw StoreError.newerThanThisVersion(found: migration, known: known) }

        guard case .text(let moment) = made.stored else { throw StoreError.damaged(reason: "no moment") }
        try writer.append(
            line: BackupLine.bytes(
                BackupLine.Head(form: BackupLine.Head.knownForm, made: moment, migration: migration)))
        var rows: [String: Int] = [:]
        for table in tables where table.name != "migration" {
            rows[table.name] = try write(table, of: connection, to: writer)
        }
        try writer.finish(rows: rows)
        return BackupSummary(made: made, migration: migration, rows: rows)
    }

    private static func write(
        _ table: TableShape, of connection: any Connection, to writer: BackupWriter
    ) throws -> Int {
        try writer.append(
            line: BackupLine.bytes(BackupLine.Table(columns: table.columns.map(\.name), table: table.name)))
        var (count, line) = (0, [UInt8]())
        // In the order of their contents, which is the same on both engines; that in which they came would tell who
        // answered first.
        let order = SQL(list: (1...table.columns.count).map { SQL(stringLiteral: "\($0)") })
        let kinds = table.columns.map(\.kind)
        try connection.each("SELECT \(table.names) FROM \(SQL(name: table.name)) ORDER BY \(order)") { row in
            line.removeAll(keepingCapacity: true)
            let values = try zip(kinds, row.values).map { kind, value in
                guard let read = kind.reading(value) else {
                    throw StoreError.damaged(reason: "a column of \(table.name) holds something else than it says")
                }
                return read
            }
            try BackupRow.append(values, to: &line)
            try writer.append(line: line)
            count += 1
        }
        return count
    }

    /// Reads a backup from beginning to end and tells what it holds.
    ///
    /// - Throws: ``BackupRefused`` where it is not whole, not what was written, or of a later version.
    public static func check(_ path: String) async throws -> BackupSummary {
        try await onThreadOfItsOwn("backup-check") {
            try read(path, table: { _ in }, row: { _ in })
        }
    }

    /// Puts a backup into a database that holds nothing yet: all of it, or nothing.
    ///
    /// The file is read twice: what is not whole is refused before the database is touched.
    ///
    /// - Throws: ``BackupRefused``, ``StoreError``; then a SQLite file that was not there is not there again.
    public static func restore(_ path: String, into address: DatabaseAddress) async throws -> BackupSummary {
        let summary = try await check(path)
        var isNewFile = false
        if case .sqlite(let file) = address { isNewFile = !FileManager.default.fileExists(atPath: file) }
        let restored = await Result {
            let engine = try await Store.openEngine(address, groupCommit: false, connections: 1)
            let restored = await Result {
                try await engine.writeAlone { connection in
                    try makeTables(connection, at: summary.migration)
                    try load(path, into: connection)
                    try Migration.apply(Migration.all, on: connection)
                    // Who was erased after this backup was made must not come back: the list of erasures, which is kept
                    // outside the backups, is applied here, in the transaction that brings everything back.
                }
            }
            await engine.close()
            try restored.get()
        }
        if case .failure = restored, isNewFile, case .sqlite(let file) = address {
            for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
        }
        try restored.get()
        return summary
    }

    /// Makes the tables as they were at a migration, in a database without rows.
    private static func makeTables(_ connection: any Connection, at migration: Int) throws {
        let (own, others) = try TableShape.read(connection)
        guard others.isEmpty else { throw BackupRefused.tablesOfOthers }
        for table in own where table.name != "migration" {
            let first = try connection.run("SELECT 1 AS found FROM \(SQL(name: table.name)) LIMIT 1")
            guard first.isEmpty else { throw BackupRefused.hasRows(table: table.name) }
        }
        try connection.dropTables(own.map(\.name))
        try Migration.apply(Array(Migration.all.prefix(migration)), on: connection)
    }

    private static func load(_ path: String, into connection: any Connection) throws {
        let (own, _) = try TableShape.read(connection)
        let tables = Dictionary(uniqueKeysWithValues: own.filter { $0.name != "migration" }.map { ($0.name, $0) })
        try connection.deferringForeignKeys {
            var loader: TableLoader?
            let summary = try read(
                path,
                table: { table in
                    try loader?.flush()
                    guard let shape = tables[table.table], shape.columns.map(\.name) == table.columns else {
                        throw BackupRefused.otherTables
                    }
                    loader = TableLoader(table: shape, connection: connection)
                },
                row: { try loader?.add($0) })
            try loader?.flush()
            guard Set(summary.rows.keys) == Set(tables.keys) else { throw BackupRefused.otherTables }
        }
    }

    /// Reads a backup to its end, and hands over its tables and after each its rows.
    private static func read(
        _ path: String, table each: (BackupLine.Table) throws -> Void, row: ([Value]) throws -> Void
    ) throws -> BackupSummary {
        let reader = try BackupReader(path: path)
        let known = Migration.all.count
        guard reader.migration <= known else {
            throw BackupRefused.newerThanThisVersion(found: reader.migration, known: known)
        }
        var (rows, table): ([String: Int], BackupLine.Table?) = ([:], nil)
        while true {
            switch try reader.next() {
            case .table(let next):
                guard rows.updateValue(0, forKey: next.table) == nil else { throw reader.altered }
                table = next
                try each(next)
            case .row(let values):
                guard let table, values.count == table.columns.count else { throw reader.altered }
                rows[table.table, default: 0] += 1
                try row(values)
            case .end(let end):
                guard end.rows == rows else { throw reader.altered }
                return BackupSummary(made: reader.made, migration: reader.migration, rows: rows)
            }
        }
    }
}
