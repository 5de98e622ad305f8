import Store

/// Where the world reaches this site: `https://peiling.heldermeer.nl`.
///
/// Where it is configured, no request is believed about it; behind a ``TrustedProxy`` that proxy's word can do instead.
public struct PublicAddress: Sendable, Equatable {
    /// Scheme, host and port, in lower case and without a path or a slash at the end.
    public let origin: String

    /// Reads `https://host` or `http://host:port`; `nil` for anything with a path, a query or a user in it.
    public init?(_ text: String) {
        var text = text.lowercased()[...]
        if text.last == "/" { text.removeLast() }
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme else { return nil }
        let authority = text.dropFirst(scheme.count)
        let allowed = authority.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "0"..."9", "-", ".", ":", "[", "]": true
            default: false
            }
        }
        guard !authority.isEmpty, allowed else { return nil }
        origin = String(text)
    }

    /// A sign-in link in full.
    public func signInLink(_ token: Token) -> String { origin + Routes.signIn(token).text }

    /// An organisation's personal link in full.
    public func partnerLink(_ token: Token) -> String { origin + Routes.partner(token).text }

    /// The personal link of a survey's recipient in full.
    public func surveyLink(_ token: Token) -> String { origin + Routes.invited(token.text).text }

    var isHTTPS: Bool { origin.hasPrefix("https://") }

    /// Host and port.
    var authority: String { String(origin.drop { $0 != "/" }.dropFirst(2)) }
}
