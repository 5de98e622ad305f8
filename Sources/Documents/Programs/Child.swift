import Foundation
import Synchronization

/// A program that runs beside this one, with a pipe to its input and one from each of its outputs.
///
/// Its methods wait, so they belong on a thread of their own (`onOwnThread`), one at a time.
final class Child: Sendable {
    let name: String
    let processID: Int32
    let input: Descriptor
    let output: Descriptor
    let errors: Descriptor
    private let end = End()

    /// Starts the program in the folder, which is also its home, with an environment that holds nothing of ours.
    ///
    /// By `posix_spawn` itself: Foundation's `Process` reads past a buffer where this process has a thousand files open.
    ///
    /// Throws `ProgramFailure.notStarted`.
    init(_ program: URL, _ arguments: [String], in folder: TemporaryFolder) throws {
        name = program.lastPathComponent
        do {
            let (input, output, errors) = (try Descriptor.pipe(), try Descriptor.pipe(), try Descriptor.pipe())
            processID = try Spawning(
                program: program, arguments: arguments, folder: folder.url,
                environment: [
                    "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "HOME=\(folder.url.path)",
                    "TMPDIR=\(folder.url.path)",
                ]
            ).start(input: input.reading, output: output.writing, errors: errors.writing)
            (self.input, self.output, self.errors) = (input.writing, output.reading, errors.reading)
        } catch {
            throw ProgramFailure.notStarted(program: program.path, reason: error.localizedDescription)
        }
        for descriptor in [input, output, errors] { descriptor.neverWait() }
        Thread.detachNewThread { [end, processID] in end.wait(for: processID) }
    }

    var isRunning: Bool {
        end.status == nil
    }

    /// No more will be written: the program sees the end of its input.
    func closeInput() {
        input.close()
    }

    func kill() {
        end.kill(processID)
    }

    /// The program's exit status, or 128 and its signal; `nil` if it still runs at the deadline.
    func status(waitingUntil deadline: ContinuousClock.Instant) -> Int32? {
        end.status(waitingUntil: deadline)
    }

    /// How a program ended, once it has.
    private final class End: Sendable {
        private let known = Mutex<Int32?>(nil)
        private let hasCome = DispatchSemaphore(value: 0)

        var status: Int32? {
            known.withLock { $0 }
        }

        func wait(for id: Int32) {
            var information = siginfo_t()
            // Leaves the dead program where it is, so that its number can't be another's until we have written it down.
            while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
            known.withLock { known in
                var status: Int32 = 0
                while waitpid(id, &status, 0) < 0, errno == EINTR {}
                let signal = status & 0x7f
                known = signal == 0 ? (status >> 8) & 0xff : 128 + signal
            }
            hasCome.signal()
        }

        func kill(_ id: Int32) {
            known.withLock { known in
                if known == nil { _ = Foundation.kill(id, SIGKILL) }
            }
        }

        func status(waitingUntil deadline: ContinuousClock.Instant) -> Int32? {
            let left = max(.zero, ContinuousClock.now.duration(to: deadline))
            guard hasCome.wait(timeout: .now() + left / .seconds(1)) == .success else { return nil }
            hasCome.signal()  // For whoever asks next.
            return status
        }
    }
}
