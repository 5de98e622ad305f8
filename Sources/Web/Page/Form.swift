import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a submitted form, in the order sent; a name may occur more than once.
struct Form: Sendable, Equatable {
    struct Field: Sendable, Equatable {
        var name: String
        var value: String
    }

    private(set) var fields: [Field]

    /// The first value sent under this name.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}

extension Form {
    /// Why bytes are no form.
    enum Problem: Error, Equatable {
        /// A name or value is not UTF-8.
        case notUTF8
        /// More fields than any page of ours has.
        case tooManyFields
        /// Sent as something else than `application/x-www-form-urlencoded`.
        case otherMediaType
    }

    /// The most fields that are read.
    static let mostFields = 2_000

    /// The most bytes that are read; past it the answer is 413. Twelve texts of the longest kind fit, percent-encoded.
    static let mostBytes = 1 << 20

    /// Reads `application/x-www-form-urlencoded` bytes, as browsers send them (WHATWG URL, section 5.1).
    ///
    /// A percent sign that starts no two hexadecimal digits stands for itself.
    /// - Throws: ``Problem``
    init(_ bytes: some Sequence<UInt8>) throws(Problem) {
        var fields: [Field] = []
        var name: [UInt8] = []
        var value: [UInt8] = []
        var inValue = false
        var empty = true

        func finish() throws(Problem) {
            defer {
                name.removeAll(keepingCapacity: true)
                value.removeAll(keepingCapacity: true)
                (inValue, empty) = (false, true)
            }
            guard !empty else { return }
            guard fields.count < Form.mostFields else { throw .tooManyFields }
            fields.append(Field(name: try Form.text(name), value: try Form.text(value)))
        }

        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"):
                try finish()
                continue
            case UInt8(ascii: "=") where !inValue:
                inValue = true
            default:
                if inValue { value.append(byte) } else { name.append(byte) }
            }
            empty = false
        }
        try finish()
        self.fields = fields
    }

    /// The form in a request's body.
    ///
    /// - Parameter mostBytes: the most bytes that are read; past it the answer is 413.
    /// - Throws: ``Problem``
    init(of request: Request, mostBytes: Int = Form.mostBytes) async throws {
        if let type = request.headers[.contentType] {
            let essence = type.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
            guard essence == "application/x-www-form-urlencoded" else { throw Problem.otherMediaType }
        }
        let body = try await request.body.collect(upTo: mostBytes)
        try self.init(body.readableBytesView)
    }

    /// Decodes `+` and `%41` and reads the bytes as UTF-8.
    private static func text(_ bytes: [UInt8]) throws(Problem) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
                continue
            }
            decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            index += 1
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
