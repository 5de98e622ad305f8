import ArgumentParser
import Domain
import Foundation
import Logging
import Post
import Store
import Synchronization
import Web

/// How mail goes out, and where what comes back is found.
struct MailOptions: ParsableArguments {
    @Option(
        help: """
            The mail server, as smtp://user:password@host:587. Without one, mail is kept and can be read in the \
            application.
            """)
    var smtp: String?

    @Option(
        help: """
            How to speak with it: starttls (TLS is required), tls (from the start) or none. starttls unless said otherwise.
            """)
    var smtpSecurity: String?

    @Option(help: "A file with the certificates to trust (PEM), where the system does not know the server's.")
    var smtpCertificates: String?

    @Option(help: "How many seconds one mail may take. 120 unless said otherwise.")
    var smtpPatience: String?

    @Option(help: "The address from which all mail comes. Needed with --smtp.")
    var mailFrom: String?

    @Option(
        help: """
            The address to which undeliverable mail comes back, such as bounce@heldermeer.nl. The mail server has to \
            deliver bounce+anything@heldermeer.nl there too.
            """)
    var bounceAddress: String?

    @Option(help: "Where that mail is found: a mailbox file (mbox), a folder of files, or a Maildir.")
    var bounces: String?

    func settings(_ sources: inout SettingSources) -> MailSettings { MailSettings(self, &sources) }
}

/// What the sending of mail goes by.
struct MailSettings {
    private var server: SMTPServer?
    private var sender: MailAddress?
    private var returnAddress: ReturnAddress?
    private var bounces: String?
    private var patience: Int

    /// Whether mail is sent at all.
    var isSending: Bool { server != nil }

    fileprivate init(_ options: MailOptions, _ sources: inout SettingSources) {
        let security = sources.read(.smtpSecurity, option: options.smtpSecurity) ?? .starttls
        let certificates = sources.read(.smtpCertificates, option: options.smtpCertificates)
        patience = sources.read(.smtpPatience, option: options.smtpPatience) ?? 120
        sender = sources.read(.mailFrom, option: options.mailFrom)
        returnAddress = sources.read(.bounceAddress, option: options.bounceAddress)
        bounces = sources.read(.bounces, option: options.bounces)
        server = sources.read(.smtp, option: options.smtp).flatMap { SMTPServer($0, security: security) }
        server?.certificates = certificates
        server?.patience = patience
        if server != nil { sources.require(.mailFrom, with: .smtp, isGiven: sender != nil) }
        if bounces != nil { sources.require(.bounceAddress, with: .bounces, isGiven: returnAddress != nil) }
        if let sender { server?.greeting = String(sender.text.drop { $0 != "@" }.dropFirst()) }
    }

    /// The service that sends mail.
    ///
    /// - Parameter origin: the scheme and host of the site, once they are known.
    func postman(for site: Site, origin: @escaping @Sendable () -> String?, logger: Logger) throws -> Postman {
        if let certificates = server?.certificates, !FileManager.default.isReadableFile(atPath: certificates) {
            throw Failure.noInput("\(SettingName.smtpCertificates.option): \(certificates): the file can't be read")
        }
        var deliver: (@Sendable (ComposedMail) async -> Delivery)?
        if let server {
            let connection = SMTPConnection(to: server)
            deliver = { await connection.deliver($0) }
        }
        let links = MailLinks(store: site.store, origin: origin)
        let files = MailFiles(site)
        let office = PostOffice(
            store: site.store, sender: sender ?? Self.nobody, returnAddress: returnAddress, origin: origin,
            link: { destination, _ in try await links.link(to: destination) },
            file: { file, mail in
                guard let made = try await files.file(file, in: mail.letter.language) else { throw NoDestination() }
                return made
            },
            html: { LetterDrawing($0, links: $1, of: $2).mail },
            deliver: deliver, patience: TimeInterval(patience))
        var box: BounceBox?
        if let bounces, let returnAddress {
            let found = BounceBox(path: bounces, returnAddress: returnAddress)
            guard found.exists else {
                throw Failure.noInput("\(SettingName.bounces.option): \(bounces): there is no such file or folder")
            }
            box = found
        }
        return Postman(office, bounces: box, logger: logger)
    }

    /// Who sends where nothing is sent.
    private static let nobody = MailAddress("kring@localhost.invalid")!
}

/// Where the site turned out to be, for what starts before that is known.
final class Origin: Sendable {
    private let known: Mutex<String?>

    init(_ origin: String? = nil) { known = Mutex(origin) }

    var text: String? { known.withLock { $0 } }

    func become(_ origin: String) { known.withLock { $0 = origin } }
}
