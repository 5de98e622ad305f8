import ArgumentParser
import Documents
import Foundation
import Hummingbird
import Logging
import NIOCore
import Store
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the site from a database.")

    @OptionGroup var listening: Listening

    @Option(help: "A SQLite file, or postgres://user:password@host/name.")
    var database: String = "kring.sqlite"

    @Option(help: "The address at which the world reaches this site, such as https://kring.example.nl.")
    var publicAddress: String?

    @Option(
        help: """
            A proxy before this site, as 10.0.0.2 or 10.0.0.0/8; may be given several times. Its X-Forwarded-Proto and \
            X-Forwarded-Host say where the site is, unless --public-address does.
            """)
    var trustedProxy: [String] = []

    func run() async throws {
        try await Failure.reporting {
            var address: PublicAddress?
            if let publicAddress {
                guard let read = PublicAddress(publicAddress) else {
                    throw Failure.usage(
                        "--public-address: '\(publicAddress)' is not an address such as https://kring.example.nl")
                }
                address = read
            }
            let proxies = try trustedProxy.map { text in
                guard let proxy = TrustedProxy(text) else {
                    throw Failure.usage("--trusted-proxy: '\(text)' is not an address such as 10.0.0.2 or 10.0.0.0/8")
                }
                return proxy
            }
            let store = try await listening.open(database)
            let site = Site(
                store: store, publicAddress: address, trustedProxies: proxies,
                documents: FactsheetDocuments(paths: .find()))
            try await listening.run(site) { [publicAddress = address] port in
                let origin = publicAddress?.origin ?? "http://\(listening.host):\(port)"
                try? Output.print("kring \(origin)/\n")
            }
        }
    }
}

/// Where to listen.
struct Listening: ParsableArguments {
    @Option(help: "The port; 0 lets the system choose one.")
    var port: Int = 8080

    @Option(help: "The host to listen on.")
    var host: String = "127.0.0.1"

    /// For the benchmark, which shows what it is worth.
    @Option(help: .hidden)
    var groupCommit: Switch = .on

    enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: "another program is listening there"
        case let error as IOError where error.errnoCode == EACCES: "that takes rights which this user does not have"
        case let error as IOError: String(cString: strerror(error.errnoCode))
        case is SocketAddressError: "there is no such host"
        default: "\(error)"
        }
    }

    func validate() throws {
        if !(0...65535).contains(port) { throw ValidationError("--port: \(port) is not one of 0-65535") }
    }

    func open(_ address: String) async throws -> Store {
        try await DatabaseOption.open(address, groupCommit: groupCommit == .on)
    }

    /// Serves until SIGTERM or SIGINT, then closes the store.
    func run(_ site: Site, announcing: @escaping @Sendable (Int) -> Void) async throws {
        var logger = Logger(label: "kring") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        let application = site.application(host: host, port: port, logger: logger, onRunning: announcing)
        do {
            try await application.runService()
        } catch {
            try await site.close()
            throw Failure.unavailable("can't listen on \(host):\(port): \(Self.reason(error))")
        }
        try await site.close()
    }
}
