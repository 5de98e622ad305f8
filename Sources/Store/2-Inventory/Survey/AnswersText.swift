/// Answers as the JSON object that a part keeps.
///
/// Written here and not by `JSONEncoder`: an object of texts is soon written, and this happens with every screen.
///
/// - Throws: ``StoreError/holdsNUL``, which JSON itself would have hidden as an escape.
func json(of answers: [String: String]) throws(StoreError) -> String {
    var text: [UInt8] = [UInt8(ascii: "{")]
    for (column, value) in answers.sorted(by: { $0.key < $1.key }) {
        if text.count > 1 { text.append(UInt8(ascii: ",")) }
        try appendQuoted(column, to: &text)
        text.append(UInt8(ascii: ":"))
        try appendQuoted(value, to: &text)
    }
    text.append(UInt8(ascii: "}"))
    return String(decoding: text, as: UTF8.self)
}

/// Adds a text as a JSON string.
func appendQuoted(_ string: String, to text: inout [UInt8]) throws(StoreError) {
    text.append(quote)
    for byte in string.utf8 {
        switch byte {
        case 0: throw .holdsNUL
        case quote, backslash:
            text.append(backslash)
            text.append(byte)
        case 1..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
        default: text.append(byte)
        }
    }
    text.append(quote)
}

/// The answers of a response's parts together, from rows with a column `answers` that is NULL where there is no part.
func mergedAnswers(of rows: some Sequence<Row>) throws -> [String: String] {
    var merged: [String: String] = [:]
    for row in rows {
        guard let text: String = try row["answers"] else { continue }
        let answers = try plainAnswers(in: text) ?? JSONText.decode([String: String].self, from: text)
        if merged.isEmpty { merged = answers } else { merged.merge(answers) { _, later in later } }
    }
    return merged
}

/// The answers in a text that ``json(of:)`` wrote and in which nothing had to be escaped, which is nearly always; `nil`
/// for any other, which a whole reader of JSON has to read.
func plainAnswers(in text: String) -> [String: String]? {
    var answers: [String: String] = [:]
    let bytes = text.utf8
    var place = bytes.startIndex

    func take(_ byte: UInt8) -> Bool {
        guard place < bytes.endIndex, bytes[place] == byte else { return false }
        place = bytes.index(after: place)
        return true
    }
    func string() -> String? {
        guard take(quote), let end = bytes[place...].firstIndex(where: { $0 == quote || $0 == backslash }),
            bytes[end] == quote
        else { return nil }
        defer { place = bytes.index(after: end) }
        return String(text[place..<end])
    }

    guard take(UInt8(ascii: "{")) else { return nil }
    if take(UInt8(ascii: "}")) { return place == bytes.endIndex ? answers : nil }
    repeat {
        guard let column = string(), take(UInt8(ascii: ":")), let value = string() else { return nil }
        answers[column] = value
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) && place == bytes.endIndex ? answers : nil
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
