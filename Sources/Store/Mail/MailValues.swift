import Crypto
import Domain
import Foundation

extension MailState: Storable {
    var stored: Value { .text(rawValue) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
}

extension MailReason: Storable {
    var stored: Value { .text(rawValue) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
}

extension MailAddress: Storable {
    var stored: Value { .text(text) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension MailCode {
    /// What is stored: the SHA-256 of the code, in hexadecimal. The code itself never is.
    var hash: String {
        let digits = Array("0123456789abcdef".utf8)
        let hexadecimal = SHA256.hash(data: Data(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hexadecimal, as: UTF8.self)
    }
}

extension Mail.Purpose {
    var name: String {
        switch self {
        case .signIn: "signIn"
        case .personal: "personal"
        case .mailing: "mailing"
        }
    }
}

extension Mail {
    /// What a mail is read from.
    static let columns: SQL = "mail.id, municipality, mailing, purpose, recipient, mail.name, letter, not_after"

    init(_ row: Row) throws {
        let (mailing, purpose): (String?, String) = (try row["mailing"], try row["purpose"])
        let kind: Purpose = if let mailing { .mailing(mailing) } else { purpose == "signIn" ? .signIn : .personal }
        self.init(
            id: try row["id"], municipality: try row["municipality"], purpose: kind, to: try row["recipient"],
            name: try row["name"], letter: try JSONText.decode(Letter.self, from: try row["letter"]),
            notAfter: try row["not_after"])
    }
}

/// `WHERE` and `AND` for the states from which a mail may become `state`; see ``MailState/next``.
func mayBecome(_ state: MailState) -> SQL {
    state.previous.dropFirst().reduce("state IN (\(state.previous[0])" as SQL) { "\($0), \($1)" } + ")"
}

extension SQL {
    static func + (a: SQL, b: SQL) -> SQL { "\(a)\(b)" }
}
