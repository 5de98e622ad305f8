import Domain
import Foundation

extension Store {
    /// Keeps what was read from a file, to be looked at. None of it counts yet.
    public func preview(_ file: MapImport, _ table: CellTable, _ act: Act) async throws {
        let content = try JSONText.encode(table)
        try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO map_import (id, municipality, file, made_on, state, meanings, choice, choices, total, done,
                    wrong, moved_at)
                VALUES (\(file.id), \(act.municipality), \(file.file), \(file.made), 'previewed', \(file.meaningsText),
                    \(file.choice.rawValue), \(try file.choicesText), 0, 0, 0, \(act.at))
                """)
            try connection.run(
                "INSERT INTO map_import_file (map_import, content) VALUES (\(file.id), \(content))")
        }
    }

    /// The files that were read for a map, the latest first.
    public func mapImports(of municipality: Municipality.ID) async throws -> [MapImport] {
        try await engine.rows(
            "\(MapImport.selection) WHERE municipality = \(municipality) ORDER BY moved_at DESC, id DESC"
        ).map(MapImport.init)
    }

    public func mapImport(_ id: MapImport.ID, of municipality: Municipality.ID) async throws -> MapImport? {
        try await engine.rows("\(MapImport.selection) WHERE id = \(id) AND municipality = \(municipality)")
            .first.map(MapImport.init)
    }

    /// What stood in a file; `nil` once that is gone.
    public func mapTable(of id: MapImport.ID, of municipality: Municipality.ID) async throws -> CellTable? {
        try await engine.rows(
            """
            SELECT map_import_file.content FROM map_import_file
                JOIN map_import ON map_import.id = map_import_file.map_import
            WHERE map_import.id = \(id) AND map_import.municipality = \(municipality)
            """
        ).first.map { try JSONText.decode(CellTable.self, from: try $0["content"]) }
    }

    /// Keeps what somebody says of a file that was not taken in yet: what its columns are, and what becomes of what is
    /// there already.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``, also where it was taken in meanwhile.
    public func decide(_ file: MapImport, _ act: Act) async throws {
        try await engine.write { connection in
            let found = try connection.run(
                """
                UPDATE map_import SET meanings = \(file.meaningsText), choice = \(file.choice.rawValue),
                    choices = \(try file.choicesText), moved_at = \(act.at)
                WHERE id = \(file.id) AND municipality = \(act.municipality) AND state = 'previewed' RETURNING id
                """)
            guard !found.isEmpty else { throw SocialMapRefusal.unknown }
        }
    }

    /// Forgets a file that was not taken in. Doing so again changes nothing.
    public func forget(mapImport id: MapImport.ID, _ act: Act) async throws {
        try await engine.write { connection in
            _ = try connection.run(
                """
                DELETE FROM map_import
                WHERE id = \(id) AND municipality = \(act.municipality) AND state = 'previewed' RETURNING id
                """)
        }
    }
}

extension Connection {
    /// Forgets what files said of somebody who was erased: nobody can tell which of their rows that was.
    func forgetFiles(of municipality: Municipality.ID, person: ContactPerson.ID) throws {
        try run(
            """
            DELETE FROM map_import_file
            WHERE map_import IN (SELECT id FROM map_import WHERE municipality = \(municipality))
            """)
        try run("DELETE FROM map_import_part WHERE part = \(person)")
    }
}

extension MapImport {
    static let selection: SQL = """
        SELECT id, file, made_on, state, meanings, choice, choices, total, done, wrong FROM map_import
        """

    var meaningsText: String { meanings.map(\.rawValue).joined(separator: " ") }

    var choicesText: String {
        get throws {
            try JSONText.encode(
                Dictionary(uniqueKeysWithValues: choices.map { (String($0.key), $0.value.rawValue) }))
        }
    }

    init(_ row: Row) throws {
        let (state, choice, meanings, choices): (String, String, String, String) = (
            try row["state"], try row["choice"], try row["meanings"], try row["choices"]
        )
        self.init(
            id: try row["id"], file: try row["file"], made: try row["made_on"],
            state: try ChosenWords.choice(state, of: State.self),
            meanings: try meanings.split(separator: " ").map {
                try ChosenWords.choice(String($0), of: MapColumn.self)
            },
            choice: try ChosenWords.choice(choice, of: MapChoice.self),
            choices: try Dictionary(
                uniqueKeysWithValues: JSONText.decode([String: String].self, from: choices).compactMap { number, word in
                    try Int(number).map { ($0, try ChosenWords.choice(word, of: MapChoice.self)) }
                }),
            total: try row["total"], done: try row["done"], wrong: try row["wrong"])
    }
}
