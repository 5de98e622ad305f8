import Synchronization

/// What a reader reports along the way.
final class Progress: Sendable {
    private let reported = Mutex<[Double]>([])

    var parts: [Double] { reported.withLock { $0 } }
    func add(_ part: Double) { reported.withLock { $0.append(part) } }
}
