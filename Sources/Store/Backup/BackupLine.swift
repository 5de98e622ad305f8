/// The lines of a backup that are not rows. Each is one line of JSON with its keys in the order of their characters, so
/// that the same content is always the same bytes:
///
/// 1. a ``Head``,
/// 2. for each table a ``Table`` and then its rows, a JSON array each, in the order of the columns,
/// 3. an ``End``, with the SHA-256 of everything before it.
enum BackupLine {
    struct Head: Codable, Equatable {
        static let knownForm = 1

        var form: Int
        var made: String
        var migration: Int

        private enum CodingKeys: String, CodingKey {
            // First among its keys, so that a file begins by saying what it is.
            case form = "a backup of Kring"
            case made, migration
        }
    }

    struct Table: Codable, Equatable {
        var columns: [String]
        var table: String
    }

    struct End: Codable, Equatable {
        var rows: [String: Int]
        var sha256: String
    }

    static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static let headStart = Array(#"{"a backup of Kring":"#.utf8)
    static let tableStart = Array(#"{"columns":"#.utf8)
    static let endStart = Array(#"{"rows":"#.utf8)

    static func bytes(_ line: some Encodable) throws -> [UInt8] { Array(try JSONText.encode(line).utf8) }

    /// Reads a line, if it is written as ``bytes(_:)`` writes it.
    static func read<T: Codable>(_ type: T.Type, from bytes: [UInt8]) -> T? {
        guard let line = try? JSONText.decode(type, from: String(decoding: bytes, as: UTF8.self)),
            (try? Self.bytes(line)) == bytes
        else { return nil }
        return line
    }
}
