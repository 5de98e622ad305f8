/// Where the next cell of a comma- or semicolon-separated text lies (RFC 4180), read byte by byte from any bytes.
///
/// A quote opens a quoted cell only at its very start; elsewhere it is a character like any other. Lines end in LF,
/// CRLF or CR.
struct DelimitedText {
    var separator: UInt8

    /// A cell as it lies in the text.
    struct Cell {
        /// The bytes between the quotes, or the bare bytes.
        var content: Range<Int>
        /// Whether the content holds doubled quotes.
        var hasDoubledQuotes = false
        /// Where the next cell or row begins.
        var next: Int
        /// Whether this was the last cell of its row.
        var endsRow: Bool
        var fault: Fault?
    }

    enum Fault {
        /// A quote was opened and never closed.
        case unclosedQuote
        /// Something stands between a closing quote and the end of the cell.
        case textAfterQuote
    }

    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    @inline(__always)
    func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// The place after the line end that begins at `position`.
    @inline(__always)
    func afterLineEnd(_ bytes: Span<UInt8>, _ position: Int) -> Int {
        let isPair =
            bytes[position] == Self.carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == Self.lineFeed
        return position + (isPair ? 2 : 1)
    }

    /// The cell that begins at `start`, which may be the end of the text: then it is empty and ends its row.
    func cell(_ bytes: Span<UInt8>, at start: Int) -> Cell {
        if start < bytes.count, bytes[start] == Self.quote { return quotedCell(bytes, at: start) }
        var end = start
        while end < bytes.count, !endsCell(bytes[end]) { end += 1 }
        return closed(bytes, content: start..<end, end: end)
    }

    private func quotedCell(_ bytes: Span<UInt8>, at start: Int) -> Cell {
        var end = start + 1
        var doubled = false
        while end < bytes.count {
            if bytes[end] == Self.quote {
                guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
                doubled = true
                end += 1
            }
            end += 1
        }
        guard end < bytes.count else {
            return Cell(
                content: start + 1..<bytes.count, hasDoubledQuotes: doubled, next: bytes.count, endsRow: true,
                fault: .unclosedQuote)
        }
        var after = end + 1
        while after < bytes.count, !endsCell(bytes[after]) { after += 1 }
        var cell = closed(bytes, content: start + 1..<end, end: after)
        cell.hasDoubledQuotes = doubled
        if after > end + 1 { cell.fault = .textAfterQuote }
        return cell
    }

    @inline(__always)
    func closed(_ bytes: Span<UInt8>, content: Range<Int>, end: Int) -> Cell {
        guard end < bytes.count else { return Cell(content: content, next: end, endsRow: true) }
        if bytes[end] == separator { return Cell(content: content, next: end + 1, endsRow: false) }
        return Cell(content: content, next: afterLineEnd(bytes, end), endsRow: true)
    }

    /// The text of a cell, its doubled quotes made single.
    static func text(of cell: Cell, in bytes: Span<UInt8>) -> String {
        let span = bytes.extracting(cell.content)
        var plain: [UInt8] = []
        plain.reserveCapacity(span.count)
        var index = 0
        while index < span.count {
            plain.append(span[index])
            if cell.hasDoubledQuotes, span[index] == quote { index += 1 }
            index += 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
