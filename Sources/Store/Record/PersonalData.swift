import Domain
import Foundation

/// Everything a municipality keeps about somebody with a mail address, as that person may ask for it.
public struct PersonalData: Sendable, Equatable, Codable {
    /// The address that was asked for.
    public var mail: String
    public var municipality: String
    public var made: Date
    /// In the order of their tables' names.
    public var tables: [Table]

    /// The rows of one table that are about the person.
    public struct Table: Sendable, Equatable, Codable {
        public var name: String
        public var title: String
        public var purpose: String
        /// How long each column's value is kept, by column.
        public var kept: [String: String]
        /// By column, its value; `nil` where there is none.
        public var rows: [[String: String?]]
    }
}

extension Store {
    /// What is kept about whoever has this address: as a member, as a contact person, and wherever the address, the member's name or id stands
    /// by itself in a column. A name within somebody's longer text is not found.
    ///
    /// Secrets, and what is computed from one, are named and not given out: they would let somebody in.
    public func personalData(
        of mail: MailAddress, in municipality: Municipality, at moment: Date
    ) async throws -> PersonalData {
        let member = try await members(mail: mail).first { $0.municipality == municipality.id }
        let periods = try await settings(of: municipality.id)?.periods ?? .usual
        let people: [ContactPerson.ID] = try await engine.rows(
            "SELECT id FROM contact_person WHERE mail = \(mail.text) AND municipality = \(municipality.id) ORDER BY id"
        ).map { try $0["id"] }
        let traces = Traces(mail: mail, member: member, people: people, municipality: municipality.id)
        var data = PersonalData(mail: mail.text, municipality: municipality.name, made: moment, tables: [])
        for table in ColumnClasses.all.keys.sorted() {
            guard let columns = ColumnClasses.all[table], let statement = traces.statement(table, columns) else {
                continue
            }
            let rows = try await engine.rows(statement).map { row in
                columns.keys.reduce(into: [String: String?]()) { values, column in
                    values[column] = .some(row.text(column))
                }
            }
            guard !rows.isEmpty else { continue }
            let words = RetentionWords(periods: periods)
            data.tables.append(
                PersonalData.Table(
                    name: table, title: TablePurposes.all[table]?.title ?? table,
                    purpose: TablePurposes.all[table]?.purpose ?? "",
                    kept: columns.mapValues { words.until($0.retention) }, rows: rows))
        }
        return data
    }
}

/// By what somebody is found in a table.
private struct Traces {
    let mail: MailAddress
    let member: Member?
    /// Who has the address, as a contact person.
    let people: [ContactPerson.ID]
    let municipality: Municipality.ID

    /// Columns that hold the id of a member.
    private static let references: Set<String> = ["member", "actor", "subject_id", "checked_by"]
    /// Tables of which a row belongs to one, by the column named after it.
    private static let owners = ["approach", "survey", "organisation", "consultation"]

    /// What finds the rows about the person; `nil` where a table can hold none, or nobody can tell whose its rows are.
    func statement(_ table: String, _ columns: [String: ColumnClass]) -> SQL? {
        guard let scope = scope(table, columns) else { return nil }
        var matches: [SQL] = []
        for (column, kind) in columns.sorted(by: { $0.key < $1.key }) {
            let name = SQL(name: column)
            if let member, Self.references.contains(column) || (table == "member" && column == "id") {
                matches.append("\(name) = \(member.id)")
            } else if column == "person" {
                matches += people.map { "\(name) = \($0)" }
            } else if kind.privacy == .personal {
                matches.append("\(name) = \(mail.text)")
                if let member { matches.append("\(name) = \(member.name)") }
            }
        }
        guard let first = matches.first else { return nil }
        let any = matches.dropFirst().reduce(first) { "\($0) OR \($1)" as SQL }
        let names = columns.keys.sorted().map { SQL(name: $0) }
        let all = names.dropFirst().reduce(names[0]) { "\($0), \($1)" as SQL }
        return "SELECT \(all) FROM \(SQL(name: table)) WHERE (\(any)) AND \(scope) ORDER BY \(all)"
    }

    /// What keeps a table's rows to the municipality.
    private func scope(_ table: String, _ columns: [String: ColumnClass]) -> SQL? {
        if table == "municipality" { return "id = \(municipality)" }
        if columns["municipality"] != nil { return "municipality = \(municipality)" }
        if columns["member"] != nil { return member.map { "member = \($0.id)" } }
        for owner in Self.owners where columns[owner] != nil {
            let name = SQL(name: owner)
            return "\(name) IN (SELECT id FROM \(name) WHERE municipality = \(municipality))"
        }
        return nil
    }
}

extension Row {
    /// Names of columns that let in whoever knows their value.
    private static let secrets: Set<String> = ["token_hash", "code_hash", "secret", "hash", "subject_hash"]

    fileprivate func text(_ column: String) -> String? {
        guard let index = columns.firstIndex(of: column) else { return nil }
        if Self.secrets.contains(column), values[index] != .null { return "(geheim, wordt niet getoond)" }
        return switch values[index] {
        case .null: nil
        case .boolean(let truth): truth ? "ja" : "nee"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }
}

extension PersonalData {
    /// As a document that people read.
    public var text: String {
        let date = Day(at: made).written(in: .dutch)
        let head = """
            Wat de gemeente \(municipality) in Kring over u bewaart
            Gemaakt op \(date) voor \(mail).

            """
        guard !tables.isEmpty else {
            return head + "\nBij dit mailadres is niets bewaard.\n"
        }
        return head
            + tables.map { table in
                let rows = table.rows.map { row in
                    row.sorted { $0.key < $1.key }.map { column, value in
                        "- \(ColumnWords.of(column)): \(value ?? "-") (bewaard \(table.kept[column] ?? ""))\n"
                    }.joined()
                }
                return """

                    \(table.title)
                    \(table.purpose)
                    \(rows.joined(separator: "\n"))
                    """
            }.joined()
                + """

                Namen die iemand midden in een eigen tekst schreef, zijn hier niet bij gezocht.

                """
    }

    /// As JSON, for programs.
    public var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.dateEncodingStrategy = .iso8601
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}
