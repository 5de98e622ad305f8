import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

let made = Date(timeIntervalSince1970: 1_795_500_000.25)

extension Store {
    /// Adds something to every table that there was when this was written, with texts that break careless files.
    func addSomeOfEverything() async throws {
        try await addSurvey()
        try await add(.elders)
        let act = Act(by: .operator, for: "heldermeer", at: made)
        let member = Member(
            id: newID(), municipality: "heldermeer", name: "Sanne \"de\" Wit", mail: MailAddress("s@heldermeer.nl")!,
            role: .coordinator)
        try await add(member, act)
        try await makeSignInLink(for: member.id, Token(), destination: "/aanpak", at: made)
        let organisation = Organisation(id: newID(), municipality: "heldermeer", name: "De Tafel")
        try await add(organisation, act)
        try await makePartnerLink(for: organisation.id, Token(), at: made)
        try await add(
            Approach(id: newID(), municipality: "heldermeer", name: "Iedereen", begun: monday, meeting: tuesday), act)
        for text in awkwardTexts {
            let link = try await startedResponse()
            _ = try await save(["q1": text], part: "I", language: .dutch, link: link)
            _ = try await submit(["q2_other": text], part: "II", language: .english, on: tuesday, link: link)
        }
        // More than go into one statement, and a draft.
        try await addSubmitted(
            survey: "peiling", responses: (0..<250).map { ["q1": "Organisatie \($0)"] }, on: monday, today: tuesday)
        _ = try await startedResponse()
        let transfer = ResponseImport(
            survey: "peiling", language: .dutch, source: .link, day: monday, today: tuesday, engine: engine)
        try await transfer.stage([["q1": "onderweg"]])
    }
}

/// Every row of every table of a database, as it stands there.
func contents(of address: DatabaseAddress) async throws -> [String: Set<String>] {
    let engine = try await Store.openEngine(address, connections: 1, creating: false)
    let contents = await Result {
        try await engine.snapshot { connection in
            var contents: [String: Set<String>] = [:]
            for table in try TableShape.read(connection).own {
                contents[table.name] = []
                try connection.each("SELECT \(table.names) FROM \(SQL(name: table.name))") { row in
                    let values = zip(table.columns, row.values).map { $0.kind.reading($1) }
                    contents[table.name]?.insert("\(values)")
                }
            }
            return contents
        }
    }
    await engine.close()
    return try contents.get()
}

/// Lends a database with something in it, and a backup of that.
func withBackup(
    of kind: EngineKind = .sqlite, _ body: (DatabaseAddress, _ file: URL) async throws -> Void
) async throws {
    try await withFolder { folder async throws in
        try await withDatabase(on: kind) { address async throws in
            try await withStore(at: address) { try await $0.addSomeOfEverything() }
            let file = folder.appending(path: "kring.backup")
            _ = try await Backup.write(address, to: file.path, made: made)
            try await body(address, file)
        }
    }
}
