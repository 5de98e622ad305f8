/// Whole percentages and their uncertainty.
public enum Percentage {
    /// `count` of `base` in whole percent, rounded once, half up; `nil` at base 0.
    public static func whole(_ count: Int, of base: Int) -> Int? {
        guard base > 0 else { return nil }
        return (200 * count + base) / (2 * base)
    }

    /// A share between 0 and 1 in whole percent, half up.
    public static func whole(_ share: Double) -> Int { Int((share * 100 + 0.5).rounded(.down)) }
}

/// The bounds within which a share in the population plausibly lies, between 0 and 1.
public struct Interval: Sendable, Equatable {
    public var low: Double
    public var high: Double

    /// The two-sided 95% quantile of the normal distribution.
    static let z = 1.959963984540054

    /// Wilson's 95% interval of `count` of `base`; `nil` at base 0.
    ///
    /// Source: E.B. Wilson, 'Probable inference, the law of succession, and statistical inference', JASA 22 (1927).
    ///
    /// - Parameter population: where those invited are everyone there is, shrinks the interval to what is not known.
    public static func wilson(_ count: Int, of base: Int, population: Population? = nil) -> Interval? {
        guard base > 0 else { return nil }
        let share = Double(count) / Double(base)
        if let population, population.isComplete { return Interval(low: share, high: share) }
        let n = Double(base) * (population?.factor ?? 1)
        let (z, z2) = (Self.z, Self.z * Self.z)
        let centre = (share + z2 / (2 * n)) / (1 + z2 / n)
        let half = z / (1 + z2 / n) * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
        // At 0 and at all, the bound is exact; floating-point dust would show as a stray percent.
        return Interval(low: count == 0 ? 0 : max(0, centre - half), high: count == base ? 1 : min(1, centre + half))
    }
}

/// A finite population of which some answered: the base of every question then weighs more than its number.
public struct Population: Codable, Sendable, Equatable {
    /// Everyone there is, N.
    public let invited: Int
    /// All who answered, n.
    public let respondents: Int

    /// More people answered than there are.
    public struct TooSmall: Error, Equatable, CustomStringConvertible {
        public let invited: Int
        public let respondents: Int

        public var description: String {
            "\(respondents) responses of \(invited) invited: the number invited can't be below the number of responses"
        }
    }

    public init(invited: Int, respondents: Int) throws(TooSmall) {
        guard invited >= respondents else { throw TooSmall(invited: invited, respondents: respondents) }
        self.invited = invited
        self.respondents = respondents
    }

    /// Everyone answered: nothing is left to estimate.
    var isComplete: Bool { invited == respondents }

    /// (N - 1) / (N - n), by which a base is multiplied (the finite population correction applied to n).
    var factor: Double { Double(invited - 1) / Double(invited - respondents) }
}
