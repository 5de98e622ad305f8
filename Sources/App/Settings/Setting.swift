import Domain
import Foundation
import Logging
import Post
import Store
import Web

/// The names of all settings: an option of the command line (`--log-level`), and in the environment and in a file
/// `KRING_LOG_LEVEL`.
enum SettingName: String, CaseIterable {
    case bounceAddress = "bounce-address"
    case bounces
    case config
    case connections
    case database
    case erasureList = "erasure-list"
    case host
    case logFormat = "log-format"
    case logLevel = "log-level"
    case mailFrom = "mail-from"
    case metricsHost = "metrics-host"
    case metricsPort = "metrics-port"
    case port
    case publicAddress = "public-address"
    case python
    case securityContact = "security-contact"
    case smtp
    case smtpCertificates = "smtp-certificates"
    case smtpPatience = "smtp-patience"
    case smtpSecurity = "smtp-security"
    case trustedProxy = "trusted-proxy"

    var option: String { "--\(rawValue)" }

    var variable: String { "KRING_" + rawValue.uppercased().replacing("-", with: "_") }
}

/// What a setting's text means.
struct Setting<Value>: Sendable {
    let name: SettingName
    /// What a value looks like, to say to who gave another.
    let expected: String
    /// Whether a value is never repeated, as it may hold a password.
    var isSecret = false
    /// The value of a text; `nil` where it is none.
    let read: @Sendable (String) -> Value?
}

extension Setting where Value == Int {
    static let port = port(named: .port)
    static let metricsPort = port(named: .metricsPort)

    private static func port(named name: SettingName) -> Setting {
        Setting(name: name, expected: "a port, 0-65535") { text in
            Int(text).flatMap { (0...65535).contains($0) ? $0 : nil }
        }
    }

    static let smtpPatience = Setting(name: .smtpPatience, expected: "a number of seconds, 1-3600") { text in
        Int(text).flatMap { (1...3_600).contains($0) ? $0 : nil }
    }

    static let connections = Setting(name: .connections, expected: "a number of connections, 1-200") { text in
        Int(text).flatMap { (1...200).contains($0) ? $0 : nil }
    }
}

extension Setting where Value == String {
    static let host = host(named: .host)
    static let metricsHost = host(named: .metricsHost)

    private static func host(named name: SettingName) -> Setting {
        Setting(name: name, expected: "a host's name or address, such as 127.0.0.1 or ::") { text in
            text.isEmpty || text.contains(where: { $0.isWhitespace || $0 == "/" }) ? nil : text
        }
    }
}

extension Setting where Value == DatabaseAddress {
    static let database = Setting(
        name: .database, expected: "the path of a file, or postgres://user:password@host:port/database", isSecret: true
    ) { try? DatabaseAddress($0) }
}

extension Setting where Value == PublicAddress {
    static let publicAddress = Setting(
        name: .publicAddress, expected: "an address such as https://kring.example.nl"
    ) { PublicAddress($0) }
}

extension Setting where Value == [TrustedProxy] {
    /// Several proxies have commas or spaces between.
    static let trustedProxies = Setting(
        name: .trustedProxy, expected: "an address such as 10.0.0.2 or 10.0.0.0/8, or several with commas between"
    ) { text in
        let texts = text.split { $0 == "," || $0 == " " }
        let proxies = texts.compactMap { TrustedProxy(String($0)) }
        return proxies.isEmpty || proxies.count < texts.count ? nil : proxies
    }
}

extension Setting where Value == SMTPServer.Security {
    static let smtpSecurity = Setting(
        name: .smtpSecurity, expected: "one of " + SMTPServer.Security.allCases.map(\.rawValue).joined(separator: ", ")
    ) { SMTPServer.Security(rawValue: $0) }
}

extension Setting where Value == MailAddress {
    static let mailFrom = Setting(name: .mailFrom, expected: "a mail address, such as kring@heldermeer.nl") {
        MailAddress($0)
    }
}

extension Setting where Value == ReturnAddress {
    static let bounceAddress = Setting(
        name: .bounceAddress, expected: "a mail address with at most 31 characters and no '+' before the '@'"
    ) { MailAddress($0).flatMap { ReturnAddress($0) } }
}

extension Setting where Value == String {
    /// Still a text: the port of a server depends on how to speak with it.
    static let smtp = Setting(
        name: .smtp, expected: "an address such as smtp://user:password@host:587", isSecret: true
    ) { SMTPServer($0) == nil ? nil : $0 }

    static let erasureList = path(named: .erasureList, expected: "the path of a file outside the backups")
    static let bounces = path(named: .bounces, expected: "the path of a mailbox file or a folder")
    static let smtpCertificates = path(named: .smtpCertificates, expected: "the path of a file with certificates")

    private static func path(named name: SettingName, expected: String) -> Setting {
        Setting(name: name, expected: expected) { $0.isEmpty ? nil : $0 }
    }
}

extension Setting where Value == URL {
    /// No option has this name: whoever types a command has it on the path or in .venv.
    static let python = Setting(name: .python, expected: "the path of a Python that has WeasyPrint") { text in
        text.isEmpty ? nil : URL(filePath: text)
    }
}

extension Setting where Value == SecurityContact {
    static let securityContact = Setting(
        name: .securityContact, expected: "a mail address, or a page such as https://kring.example.nl/melden"
    ) { SecurityContact($0) }
}

extension Setting where Value == Logger.Level {
    /// Not trace: at that level the libraries write what was sent.
    private static let levels: [Logger.Level] = [.debug, .info, .notice, .warning, .error]

    static let logLevel = Setting(
        name: .logLevel, expected: "one of " + levels.map(\.rawValue).joined(separator: ", ")
    ) { text in levels.first { $0.rawValue == text } }
}

extension Setting where Value == LogFormat {
    static let logFormat = Setting(
        name: .logFormat, expected: "one of " + LogFormat.allCases.map(\.rawValue).joined(separator: ", ")
    ) { LogFormat(rawValue: $0) }
}
