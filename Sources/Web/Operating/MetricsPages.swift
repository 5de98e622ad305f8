import Domain
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Store

/// `GET /metrics` on a port of its own, for Prometheus.
struct MetricsPages: Sendable {
    let site: Site
    let process: ProcessFigures

    func show(_ request: Request, context: BasicRequestContext) async throws -> Response {
        var response = Response.plain(await text)
        response.headers[.contentType] = PrometheusText.mediaType
        return response
    }

    private var text: String {
        get async {
            var text = PrometheusText()
            if let figures = site.figures { add(figures, to: &text) }
            add(site.store.load, to: &text)
            add(await site.documents.load, to: &text)
            // Where the database does not answer, this one is left out.
            if let mails = try? await site.store.mailCounts() { add(mails, to: &text) }
            add(process, to: &text)
            return text.text
        }
    }

    private func add(_ figures: RequestFigures, to text: inout PrometheusText) {
        let name = "kring_request_duration_seconds"
        text.family(name, .histogram, "How long requests took, by route, method and kind of answer.")
        for (kind, seconds) in figures.durations {
            text.sample(name, seconds, labels: ["route": kind.route, "method": kind.method, "status": kind.status])
        }
        text.only("kring_requests_under_way", .gauge, "Requests that are being answered.", Double(figures.underWay))
    }

    private func add(_ load: StoreLoad, to text: inout PrometheusText) {
        text.only(
            "kring_database_connections", .gauge, "Connections that this process may use at the same time.",
            Double(load.connections))
        text.only("kring_database_connections_busy", .gauge, "Connections at work.", Double(load.busy))
        text.only(
            "kring_database_waiting", .gauge, "What waits until a connection is free.", Double(load.waiting))
        text.only("kring_database_uses_total", .counter, "Times that a connection was used.", Double(load.taken))
        text.only(
            "kring_database_wait_seconds_total", .counter, "How long was waited for a connection, all together.",
            load.waited / .seconds(1))
        if let waiting = load.waitingWriters {
            text.only("kring_writers_waiting", .gauge, "Writers that wait for the next commit.", Double(waiting))
        }
        if let commits = load.commits {
            let name = "kring_commit_writers"
            text.family(name, .histogram, "How many writers shared a commit.")
            text.sample(name, Histogram(commits))
        }
    }

    private func add(_ documents: DocumentLoad, to text: inout PrometheusText) {
        text.only(
            "kring_document_worker_running", .gauge, "Whether the program that prints PDFs is running.",
            documents.isWorkerRunning ? 1 : 0)
        text.only("kring_pdfs_printed_total", .counter, "PDFs that were printed.", Double(documents.printed))
        text.only(
            "kring_document_workers_started_total", .counter, "Times that the program that prints PDFs was started.",
            Double(documents.started))
    }

    private func add(_ mails: [MailState: Int], to text: inout PrometheusText) {
        let name = "kring_mails"
        text.family(name, .gauge, "Mails in the database, of all processes together.")
        for state in MailState.allCases {
            text.sample(name, Double(mails[state] ?? 0), labels: ["state": state.rawValue])
        }
    }

    private func add(_ process: ProcessFigures, to text: inout PrometheusText) {
        if let bytes = process.residentMemory {
            text.only("process_resident_memory_bytes", .gauge, "Memory in use.", Double(bytes))
        }
        text.only("process_cpu_seconds_total", .counter, "Processor time used.", process.processorSeconds)
        text.only(
            "process_start_time_seconds", .gauge, "When the process started, in seconds since 1970.",
            process.start.timeIntervalSince1970)
    }
}

extension Histogram {
    fileprivate init(_ commits: CommitSizes) {
        self.init(
            bounds: CommitSizes.bounds.map(Double.init), counts: commits.counts + [0], sum: Double(commits.writers))
    }
}

extension Site {
    /// What serves `GET /metrics`, beside the site and as long as it.
    public func metricsService(
        host: String, port: Int, logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some Service {
        let pages = MetricsPages(site: self, process: ProcessFigures(start: clock()))
        let router = Router(context: BasicRequestContext.self)
        router.get("/metrics", use: pages.show)
        return ListeningService(
            host: host, port: port,
            application: Application(
                router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
                onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
                logger: logger))
    }
}

/// A web server that says where it could not listen.
struct ListeningService<Served: ApplicationProtocol>: Service {
    let host: String
    let port: Int
    let application: Served

    func run() async throws {
        do {
            try await application.run()
        } catch {
            throw ListeningFailure(host: host, port: port, reason: error)
        }
    }
}

/// Where a part of the site could not listen.
public struct ListeningFailure: Error {
    public let host: String
    public let port: Int
    public let reason: any Error
}
