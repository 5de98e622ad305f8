import Assets
import Foundation

/// One running Python with WeasyPrint loaded, which prints documents one after another.
///
/// Its methods wait, so they belong on a thread of their own, one at a time.
final class PDFWorker: Sendable {
    private let child: Child
    // Python's home: where fontconfig keeps its cache. It goes when the worker goes.
    private let folder: TemporaryFolder

    /// The process ended before it answered.
    struct Ended: Error {
        let message: String
    }

    /// Starts Python and waits until WeasyPrint is loaded.
    ///
    /// Throws `ConverterMissing`, `ProgramFailure`, `Ended` or `Child.Interruption`.
    init(python: URL, until deadline: ContinuousClock.Instant) throws {
        folder = try TemporaryFolder()
        // -I: no module from the current folder or from variables, only the installed ones.
        child = try Child(python, ["-I", "-c", String(decoding: Assets.pdfWorker, as: UTF8.self)], in: folder)
        do {
            let greeting = try answer(to: [], until: deadline, as: Greeting.self).header
            if let reason = greeting.missing {
                throw ConverterMissing.weasyPrint(reason: reason)
            }
            let version = greeting.version ?? ""
            guard let major = version.split(separator: ".").first.flatMap({ Int($0) }), major >= 70 else {
                throw ConverterMissing.weasyPrint(reason: "version \(version) is too old")
            }
        } catch {
            child.kill()
            throw error
        }
    }

    var processID: Int32 { child.processID }
    var isRunning: Bool { child.isRunning }

    /// Lets the process end by itself.
    func end() {
        child.closeInput()
    }

    func kill() {
        child.kill()
    }

    /// The PDF's bytes; throws `DocumentProblems`, `Ended` or `Child.Interruption`.
    func print(_ source: PDFSource, until deadline: ContinuousClock.Instant) throws -> [UInt8] {
        let resources = Array(source.resources)
        let request = Request(
            html: source.html, stylesheets: source.stylesheets, resources: resources.map(\.key), fit: source.fit)
        let message = WorkerMessage(parts: [Array(try JSONEncoder().encode(request))] + resources.map(\.value))
        let (answer, parts) = try answer(to: message.bytes, until: deadline, as: Answer.self)
        guard let pdf = parts.first else { throw DocumentProblems(answer.problems) }
        return pdf
    }

    private func answer<Header: Decodable>(
        to request: [UInt8], until deadline: ContinuousClock.Instant, as header: Header.Type
    ) throws -> (header: Header, parts: ArraySlice<[UInt8]>) {
        let saying = try child.talk(sending: request, until: deadline, isComplete: WorkerMessage.isWhole)
        guard let message = WorkerMessage(saying.output), let first = message.parts.first else {
            throw Ended(message: saying.message)
        }
        return (try JSONDecoder().decode(Header.self, from: Data(first)), message.parts.dropFirst())
    }

    private struct Greeting: Decodable {
        let version: String?
        let missing: String?
    }

    private struct Request: Encodable {
        let html: String
        let stylesheets: [String]
        let resources: [String]
        let fit: PDFSource.Fit?
    }

    private struct Answer: Decodable {
        let problems: [String]
    }
}
