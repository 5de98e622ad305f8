/// What somebody's spreadsheet file (XLSX) holds: sheets of rows of texts.
///
/// A number is the text that a person would type (`0.3`, `612345678`), a date is ISO 8601 (`2026-11-25`, with a time
/// `2026-11-25T13:45:00`), a formula is its last result. Whoever imports decides what a text means.
public struct Spreadsheet: Sendable, Equatable {
    public struct Sheet: Sendable, Equatable {
        public var name: String
        /// Only the rows that hold something, in their order.
        public var rows: [Row]
    }

    public struct Row: Sendable, Equatable {
        /// The number beside the row in a spreadsheet program, from 1: for messages.
        public var number: Int
        /// From column A on; a cell past the last filled one is left out.
        public var cells: [String]

        /// The text in a column, from 0; empty where the row is shorter.
        public subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }

    /// The sheets in the order of their tabs, hidden ones included.
    public var sheets: [Sheet]

    /// How much is read, so that a small file can't fill the memory.
    public struct Limits: Sendable {
        /// The bytes that all parts may have once unpacked.
        public var unpackedBytes = 200 << 20
        /// The cells of all sheets together, the empty ones before a filled one included.
        public var cells = 4_000_000

        public init() {}
    }

    /// Reads a file's bytes, all of which stay in memory.
    ///
    /// - Throws: ``SpreadsheetProblem``
    public init(reading bytes: [UInt8], limits: Limits = Limits()) throws(SpreadsheetProblem) {
        sheets = try SpreadsheetReader(bytes, limits: limits).sheets()
    }
}

/// Why a file can't be read as a spreadsheet, and where.
public struct SpreadsheetProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public var reason: Reason
    public var sheet: String?
    public var row: Int?

    public enum Reason: Sendable, Equatable {
        /// No XLSX file at all.
        case notASpreadsheet
        /// An old Excel file (XLS), or a file behind a password, which look alike from outside.
        case oldOrLocked
        /// More than ``Spreadsheet/Limits`` allows.
        case tooLarge
        /// A part is missing, cut off or not as the format has it.
        case damaged(String)
    }

    public var description: String {
        let place = [sheet.map { "sheet '\($0)'" }, row.map { "row \($0)" }].compactMap(\.self)
        let found =
            switch reason {
            case .notASpreadsheet: "no XLSX file"
            case .oldOrLocked: "an old Excel file (XLS) or a file with a password, expected XLSX without one"
            case .tooLarge: "more than is read"
            case .damaged(let what): what
            }
        return (place + [found]).joined(separator: ": ")
    }
}
