import CZip

/// A ZIP archive to read from, with a limit on what comes out of it in total.
///
/// The sizes that the archive states are not believed: bytes are counted as they come out.
final class ZipFile {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableRawPointer
    private var left: Int

    /// Opens an archive; `nil` for bytes that are none.
    ///
    /// - Parameter most: the bytes that all that is read may have together.
    init?(_ bytes: [UInt8], most: Int) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) } }
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        // Zero: the buffer stays ours, and is given back once the archive is closed.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 0, &failure) else {
            copy.deallocate()
            return nil
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            zip_source_free(source)
            copy.deallocate()
            return nil
        }
        (self.archive, self.bytes, left) = (archive, copy, most)
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    enum Problem: Error {
        case tooLarge
        case damaged
    }

    /// The names of all that is in the archive, in its own order.
    var names: [String] {
        (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
            zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map { String(cString: $0) }
        }
    }

    /// What a part of the archive holds, unpacked; `nil` where there is no such part.
    func read(_ name: String) throws(Problem) -> [UInt8]? {
        let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_GUESS))
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damaged }
        defer { zip_fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            guard count >= 0 else { throw .damaged }
            guard count > 0 else { return content }
            left -= Int(count)
            guard left >= 0 else { throw .tooLarge }
            content += chunk[..<Int(count)]
        }
    }
}
