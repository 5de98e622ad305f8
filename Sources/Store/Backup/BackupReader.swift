import Crypto
import Foundation

/// Reads a backup line by line, in little memory, and knows at its end whether it is whole.
final class BackupReader {
    private(set) var migration = 0
    private(set) var made = Date.distantPast
    private let descriptor: Int32
    private var sum = SHA256()
    private var buffer: ArraySlice<UInt8> = []
    private var number = 0

    /// No line of a backup is as long as this; a file without lines is none.
    private static let longestLine = 1 << 28

    enum Item {
        case table(BackupLine.Table)
        case row([Value])
        /// The end of a backup that is whole.
        case end(BackupLine.End)
    }

    /// Opens a file and reads its first line.
    init(path: String) throws(BackupRefused) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
        self.descriptor = descriptor
        guard let line = try line(startingWith: BackupLine.headStart),
            let head = BackupLine.read(BackupLine.Head.self, from: line), let made = Date(stored: .text(head.made))
        else { throw .notABackup }
        guard head.form == BackupLine.Head.knownForm else { throw .otherForm(found: head.form) }
        (self.migration, self.made) = (head.migration, made)
        add(line)
    }

    deinit { close(descriptor) }

    /// The next line.
    ///
    /// - Throws: ``BackupRefused/cutShort``, ``BackupRefused/altered(line:)``
    func next() throws(BackupRefused) -> Item {
        guard let line = try line() else { throw .cutShort }
        if line.starts(with: BackupLine.endStart) { return .end(try end(line)) }
        add(line)
        if line.starts(with: BackupLine.tableStart) {
            guard let table = BackupLine.read(BackupLine.Table.self, from: line) else { throw altered }
            return .table(table)
        }
        guard let row = BackupRow.read(line) else { throw altered }
        return .row(row)
    }

    /// What there is to say when a line is not what it should be.
    var altered: BackupRefused { .altered(line: number) }

    private func end(_ line: [UInt8]) throws(BackupRefused) -> BackupLine.End {
        let digest = BackupLine.hexadecimal(sum.finalize())
        guard let end = BackupLine.read(BackupLine.End.self, from: line), end.sha256 == digest,
            buffer.isEmpty, try !fill()
        else { throw .altered(line: number + 1) }
        return end
    }

    private func add(_ line: [UInt8]) {
        number += 1
        sum.update(data: line)
        sum.update(data: [UInt8(ascii: "\n")])
    }

    /// The bytes up to the next line break; `nil` where there is none any more.
    private func line(startingWith start: [UInt8] = []) throws(BackupRefused) -> [UInt8]? {
        var searched = 0
        while true {
            if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer = buffer[(end + 1)...]
                return line
            }
            searched = buffer.count
            // A large file that is something else is not read to the end of its first line.
            guard searched < Self.longestLine, buffer.starts(with: start.prefix(searched)) else { return nil }
            guard try fill() else { return nil }
        }
    }

    /// Reads on; `false` at the end of the file.
    private func fill() throws(BackupRefused) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 17)
        var count = -1
        repeat { count = read(descriptor, &chunk, chunk.count) } while count < 0 && errno == EINTR
        guard count >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
        buffer = ArraySlice(buffer + chunk[..<count])
        return count > 0
    }
}
