/// The few steps in which a map shows shares, each with a pattern of its own, so that it can be read without colour.
public struct MapShades: Sendable, Equatable {
    /// The bounds between steps, rising; a value on a bound belongs to the step above.
    public let bounds: [Quantity]
    public let lowest: Quantity
    public let highest: Quantity

    public static let most = 4

    /// Steps of whole percents over the values; fewer steps where they are close together. `nil` for no value.
    public init?(_ values: [Quantity]) {
        guard let lowest = values.min(), let highest = values.max() else { return nil }
        (self.lowest, self.highest) = (lowest, highest)
        let (low, high) = (lowest.hundredths / 100, (highest.hundredths + 99) / 100)
        let step = max(1, (high - low + Self.most - 1) / Self.most)
        bounds = stride(from: low + step, to: high, by: step).prefix(Self.most - 1).map { Quantity($0) }
    }

    public var count: Int { bounds.count + 1 }

    /// The step of a value, from 0.
    public func step(of value: Quantity) -> Int { bounds.count { value >= $0 } }

    /// `tot 44%`, `44% tot 48%`, `48% en meer`
    public func label(_ step: Int) -> String {
        switch (step, bounds.count) {
        case (0, 0): lowest == highest ? "\(lowest)%" : "\(lowest)% tot en met \(highest)%"
        case (0, _): "minder dan \(bounds[0])%"
        case (bounds.count, _): "\(bounds[step - 1])% en meer"
        default: "\(bounds[step - 1])% tot \(bounds[step])%"
        }
    }
}
