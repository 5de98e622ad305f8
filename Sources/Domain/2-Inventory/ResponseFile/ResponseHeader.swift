/// The first line of a response file: which column holds what.
struct ResponseHeader: Sendable {
    /// The questionnaire, with the parts that the file has.
    var questionnaire: Questionnaire
    /// The columns from left to right; `nil` for the `id`.
    var columns: [ResponseColumn?]
    var separator: UInt8
    /// Where the first row begins.
    var end: Int

    static let idColumn = "id"

    /// Reads the header, or tells everything that is wrong with it.
    static func read(
        _ bytes: Span<UInt8>, questionnaire: Questionnaire
    ) throws(HeaderProblems) -> ResponseHeader {
        let separator = separator(bytes)
        let text = DelimitedText(separator: separator)
        var names: [String] = []
        var position = 0
        while true {
            let cell = text.cell(bytes, at: position)
            if cell.fault != nil {
                throw HeaderProblems(messages: ["the header has a quote out of place near column \(names.count + 1)"])
            }
            names.append(DelimitedText.text(of: cell, in: bytes))
            position = cell.next
            if cell.endsRow { break }
        }
        var trimmed: [String] = []
        for name in names { trimmed.append(name.trimmingASCIISpace()) }
        let (columns, parts) = try match(trimmed, questionnaire: questionnaire)
        var present = questionnaire
        present.parts = questionnaire.parts.filter { parts.contains($0.id) }
        return ResponseHeader(questionnaire: present, columns: columns, separator: separator, end: position)
    }

    /// Everything wrong with a header, in words.
    struct HeaderProblems: Error {
        var messages: [String]
    }

    /// The separator that comes first in the header line: column names hold neither.
    private static func separator(_ bytes: Span<UInt8>) -> UInt8 {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: ","): return UInt8(ascii: ",")
            case UInt8(ascii: ";"): return UInt8(ascii: ";")
            case DelimitedText.lineFeed: return UInt8(ascii: ",")
            default: continue
            }
        }
        return UInt8(ascii: ",")
    }

    private static func match(
        _ names: [String], questionnaire: Questionnaire
    ) throws(HeaderProblems) -> ([ResponseColumn?], Set<String>) {
        let known = Dictionary(
            questionnaire.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var messages: [String] = []
        var columns: [ResponseColumn?] = []
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            if !seen.insert(name).inserted {
                messages.append("column \(index + 1): '\(name)' stands twice")
            } else if name == idColumn {
                columns.append(nil)
            } else if let column = known[name] {
                columns.append(column)
            } else {
                messages.append("column \(index + 1): '\(name)' is not a column of '\(questionnaire.id)'")
            }
        }
        var parts: Set<String> = []
        for part in questionnaire.parts {
            let expected = part.questions.flatMap(\.columns).map(\.name)
            let missing = expected.filter { !seen.contains($0) }
            if missing.isEmpty {
                parts.insert(part.id)
            } else if missing.count < expected.count || part.always {
                let rule =
                    part.always ? "part \(part.id) is always there" : "part \(part.id) is there whole or not at all"
                messages += missing.map { "column '\($0)' is missing; \(rule)" }
            }
        }
        if !messages.isEmpty { throw HeaderProblems(messages: messages) }
        return (columns, parts)
    }
}

extension String {
    fileprivate func trimmingASCIISpace() -> String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
