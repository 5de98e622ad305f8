import Foundation

/// One line of the head of a mail (RFC 5322), which no value can turn into two.
///
/// A line is made of pieces that are printable ASCII, or that are encoded into it (RFC 2047); where it is folded, the
/// line break that goes in is followed by a space.
public struct HeaderLine: Sendable, Equatable, CustomStringConvertible {
    /// The line without the line break at its end.
    public let text: String

    public var description: String { text }

    /// A line with a text that people read: `Subject`.
    public init(_ name: StaticString, text value: String) {
        self.init(name, words: Self.words(of: value))
    }

    /// A line with an address, and whose it is.
    public init(_ name: StaticString, _ address: MailAddress, named person: String? = nil) {
        guard let person, !person.isEmpty else {
            self.init(name, words: [address.text])
            return
        }
        self.init(name, words: Self.phrase(person) + ["<\(address.text)>"])
    }

    /// A line with a value for programs.
    ///
    /// Characters other than printable ASCII are left out: no value of ours holds one.
    public init(_ name: StaticString, value: String) {
        let printable = value.utf8.filter { (0x20...0x7E).contains($0) }
        text = "\(name): \(String(decoding: printable, as: UTF8.self))"
    }

    /// A line with a moment, in UTC: `Date: Tue, 24 Nov 2026 17:49:14 +0000`.
    public init(_ name: StaticString, _ moment: Date) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: moment)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        text = String(
            format: "%@: %@, %d %@ %04d %02d:%02d:%02d +0000", "\(name)", days[(parts.weekday ?? 1) - 1],
            parts.day ?? 1, months[(parts.month ?? 1) - 1], parts.year ?? 1, parts.hour ?? 0, parts.minute ?? 0,
            parts.second ?? 0)
    }

    /// Folds words into lines of at most 76 characters, as far as words allow; the first stays behind the name.
    private init(_ name: StaticString, words: [String]) {
        var (text, length) = ("\(name):", name.utf8CodeUnitCount + 1)
        for (index, word) in words.enumerated() {
            if length + 1 + word.utf8.count > 76, index > 0 {
                text += "\r\n"
                length = 0
            }
            text += " " + word
            length += 1 + word.utf8.count
        }
        self.text = text
    }

    /// The words of a text; encoded, all of them, where one can't stand as it is.
    private static func words(of value: String) -> [String] {
        let clean = withoutControls(value)
        let plain = clean.split(separator: " ").map(String.init)
        let isPlain = plain.allSatisfy { word in
            word.utf8.count <= 70 && !word.contains("=?") && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        return isPlain ? plain : encodedWords(clean)
    }

    /// A name before an address, within quotation marks or encoded.
    private static func phrase(_ name: String) -> [String] {
        let clean = withoutControls(name)
        let isPlain =
            clean.utf8.count <= 60 && !clean.contains("=?")
            && clean.utf8.allSatisfy { byte in
                (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            }
        return isPlain ? ["\"\(clean)\""] : encodedWords(clean)
    }

    private static func withoutControls(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(scalars)
    }

    /// `=?utf-8?B?…?=`, each of at most 64 characters and of whole Unicode scalars.
    private static func encodedWords(_ text: String) -> [String] {
        var words: [String] = []
        var chunk: [UInt8] = []
        func finish() {
            guard !chunk.isEmpty else { return }
            words.append("=?utf-8?B?\(Data(chunk).base64EncodedString())?=")
            chunk = []
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if chunk.count + bytes.count > 39 { finish() }
            chunk += bytes
        }
        finish()
        return words
    }
}
