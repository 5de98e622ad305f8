import Foundation

/// Runs work that waits (for a program, for a disk) on a thread of its own, so that it holds up no other task.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            // Writing to a program that has ended must be an error code here and not the end of this process.
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGPIPE)
            pthread_sigmask(SIG_BLOCK, &signals, nil)
            continuation.resume(with: Swift.Result { try work() })
        }
    }
}
