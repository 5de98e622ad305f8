/// Where a link leads: only `https`, `http` and `mailto`, or a place within this site.
///
/// Escaping does not stop `javascript:` in an address that was typed or imported; this type does.
struct Address: Sendable, Equatable {
    let text: String

    private init(checked text: String) { self.text = text }

    /// An address that came from outside; `nil` for any scheme but `https`, `http` and `mailto`, and for one that holds
    /// white space or a control character.
    init?(_ text: String) {
        guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return nil }
        let scheme = text.prefix { $0 != ":" }
        guard scheme.utf8.count < text.utf8.count, ["https", "http", "mailto"].contains(scheme.lowercased()) else {
            return nil
        }
        self.text = text
    }

    /// A place within this site: the pieces of its path, each percent-encoded; ends in a slash for none.
    static func within(_ pieces: String...) -> Address {
        Address(checked: "/" + pieces.map { encoded($0) }.joined(separator: "/"))
    }

    /// A place within this site by a path that ``Destination/within(_:)`` let through, or that is ours.
    static func within(path: String) -> Address { Address(checked: path) }

    /// What an authenticator app reads: the secret of one-time passwords, with whose it is (the key URI format).
    static func oneTimePassword(secret: String, account: String, issuer: String) -> Address {
        let label = "\(encoded(issuer)):\(encoded(account, keeping: "@"))"
        return Address(checked: "otpauth://totp/\(label)?secret=\(secret)&issuer=\(encoded(issuer))")
    }

    /// The address of a page next to the one shown, in the same folder.
    static func beside(_ name: StaticString) -> Address { Address(checked: name.description) }

    /// A place on the page shown.
    static func fragment(_ id: String) -> Address { Address(checked: "#" + encoded(id)) }

    /// This address with one more query value.
    func asking(_ name: StaticString, _ value: String) -> Address {
        Address(checked: "\(text)\(text.contains("?") ? "&" : "?")\(name)=\(Self.encoded(value))")
    }

    /// A place on the page that this address leads to.
    func part(_ id: StaticString) -> Address { Address(checked: "\(text)#\(id)") }

    /// A place, by an id that is not known beforehand, on the page that this address leads to.
    func part(of id: String) -> Address { Address(checked: "\(text)#\(Self.encoded(id))") }

    /// A letter to someone, or without an addressee one that the reader addresses.
    static func mail(to: String = "", subject: String? = nil, body: String? = nil) -> Address {
        let fields = [("subject", subject), ("body", body)].compactMap { name, value in
            value.map { "\(name)=\(encoded($0))" }
        }
        let query = fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
        return Address(checked: "mailto:" + encoded(to, keeping: "@") + query)
    }

    /// Percent-encodes every byte that is not unreserved (RFC 3986) or in `keeping`.
    private static func encoded(_ text: String, keeping: String = "") -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = String.UnicodeScalarView()
        for byte in text.utf8 {
            let scalar = UnicodeScalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~":
                result.append(scalar)
            case _ where keeping.unicodeScalars.contains(scalar):
                result.append(scalar)
            default:
                result.append("%")
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            }
        }
        return String(result)
    }
}
