/// What is wrong with a cell, and what should stand there.
public struct MapRowProblem: Sendable, Equatable {
    /// The number of the line in the file.
    public var row: Int
    /// The header of the column; `nil` where it has none.
    public var column: String?
    public var value: String
    public var expected: String

    /// Without the line: `mail, ‘jan@’: Dit is geen mailadres.`
    public var words: String {
        let place = column.map { "\($0)\(value.isEmpty ? "" : ", ‘\(value)’"): " } ?? ""
        return place + expected
    }
}

/// A row of a file as an organisation and a person, with what is wrong with it.
struct MapRowReading {
    var organisation: Organisation
    /// `nil` where the row names nobody.
    var person: ContactPerson?
    var problems: [MapRowProblem] = []

    /// - Parameter blank: the organisation with neither name nor id of its own.
    init(
        _ row: CellTable.Row, of table: CellTable, as meanings: [MapColumn], blank: Organisation, today: Day,
        kinds: [OrganisationKind]
    ) {
        var cells: [MapColumn: (column: Int, text: String)] = [:]
        for (column, meaning) in meanings.enumerated() where meaning != .nothing && column < row.cells.count {
            cells[meaning] = (column, row.cells[column])
        }
        func text(_ meaning: MapColumn) -> String { cells[meaning]?.text ?? "" }
        var problems: [MapRowProblem] = []
        func refuse(_ meanings: [MapColumn], _ expected: String) {
            let cell = meanings.lazy.compactMap { cells[$0] }.first
            problems.append(
                MapRowProblem(
                    row: row.number, column: cell.map { table.header[$0.column] }, value: cell?.text ?? "",
                    expected: expected))
        }
        let groups = Self.groups(text(.groups))
        var fields: [String: String] = [
            "naam": text(.organisation), "doet": text(.activities), "wijk": text(.area),
            "straat": [text(.street), text(.houseNumber)].filter { !$0.isEmpty }.joined(separator: " "),
            "postcode": text(.postcode), "plaats": text(.town), "site": text(.site),
            "telefoon": Self.phone(text(.phone)), "mail": text(.mail), "kvk": Self.kvk(text(.kvk)),
            "andersgroep": groups.others.joined(separator: ", "),
        ]
        if !text(.kind).isEmpty {
            if let kind = Self.named(text(.kind), among: kinds, \.name) {
                fields["soort"] = kind.id
            } else {
                refuse([.kind], "Deze soort kennen wij niet. Kijk op de bladzijde Soorten welke er zijn.")
            }
        }
        if !text(.scope).isEmpty {
            if let scope = Self.named(text(.scope), among: Organisation.Scope.allCases, \.name) {
                fields["bereik"] = scope.rawValue
            } else {
                refuse([.scope], "Schrijf lokaal of regionaal.")
            }
        }
        var values = fields.mapValues { [$0] }
        values["groep"] = groups.known.map(\.rawValue)
        var reading = FieldReading(values)
        organisation = Organisation(&reading, over: blank, version: 0, kinds: kinds)
        let columns: [String: [MapColumn]] = [
            "naam": [.organisation], "soort": [.kind], "doet": [.activities], "wijk": [.area],
            "straat": [.street, .houseNumber], "postcode": [.postcode], "plaats": [.town], "site": [.site],
            "telefoon": [.phone], "mail": [.mail], "kvk": [.kvk], "andersgroep": [.groups],
        ]
        for problem in reading.problems { refuse(columns[problem.field] ?? [], problem.message) }
        self.problems = problems
        guard cells.contains(where: { $0.key.isOfPerson && !$0.value.text.isEmpty }) else { return }

        problems = []
        var typed: [String: String] = [
            "naam": [text(.person), text(.firstName), text(.infix), text(.lastName)].filter { !$0.isEmpty }
                .joined(separator: " "),
            "taak": text(.task), "mail": text(.personMail), "telefoon": Self.phone(text(.personPhone)),
        ]
        if !text(.engagement).isEmpty {
            if let engagement = Self.named(text(.engagement), among: ContactPerson.Engagement.allCases, \.name) {
                typed["inzet"] = engagement.rawValue
            } else {
                refuse([.engagement], "Schrijf beroepskracht of vrijwilliger.")
            }
        }
        for (meaning, field) in [(MapColumn.consent, "mailen"), (.confidential, "vertrouwelijk")] {
            switch Self.yes(text(meaning)) {
            case true?: typed[field] = "ja"
            case false?: break
            case nil where meaning == .consent && Day(typed: text(meaning)) != nil:
                (typed[field], typed["sinds"]) = ("ja", text(meaning))
            case nil: refuse([meaning], meaning == .consent ? "Schrijf ja, nee of een datum." : "Schrijf ja of nee.")
            }
        }
        reading = FieldReading(typed.mapValues { [$0] })
        person = ContactPerson(&reading, over: ContactPerson(id: "", organisation: ""), version: 0, today: today)
        let personColumns: [String: [MapColumn]] = [
            "naam": [.person, .lastName, .firstName], "taak": [.task], "mail": [.personMail],
            "telefoon": [.personPhone], "inzet": [.engagement], "sinds": [.consent],
        ]
        for problem in reading.problems { refuse(personColumns[problem.field] ?? [], problem.message) }
        self.problems += problems
    }

    /// The one with this name, however it is written; or the only one whose name begins so.
    private static func named<Choice>(_ text: String, among choices: [Choice], _ name: (Choice) -> String) -> Choice? {
        let folded = FoldedText.fold(text)
        if let same = choices.first(where: { FoldedText.fold(name($0)) == folded }) { return same }
        guard folded.utf8.count >= 4 else { return nil }
        let likely = choices.filter { FoldedText.fold(name($0)).hasPrefix(folded) }
        return likely.count == 1 ? likely[0] : nil
    }

    private static func groups(_ text: String) -> (known: [ReachedGroup], others: [String]) {
        var (known, others): ([ReachedGroup], [String]) = ([], [])
        for piece in text.split(whereSeparator: { ",;/\n".contains($0) }).map({ String($0).withoutPadding })
        where !piece.isEmpty {
            if let group = named(piece, among: ReachedGroup.allCases, \.name) {
                known.append(group)
            } else {
                others.append(piece)
            }
        }
        return (known, others)
    }

    private static func yes(_ text: String) -> Bool? {
        switch FoldedText.fold(text) {
        case "ja", "j", "x", "yes", "y", "true", "waar", "1": true
        case "", "nee", "n", "no", "false", "onwaar", "0": false
        default: nil
        }
    }

    /// A spreadsheet takes a number for a quantity, and drops the nought before it.
    private static func phone(_ text: String) -> String {
        text.utf8.count == 9 && isDigits(text) && text.first != "0" ? "0" + text : text
    }

    private static func kvk(_ text: String) -> String { text.utf8.count == 7 && isDigits(text) ? "0" + text : text }

    private static func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
