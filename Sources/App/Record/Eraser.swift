import Domain
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Erases once a day what is due, and writes down what was erased on request, as long as the program runs. Any number of
/// processes may each have one.
struct Eraser: Service {
    let store: Store
    let clock: @Sendable () -> Date
    /// Where what was erased on request is written down; `nil` for nowhere.
    let list: ErasureListFile?
    let logger: Logger

    func run() async throws {
        var round = Round(eraser: self)
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await round.work()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(60)) }
        }
        // What was erased in the last minute.
        await round.writeDown()
    }
}

/// What an eraser does every minute.
private struct Round {
    let eraser: Eraser
    /// From when on what was erased is not on the list yet, with a day to spare for clocks that differ.
    private var written = Date(timeIntervalSince1970: 0)
    private var asked = Date.distantPast
    /// The last trouble, so that it is logged once.
    private var trouble: String?

    init(eraser: Eraser) { self.eraser = eraser }

    mutating func work() async {
        await writeDown()
        let now = eraser.clock()
        guard abs(now.timeIntervalSince(asked)) >= 3_600 else { return }
        asked = now
        do {
            guard let report = try await eraser.store.eraseDaily(at: now) else { return }
            if report.total > 0 { eraser.logger.notice("Erased what was due", metadata: ["rows": "\(report.total)"]) }
            for problem in report.problems { eraser.logger.warning("\(problem)") }
        } catch {
            log(error)
        }
    }

    mutating func writeDown() async {
        guard let list = eraser.list else { return }
        let now = eraser.clock()
        do {
            try list.add(try await eraser.store.erasures(since: written))
            (written, trouble) = (now.addingTimeInterval(-86_400), nil)
        } catch {
            log(error)
        }
    }

    private mutating func log(_ error: any Error) {
        let words =
            (error as? Failure)?.lines.joined(separator: " ") ?? (error as? StoreError)?.description
            ?? String(reflecting: type(of: error))
        if words != trouble { eraser.logger.error("Can't erase now", metadata: ["fault": "\(words)"]) }
        trouble = words
    }
}
