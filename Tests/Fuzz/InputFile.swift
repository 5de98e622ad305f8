import Foundation

/// The file that holds the input at hand: the reader's name on a line, then the bytes. What was written stays there
/// when the process crashes.
final class InputFile: Sendable {
    let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        if descriptor < 0 { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { close(descriptor) }

    func hold(_ bytes: [UInt8], for reader: String) {
        let record = Array(reader.utf8) + [UInt8(ascii: "\n")] + bytes
        guard pwrite(descriptor, record, record.count, 0) == record.count, ftruncate(descriptor, record.count) == 0
        else { Fuzz.fail("can't write \(path)") }
    }

    /// The reader's name and the input in such a file.
    static func read(_ path: String) throws -> (reader: String, bytes: [UInt8]) {
        let record = try Data(contentsOf: URL(filePath: path))
        let name = record.prefix { $0 != UInt8(ascii: "\n") }
        return (String(decoding: name, as: UTF8.self), Array(record.dropFirst(name.count + 1)))
    }
}
