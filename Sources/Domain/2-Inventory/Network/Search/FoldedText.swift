import Foundation

/// Text as it is searched: small letters and digits without accents.
public enum FoldedText {
    /// `Café ’t Kruispunt` as `cafe t kruispunt`.
    public static func fold(_ text: String) -> String {
        String(decoding: Array(words(of: text).joined(separator: [0x20])), as: UTF8.self)
    }

    /// The words of a text, folded, as bytes of UTF-8. Whatever is no letter or digit stands between words.
    static func words(of text: String) -> [[UInt8]] {
        text.utf8.allSatisfy { $0 < 0x80 } ? split(text.utf8) : split(folded(text).utf8)
    }

    private static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar {
            case "ß": result.append(contentsOf: "ss".unicodeScalars)
            case "ø": result.append("o")
            case "ł": result.append("l")
            case "đ": result.append("d")
            case "æ": result.append(contentsOf: "ae".unicodeScalars)
            case "œ": result.append(contentsOf: "oe".unicodeScalars)
            default:
                if scalar.properties.generalCategory == .nonspacingMark { continue }
                result.append(scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : " ")
            }
        }
        return String(result)
    }

    private static func split(_ bytes: String.UTF8View) -> [[UInt8]] {
        var (words, word): ([[UInt8]], [UInt8]) = ([], [])
        for byte in bytes {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x80...: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            default:
                if !word.isEmpty { words.append(word) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
