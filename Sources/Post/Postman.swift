import Domain
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Sends the mail that is queued, as long as the program runs; any number of processes may each have one.
///
/// On a graceful shutdown it finishes the dialogue under way and takes no new mail.
public struct Postman: Service {
    /// How long mails are kept after the last that was heard of them.
    public static let retention: TimeInterval = 365 * 86_400

    private let office: PostOffice
    private var bounces: BounceBox?
    private let logger: Logger

    public init(_ office: PostOffice, bounces: BounceBox? = nil, logger: Logger) {
        self.office = office
        self.bounces = bounces
        self.logger = logger
    }

    public func run() async throws {
        var round = Round(office: office, bounces: bounces, logger: logger)
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let rest = await round.work()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(rest)) }
        }
    }
}

/// What a postman does again and again.
private struct Round {
    let office: PostOffice
    var bounces: BounceBox?
    let logger: Logger
    private var bouncesRead = Date.distantPast
    private var erased = Date.distantPast
    /// How often in a row the mail server took nothing.
    private var refusals = 0
    /// The last trouble with the database, so that it is logged once.
    private var trouble: String?

    init(office: PostOffice, bounces: BounceBox?, logger: Logger) {
        (self.office, self.bounces, self.logger) = (office, bounces, logger)
    }

    /// Works through what there is to do; how long to rest after it, in seconds.
    mutating func work() async -> Double {
        do {
            let lost = try await office.store.loseMails(at: office.clock())
            if lost > 0 { logger.warning("Mails may or may not have been sent", metadata: ["mails": "\(lost)"]) }
            try await readBounces()
            try await erase()
            while !Task.isShuttingDownGracefully {
                switch try await office.step() {
                case .done:
                    refusals = 0
                case .idle:
                    trouble = nil
                    return 1
                case .serverUnavailable(let words):
                    if refusals == 0 {
                        logger.warning("The mail server takes no mail", metadata: ["words": "\(words)"])
                    }
                    refusals += 1
                    return min(60, 5 * pow(2, Double(refusals - 1)))
                }
            }
            return 0
        } catch {
            let words = (error as? StoreError)?.description ?? String(reflecting: type(of: error))
            if words != trouble { logger.error("Mail can't be sent now", metadata: ["fault": "\(words)"]) }
            trouble = words
            return 5
        }
    }

    private mutating func readBounces() async throws {
        guard let box = bounces, office.clock().timeIntervalSince(bouncesRead) > 30 else { return }
        bouncesRead = office.clock()
        let (found, read) = await Self.bounces(in: box)
        for bounce in found { _ = try await office.store.bounce(bounce, at: office.clock()) }
        // Only now: what could not be noted is read again.
        bounces = read
    }

    /// Reads on a thread of its own: disks may be slow.
    private static func bounces(in box: BounceBox) async -> ([Bounce], BounceBox) {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var box = box
                let found = box.bounces()
                continuation.resume(returning: (found, box))
            }
        }
    }

    private mutating func erase() async throws {
        guard office.clock().timeIntervalSince(erased) > 3_600 else { return }
        erased = office.clock()
        _ = try await office.store.eraseMails(before: office.clock().addingTimeInterval(-Postman.retention))
    }
}
