import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import Synchronization
import TestDatabases
import Testing

@testable import Web

/// Something breaks on our side.
struct FaultTests {
    @Test(arguments: EngineKind.allCases) func oneCalmPageAndOneLogLineWithoutTheLink(_ engine: EngineKind) async throws
    {
        let log = Log()
        let logger = Logger(label: "test") { _ in LogRecorder(log: log) }
        try await visiting(engines: [engine], logger: logger) { visit in
            let link = try await visit.begin()
            await visit.store.close()
            let response = try await visit.post(link.page("I-1"), ["q1": "De Linde"])
            #expect(response.status == .internalServerError)
            #expect(response.text.contains("Er ging iets mis bij ons"))
            let line = try #require(log.lines.first)
            #expect(log.lines.count == 1)
            #expect(line.contains("/antwoorden/{link}/{screen}") && line.contains("the store was closed"))
            #expect(!line.contains(link.text) && !line.contains("De Linde"))
            let number = try #require(line.firstMatch(of: /hb\.request\.id=([0-9a-f]+)/)).output.1
            #expect(response.text.contains("het nummer \(number) door"))
        }
    }

    @Test func mistakesOfAUserAreNotLogged() async throws {
        let log = Log()
        try await visiting(logger: Logger(label: "test") { _ in LogRecorder(log: log) }) { visit in
            let link = try await visit.begin()
            _ = try await visit.get("/nergens")
            _ = try await visit.post(link.page("I-1"), ["q2": "99"])
            _ = try await visit.post(link.page("I-1"), body: "q1=%FF")
            #expect(log.lines == [])
        }
    }

    @Test func withoutADatabaseItIsAliveAndNotReady() async throws {
        try await visiting { visit in
            #expect(try await visit.get("/ready").text == "ok")
            await visit.store.close()
            let health = try await visit.get("/health")
            #expect(health.status == .ok && health.text == "ok")
            #expect(try await visit.get("/ready").status == .serviceUnavailable)
        }
    }
}

/// What was logged at notice and above, a line per message.
final class Log: Sendable {
    private let recorded = Mutex<[String]>([])

    var lines: [String] { recorded.withLock { $0 } }

    func add(_ line: String) { recorded.withLock { $0.append(line) } }
}

struct LogRecorder: LogHandler {
    let log: Log
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.notice

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let details = metadata.merging(event.metadata ?? [:]) { _, new in new }
        log.add("\(event.message) " + details.map { "\($0)=\($1)" }.sorted().joined(separator: " "))
    }
}
