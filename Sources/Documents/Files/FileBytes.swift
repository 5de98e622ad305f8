import Foundation
import Synchronization

/// A whole file in memory.
public enum FileBytes {
    /// Reads straight into the array, several pieces side by side: by way of `Data`, a large file would be copied once
    /// more, and giving the memory out takes as long as the reading.
    ///
    /// Throws what the file system throws; a file that is no regular file is read to its end.
    public static func read(_ path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        guard let size = try? file.seekToEnd(), size > 0 else { return [UInt8](try file.readToEnd() ?? Data()) }
        return try [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            // The pieces lie apart, and none is looked at before all are there.
            nonisolated(unsafe) let bytes = UnsafeMutableRawBufferPointer(buffer)
            let pieces = (bytes.count + pieceSize - 1) / pieceSize
            let outcome = Mutex(Outcome(end: bytes.count))
            DispatchQueue.concurrentPerform(iterations: pieces) { piece in
                let start = piece * pieceSize
                let part = UnsafeMutableRawBufferPointer(rebasing: bytes[start..<min(start + pieceSize, bytes.count)])
                let got = fill(part, from: file.fileDescriptor, at: start)
                outcome.withLock { outcome in
                    if let got {
                        if got < part.count { outcome.end = min(outcome.end, start + got) }
                    } else {
                        outcome.hasFailed = true
                    }
                }
            }
            let read = outcome.withLock { $0 }
            if read.hasFailed { throw CocoaError(.fileReadUnknown) }
            count = read.end
        }
    }

    private static let pieceSize = 8 << 20

    private struct Outcome {
        /// Where the file ended: sooner than its size said, where it was cut short meanwhile.
        var end: Int
        var hasFailed = false
    }

    /// How many bytes came, fewer than there is room for only at the end of the file; `nil` where reading failed.
    private static func fill(_ room: UnsafeMutableRawBufferPointer, from descriptor: Int32, at start: Int) -> Int? {
        var count = 0
        while count < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room[count...])
            let got = pread(descriptor, rest.baseAddress, rest.count, off_t(start + count))
            if got < 0 { return nil }
            if got == 0 { break }
            count += got
        }
        return count
    }
}
