import Foundation
import Synchronization

/// A program that runs beside this one, with a pipe to its input and one from each of its outputs.
///
/// Its methods wait, so they belong on a thread of their own (`onOwnThread`), one at a time.
final class Child: Sendable {
    let name: String
    private let process: Process
    let input: Descriptor
    let output: Descriptor
    let errors: Descriptor
    private let hasEnded = DispatchSemaphore(value: 0)

    /// Starts the program in the folder, which is also its home, with an environment that holds nothing of ours.
    ///
    /// Throws `ProgramFailure.notStarted`.
    init(_ program: URL, _ arguments: [String], in folder: TemporaryFolder) throws {
        name = program.lastPathComponent
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.url.path,
            "TMPDIR": folder.url.path,
        ]
        process.terminationHandler = { [hasEnded] _ in hasEnded.signal() }
        do {
            (input, output, errors) = try Self.starting.withLock { [process] _ in try Self.start(process) }
        } catch {
            throw ProgramFailure.notStarted(program: program.path, reason: error.localizedDescription)
        }
    }

    // One at a time, see `Descriptor.pipe`.
    private static let starting = Mutex(())

    /// Starts the process and gives our ends of its input, output and error output.
    private static func start(_ process: Process) throws -> (Descriptor, Descriptor, Descriptor) {
        let input = try Descriptor.pipe()
        let output = try Descriptor.pipe()
        let errors = try Descriptor.pipe()
        process.standardInput = FileHandle(fileDescriptor: input.reading.number, closeOnDealloc: false)
        process.standardOutput = FileHandle(fileDescriptor: output.writing.number, closeOnDealloc: false)
        process.standardError = FileHandle(fileDescriptor: errors.writing.number, closeOnDealloc: false)
        try process.run()
        for end in [input.reading, output.writing, errors.writing] {
            end.close()
        }
        for end in [input.writing, output.reading, errors.reading] {
            end.neverWait()
        }
        return (input.writing, output.reading, errors.reading)
    }

    var processID: Int32 {
        process.processIdentifier
    }

    var isRunning: Bool {
        process.isRunning
    }

    /// No more will be written: the program sees the end of its input.
    func closeInput() {
        input.close()
    }

    func kill() {
        if process.isRunning {
            _ = Foundation.kill(process.processIdentifier, SIGKILL)
        }
    }

    /// The program's exit status, or 128 and its signal; `nil` if it still runs at the deadline.
    func status(waitingUntil deadline: ContinuousClock.Instant) -> Int32? {
        let left = max(.zero, ContinuousClock.now.duration(to: deadline))
        guard hasEnded.wait(timeout: .now() + left / .seconds(1)) == .success else { return nil }
        hasEnded.signal()  // For whoever asks next.
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }
}
