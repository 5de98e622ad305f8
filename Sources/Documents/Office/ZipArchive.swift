import Foundation

/// A ZIP file whose entries are stored as they are (PKWARE APPNOTE 6.3, method 0): the frame of DOCX and ODT.
///
/// The entries carry no time, so that the same content gives the same bytes.
public struct ZipArchive {
    private var entries: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    public init() {}

    public mutating func add(_ name: String, _ content: [UInt8]) {
        let name = Array(name.utf8)
        let start = UInt32(entries.count)
        // Version 2.0; bit 11: the name is UTF-8; stored; 1980-01-01 00:00, the earliest time there is.
        var head = Self.little(UInt16(20)) + Self.little(UInt16(1 << 11)) + Self.little(UInt16(0))
        head += Self.little(UInt16(0)) + Self.little(UInt16(0x21))
        head += Self.little(Self.checksum(content))
        head += Self.little(UInt32(content.count)) + Self.little(UInt32(content.count))
        head += Self.little(UInt16(name.count)) + Self.little(UInt16(0))
        entries += Self.little(UInt32(0x0403_4B50)) + head + name + content
        directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + head
        // No comment, first disk, no attributes; then where the entry begins.
        directory += [UInt8](repeating: 0, count: 10) + Self.little(start) + name
        count += 1
    }

    public mutating func add(_ name: String, _ text: String) {
        add(name, Array(text.utf8))
    }

    public var bytes: [UInt8] {
        var end = Self.little(UInt32(0x0605_4B50)) + Self.little(UInt32(0)) + Self.little(count) + Self.little(count)
        end += Self.little(UInt32(directory.count)) + Self.little(UInt32(entries.count)) + Self.little(UInt16(0))
        return entries + directory + end
    }

    private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian, Array.init)
    }

    /// CRC-32 as in ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { crc, byte in table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}
