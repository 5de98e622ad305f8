import Crypto
import Foundation

/// The codes of a second factor: time-based one-time passwords (RFC 6238) of six digits, a new one each 30 seconds.
public struct OneTimePassword: Sendable, Equatable {
    /// 160 random bits in base32 (RFC 4648), as an authenticator app takes them.
    public let secret: String

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    private static let stepLength: TimeInterval = 30

    /// A new secret. It is made before a write begins, as that may be tried more than once.
    public init() {
        var generator = SystemRandomNumberGenerator()
        self.init(using: &generator)
    }

    /// A new secret from the randomness given, which must be unpredictable outside tests.
    public init(using generator: inout some RandomNumberGenerator) {
        let letters = (0..<32).map { _ in Self.alphabet[Int.random(in: 0..<32, using: &generator)] }
        secret = String(decoding: letters, as: UTF8.self)
    }

    /// A secret kept before; `nil` for a text that is none.
    init?(secret: String) {
        guard secret.utf8.count == 32, secret.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
        self.secret = secret
    }

    /// The code that an app shows at a moment: six digits.
    public func code(at moment: Date) -> String { code(step: Self.step(at: moment)) }

    /// The number of the half minute at a moment, counted from 1970.
    static func step(at moment: Date) -> Int { max(0, Int(moment.timeIntervalSince1970 / stepLength)) }

    /// The step whose code this is: this one, or the one before or after for a clock that is off (RFC 6238, 5.2).
    func step(of code: String, at moment: Date) -> Int? {
        let now = Self.step(at: moment)
        // All three are compared, whichever fits: how long it takes says nothing of the code.
        return [now, now - 1, now + 1].filter { $0 >= 0 && Self.isSame(self.code(step: $0), code) }.first
    }

    private func code(step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }
        let digest = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
        let offset = Int(digest[19] & 15)
        let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        return String(format: "%06d", Int(number % 1_000_000))
    }

    private var key: [UInt8] {
        var (bits, count, bytes): (UInt32, Int, [UInt8]) = (0, 0, [])
        for letter in secret.utf8 {
            bits = bits << 5 | UInt32(Self.alphabet.firstIndex(of: letter) ?? 0)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func isSame(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension OneTimePassword: CustomStringConvertible, CustomReflectable {
    /// Says nothing, so that a log can't hold the secret by accident.
    public var description: String { "OneTimePassword" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
