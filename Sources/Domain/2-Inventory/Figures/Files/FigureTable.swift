/// A small delimited text as lines of cells, for the readers of figures. Which separator it has, its first line tells.
struct FigureTable {
    let file: String
    let header: [String]
    private(set) var rows: [Row] = []

    struct Row {
        /// The line in the file on which it begins, from 1.
        var line: Int
        /// The cells of the columns that were asked for, in their order in the file; the others are empty.
        var cells: [String]
    }

    /// - Parameter keeps: whether the cells of a column are wanted; the others are passed over.
    /// - Throws: ``FigureFileRefused`` for what is no text with a header, a quote that is never closed, and a row with
    ///   another number of cells than the header.
    init(_ bytes: [UInt8], file: String, keeps: (String) -> Bool = { _ in true }) throws(FigureFileRefused) {
        self.file = file
        let plain = try Self.plain(bytes, file: file)
        guard plain.contains(where: { $0 > 0x20 }) else {
            throw FigureFileRefused([
                FigureFileProblem(
                    file: file, found: "het bestand is leeg", expected: "een regel met kolomnamen, en daarna cijfers")
            ])
        }
        let span = plain.span
        let firstLine = plain.prefix { $0 != DelimitedText.lineFeed && $0 != DelimitedText.carriageReturn }
        let separator = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].first(where: firstLine.contains)
        let text = DelimitedText(separator: separator ?? UInt8(ascii: ";"))
        var (position, line) = (0, 1)
        var problems: [FigureFileProblem] = []
        var header: [String] = []
        var wanted: [Bool] = []
        var rows: [Row] = []
        while position < span.count {
            let start = position
            var cells: [String] = []
            var ends = false
            var isBlank = false
            while !ends {
                let cell = text.cell(span, at: position)
                if cell.fault != nil {
                    problems.append(
                        FigureFileProblem(
                            file: file, line: line,
                            column: header.indices.contains(cells.count) ? header[cells.count] : nil,
                            found: cell.fault == .unclosedQuote
                                ? "hier begint een aanhalingsteken dat nergens eindigt"
                                : "na het aanhalingsteken staat nog tekst",
                            expected: "een cel tussen twee aanhalingstekens"))
                }
                // A line of nothing but white space is no row, even where there is one column only.
                if cells.isEmpty, cell.endsRow {
                    isBlank = DelimitedText.text(of: cell, in: span).withoutPadding.isEmpty
                }
                let isWanted = header.isEmpty || (cells.count < wanted.count && wanted[cells.count])
                cells.append(isWanted ? DelimitedText.text(of: cell, in: span).withoutPadding : "")
                (position, ends) = (cell.next, cell.endsRow)
            }
            if header.isEmpty {
                header = cells
                wanted = cells.map(keeps)
            } else if !isBlank {
                if cells.count != header.count, problems.count < 1_000 {
                    problems.append(
                        FigureFileProblem(
                            file: file, line: line, found: "deze regel heeft \(cells.count) cellen",
                            expected: "\(header.count), zoveel als er kolommen zijn"))
                }
                rows.append(Row(line: line, cells: cells))
            }
            line += Self.lineEnds(span, start..<position)
        }
        guard problems.isEmpty else { throw FigureFileRefused(problems) }
        self.header = header
        self.rows = rows
    }

    private static func plain(_ bytes: [UInt8], file: String) throws(FigureFileRefused) -> [UInt8] {
        do {
            try TextEncoding.refuseUTF16(bytes)
        } catch {
            throw FigureFileRefused([
                FigureFileProblem(
                    file: file, found: "het bestand is in \(error.found)", expected: "een CSV-bestand in UTF-8")
            ])
        }
        let unmarked = TextEncoding.withoutMark(bytes)
        return String(validating: unmarked, as: UTF8.self) == nil
            ? TextEncoding.fromWindows1252(unmarked) : unmarked
    }

    private static func lineEnds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range {
            if bytes[index] == DelimitedText.lineFeed {
                count += 1
            } else if bytes[index] == DelimitedText.carriageReturn,
                index + 1 >= bytes.count || bytes[index + 1] != DelimitedText.lineFeed
            {
                count += 1
            }
        }
        return count
    }

    /// The columns with one of these names, whatever suffix such as `_25` the file gives them, and however it writes
    /// capitals.
    func columns(named names: [String]) -> [Int] {
        header.indices.filter { names.contains(Self.withoutSuffix(header[$0])) }
    }

    /// A column's name in small letters, without the number that shifts from release to release.
    static func withoutSuffix(_ name: String) -> String {
        var plain = Substring(name.lowercased())
        if let underscore = plain.lastIndex(of: "_") {
            let suffix = plain[plain.index(after: underscore)...]
            if !suffix.isEmpty, suffix.allSatisfy(\.isNumber) { plain = plain[..<underscore] }
        }
        return plain.filter { !$0.isWhitespace }
    }

    func problem(_ row: Row, _ column: Int, expected: String) -> FigureFileProblem {
        FigureFileProblem(
            file: file, line: row.line, column: header[column], found: FigureFileProblem.quoted(row.cells[column]),
            expected: expected)
    }
}

extension String {
    /// Without the blanks with which CBS fills codes up.
    var withoutPadding: String {
        guard let first = firstIndex(where: { !$0.isWhitespace && $0 != "\u{0}" }),
            let last = lastIndex(where: { !$0.isWhitespace && $0 != "\u{0}" })
        else { return "" }
        return String(self[first...last])
    }
}

/// What a cell with a percentage says.
enum ShareCell: Equatable {
    case share(Quantity)
    /// A point: not known, or too small a group to be told. That is not zero.
    case unknown
    /// Nothing: it can't occur. That is not zero either.
    case impossible

    /// `nil` for what is none of these. Decimals stand after a comma or a point.
    init?(_ text: String) {
        switch text {
        case "": self = .impossible
        case ".": self = .unknown
        default:
            let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
            let isDigits = { (part: Substring) in
                !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
            guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), let whole = Int(parts[0]), whole <= 100,
                parts.count == 1 || parts[1].utf8.count <= 12
            else { return nil }
            var hundredths = whole * 100
            if parts.count == 2 {
                let digits = parts[1].compactMap(\.wholeNumberValue) + [0, 0, 0]
                hundredths += digits[0] * 10 + digits[1] + (digits[2] >= 5 ? 1 : 0)
            }
            guard hundredths <= 10_000 else { return nil }
            self = .share(Quantity(hundredths: hundredths))
        }
    }
}
