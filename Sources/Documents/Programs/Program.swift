import Foundation

/// A program that reads its input, writes its output and ends.
struct Program: Sendable {
    let executable: URL

    /// Runs the program in the folder with these bytes as its input, and gives what it wrote.
    ///
    /// It is killed at the limit. Throws `ProgramFailure`, also when the program reports a failure itself.
    func run(
        _ arguments: [String], input: [UInt8], in folder: TemporaryFolder, limit: Duration
    ) async throws -> [UInt8] {
        try await onOwnThread {
            let deadline = ContinuousClock.now.advanced(by: limit)
            let child = try Child(executable, arguments, in: folder)
            defer { child.kill() }
            let saying: Child.Saying
            do {
                saying = try child.talk(sending: input, thenClosing: true, until: deadline)
            } catch Child.Interruption.deadline {
                throw ProgramFailure.tookTooLong(program: child.name, limit: limit)
            } catch Child.Interruption.maximum {
                throw ProgramFailure.saidTooMuch(program: child.name, limit: Child.mostBytes)
            }
            guard let status = child.status(waitingUntil: deadline) else {
                throw ProgramFailure.tookTooLong(program: child.name, limit: limit)
            }
            guard status == 0 else {
                throw ProgramFailure.failed(
                    program: child.name, message: saying.message.isEmpty ? "status \(status)" : saying.message)
            }
            return saying.output
        }
    }
}
