/// A code that goes out with one sending of one mail, in an address that leads back to it: 128 random bits.
///
/// Its letters are small ones and digits, as mail servers may change capitals into small letters.
public struct MailCode: Sendable, Hashable {
    /// 32 hexadecimal digits.
    public let text: String

    /// A new code from the randomness given, which must be unpredictable outside tests.
    public init(using generator: inout some RandomNumberGenerator) {
        text = (0..<32).map { _ in String(UInt8.random(in: 0...15, using: &generator), radix: 16) }.joined()
    }

    /// The code in an address; `nil` where the text has not the form of one.
    public init?(_ text: String) {
        let isDigit = { (byte: UInt8) in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        guard text.utf8.count == 32, text.utf8.allSatisfy(isDigit) else { return nil }
        self.text = text
    }
}

extension MailCode: CustomStringConvertible, CustomReflectable {
    /// Says nothing, so that a log can't hold the code by accident.
    public var description: String { "MailCode" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The codes of one sending.
public struct MailCodes: Sendable, Equatable {
    /// In the address to which the mail comes back.
    public var bounce: MailCode
    /// In the address of the page for unsubscribing.
    public var unsubscribe: MailCode

    public init(using generator: inout some RandomNumberGenerator) {
        bounce = MailCode(using: &generator)
        unsubscribe = MailCode(using: &generator)
    }
}

/// The address to which undeliverable mails come back, a variant of it for each (VERP): of `bounce@heldermeer.nl` that is
/// `bounce+5f1c…@heldermeer.nl`.
public struct ReturnAddress: Sendable, Equatable {
    public let base: MailAddress
    private let local: String
    private let domain: String

    /// `nil` where the part before the `@` is too long for a code behind it, or has a `+` already.
    public init?(_ base: MailAddress) {
        let parts = base.text.split(separator: "@")
        guard parts.count == 2, parts[0].utf8.count <= 31, !parts[0].contains("+") else { return nil }
        (self.base, local, domain) = (base, String(parts[0]), String(parts[1]))
    }

    public func address(for code: MailCode) -> MailAddress {
        // The base was an address, and this adds letters and digits within its length.
        MailAddress("\(local)+\(code.text)@\(domain)") ?? base
    }

    /// The code in a variant of this address; `nil` for any other.
    public func code(in address: MailAddress) -> MailCode? {
        let (start, end) = ("\(local)+", "@\(domain)")
        guard address.text.hasPrefix(start), address.text.hasSuffix(end) else { return nil }
        return MailCode(String(address.text.dropFirst(start.count).dropLast(end.count)))
    }
}
