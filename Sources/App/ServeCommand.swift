import ArgumentParser
import Documents
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Store
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the site from a database.",
        discussion: """
            Every option can also be given in the environment and in a file: --public-address as KRING_PUBLIC_ADDRESS.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listening: Listening
    @OptionGroup var logging: LogOptions
    @OptionGroup(title: "Mail") var mail: MailOptions

    @Option(help: "How many connections PostgreSQL gets from this process. 8 unless said otherwise.")
    var connections: String?

    @Option(help: "The address at which the world reaches this site, such as https://kring.example.nl.")
    var publicAddress: String?

    @Option(
        help: """
            A proxy before this site, as 10.0.0.2 or 10.0.0.0/8; may be given several times. Its X-Forwarded-Proto and \
            X-Forwarded-Host say where the site is, unless --public-address does.
            """)
    var trustedProxy: [String] = []

    @Option(help: "A port for GET /metrics, for Prometheus. None unless said otherwise.")
    var metricsPort: String?

    @Option(help: "The host on which that port listens. 127.0.0.1 unless said otherwise.")
    var metricsHost: String?

    @Option(help: "Where to tell of a weak spot, for security.txt: a mail address or a page under https.")
    var securityContact: String?

    @Option(
        help: """
            A file outside the backups that lists what was erased on request, so that 'kring erase --list' can erase it \
            again after a restore. None unless said otherwise.
            """)
    var erasureList: String?

    func run() async throws {
        try await Failure.reporting {
            var sources = try database.config.sources()
            let settings = ServeSettings(self, &sources)
            try sources.check()
            let list = try settings.erasureList.map(ErasureListFile.init(path:))
            let store = try await listening.open(settings.database, connections: settings.connections)
            var site = Site(
                store: store, publicAddress: settings.publicAddress, trustedProxies: settings.trustedProxies,
                documents: FactsheetDocuments(paths: settings.converters))
            site.sendsMail = settings.mail.isSending
            site.securityContact = settings.securityContact
            if settings.metrics != nil { site.figures = RequestFigures() }
            site.mailSignInLinks()
            let origin = Origin(settings.publicAddress?.origin)
            let place = settings.place
            try await place.run(
                site, mail: settings.mail, origin, erasureList: list, logger: settings.logger,
                metrics: settings.metrics
            ) { port in
                let known = origin.text ?? "http://\(place.host):\(port)"
                origin.become(known)
                try? Output.print("kring \(known)/\n")
            }
        }
    }
}

/// What `kring serve` goes by: read once, from all places together.
private struct ServeSettings {
    let database: DatabaseAddress
    let connections: Int
    let place: Place
    let metrics: Place?
    let publicAddress: PublicAddress?
    let trustedProxies: [TrustedProxy]
    let securityContact: SecurityContact?
    let erasureList: String?
    let converters: ConverterPaths
    let mail: MailSettings
    let logger: Logger

    init(_ command: ServeCommand, _ sources: inout SettingSources) {
        database = command.database.address(&sources)
        connections = sources.read(.connections, option: command.connections) ?? 8
        place = command.listening.place(&sources)
        let metricsHost = sources.read(.metricsHost, option: command.metricsHost) ?? "127.0.0.1"
        metrics = sources.read(.metricsPort, option: command.metricsPort).map { Place(host: metricsHost, port: $0) }
        publicAddress = sources.read(.publicAddress, option: command.publicAddress)
        let proxies = command.trustedProxy.isEmpty ? nil : command.trustedProxy.joined(separator: ",")
        trustedProxies = sources.read(.trustedProxies, option: proxies) ?? []
        securityContact = sources.read(.securityContact, option: command.securityContact)
        erasureList = sources.read(.erasureList, option: command.erasureList)
        var converters = ConverterPaths.find()
        if let python = sources.read(.python) { converters.python = python }
        self.converters = converters
        mail = command.mail.settings(&sources)
        // Mails lead to the site, and no visitor's request says where it is.
        if mail.isSending { sources.require(.publicAddress, with: .smtp, isGiven: publicAddress != nil) }
        logger = command.logging.logger(&sources)
    }
}

/// Where to listen.
struct Listening: ParsableArguments {
    @Option(help: "The port; 0 lets the system choose one. 8080 unless said otherwise.")
    var port: String?

    @Option(help: "The host to listen on. 127.0.0.1 unless said otherwise.")
    var host: String?

    /// For the benchmark, which shows what it is worth.
    @Option(help: .hidden)
    var groupCommit: Switch = .on

    enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

    func place(_ sources: inout SettingSources) -> Place {
        Place(
            host: sources.read(.host, option: host) ?? "127.0.0.1", port: sources.read(.port, option: port) ?? 8080)
    }

    func open(_ address: DatabaseAddress, connections: Int = 8) async throws -> Store {
        try await DatabaseOption.open(address, groupCommit: groupCommit == .on, connections: connections)
    }
}
