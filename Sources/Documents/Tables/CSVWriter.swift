/// Writes rows of text as CSV (RFC 4180: CRLF, quotes doubled), as UTF-8.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe: what respondents type must not run
/// on a coordinator's machine. A plain number keeps its sign.
public struct CSVWriter: Sendable {
    /// What stands between cells; Dutch spreadsheets expect a semicolon, because the comma is in their numbers.
    public var separator: Character
    /// Whether the file begins with U+FEFF, by which Excel knows that it is UTF-8.
    public var byteOrderMark: Bool

    public init(separator: Character = ";", byteOrderMark: Bool = true) {
        self.separator = separator
        self.byteOrderMark = byteOrderMark
    }

    public func bytes(_ rows: [[String]]) -> [UInt8] {
        var text = byteOrderMark ? "\u{FEFF}" : ""
        for row in rows {
            text += row.map(cell).joined(separator: String(separator)) + "\r\n"
        }
        return Array(text.utf8)
    }

    private func cell(_ text: String) -> String {
        let safe = Self.isFormula(text) ? "'" + text : text
        // By scalar: "\r\n" is one Character, and U+0301 after a quote makes another Character of it.
        let special = safe.unicodeScalars.contains { scalar in
            "\"\r\n".unicodeScalars.contains(scalar) || separator.unicodeScalars.contains(scalar)
        }
        // A row of one empty cell would be an empty line, which readers skip; spaces at the ends get lost in some.
        let needsQuotes = special || safe.isEmpty || safe.first?.isWhitespace == true || safe.last?.isWhitespace == true
        guard needsQuotes else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            quoted.unicodeScalars.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar])
        }
        return quoted + "\""
    }

    /// OWASP's list for CSV injection, also behind white space, which spreadsheets skip.
    private static func isFormula(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        if let first = scalars.first, first == "\t" || first == "\r" { return true }
        let start = scalars.drop(while: { $0.properties.isWhitespace || $0.properties.generalCategory == .format })
        guard let first = start.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
        return String(start).wholeMatch(of: /[+\-][0-9]+([.,][0-9]+)*/) == nil
    }
}
