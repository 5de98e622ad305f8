import Documents
import Domain
import Foundation

/// The responses of a survey as files: with which they can be read back, read by people, counted by other programs, and
/// understood by who finds them in years.
struct ResponseFiles: Sendable {
    private let survey: Survey
    private let municipality: String
    private let responses: ReleasedResponses
    private let table: ResponseTable
    private let moment: Date

    /// - Parameters:
    ///   - municipality: its name, without 'gemeente'.
    ///   - moment: when the files are made.
    init(_ responses: ReleasedResponses, of survey: Survey, municipality: String, at moment: Date) {
        self.survey = survey
        self.municipality = municipality
        self.responses = responses
        self.moment = moment
        table = responses.table
    }

    /// The kinds of file; the raw value is the file's ending.
    enum Format: String, Sendable, CaseIterable {
        case csv, xlsx, sav, xml

        init?(name: String) {
            guard let format = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = format
        }

        /// The last piece of its address.
        var name: String { self == .xml ? "codeboek.xml" : "antwoorden.\(rawValue)" }

        var title: String {
            switch self {
            case .csv: "Antwoordenbestand (CSV)"
            case .xlsx: "Excel (XLSX)"
            case .sav: "SPSS (.sav)"
            case .xml: "Codeboek (DDI)"
            }
        }

        var use: String {
            switch self {
            case .csv: "De antwoorden met hun codes, zoals Kring ze ook weer kan tellen."
            case .xlsx: "Om zelf te lezen: met de antwoorden in woorden, met codes, en een codeboek."
            case .sav: "Om mee te rekenen in SPSS, PSPP, R of jamovi, met alle namen en codes erbij."
            case .xml: "Wat de kolommen in het SPSS-bestand betekenen, voor wie het later gebruikt of bewaart."
            }
        }

        var mediaType: String {
            switch self {
            case .csv: "text/csv; charset=utf-8"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .sav: "application/x-spss-sav"
            case .xml: "application/xml"
            }
        }
    }

    /// The file's bytes.
    ///
    /// - Throws: `WorkbookFailure` and `SPSSFailure`, where there is more than the format can hold.
    func bytes(_ format: Format) async throws -> [UInt8] {
        switch format {
        case .csv: CSVWriter().bytes(responses.fileRows.rows)
        case .xlsx: try await workbook.bytes()
        case .sav: try await statistics.bytes(at: moment)
        case .xml: codebook.bytes
        }
    }

    private var title: String { "\(survey.questionnaire.title[.dutch]), gemeente \(municipality)" }

    /// What a user of the files has to know.
    private var notes: [String] {
        var notes = [
            """
            \(ResponseTable.notAsked.code) betekent: niet gevraagd, door de route door de vragenlijst. \
            \(ResponseTable.leftOpen.code) betekent: opengelaten. Geen van beide is een antwoord.
            """,
            """
            Waar meer antwoorden mochten, heeft elk antwoord een eigen kolom: 1 is gekozen, 0 is niet gekozen. Een lege \
            tekst is geen antwoord.
            """,
            """
            Een thema in een open antwoord heeft een eigen kolom achter dat antwoord. \(ResponseTable.notCoded.code) betekent: \
            nog niet ingedeeld.
            """,
            """
            Wat iemand invulde bij een vraag die door de route niet gesteld is, telt niet mee. Het staat alleen in het \
            antwoordenbestand (CSV).
            """,
        ]
        if case .anonymous(let release) = responses {
            notes.append(
                """
                Deze peiling is anoniem. De rijen staan in willekeurige volgorde, zonder datum en zonder nummer. Waar \
                minder dan \(survey.minimumGroup) mensen dezelfde soort organisatie en functie hebben, staat er ‘overige’ \
                (\(ResponseTable.pooled.code)): bij \(release.pooled) van de \(release.rows.count) rijen. Wat mensen bij \
                die twee vragen achter ‘anders’ schreven, staat daarom niet in de rijen.
                """)
            notes.append(
                """
                Lees eerst de open antwoorden. Haal weg wat laat zien wie iemand is, voordat u ze gebruikt of doorgeeft.
                """)
        }
        if survey.isDemonstration { notes.append(PageWords(language: .dutch).demonstration) }
        return notes
    }

