import Crypto
import Foundation

/// What takes the place of a code when the phone is lost: works once.
public struct RecoveryCode: Sendable, Equatable {
    /// 80 random bits as four groups of four letters and digits, without those that look alike: `k7wm-2xqp-…`.
    public let text: String

    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

    public init() {
        let letters = (0..<16).map { _ in Self.alphabet.randomElement() ?? "a" }
        text = stride(from: 0, to: 16, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// What somebody typed, with or without hyphens, spaces and capitals; `nil` where it can't be one.
    init?(typed: String) {
        let letters = typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }
        guard letters.count == 16, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        let all = Array(letters)
        text = stride(from: 0, to: 16, by: 4).map { String(all[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// What is stored.
    var hash: String { HexadecimalHash.of(text) }
}

extension RecoveryCode: CustomStringConvertible, CustomReflectable {
    /// Says nothing, so that a log can't hold the code by accident.
    public var description: String { "RecoveryCode" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The SHA-256 of a text in hexadecimal.
enum HexadecimalHash {
    static func of(_ text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hexadecimal = SHA256.hash(data: Data(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hexadecimal, as: UTF8.self)
    }
}
