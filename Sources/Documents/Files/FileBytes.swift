import Foundation

/// A whole file in memory.
public enum FileBytes {
    /// Reads straight into the array: by way of `Data`, a large file would be copied once more.
    ///
    /// Throws what the file system throws; a file that is no regular file is read to its end.
    public static func read(_ path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        guard let size = try? file.seekToEnd(), size > 0 else { return [UInt8](try file.readToEnd() ?? Data()) }
        try file.seek(toOffset: 0)
        return try [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            while count < buffer.count {
                let got = Foundation.read(
                    file.fileDescriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got < 0 { throw CocoaError(.fileReadUnknown) }
                if got == 0 { break }
                count += got
            }
        }
    }
}