    // MARK: XLSX

    private var workbook: Workbook {
        let codes = table.rows.map { row in row.map(Self.cell) }
        let words = table.rows.map { row in
            zip(row, table.columns).map { value, column in Self.cell(value, in: column) }
        }
        let widths = table.columns.map { column in
            switch column.kind {
            case .text: 40.0
            case .choice: 24.0
            case .mark, .theme, .day: 12.0
            }
        }
        var sheets = [
            Workbook.Sheet(
                name: "Antwoorden", header: table.columns.map(\.label), columnWidths: widths, rows: words),
            Workbook.Sheet(
                name: "Codes", header: table.columns.map(\.name), columnWidths: widths.map { min($0, 24) }, rows: codes),
            codebookSheet,
            Workbook.Sheet(
                name: "Over dit bestand", header: ["Over dit bestand"], columnWidths: [100],
                rows: ([title, "\(table.rows.count) ingevulde vragenlijsten"] + notes).map { [.text($0)] }),
        ]
        if case .anonymous(let release) = responses, !release.others.isEmpty {
            let rows = release.questionnaire.questions.flatMap { question in
                (release.others[question.id] ?? []).map { text -> [Workbook.Cell] in
                    [.text(question.text[.dutch]), .text(Self.kept(text))]
                }
            }
            sheets.insert(
                Workbook.Sheet(
                    name: "Anders, namelijk", heading: "Los van de rijen, op alfabet",
                    header: ["Vraag", "Achter ‘anders’ geschreven"], columnWidths: [60, 60], rows: rows), at: 2)
        }
        return Workbook(title: title, sheets: sheets)
    }

    private var codebookSheet: Workbook.Sheet {
        let rows = table.columns.indices.flatMap { place -> [[Workbook.Cell]] in
            let column = table.columns[place]
            let counts = table.counts(of: place)
            let first: [Workbook.Cell] = [
                .text(column.name), .text(column.label), .empty, .text("ingevuld"), .number(Double(counts.valid)),
            ]
            let categories = (column.categories + column.missing).map { category -> [Workbook.Cell] in
                [
                    .text(column.name), .empty, .number(Double(category.code)), .text(category.label),
                    .number(Double(counts.byCode[category.code] ?? 0)),
                ]
            }
            return [first] + categories
        }
        return Workbook.Sheet(
            name: "Codeboek", header: ["Kolom", "Vraag", "Code", "Betekenis", "Aantal"],
            columnWidths: [14, 60, 8, 50, 10], rows: rows)
    }

    private static func cell(_ value: ResponseTable.Value) -> Workbook.Cell {
        switch value {
        case .text(let text): text.isEmpty ? .empty : .text(kept(text))
        case .day(let day): .text(day.description)
        case .code, .leftOpen, .notAsked, .notCoded: value.number.map { .number(Double($0)) } ?? .empty
        }
    }

    /// In words, as people read them.
    private static func cell(_ value: ResponseTable.Value, in column: ResponseTable.Column) -> Workbook.Cell {
        switch value {
        case .code(let code): .text(column.categories.first { $0.code == code }?.label ?? String(code))
        case .notAsked: .text("niet gevraagd")
        case .notCoded: .text("nog niet ingedeeld")
        case .leftOpen: .empty
        case .text, .day: cell(value)
        }
    }

