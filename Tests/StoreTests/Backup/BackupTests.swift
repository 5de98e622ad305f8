import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// A backup restored is the database it was made of.
@Suite struct BackupTests {
    static let ways = EngineKind.allCases.flatMap { from in EngineKind.allCases.map { (from, $0) } }

    @Test(arguments: ways)
    func everyRowComesBackOnEitherEngine(from: EngineKind, to: EngineKind) async throws {
        try await withBackup(of: from) { original, file async throws in
            let before = try await contents(of: original)
            // Not only empty tables; others may have filled more.
            let filled: Set = [
                "answer_part", "approach", "change", "member", "migration", "municipality", "organisation",
                "partner_link", "response", "sign_in_link", "staged_response", "survey",
            ]
            #expect(filled.isSubset(of: before.filter { !$0.value.isEmpty }.keys))
            #expect(before["response"]?.count == 260)
            try await withDatabase(on: to) { copy async throws in
                let summary = try await Backup.restore(file.path, into: copy)
                #expect(summary == (try await Backup.check(file.path)))
                #expect(summary.made == made && summary.migration == Migration.all.count)
                #expect(summary.rows["response"] == 260 && summary.rows["migration"] == nil)
                #expect(try await contents(of: copy) == before)
                // The same content is the same file, whichever engine holds it.
                let again = file.appendingPathExtension("again")
                #expect(try await Backup.write(copy, to: again.path, made: made) == summary)
                #expect(try Data(contentsOf: again) == Data(contentsOf: file))
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aRestoredDatabaseGoesOn(kind: EngineKind) async throws {
        try await withBackup(of: kind) { _, file async throws in
            try await withDatabase(on: kind) { copy async throws in
                _ = try await Backup.restore(file.path, into: copy)
                try await withStore(at: copy) { store async throws in
                    let link = try await store.startedResponse()
                    #expect(try await store.submit([:], part: "I", language: .dutch, on: monday, link: link) == .saved)
                    #expect(try await store.allSubmitted().count == 259)
                    // References are guarded at once again, not only at the end of a transaction.
                    await #expect(throws: StoreError.violates(.foreignKey)) {
                        try await store.engine.write { connection in
                            try connection.run("UPDATE survey SET municipality = 'nergens'")
                            try connection.run("UPDATE survey SET municipality = 'heldermeer'")
                        }
                    }
                }
            }
        }
    }

    /// What belongs together is there together, however much is written meanwhile.
    @Test(arguments: EngineKind.allCases)
    func itShowsOneMomentWhileOthersWrite(kind: EngineKind) async throws {
        try await withFolder { folder async throws in
            try await withDatabase(on: kind) { address async throws in
                try await withStore(at: address) { store async throws in
                    try await store.addSurvey()
                    let writing = Task {
                        while !Task.isCancelled {
                            let link = try await store.startedResponse()
                            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: link)
                        }
                    }
                    for number in 0..<5 {
                        let file = folder.appending(path: "\(number)").path
                        let acknowledged = try await store.changes(of: "peiling")
                        _ = try await Backup.write(address, to: file, made: made)
                        try await withDatabase(on: .sqlite) { copy async throws in
                            _ = try await Backup.restore(file, into: copy)
                            try await withStore(at: copy) { copy async throws in
                                let found = try await copy.allSubmitted()
                                #expect(found.map(\.change) == (0..<found.count).map { $0 + 1 })
                                let changes = try await copy.changes(of: "peiling")
                                #expect(changes == found.count)
                                #expect(found.allSatisfy { $0.answers == ["q1": "a"] })
                                #expect(found.count >= acknowledged)
                            }
                        }
                    }
                    writing.cancel()
                    try await writing.value
                }
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func oneOfAnOlderVersionIsRestoredAndMigrated(kind: EngineKind) async throws {
        for number in 1..<Migration.all.count {
            try await withFolder { folder async throws in
                let file = folder.appending(path: "old").path
                try await withDatabase(on: kind) { old async throws in
                    let engine = try await Store.openEngine(old, connections: 1)
                    try await Migration.apply(Array(Migration.all.prefix(number)), to: engine)
                    try await engine.write { connection in
                        _ = try connection.run("INSERT INTO municipality (id, name, contact) VALUES ('a', 'A', 'c')")
                    }
                    await engine.close()
                    #expect(try await Backup.write(old, to: file, made: made).migration == number)
                }
                // Also over a schema that is there already and has no rows.
                for isNew in [true, false] {
                    try await withDatabase(on: kind) { copy async throws in
                        if !isNew { try await Store.open(copy).close() }
                        _ = try await Backup.restore(file, into: copy)
                        try await withStore(at: copy) { store async throws in
                            #expect(
                                try await store.municipalities() == [Municipality(id: "a", name: "A", contact: "c")])
                            let rows = try await store.engine.rows("SELECT number FROM migration ORDER BY number")
                            #expect(try rows.map { try $0["number"] } == Array(1...Migration.all.count))
                        }
                    }
                }
            }
        }
    }

    @Test func theFileIsItsOwnersAloneAndNothingIsBesideIt() async throws {
        try await withBackup { address, file async throws in
            let folder = file.deletingLastPathComponent()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kring.backup"])
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func whatCanNotBeBackedUpLeavesNoFile() async throws {
        try await withFolder { folder async throws in
            let (file, missing) = (folder.appending(path: "backup").path, folder.appending(path: "a.sqlite").path)
            await #expect(throws: StoreError.cannotOpen(database: missing, reason: "there is no such file")) {
                _ = try await Backup.write(.sqlite(path: missing), to: file, made: made)
            }
            try await withDatabase(on: .postgreSQL) { empty async throws in
                let error = await #expect(throws: BackupRefused.self) {
                    _ = try await Backup.write(empty, to: file, made: made)
                }
                #expect(error == .noTables)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
            try await withDatabase(on: .sqlite) { address async throws in
                try await Store.open(address).close()
                let absent = folder.appending(path: "absent/backup").path
                let error = await #expect(throws: BackupRefused.self) {
                    _ = try await Backup.write(address, to: absent, made: made)
                }
                #expect(error == .unwritable(reason: "No such file or directory"))
            }
        }
    }
}
