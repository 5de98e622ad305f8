import HTTPTypes
import Synchronization

/// The requests since the start, by route, method and kind of answer: nothing that tells who asked what.
public final class RequestFigures: Sendable {
    struct Kind: Hashable, Comparable {
        /// The route's pattern: `/antwoorden/{link}`.
        let route: String
        let method: String
        /// `2xx` and the like.
        let status: String

        static func < (first: Kind, second: Kind) -> Bool {
            (first.route, first.method, first.status) < (second.route, second.method, second.status)
        }
    }

    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let counted = Mutex<[Kind: Histogram]>([:])
    private let busy = Atomic(0)

    public init() {}

    func begin() { busy.add(1, ordering: .relaxed) }

    /// - Parameter route: the pattern, `nil` where none matched.
    func end(route: String?, method: HTTPRequest.Method, status: HTTPResponse.Status, after duration: Duration) {
        busy.subtract(1, ordering: .relaxed)
        let kind = Kind(
            route: route ?? "none",
            // Anyone can make up a method, and each would be counted for ever.
            method: Self.methods.contains(method) ? method.rawValue : "other", status: "\(status.code / 100)xx")
        counted.withLock { $0[kind, default: Histogram(bounds: Self.bounds)].add(duration / .seconds(1)) }
    }

    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post]

    /// The requests that are being answered.
    var underWay: Int { busy.load(ordering: .relaxed) }

    /// How long requests took in seconds, by kind and in order.
    var durations: [(kind: Kind, seconds: Histogram)] {
        counted.withLock { $0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
