/// A program that was started did not do what it was asked.
public enum ProgramFailure: Error, Equatable, CustomStringConvertible {
    /// The system would not start it.
    case notStarted(program: String, reason: String)
    /// It was killed because it took longer than this.
    case tookTooLong(program: String, limit: Duration)
    /// It was killed because it gave more than this many bytes.
    case saidTooMuch(program: String, limit: Int)
    /// It ended by itself and reported a failure; `message` is the end of its error output.
    case failed(program: String, message: String)

    public var description: String {
        switch self {
        case .notStarted(let program, let reason): "\(program) could not be started: \(reason)"
        case .tookTooLong(let program, let limit): "\(program) was stopped: it took longer than \(limit)"
        case .saidTooMuch(let program, let limit): "\(program) was stopped: it gave more than \(limit) bytes"
        case .failed(let program, let message): "\(program) failed: \(message)"
        }
    }
}
