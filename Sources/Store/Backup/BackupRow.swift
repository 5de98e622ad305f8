/// A row of a backup: a JSON array of texts, numbers, truths and nulls.
enum BackupRow {
    static func append(_ values: [Value], to line: inout [UInt8]) throws(StoreError) {
        line.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            switch value {
            case .null: line += "null".utf8
            case .boolean(let truth): line += (truth ? "true" : "false").utf8
            case .integer(let number): line += "\(number)".utf8
            case .real(let number):
                guard number.isFinite else { throw .damaged(reason: "a number is not finite") }
                line += "\(number)".utf8
            case .text(let text): try appendQuoted(text, to: &line)
            }
        }
        line.append(UInt8(ascii: "]"))
    }

    /// Reads a line that ``append(_:to:)`` wrote; `nil` for any other.
    static func read(_ line: [UInt8]) -> [Value]? {
        var reader = Reader(line: line[...])
        return reader.row()
    }

    private struct Reader {
        var line: ArraySlice<UInt8>

        mutating func row() -> [Value]? {
            guard take("[") else { return nil }
            var values: [Value] = []
            if take("]") { return line.isEmpty ? values : nil }
            repeat {
                guard let value = value() else { return nil }
                values.append(value)
            } while take(",")
            return take("]") && line.isEmpty ? values : nil
        }

        private mutating func take(_ text: StaticString) -> Bool {
            let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            guard line.starts(with: bytes) else { return false }
            line = line.dropFirst(bytes.count)
            return true
        }

        private mutating func value() -> Value? {
            if take("\"") { return text().map(Value.text) }
            if take("null") { return .null }
            if take("true") { return .boolean(true) }
            if take("false") { return .boolean(false) }
            let end = line.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") } ?? line.endIndex
            let number = String(decoding: line[..<end], as: UTF8.self)
            line = line[end...]
            if let whole = Int(number), "\(whole)" == number { return .integer(whole) }
            return Double(number).flatMap { $0.isFinite && "\($0)" == number ? .real($0) : nil }
        }

        /// The rest of a text after its first quote.
        private mutating func text() -> String? {
            var bytes: [UInt8] = []
            while let end = line.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                bytes += line[..<end]
                let isEnd = line[end] == UInt8(ascii: "\"")
                line = line[(end + 1)...]
                if isEnd { return String(validating: bytes, as: UTF8.self) }
                guard let byte = escaped() else { return nil }
                bytes.append(byte)
            }
            return nil
        }

        private mutating func escaped() -> UInt8? {
            if take("\"") { return UInt8(ascii: "\"") }
            if take("\\") { return UInt8(ascii: "\\") }
            guard take("u00"), line.count >= 2 else { return nil }
            let byte = UInt8(String(decoding: line.prefix(2), as: UTF8.self), radix: 16)
            line = line.dropFirst(2)
            return byte.flatMap { $0 > 0 && $0 < 0x20 ? $0 : nil }
        }
    }
}
