/// How often values fell under each of a row of bounds.
struct Histogram: Sendable, Equatable {
    let bounds: [Double]
    /// The values of each class up to a bound; the last holds those over all bounds.
    private(set) var counts: [Int]
    private(set) var sum: Double

    init(bounds: [Double]) {
        self.init(bounds: bounds, counts: [Int](repeating: 0, count: bounds.count + 1), sum: 0)
    }

    init(bounds: [Double], counts: [Int], sum: Double) {
        self.bounds = bounds
        self.counts = counts
        self.sum = sum
    }

    mutating func add(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}
