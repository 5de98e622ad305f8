import Domain
import Foundation
import Synchronization

/// The file, outside the backups, with what was erased on request: a line for each, only ever added to.
final class ErasureListFile: Sendable {
    private let path: String
    private let descriptor: Int32
    private let known: Mutex<Set<String>>

    /// Opens the list, or makes it, readable by its owner only.
    ///
    /// - Throws: ``Failure`` where it can't be written, or holds something else.
    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_CREAT | O_APPEND | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure.output("\(path): the erasure list can't be written") }
        do {
            let (erasures, whole) = try Self.lines(path)
            // What a crash cut short would spoil the next line; its erasure is still known to the database.
            guard ftruncate(descriptor, off_t(whole)) == 0 else {
                throw Failure.output("\(path): the erasure list can't be written")
            }
            known = Mutex(Set(erasures.map(Self.key)))
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// Adds what is not on the list yet, and returns when it is on disk.
    func add(_ erasures: [Erasure]) throws {
        try known.withLock { known in
            let new = erasures.filter { !known.contains(Self.key($0)) }.sorted { $0.at < $1.at }
            guard !new.isEmpty else { return }
            let bytes = Array(new.map(\.line).joined().utf8)
            let end = lseek(descriptor, 0, SEEK_END)
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count == bytes.count, fsync(descriptor) == 0 else {
                // A full disk: half a line would spoil the next.
                _ = ftruncate(descriptor, end)
                throw Failure.output("\(path): the erasure list can't be written")
            }
            known.formUnion(new.map(Self.key))
        }
    }

    /// The erasures on a list.
    ///
    /// - Throws: ``Failure`` where there is no such file, or a line is none of ours. A last line that was cut short is
    ///   passed over.
    static func read(_ path: String) throws -> [Erasure] { try lines(path).erasures }

    private static func lines(_ path: String) throws -> (erasures: [Erasure], bytes: Int) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.noInput("\(path): the erasure list can't be read")
        }
        let whole = data.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let erasures = try data[..<whole].split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
            guard let erasure = Erasure(line: String(decoding: line, as: UTF8.self)) else {
                throw Failure.data(["\(path):\(index + 1): not a line of an erasure list"])
            }
            return erasure
        }
        return (erasures, whole)
    }

    private static func key(_ erasure: Erasure) -> String { "\(erasure.kind.rawValue) \(erasure.id)" }
}
