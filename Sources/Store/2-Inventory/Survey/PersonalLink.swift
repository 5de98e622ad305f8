import Crypto
import Foundation

/// The way back to one's own response: whoever holds it may read and change the draft.
public struct PersonalLink: Sendable, Equatable {
    /// 144 random bits as 24 characters of url-safe base64: the last piece of an address.
    public let token: String

    private static let byteCount = 18

    /// A new link. Links are made before a write begins, as that may be tried more than once.
    public init() {
        var generator = SystemRandomNumberGenerator()
        self.init(using: &generator)
    }

    /// A new link from the randomness given, which must be unpredictable outside tests.
    public init(using generator: inout some RandomNumberGenerator) {
        let bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        token = Data(bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    }

    /// The link in an address; `nil` where the text has not the form of one.
    public init?(token: String) {
        let isTokenCharacter = { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard token.utf8.count == Self.byteCount / 3 * 4, token.utf8.allSatisfy(isTokenCharacter) else { return nil }
        self.token = token
    }

    /// What is stored: the SHA-256 of the token, in hexadecimal. The token itself never is.
    var hash: String {
        let digits = Array("0123456789abcdef".utf8)
        let hexadecimal = SHA256.hash(data: Data(token.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hexadecimal, as: UTF8.self)
    }
}

extension PersonalLink: CustomStringConvertible, CustomReflectable {
    /// Says nothing, so that a log can't hold the token by accident.
    public var description: String { "PersonalLink" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
