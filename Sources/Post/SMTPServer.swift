import Foundation

/// The mail server that takes our mail, and how to speak with it.
public struct SMTPServer: Sendable, Equatable {
    public var host: String
    public var port: Int
    public var user: String?
    public var password: String?
    public var security: Security
    /// A file with the certificates to trust (PEM), where the server's is not signed by one of the system's.
    public var certificates: String?
    /// The name with which we greet the server.
    public var greeting: String
    /// How long one dialogue may take, in seconds.
    public var patience: Int

    /// How the connection is kept from listeners.
    public enum Security: String, Sendable, CaseIterable {
        /// It begins in plain text and must go over to TLS; a server that can't gets no mail.
        case starttls
        /// TLS from the start.
        case tls
        /// Plain text: within one machine, or a network that is trusted.
        case none
    }

    public init(
        host: String, port: Int, user: String? = nil, password: String? = nil, security: Security = .starttls,
        certificates: String? = nil, greeting: String = "localhost", patience: Int = 120
    ) {
        self.host = host
        self.port = port
        self.user = user
        self.password = password
        self.security = security
        self.certificates = certificates
        self.greeting = greeting
        self.patience = patience
    }

    /// Reads `smtp://user:password@host:587`; user, password and port may be left out. Characters that mean something in
    /// an address are percent-encoded. `nil` for anything else.
    public init?(_ text: String, security: Security = .starttls) {
        guard text.lowercased().hasPrefix("smtp://") else { return nil }
        var authority = text.dropFirst("smtp://".count)
        if authority.last == "/" { authority.removeLast() }
        var (user, password): (String?, String?)
        if let at = authority.lastIndex(of: "@") {
            let pieces = authority[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                .map { String($0).removingPercentEncoding }
            guard pieces.count == 2, let name = pieces[0], !name.isEmpty, let secret = pieces[1] else { return nil }
            guard !(name + secret).unicodeScalars.contains(where: { $0.value < 0x20 }) else { return nil }
            (user, password) = (name, secret)
            authority = authority[authority.index(after: at)...]
        }
        guard let (host, port) = Self.hostAndPort(authority) else { return nil }
        self.init(
            host: host, port: port ?? (security == .tls ? 465 : 587), user: user, password: password,
            security: security)
    }

    private static func hostAndPort(_ text: Substring) -> (String, Int?)? {
        var (host, port): (Substring, Substring?) = (text, nil)
        if text.first == "[", let end = text.firstIndex(of: "]") {
            host = text[...end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.first == ":" else { return nil }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = text.lastIndex(of: ":") {
            (host, port) = (text[..<colon], text[text.index(after: colon)...])
        }
        let allowed = host.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
            case ":", "[", "]": host.first == "[" && host.last == "]"
            default: false
            }
        }
        guard !host.isEmpty, allowed else { return nil }
        guard let port else { return (String(host), nil) }
        guard let number = Int(port), (1...65_535).contains(number) else { return nil }
        return (String(host), number)
    }
}

extension SMTPServer: CustomStringConvertible, CustomReflectable {
    /// What may be shown and logged: no user and no password.
    public var description: String { "\(host):\(port)" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
