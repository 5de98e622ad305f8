import HTTPTypes
import Hummingbird
import NIOCore

/// A form sent with files (`multipart/form-data`, RFC 7578).
struct Upload: Sendable, Equatable {
    struct File: Sendable, Equatable {
        /// What the visitor's machine calls it: to be shown, never used as a path.
        var name: String
        var bytes: [UInt8]
    }

    private(set) var fields: [String: String] = [:]
    private(set) var files: [String: File] = [:]

    /// Why bytes are no such form.
    enum Problem: Error, Equatable {
        case otherMediaType
        /// The parts do not begin and end as they should: the form was cut short.
        case incomplete
        case tooManyParts
    }

    private static let mostParts = 100

    /// The form in a request's body.
    ///
    /// - Parameter mostBytes: the most bytes that are read, files included; past it the answer is 413.
    /// - Throws: ``Problem``
    init(of request: Request, mostBytes: Int) async throws {
        guard let type = request.headers[.contentType], let boundary = Self.boundary(in: type) else {
            throw Problem.otherMediaType
        }
        let body = try await request.body.collect(upTo: mostBytes)
        try self.init(Array(body.readableBytesView), boundary: boundary)
    }

    init(_ bytes: [UInt8], boundary: String) throws(Problem) {
        let line = Array("\r\n--\(boundary)".utf8)
        // The first boundary may lack the line end that comes before the others.
        let body = Array("\r\n".utf8) + bytes
        guard var position = Self.index(of: line, in: body, from: 0) else { throw .incomplete }
        position += line.count
        var count = 0
        while !body[position...].starts(with: Array("--".utf8)) {
            count += 1
            guard count <= Self.mostParts else { throw .tooManyParts }
            guard body[position...].starts(with: Array("\r\n".utf8)),
                let end = Self.index(of: line, in: body, from: position)
            else { throw .incomplete }
            try read(body[position + 2..<end])
            position = end + line.count
        }
    }

    /// Reads one part: its headers, an empty line, its content.
    private mutating func read(_ part: ArraySlice<UInt8>) throws(Problem) {
        let bytes = Array(part)
        guard let gap = Self.index(of: Array("\r\n\r\n".utf8), in: bytes, from: 0) else { throw .incomplete }
        let head = String(decoding: bytes[..<gap], as: UTF8.self)
        let content = Array(bytes[(gap + 4)...])
        guard
            let disposition = head.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }), let name = Self.parameter("name", in: disposition)
        else { return }
        if let file = Self.parameter("filename", in: disposition) {
            // A file field that was left empty sends a part without a name.
            if !file.isEmpty { files[name] = File(name: file, bytes: content) }
        } else {
            fields[name] = String(decoding: content, as: UTF8.self)
        }
    }

    private static func boundary(in type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data"), let start = type.firstRange(of: "boundary=") else {
            return nil
        }
        let value = type[start.upperBound...].prefix { $0 != ";" }
        let boundary = value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value
        return (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    /// A quoted parameter, as browsers write it: a quote within it is `%22` (WHATWG HTML).
    private static func parameter(_ name: String, in header: Substring) -> String? {
        guard let start = header.firstRange(of: " \(name)=\"") else { return nil }
        let rest = header[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end].replacing("%22", with: "\"").replacing("%0D%0A", with: " "))
    }

    private static func index(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= pattern.count else { return nil }
        var index = start
        while index <= bytes.count - pattern.count {
            guard let next = bytes[index...].firstIndex(of: pattern[0]), next <= bytes.count - pattern.count else {
                return nil
            }
            if bytes[next..<next + pattern.count].elementsEqual(pattern) { return next }
            index = next + 1
        }
        return nil
    }
}