    /// A cell holds 32,767 UTF-16 units, which only an answer of a great many composed emoji is over.
    private static func kept(_ text: String) -> String {
        let most = 32_000
        guard text.utf16.count > most else { return text }
        var kept = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            guard count <= most else { break }
            kept.append(character)
        }
        return kept + "… (de hele tekst staat in het antwoordenbestand)"
    }

    // MARK: SPSS and DDI

    private var statistics: SPSSFile {
        let variables = table.columns.map { column in
            let labels = (column.categories + column.missing).map { (value: $0.code, label: $0.label) }
            let missing = column.missing.map(\.code)
            return switch column.kind {
            case .text: SPSSFile.Variable(name: column.name, label: column.label, kind: .text)
            case .day: SPSSFile.Variable(name: column.name, label: column.label, kind: .day, measure: .scale)
            case .mark, .theme:
                SPSSFile.Variable(
                    name: column.name, label: column.label, kind: .number, valueLabels: labels, missing: missing)
            case .choice(let isOrdered):
                SPSSFile.Variable(
                    name: column.name, label: column.label, kind: .number, measure: isOrdered ? .ordinal : .nominal,
                    valueLabels: labels, missing: missing)
            }
        }
        let rows = table.rows.map { row in
            row.map { value -> SPSSFile.Value in
                switch value {
                case .text(let text): text.isEmpty ? .none : .text(text)
                case .day(let day): .day(Day(year: 1970, month: 1, day: 1).map { $0.days(until: day) } ?? 0)
                case .code, .leftOpen, .notAsked, .notCoded: value.number.map { .number($0) } ?? .none
                }
            }
        }
        let label = survey.isDemonstration ? "Verzonnen antwoorden: \(title)" : title
        return SPSSFile(label: label, variables: variables, rows: rows)
    }

    private var codebook: Codebook {
        let isAnonymous = if case .anonymous = responses { true } else { false }
        let count = table.rows.count
        return Codebook(
            title: title, producer: "Gemeente \(municipality)",
            abstract: """
                Peiling onder lokale organisaties en vrijwilligers over het voorkomen en tegengaan van eenzaamheid, met de \
                vragenlijst ‘\(survey.questionnaire.title[.dutch])’ (versie \(survey.questionnaire.version)).
                """,
            firstDay: survey.opens.description, lastDay: survey.closes?.description,
            place: "Gemeente \(municipality)",
            universe: "Lokale organisaties, groepen en vrijwilligers die met eenzaamheid te maken kunnen krijgen",
            mode: isAnonymous
                ? "Vragenlijst op internet en op papier, anoniem" : "Vragenlijst op internet en op papier",
            responseRate: survey.invited.flatMap { $0 >= count ? "\(count) van \($0) genodigden" : nil }, notes: notes,
            file: Format.sav.name, fileType: "SPSS (.sav)", cases: count,
            variables: table.columns.indices.map(variable), made: Day(at: moment).description)
    }

    /// The options of one question belong together, and so do the themes of one text.
    private func group(of column: ResponseTable.Column) -> String? {
        switch column.kind {
        case .mark: column.question?.id
        case .theme:
            String(column.name.prefix(upTo: column.name.lastIndex(of: "_") ?? column.name.endIndex)) + "_themas"
        case .choice, .text, .day: nil
        }
    }

    private func variable(_ place: Int) -> Codebook.Variable {
        let column = table.columns[place]
        let counts = table.counts(of: place)
        let kind: Codebook.Variable.Kind
        switch column.kind {
        case .choice(let isOrdered): kind = isOrdered ? .ordinal : .nominal
        case .mark, .theme: kind = .nominal
        case .text: kind = .text
        case .day: kind = .day
        }
        let question = column.question
        let routing = question?.paperRouting?[.dutch] ?? question?.condition?.description ?? ""
        func category(_ isMissing: Bool) -> (ResponseTable.Category) -> Codebook.Category {
            { one in
                Codebook.Category(
                    code: one.code, label: one.label, count: counts.byCode[one.code] ?? 0, isMissing: isMissing)
            }
        }
        return Codebook.Variable(
            name: column.name, label: column.label, question: question?.text[.dutch] ?? "",
            instruction: question?.instruction?.screen[.dutch] ?? "", universe: routing, kind: kind,
            group: group(of: column),
            categories: column.categories.map(category(false)) + column.missing.map(category(true)),
            valid: counts.valid, invalid: counts.invalid)
    }
}
