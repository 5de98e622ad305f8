/// A list in somebody's file as lines of cells, whatever the file was: a header, and rows as long as it.
public struct CellTable: Sendable, Equatable, Codable {
    public let header: [String]
    public let rows: [Row]

    public struct Row: Sendable, Equatable, Codable {
        /// The number of the line in the file, from 1: for messages.
        public let number: Int
        public let cells: [String]

        public init(number: Int, cells: [String]) { (self.number, self.cells) = (number, cells) }

        private enum CodingKeys: String, CodingKey {
            case number = "n"
            case cells = "c"
        }
    }

    public static let mostRows = 60_000
    public static let mostColumns = 400
    public static let mostBytes = 20_000_000

    /// Why rows are no table.
    public enum Problem: Error, Equatable {
        /// No row at all, or a header alone.
        case empty
        case tooManyRows
        case tooManyColumns
    }

    /// The first row is the header; what stands past it is left out, and rows without a text are passed over.
    public init(rows all: some Sequence<Row>) throws(Problem) {
        let filled = all.filter { $0.cells.contains { !$0.withoutPadding.isEmpty } }
        guard let first = filled.first, filled.count > 1 else { throw .empty }
        guard filled.count - 1 <= Self.mostRows else { throw .tooManyRows }
        guard first.cells.count <= Self.mostColumns else { throw .tooManyColumns }
        header = first.cells.map(\.withoutPadding)
        let width = first.cells.count
        rows = filled.dropFirst().map { row in
            let cells = row.cells.prefix(width).map(Self.plain)
            return Row(number: row.number, cells: cells + Array(repeating: "", count: width - cells.count))
        }
    }

    /// Without the apostrophe that our own exports put before what a spreadsheet would take for a formula.
    private static func plain(_ cell: String) -> String {
        let text = cell.withoutPadding
        guard text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) else { return text }
        return String(text.dropFirst())
    }

    /// - Throws: ``FigureFileRefused`` for what is no CSV, ``Problem`` for what is no table.
    public init(csv bytes: [UInt8], name: String) throws {
        let table = try FigureTable(bytes, file: name)
        try self.init(
            rows: [Row(number: 1, cells: table.header)] + table.rows.map { Row(number: $0.line, cells: $0.cells) })
    }
}
