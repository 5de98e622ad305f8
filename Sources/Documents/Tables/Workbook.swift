/// A spreadsheet file (XLSX).
public struct Workbook: Sendable {
    public enum Cell: Sendable, Equatable {
        /// Stays text, also if it looks like a formula or an address.
        case text(String)
        case number(Double)
        /// A fraction, shown as whole percent: 0.44 is 44%.
        case percent(Double)
        /// Leads to another sheet, by its place in the workbook.
        case link(String, sheet: Int)
        case empty
    }

    public struct Sheet: Sendable {
        /// Made to fit Excel's rules, and unique.
        public var name: String
        /// A line above the header, in full: what the sheet is about.
        public var heading: String?
        /// One per column: a bold row that stays in view and tells screen readers what the columns are. An empty one
        /// becomes the column's letter, and a repeated one gets a number, because Excel wants them so.
        public var header: [String]
        /// In the width of the digit 0 in the default font; columns past the end get Excel's own width.
        public var columnWidths: [Double]
        public var rows: [[Cell]]

        public init(
            name: String, heading: String? = nil, header: [String], columnWidths: [Double] = [], rows: [[Cell]]
        ) {
            self.name = name
            self.heading = heading
            self.header = header
            self.columnWidths = columnWidths
            self.rows = rows
        }
    }

    /// The document's title.
    public var title: String
    public var sheets: [Sheet]

    public init(title: String, sheets: [Sheet]) {
        self.title = title
        self.sheets = sheets
    }

    /// The file's bytes; throws `WorkbookFailure`, or what the file system throws.
    public func bytes() async throws -> [UInt8] {
        try await onOwnThread { try WorkbookWriter.bytes(of: self) }
    }
}

/// Excel's format cannot hold what was given, such as more than 1,048,576 rows or a number that is not finite.
public struct WorkbookFailure: Error, Equatable, CustomStringConvertible {
    /// What libxlsxwriter said.
    public let description: String
}
