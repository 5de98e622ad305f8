import Documents
import Domain
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Store

/// What the pages need of the world outside: the database, the time, chance, and what the operator configured.
public struct Site: Sendable {
    public var store: Store
    /// The time now; surveys open and close by its day in the Netherlands.
    public var clock: @Sendable () -> Date
    /// A new token for a link or a session, from randomness that nobody can predict.
    public var newLink: @Sendable () -> Token
    /// Where the world reaches this site; `nil` to believe the `Host` that a request names.
    public var publicAddress: PublicAddress?
    /// Whose word to take for the scheme and host that a visitor asked for.
    public var trustedProxies: [TrustedProxy]
    /// Makes the factsheet's files.
    public var documents: FactsheetDocuments
    /// Mails a member a link to sign in, which leads on to a page within the site.
    public var sendSignInLink: @Sendable (Member, _ destination: String?) async throws -> Void
    /// The ready ways in of a demonstration; none of any other site.
    public var demonstration: DemonstrationLinks
    /// Whether every page says that its data was made up.
    public var isDemonstration: Bool
    /// Whether mail goes out; where no mail server is set it is kept, and pages say so.
    public var sendsMail = true
    /// Where to tell of a weak spot; `nil` to have no `security.txt`.
    public var securityContact: SecurityContact?
    /// What counts the requests; `nil` to count none.
    public var figures: RequestFigures?

    public init(
        store: Store, clock: @escaping @Sendable () -> Date = { Date() },
        newLink: @escaping @Sendable () -> Token = { Token() }, publicAddress: PublicAddress? = nil,
        trustedProxies: [TrustedProxy] = [],
        documents: FactsheetDocuments = FactsheetDocuments(paths: .find()),
        sendSignInLink: @escaping @Sendable (Member, String?) async throws -> Void = { _, _ in },
        demonstration: DemonstrationLinks = DemonstrationLinks(), isDemonstration: Bool = false
    ) {
        self.store = store
        self.clock = clock
        self.newLink = newLink
        self.publicAddress = publicAddress
        self.trustedProxies = trustedProxies
        self.documents = documents
        self.sendSignInLink = sendSignInLink
        self.demonstration = demonstration
        self.isDemonstration = isDemonstration
    }

    /// Ends what the site started, and closes its store.
    public func close() async throws {
        try await documents.stop()
        await store.close()
    }
}

extension Site {
    /// The web server; `runService()` on it serves until SIGTERM or SIGINT and lets requests under way finish.
    ///
    /// - Parameters:
    ///   - port: the TCP port; 0 lets the system choose one.
    ///   - services: what runs as long as the server does.
    ///   - onRunning: called once with the port, when connections are taken.
    public func application(
        host: String, port: Int, logger: Logger, beside services: [any Service] = [],
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: routes().router,
            // A browser that says nothing for a minute is gone; it connects anew by itself.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)), services: services,
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }

    /// A page's address in full, for people to copy.
    func full(_ address: Address, asked request: Request) -> String {
        let asked = "\(request.head.scheme ?? "http")://\(request.head.authority ?? "localhost")"
        return (publicAddress?.origin ?? asked) + address.text
    }
}
