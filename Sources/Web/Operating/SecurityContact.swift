import Domain

/// Where somebody who found a weak spot can tell so: `mailto:beveiliging@heldermeer.nl` or a page under https.
public struct SecurityContact: Sendable, Equatable {
    public let uri: String

    /// Reads a mail address, `mailto:` with one, or the address of a page; `nil` for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("https://") {
            let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }
            guard isPlain, text.utf8.count > "https://".utf8.count else { return nil }
            uri = text
        } else {
            let prefix = "mailto:"
            guard let mail = MailAddress(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text) else {
                return nil
            }
            uri = prefix + mail.text
        }
    }
}
