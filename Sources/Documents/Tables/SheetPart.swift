import Foundation

/// Reads the rows of one sheet of an XLSX file.
final class SheetPart {
    private let name: String
    private let texts: [String]
    private let formats: NumberFormats
    private let from1904: Bool
    private let mostCells: Int
    /// The cells that were read, empty ones before a filled one included.
    private(set) var cellCount = 0

    private var rows: [Spreadsheet.Row] = []
    private var row = Spreadsheet.Row(number: 0, cells: [])
    private var column = -1
    private var kind = "n"
    private var style = 0
    private var value = ""
    private var isValue = false
    private var inline = CellText()
    private var problem: SpreadsheetProblem.Reason?

    init(name: String, texts: [String], formats: NumberFormats, from1904: Bool, mostCells: Int) {
        (self.name, self.texts, self.formats) = (name, texts, formats)
        (self.from1904, self.mostCells) = (from1904, mostCells)
    }

    func rows(_ bytes: [UInt8]) throws(SpreadsheetProblem) -> [Spreadsheet.Row] {
        let isWhole = XMLEvents.read(bytes) { [self] event in
            take(event)
            return problem == nil
        }
        if let problem { throw SpreadsheetProblem(reason: problem, sheet: name, row: row.number) }
        guard isWhole else {
            throw SpreadsheetProblem(
                reason: .damaged("the sheet is no whole XML"), sheet: name, row: row.number == 0 ? nil : row.number)
        }
        return rows
    }

    private func take(_ event: XMLEvents.Event) {
        switch event {
        case .start("row", let attributes): beginRow(attributes["r"])
        case .start("c", let attributes): beginCell(attributes)
        case .start("v", _): isValue = true
        case .end("v"): isValue = false
        case .text(let piece) where isValue: value += piece
        case .end("c"): endCell()
        case .end("row"):
            while row.cells.last?.isEmpty == true { row.cells.removeLast() }
            if !row.cells.isEmpty { rows.append(row) }
        default: inline.take(event)
        }
    }

    /// A row or cell without a number comes right after the one before.
    private func beginRow(_ number: String?) {
        let given = number.map { Int($0) } ?? row.number + 1
        guard let given, (row.number + 1...1_048_576).contains(given) else {
            problem = .damaged("row number '\(number ?? "")' is not higher than the one before")
            return
        }
        row = Spreadsheet.Row(number: given, cells: [])
        column = -1
    }

    private func beginCell(_ attributes: [String: String]) {
        (kind, value, inline) = (attributes["t"] ?? "n", "", CellText())
        style = attributes["s"].flatMap { Int($0) } ?? 0
        guard let reference = attributes["r"] else {
            column += 1
            return
        }
        guard let given = Self.column(of: reference), given > column else {
            problem = .damaged("cell '\(reference)' is not right of the one before")
            return
        }
        column = given
    }

    private func endCell() {
        guard column < 16_384, let text = text() else {
            problem = problem ?? .damaged("a cell refers to a text that is not there")
            return
        }
        guard !text.isEmpty else { return }
        let added = column + 1 - row.cells.count
        guard added > 0 else { return }
        cellCount += added
        guard cellCount <= mostCells else {
            problem = .tooLarge
            return
        }
        row.cells += Array(repeating: "", count: added - 1) + [text]
    }

    private func text() -> String? {
        switch kind {
        case "s":
            let trimmed = value.filter { !$0.isWhitespace }
            if trimmed.isEmpty { return "" }
            return Int(trimmed).flatMap { texts.indices.contains($0) ? texts[$0] : nil }
        case "inlineStr": return inline.whole
        case "str": return CellText.unescaped(value)
        case "b": return value == "1" || value == "true" ? "TRUE" : value.isEmpty ? "" : "FALSE"
        // A date that is written as one already, and an error such as #N/A.
        case "d", "e": return value
        default: return formats.text(value, style: style, from1904: from1904)
        }
    }

    /// The column of `AB12`, from 0.
    private static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            guard column <= 16_384 else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}
