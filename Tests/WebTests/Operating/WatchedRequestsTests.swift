import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import TestDatabases
import Testing

@testable import Web

/// What is counted and logged of requests: never who asked what.
struct WatchedRequestsTests {
    @Test func requestsAreCountedByRouteMethodAndKindOfAnswer() async throws {
        let figures = RequestFigures()
        let logger = Logger(label: "test") { _ in LogRecorder(log: Log()) }
        try await visiting(engines: [.sqlite], figures: figures, logger: logger) { visit in
            let link = try await visit.begin()
            _ = try await visit.get(link.page("I-1"))
            _ = try await visit.get(link.page("II-1"))
            _ = try await visit.post(link.page("I-1"), ["q2": "99"])
            _ = try await visit.get("/nergens/\(link.text)")
            _ = try await visit.client.execute(uri: "/health", method: HTTPRequest.Method("VERZONNEN")!)
            _ = try await visit.client.execute(uri: "/health", method: .put)
            await visit.store.close()
            _ = try await visit.get(link.page("I-1"))
        }
        let counted = Dictionary(
            uniqueKeysWithValues: figures.durations.map { kind, seconds in
                ("\(kind.method) \(kind.route) \(kind.status)", seconds.counts.reduce(0, +))
            })
        #expect(
            counted == [
                "POST /vragenlijst/{openLink} 3xx": 1, "GET /antwoorden/{link}/{screen} 2xx": 2,
                "POST /antwoorden/{link}/{screen} 4xx": 1, "GET NotFound 4xx": 1, "other NotFound 4xx": 1,
                "other /health 4xx": 1, "GET /antwoorden/{link}/{screen} 5xx": 1,
            ])
        #expect(figures.underWay == 0)
    }

    @Test func noLineHoldsALinkOrAnAnswer() async throws {
        let log = Log()
        let logger = Logger(label: "test") { _ in LogRecorder(log: log, logLevel: .debug) }
        try await visiting(engines: [.sqlite], logger: logger) { visit in
            let link = try await visit.begin()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde", "q2": "99"])
            _ = try await visit.get(link.page("later"))
            _ = try await visit.get("/nergens/\(link.text)?wie=De+Linde")
            await visit.store.close()
            _ = try await visit.post(link.page("I-1"), ["q1": "De Linde"])
            let requests = log.lines.filter { $0.hasPrefix("Request ") }
            #expect(requests.count == 5)
            #expect(requests[1].contains("route=/antwoorden/{link}/{screen}") && requests[1].contains("status=422"))
            #expect(requests.allSatisfy { $0.contains("hb.request.id=") && $0.contains("milliseconds=") })
            for line in log.lines { #expect(!line.contains(link.text) && !line.contains("Linde")) }
        }
    }

    @Test func atNoticeThereIsNoLineForARequest() async throws {
        let log = Log()
        try await visiting(engines: [.sqlite], logger: Logger(label: "test") { _ in LogRecorder(log: log) }) { visit in
            _ = try await visit.get("/health")
            #expect(log.lines == [])
        }
    }
}
