import Foundation

/// Shows how far the workers are, and ends the run when one of them hangs.
struct FuzzProgress: Sendable {
    private let workers: [Worker]
    private let count: Int
    private let clock = ContinuousClock()
    private let start = ContinuousClock().now

    /// No input here is large enough to need this long.
    private static let patience = Duration.seconds(5)

    init(workers: [Worker], of count: Int) {
        self.workers = workers
        self.count = count
    }

    /// Watches from a thread of its own: a reader that hangs may hold every other.
    func watch() {
        Thread.detachNewThread { [self] in
            while true {
                Thread.sleep(forTimeInterval: 1)
                for worker in workers {
                    if let started = worker.state.started, clock.now - started > Self.patience {
                        Fuzz.fail("one input took over \(Self.patience). It is in \(worker.file.path)")
                    }
                }
                show(end: "")
            }
        }
    }

    func printTotals() {
        show(end: "\n")
        let states = workers.map(\.state)
        for (index, reader) in workers[0].readers.enumerated() {
            let accepted = states.reduce(0) { $0 + $1.accepted[index] }
            let refused = states.reduce(0) { $0 + $1.refused[index] }
            Fuzz.say("\(reader.name): \(accepted) accepted, \(refused) refused\n")
        }
    }

    private func show(end: String) {
        let done = workers.reduce(0) { $0 + $1.state.done }
        let seconds = (clock.now - start) / .seconds(1)
        Fuzz.say("\r\(done) of \(count), \(Int(Double(done) / seconds)) a second\(end)")
    }
}
