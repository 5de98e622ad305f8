import Crypto
import Foundation

/// A secret that is in an address or a cookie: whoever holds it may do what it was made for.
public struct Token: Sendable, Equatable {
    /// 144 random bits as 24 characters of url-safe base64.
    public let text: String

    private static let byteCount = 18

    /// A new token. Tokens are made before a write begins, as that may be tried more than once.
    public init() {
        var generator = SystemRandomNumberGenerator()
        self.init(using: &generator)
    }

    /// A new token from the randomness given, which must be unpredictable outside tests.
    public init(using generator: inout some RandomNumberGenerator) {
        let bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        text = Data(bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    }

    /// The token in an address or a cookie; `nil` where the text has not the form of one.
    public init?(text token: String) {
        let isTokenCharacter = { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard token.utf8.count == Self.byteCount / 3 * 4, token.utf8.allSatisfy(isTokenCharacter) else { return nil }
        text = token
    }

    /// What is stored: the SHA-256 of the token, in hexadecimal. The token itself never is.
    var hash: String { HexadecimalHash.of(text) }

    /// Under what answers are kept in an anonymous survey with personal links. Only whoever has the token can tell that it
    /// goes with ``hash``, under which the link is kept with the recipient.
    var answersHash: String { HexadecimalHash.of("answers \(text)") }

    /// A part of a draft, readable only with the token: AES-GCM in base64, as a JSON object like all that a part keeps.
    func sealed(_ answers: String, part: String) throws -> String {
        let box = try AES.GCM.seal(Data(answers.utf8), using: draftKey, authenticating: Data(part.utf8))
        guard let bytes = box.combined else { throw StoreError.failed(reason: "a draft could not be sealed") }
        return try json(of: [Self.seal: bytes.base64EncodedString()])
    }

    /// What ``sealed(_:part:)`` was given.
    ///
    /// - Throws: ``StoreError/damaged(reason:)``
    func unsealed(_ text: String, part: String) throws(StoreError) -> String {
        guard let sealed = plainAnswers(in: text)?[Self.seal], let bytes = Data(base64Encoded: sealed),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let answers = try? AES.GCM.open(box, using: draftKey, authenticating: Data(part.utf8))
        else { throw StoreError.damaged(reason: "a draft can't be read with its link") }
        return String(decoding: answers, as: UTF8.self)
    }

    private static let seal = "sealed"

    private var draftKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(text.utf8)), info: Data("draft".utf8), outputByteCount: 32)
    }
}

extension Token: CustomStringConvertible, CustomReflectable {
    /// Says nothing, so that a log can't hold the token by accident.
    public var description: String { "Token" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
