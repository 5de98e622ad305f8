import Domain
import Foundation
import GRDB
import TestDatabases
import Testing

@testable import Store

/// What is not whole is refused, and leaves nothing behind.
@Suite struct RestoreRefusalTests {
    /// Restores bytes into a new database of an engine, which must be refused and leave that database as it was.
    private func refusal(
        of bytes: Data, in file: URL, into kind: EngineKind = .sqlite
    ) async throws -> (any Error & Equatable)? {
        try bytes.write(to: file)
        return try await withDatabase(on: kind) { address async throws in
            let error = await #expect(throws: (any Error).self) {
                _ = try await Backup.restore(file.path, into: address)
            }
            switch address {
            case .sqlite(let path):
                let folder = URL(filePath: path).deletingLastPathComponent().path
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
            case .postgres:
                let engine = try await Store.openEngine(address, connections: 1)
                #expect(try await engine.snapshot { try TableShape.read($0).own } == [])
                await engine.close()
            }
            return (error as? BackupRefused) ?? (error as? StoreError)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFileThatWasCutIsRefused(kind: EngineKind) async throws {
        try await withBackup { _, file async throws in
            let whole = try Data(contentsOf: file)
            let breaks = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
            for end in [breaks[0], breaks[0] + 1, breaks[1], breaks[40] + 1, breaks[breaks.count - 2] + 1] {
                let error = try await refusal(of: whole.prefix(end), in: file, into: kind) as? BackupRefused
                #expect(error == (end == breaks[0] ? .notABackup : .cutShort), "\(end)")
            }
            let last = try await refusal(of: whole.dropLast(), in: file, into: kind) as? BackupRefused
            #expect(last == .cutShort)
        }
    }

    @Test func aFileThatWasCutAnywhereIsNotWhole() async throws {
        try await withBackup { _, file async throws in
            let whole = try Data(contentsOf: file)
            let cut = file.appendingPathExtension("cut").path
            for end in stride(from: 0, to: whole.count, by: 97) {
                try whole.prefix(end).write(to: URL(filePath: cut))
                await #expect(throws: BackupRefused.self, "\(end)") { _ = try await Backup.check(cut) }
            }
        }
    }

    @Test func anyByteThatWasAlteredIsNoticed() async throws {
        try await withBackup { _, file async throws in
            let whole = try Data(contentsOf: file)
            let altered = file.appendingPathExtension("altered").path
            for place in Array(stride(from: 0, to: whole.count, by: 61)) + Array(whole.indices.suffix(400)) {
                var bytes = whole
                bytes[place] ^= 1
                try bytes.write(to: URL(filePath: altered))
                await #expect(throws: BackupRefused.self, "\(place)") { _ = try await Backup.check(altered) }
            }
            for extra in ["\n", "x", "[]\n"] {
                try (whole + Data(extra.utf8)).write(to: URL(filePath: altered))
                await #expect(throws: BackupRefused.self, "\(extra)") { _ = try await Backup.check(altered) }
            }
        }
    }

    @Test func linesThatChangedPlacesAreNoticed() async throws {
        try await withBackup { _, file async throws in
            var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let place = try #require(lines.firstIndex { $0.contains("\"answer_part\"") })
            lines.swapAt(place + 1, place + 2)
            let text = lines.joined(separator: "\n") + "\n"
            let error = try await refusal(of: Data(text.utf8), in: file) as? BackupRefused
            #expect(error == .altered(line: lines.count))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func somethingElseIsRefused(kind: EngineKind) async throws {
        try await withFolder { folder async throws in
            let file = folder.appending(path: "brief")
            for text in ["", "Geachte heer, mevrouw,\n", "{\"a backup of Kring\":1}\n", "{}\n"] {
                #expect(try await refusal(of: Data(text.utf8), in: file, into: kind) as? BackupRefused == .notABackup)
            }
            let later = #"{"a backup of Kring":2,"made":"2026-11-24T10:00:00.000Z","migration":1}"# + "\n"
            #expect(
                try await refusal(of: Data(later.utf8), in: file, into: kind) as? BackupRefused
                    == .otherForm(found: 2))
            await #expect(throws: BackupRefused.unreadable(reason: "No such file or directory")) {
                _ = try await Backup.check(folder.appending(path: "absent").path)
            }
        }
    }

    private typealias Tables = [String: (columns: [String], rows: [[Value]])]

    /// Every table as this version has it, without rows.
    private func emptyTables() async throws -> Tables {
        try await withStore(on: .sqlite) { store in
            try await store.engine.snapshot { connection in
                try TableShape.read(connection).own.filter { $0.name != "migration" }
                    .reduce(into: [:]) { tables, table in tables[table.name] = (table.columns.map(\.name), []) }
            }
        }
    }

