import CQREncode

/// A QR code (ISO/IEC 18004) of a text, as the squares of its picture.
public struct QRCode: Sendable, Equatable {
    /// How many squares it is wide and high, without the quiet zone around it.
    public let size: Int
    /// Row by row from the top left; `true` is dark.
    public let modules: [Bool]

    /// The smallest code that holds the text, of which 15% may be lost (level M).
    ///
    /// `nil` for a text that no code holds: past 2,331 bytes, or with the character NUL in it.
    public init?(_ text: String) {
        guard !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        self.size = size
        // Of each byte the lowest bit is the square; the others tell what it is for.
        modules = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The dark squares as the data of an SVG path, in a drawing of ``side`` units with the quiet zone of four.
    public var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard modules[row * size + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < size, modules[row * size + column] { column += 1 }
                path += "M\(start + Self.quiet) \(row + Self.quiet)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }

    /// How many units the drawing is wide and high.
    public var side: Int { size + 2 * Self.quiet }

    private static let quiet = 4
}
