import Foundation

/// A mail as it came in: its head, and its body as bytes. Anything can be read as one, however broken.
struct ReceivedMail {
    struct Field {
        /// In small letters.
        var name: String
        /// Without the line breaks of folding.
        var value: String
    }

    let head: [Field]
    let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [Field] = []
        var lines = Lines(bytes)
        while let line = lines.next(), !line.isEmpty {
            let text = String(decoding: line, as: UTF8.self)
            if text.first == " " || text.first == "\t", var last = fields.popLast() {
                last.value += " " + text.trimmingCharacters(in: .whitespaces)
                fields.append(last)
            } else if let colon = text.firstIndex(of: ":") {
                fields.append(
                    Field(
                        name: text[..<colon].trimmingCharacters(in: .whitespaces).lowercased(),
                        value: text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)))
            }
        }
        (head, body) = (fields, lines.rest)
    }

    /// The first value of a field.
    subscript(name: String) -> String? { head.first { $0.name == name }?.value }

    /// `text/plain` unless the head says otherwise; in small letters, without parameters.
    var type: String {
        (self["content-type"] ?? "text/plain").prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// The parts of a multipart body; none for another.
    var parts: [ReceivedMail] {
        guard type.hasPrefix("multipart/"), let boundary else { return [] }
        let (between, end) = (Array("--\(boundary)".utf8), Array("--\(boundary)--".utf8))
        var (parts, start): ([ReceivedMail], Int?) = ([], nil)
        var lines = Lines(body)
        while true {
            let before = lines.rest.startIndex
            guard let line = lines.next() else { break }
            let trimmed = line.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
            guard trimmed.elementsEqual(between) || trimmed.elementsEqual(end) else { continue }
            if let start { parts.append(ReceivedMail(body[start..<before])) }
            if trimmed.elementsEqual(end) { return parts }
            start = lines.rest.startIndex
        }
        // Cut off within the last part.
        if let start { parts.append(ReceivedMail(body[start...])) }
        return parts
    }

    private var boundary: String? {
        guard let parameters = self["content-type"],
            let name = parameters.range(of: "boundary=", options: .caseInsensitive)
        else { return nil }
        let value = parameters[name.upperBound...]
        let text = value.first == "\"" ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { !" ;\t".contains($0) }
        return text.isEmpty ? nil : String(text)
    }
}

/// The lines of bytes, without the LF or CR LF at their ends.
struct Lines {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        var line = rest[rest.startIndex..<end]
        rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...]
        if line.last == 0x0D { line.removeLast() }
        return line
    }
}
