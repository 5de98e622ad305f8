import Crypto
import Foundation

/// Writes a backup's lines, beside the file until all are on disk: the file is there whole or not at all.
final class BackupWriter {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var sum = SHA256()
    private var buffer: [UInt8] = []
    private var isFinished = false

    /// - Throws: ``BackupRefused/unwritable(reason:)``
    init(path: String) throws(BackupRefused) {
        self.path = path
        temporary = path + ".part-\(getpid())"
        // Personal data: its owner's alone.
        descriptor = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(reason: Self.reason()) }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(temporary) }
    }

    func append(line: [UInt8]) throws(BackupRefused) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes the last line, with the sum of all before it, and gives the file its name.
    func finish(rows: [String: Int]) throws {
        try flush()
        let digest = BackupLine.hexadecimal(sum.finalize())
        try append(line: BackupLine.bytes(BackupLine.End(rows: rows, sha256: digest)))
        try flush()
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
            throw BackupRefused.unwritable(reason: Self.reason())
        }
        isFinished = true
        // The name is on disk with its folder; where a folder can't be opened, that is the system's affair.
        let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    private func flush() throws(BackupRefused) {
        sum.update(data: buffer)
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw .unwritable(reason: Self.reason()) }
            rest = rest.dropFirst(max(0, count))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