    /// The bytes of a backup whose sum and counts are right.
    private func bytes(_ tables: Tables, migration: Int = Migration.all.count) async throws -> Data {
        try await withFolder { folder async throws in
            let file = folder.appending(path: "made")
            let writer = try BackupWriter(path: file.path)
            let moment = try #require(String(stored: made.stored))
            try writer.append(line: BackupLine.bytes(BackupLine.Head(form: 1, made: moment, migration: migration)))
            for (name, table) in tables {
                try writer.append(line: BackupLine.bytes(BackupLine.Table(columns: table.columns, table: name)))
                for row in table.rows {
                    var line: [UInt8] = []
                    try BackupRow.append(row, to: &line)
                    try writer.append(line: line)
                }
            }
            try writer.finish(rows: tables.mapValues(\.rows.count))
            return try Data(contentsOf: file)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatTheSchemaRefusesLeavesNothing(kind: EngineKind) async throws {
        try await withFolder { folder async throws in
            let file = folder.appending(path: "made")
            var tables = try await emptyTables()
            let columns = try #require(tables["approach"]?.columns)
            func refusal(_ change: [String: Value]) async throws -> (any Error & Equatable)? {
                let row: [String: Value] = [
                    "id": .text(newID()), "municipality": .text("nergens"), "name": .text("A"),
                    "begun_on": .text("2026-11-23"), "version": .integer(0), "meeting_place": .text(""),
                ].merging(change) { _, new in new }
                tables["approach"]?.rows = [columns.map { row[$0] ?? .null }]
                return try await self.refusal(of: try await bytes(tables), in: file, into: kind)
            }
            #expect(try await refusal([:]) as? StoreError == .violates(.foreignKey))
            #expect(try await refusal(["municipality": .null]) as? StoreError == .violates(.notNull))
            #expect(try await refusal(["name": .text("")]) as? StoreError == .violates(.check))
            #expect(try await refusal(["name": .integer(3)]) as? BackupRefused == .otherTables)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func tablesThatAreNotThoseOfTheMigrationAreRefused(kind: EngineKind) async throws {
        try await withFolder { folder async throws in
            let file = folder.appending(path: "made")
            let tables = try await emptyTables()
            var (fewer, other, more) = (tables, tables, tables)
            fewer["member"] = nil
            other["member"]?.columns.removeLast()
            more["geheim"] = (["id"], [])
            for strange in [fewer, other, more] {
                let error = try await refusal(of: try await bytes(strange), in: file, into: kind) as? BackupRefused
                #expect(error == .otherTables)
            }
            let number = Migration.all.count + 1
            let newer = try await refusal(of: try await bytes(tables, migration: number), in: file, into: kind)
            #expect(newer as? BackupRefused == .newerThanThisVersion(found: number, known: number - 1))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aDatabaseWithRowsIsLeftAsItIs(kind: EngineKind) async throws {
        try await withBackup { _, file async throws in
            try await withDatabase(on: kind) { address async throws in
                try await withStore(at: address) { try await $0.add(.elders) }
                let before = try await contents(of: address)
                await #expect(throws: BackupRefused.hasRows(table: "municipality")) {
                    _ = try await Backup.restore(file.path, into: address)
                }
                #expect(try await contents(of: address) == before)
            }
        }
    }

    @Test func aFileOfAnotherProgramIsLeftAsItIs() async throws {
        try await withBackup { _, file async throws in
            try await withFolder { folder async throws in
                let path = folder.appending(path: "notes.sqlite").path
                let other = try DatabaseQueue(path: path)
                try await other.write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
                await #expect(throws: StoreError.self) {
                    _ = try await Backup.restore(file.path, into: .sqlite(path: path))
                }
                #expect(
                    try await other.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") } == ["notes"]
                )
            }
        }
    }

    @Test func aSchemaOfOthersIsLeftAsItIs() async throws {
        try await withBackup { _, file async throws in
            try await withDatabase(on: .postgreSQL) { address async throws in
                let engine = try await Store.openEngine(address, connections: 1)
                try await engine.write { _ = try $0.run("CREATE TABLE notes (text TEXT)") }
                await #expect(throws: BackupRefused.tablesOfOthers) {
                    _ = try await Backup.restore(file.path, into: address)
                }
                #expect(try await engine.rows("SELECT text FROM notes").isEmpty)
                await engine.close()
            }
        }
    }
}
