import Foundation
import Hummingbird
import Logging
import NIOCore
import Post
import ServiceLifecycle
import Web

/// A host and a port to listen on.
struct Place: Sendable {
    let host: String
    let port: Int

    /// Serves, sends mail and erases what is due until SIGTERM or SIGINT: then requests under way are finished, new ones refused, and the store closed.
    ///
    /// - Parameters:
    ///   - origin: where the site is, known at the latest when `announcing` returns.
    ///   - erasureList: where what was erased on request is written down, if anywhere.
    ///   - metrics: where `GET /metrics` is served, if anywhere.
    func run(
        _ site: Site, mail: MailSettings, _ origin: Origin, erasureList: ErasureListFile? = nil, logger: Logger,
        metrics: Place? = nil,
        announcing: @escaping @Sendable (Int) -> Void
    ) async throws {
        let postman: Postman
        do {
            postman = try mail.postman(for: site, origin: { origin.text }, logger: logger)
        } catch {
            try await site.close()
            throw error
        }
        let figures = metrics.map { place -> any Service in
            site.metricsService(host: place.host, port: place.port, logger: logger) { port in
                try? Output.print("metrics http://\(place.host):\(port)/metrics\n")
            }
        }
        let eraser = Eraser(store: site.store, clock: site.clock, list: erasureList, logger: logger)
        let application = site.application(
            host: host, port: port, logger: logger, beside: [postman, eraser] + (figures.map { [$0] } ?? []),
            onRunning: announcing)
        do {
            try await application.runService()
        } catch {
            try await site.close()
            let (place, reason) =
                (error as? ListeningFailure).map { (Place(host: $0.host, port: $0.port), $0.reason) }
                ?? (self, error)
            throw Failure.unavailable("can't listen on \(place.host):\(place.port): \(Self.words(reason))")
        }
        try await site.close()
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: "another program is listening there"
        case let error as IOError where error.errnoCode == EACCES: "that takes rights which this user does not have"
        case let error as IOError: String(cString: strerror(error.errnoCode))
        case is SocketAddressError: "there is no such host"
        default: "\(error)"
        }
    }
}
