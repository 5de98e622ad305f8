import Foundation

/// Prints HTML as tagged PDF (PDF/UA-1) with WeasyPrint.
///
/// One Python process does the work, a document at a time; who comes meanwhile waits. It starts on first use, ends
/// when it has been idle, and is replaced after a number of documents and after whatever went wrong with it.
public actor PDFPrinter {
    public struct Settings: Sendable {
        /// How many documents one process prints: what it leaks, it leaks for so long.
        public var documentsPerProcess = 200
        /// How long the process stays when nothing is asked of it.
        public var idle: Duration = .seconds(300)
        /// How long one document may take, starting Python included.
        public var limit: Duration = .seconds(60)

        public init() {}
    }

    private let paths: ConverterPaths
    private let settings: Settings
    private let turnstile = Turnstile(width: 1)
    private var worker: PDFWorker?
    private var printed = 0
    /// How many documents were printed since the start.
    public private(set) var printedInAll = 0
    /// How many processes were started.
    public private(set) var workersStarted = 0
    private var idling: Task<Void, Never>?

    public init(paths: ConverterPaths, settings: Settings = Settings()) {
        self.paths = paths
        self.settings = settings
    }

    deinit {
        idling?.cancel()
        worker?.end()
    }

    /// The process that prints, or `nil` if none is running.
    public var processID: Int32? {
        worker.flatMap { $0.isRunning ? $0.processID : nil }
    }

    /// The PDF's bytes. `limit` replaces the one of the settings, for this document.
    ///
    /// Throws `DocumentProblems` if the document refers to anything but its resources or WeasyPrint warns of
    /// something, `ConverterMissing`, `ProgramFailure`, and `CancellationError` if cancelled while waiting.
    public func print(_ source: PDFSource, limit: Duration? = nil) async throws -> [UInt8] {
        try await turnstile.pass { try await self.printInTurn(source, limit: limit ?? self.settings.limit) }
    }

    /// Ends the process, after the documents that were asked for; the next document starts another.
    public func stop() async throws {
        try await turnstile.pass { await self.endWorker() }
    }

    private func printInTurn(_ source: PDFSource, limit: Duration) async throws -> [UInt8] {
        idling?.cancel()
        defer { endWhenIdle() }
        let deadline = ContinuousClock.now.advanced(by: limit)
        do {
            let wasRunning = worker != nil
            do {
                return try await printOnce(source, until: deadline)
            } catch is PDFWorker.Ended where wasRunning {
                // It may have ended while it was idle, which is no fault of this document.
                return try await printOnce(source, until: deadline)
            }
        } catch Child.Interruption.deadline {
            throw ProgramFailure.tookTooLong(program: "WeasyPrint", limit: limit)
        } catch Child.Interruption.maximum {
            throw ProgramFailure.saidTooMuch(program: "WeasyPrint", limit: Child.mostBytes)
        } catch let ended as PDFWorker.Ended {
            throw ProgramFailure.failed(program: "WeasyPrint", message: ended.message)
        }
    }

    private func printOnce(_ source: PDFSource, until deadline: ContinuousClock.Instant) async throws -> [UInt8] {
        let worker = try await runningWorker(until: deadline)
        do {
            let pdf = try await onOwnThread { try worker.print(source, until: deadline) }
            countDocument()
            return pdf
        } catch let problems as DocumentProblems {
            countDocument()
            throw problems
        } catch {
            worker.kill()
            self.worker = nil
            throw error
        }
    }

    private func runningWorker(until deadline: ContinuousClock.Instant) async throws -> PDFWorker {
        if let worker { return worker }
        guard let python = paths.python else {
            throw ConverterMissing.weasyPrint(reason: "")
        }
        let worker = try await onOwnThread { try PDFWorker(python: python, until: deadline) }
        self.worker = worker
        workersStarted += 1
        printed = 0
        return worker
    }

    private func countDocument() {
        printed += 1
        printedInAll += 1
        if printed >= settings.documentsPerProcess { endWorker() }
    }

    private func endWorker() {
        worker?.end()
        worker = nil
    }

    private func endWhenIdle() {
        guard worker != nil else { return }
        idling = Task { [weak self, turnstile, idle = settings.idle] in
            guard (try? await Task.sleep(for: idle)) != nil else { return }
            // In turn: never under a document that has just begun, and then this task has been cancelled.
            try? await turnstile.pass { [weak self] in await self?.endWorker() }
        }
    }
}
