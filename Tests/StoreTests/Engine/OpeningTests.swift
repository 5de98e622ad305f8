import Domain
import Foundation
import GRDB
import TestDatabases
import Testing

@testable import Store

@Suite struct OpeningTests {
    @Test(arguments: EngineKind.allCases)
    func aReopenedDatabaseHasEverything(kind: EngineKind) async throws {
        try await withDatabase(on: kind) { address in
            let link = try await withStore(at: address) { store in
                try await store.addSurvey()
                let link = try await store.startedResponse()
                #expect(try await store.save(["q1": "Zonnebloem"], part: "I", language: .dutch, link: link) == .saved)
                return link
            }
            try await withStore(at: address) { store in
                try await store.ping()
                #expect(try await store.municipalities() == [.heldermeer])
                #expect(try await store.survey("peiling") == .sample())
                #expect(try await store.response(link)?.answers == ["q1": "Zonnebloem"])
            }
        }
    }

    @Test func filesThatCannotBeOpenedSayWhy() async throws {
        try await withFolder { folder in
            let notADatabase = folder.appending(path: "brief.txt")
            try Data(String(repeating: "Geachte heer, mevrouw, ", count: 100).utf8).write(to: notADatabase)
            for path in [folder.path, folder.appending(path: "absent/kring.sqlite").path, notADatabase.path] {
                let error = await #expect(throws: StoreError.self) {
                    try await Store.open(.sqlite(path: path)).close()
                }
                guard case .cannotOpen(path, _) = error else {
                    Issue.record("\(path) gave \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test func aFileOfAnotherProgramIsLeftAlone() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "notes.sqlite").path
            let other = try DatabaseQueue(path: path)
            try await other.write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
            let error = await #expect(throws: StoreError.self) { try await Store.open(.sqlite(path: path)).close() }
            #expect(error == .cannotOpen(database: path, reason: "the file holds tables of another program"))
            let tables = try await other.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
            #expect(tables == ["notes"])
        }
    }

    @Test func aServerThatIsNotThereSaysSo() async throws {
        try await withFolder { folder in
            let url = "postgres:///kring?host=\(folder.path)"
            let error = await #expect(throws: StoreError.self) { try await Store.open(.postgres(url: url)).close() }
            guard case .cannotOpen(_, let reason) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(reason.contains(folder.path))
        }
    }

    @Test(arguments: [
        "ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0",
        "LOCALE_PROVIDER icu ICU_LOCALE 'nl' LOCALE 'C.UTF-8' TEMPLATE template0",
    ])
    func anotherEncodingOrOrderIsRefused(options: String) async throws {
        try await withPostgreSQLDatabase(options: options) { address in
            let error = await #expect(throws: StoreError.self) { try await Store.open(address).close() }
            guard case .cannotOpen(_, let reason) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(reason.contains("createdb --encoding=UTF8 --locale=C.UTF-8"))
        }
    }
}
