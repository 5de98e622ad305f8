import Domain
import Foundation

/// Where mail servers leave what comes back: a file (mbox), a folder of files, or a Maildir. It is only ever read.
public struct BounceBox: Sendable {
    /// The most that is read of one file: the end of it.
    private static let mostBytes = 64 << 20

    public let path: String
    private let returnAddress: ReturnAddress
    /// What the files looked like when they were read.
    private var seen: [String: Stamp] = [:]

    private struct Stamp: Equatable {
        var size: Int
        var changed: Date
    }

    public init(path: String, returnAddress: ReturnAddress) {
        self.path = path
        self.returnAddress = returnAddress
    }

    /// Whether there is such a file or folder.
    public var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// What came back since the last time. A file that has grown is read again as a whole: noting a bounce twice is
    /// noting it once. Blocks.
    public mutating func bounces() -> [Bounce] {
        var bounces: [Bounce] = []
        var present: [String: Stamp] = [:]
        for file in files {
            guard let stamp = Self.stamp(of: file) else { continue }
            present[file] = stamp
            guard seen[file] != stamp, let bytes = Self.end(of: file) else { continue }
            bounces += Self.bounces(in: bytes, to: returnAddress)
        }
        seen = present
        return bounces
    }

    /// What came back in these bytes.
    public static func bounces(in bytes: [UInt8], to returnAddress: ReturnAddress) -> [Bounce] {
        Mailbox.mails(in: bytes).compactMap { Bounce($0, to: returnAddress) }
    }

    private var files: [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else { return [path] }
        let maildir = ["new", "cur"].map { "\(path)/\($0)" }.filter { FileManager.default.fileExists(atPath: $0) }
        return (maildir.isEmpty ? [path] : maildir).flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
                .filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
        }
    }

    private static func stamp(of file: String) -> Stamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file),
            attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int,
            let changed = attributes[.modificationDate] as? Date
        else { return nil }
        return Stamp(size: size, changed: changed)
    }

    private static func end(of file: String) -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
        defer { try? handle.close() }
        guard let size = try? handle.seekToEnd() else { return nil }
        let start = size > UInt64(mostBytes) ? size - UInt64(mostBytes) : 0
        guard (try? handle.seek(toOffset: start)) != nil, let data = try? handle.read(upToCount: mostBytes) else {
            return nil
        }
        // Half a mail at the start is none: it goes up to the first line that begins one.
        let bytes = [UInt8](data)
        guard start > 0, let first = data.firstRange(of: Data("\n\nFrom ".utf8)) else { return bytes }
        return Array(bytes[(first.lowerBound + 2)...])
    }
}
