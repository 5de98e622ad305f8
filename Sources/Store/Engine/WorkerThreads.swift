import Foundation
import Synchronization

/// A few threads that may block, so that no thread of Swift's own or of the event loop ever has to.
///
/// Each thread makes a state of its own (a connection, say) that never leaves it. The threads run until
/// ``WorkerThreads/close()``.
final class WorkerThreads<State>: Sendable {
    typealias Job = @Sendable (State) -> Void

    private struct Queue {
        var jobs: [(job: Job, since: ContinuousClock.Instant)] = []
        var isClosed = false
        var threads: Int
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    private let queue: Mutex<Queue>
    private let count: Int
    private let busy = Atomic(0)
    private let taken = Atomic(0)
    private let waitedNanoseconds = Atomic(0)
    /// Raised once for every job, and once for every thread at the end.
    private let arrivals = DispatchSemaphore(value: 0)

    init(count: Int, name: String, state: @escaping @Sendable () -> State) {
        queue = Mutex(Queue(threads: count))
        self.count = count
        for number in 1...count {
            let thread = Thread { [self] in work(with: state()) }
            thread.name = "\(name)-\(number)"
            thread.start()
        }
    }

    /// Adds a job to the end of the queue.
    ///
    /// - Throws: ``StoreError/closed`` after ``close()``.
    func enqueue(_ job: @escaping Job) throws(StoreError) {
        try queue.withLock { queue throws(StoreError) in
            guard !queue.isClosed else { throw .closed }
            queue.jobs.append((job, .now))
        }
        arrivals.signal()
    }

    /// Runs `body` on one of the threads and gives what it gives.
    func run<T: Sendable>(_ body: @escaping @Sendable (State) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try enqueue { state in continuation.resume(with: Result { try body(state) }) }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// How busy the threads are now, and what they have done.
    var load: StoreLoad {
        StoreLoad(
            connections: count, busy: busy.load(ordering: .relaxed), waiting: queue.withLock { $0.jobs.count },
            taken: taken.load(ordering: .relaxed),
            waited: .nanoseconds(waitedNanoseconds.load(ordering: .relaxed)))
    }

    /// Takes no more jobs, and returns when those taken are done and every thread has ended.
    func close() async {
        await withCheckedContinuation { continuation in
            let (threads, isFirst) = queue.withLock { queue in
                let isFirst = !queue.isClosed
                queue.isClosed = true
                if queue.threads > 0 { queue.closing.append(continuation) }
                return (queue.threads, isFirst)
            }
            if threads == 0 { continuation.resume() }
            if isFirst { for _ in 0..<threads { arrivals.signal() } }
        }
    }

    private func work(with state: State) {
        while let (job, since) = next() {
            let waited = (ContinuousClock.now - since).components
            waitedNanoseconds.add(
                Int(waited.seconds) * 1_000_000_000 + Int(waited.attoseconds / 1_000_000_000), ordering: .relaxed)
            taken.add(1, ordering: .relaxed)
            busy.add(1, ordering: .relaxed)
            job(state)
            busy.subtract(1, ordering: .relaxed)
        }
        let closing = queue.withLock { queue in
            queue.threads -= 1
            return queue.threads == 0 ? queue.closing : []
        }
        for continuation in closing { continuation.resume() }
    }

    /// The next job, waited for; `nil` when there will be none.
    private func next() -> (job: Job, since: ContinuousClock.Instant)? {
        arrivals.wait()
        return queue.withLock { queue in queue.jobs.isEmpty ? nil : queue.jobs.removeFirst() }
    }
}

/// Runs one body that may block, on a thread made for it.
func onThreadOfItsOwn<T: Sendable>(
    _ name: String, _ body: @escaping @Sendable () throws -> T
) async throws -> T {
    let threads = WorkerThreads<Void>(count: 1, name: name) {}
    let result = try await threads.run { Result { try body() } }
    await threads.close()
    return try result.get()
}
