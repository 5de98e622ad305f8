/// A goal beside its baseline: what was measured then, what is measured now, and whether that is a change at all.
public struct GoalProgress: Sendable, Equatable {
    public var goal: Goal
    /// The latest figure of what the goal measures, after its baseline; `nil` where there is none.
    public var latest: LocalFigure?

    public enum Change: Sendable, Equatable {
        /// There is nothing to compare.
        case unknown
        /// The difference is within what chance alone can do.
        case withinMargin
        /// It moved towards the goal, or away from it, by more than the margin.
        case better, worse
    }

    /// - Parameters:
    ///   - figures: of the approach.
    ///   - home: the municipality.
    public init(_ goal: Goal, figures: [LocalFigure], home: FigureArea, minimum: Int) {
        self.goal = goal
        guard let indicator = Self.indicator(of: goal) else { return }
        let picture = FigurePicture(indicator, of: figures, home: home, national: [], minimum: minimum)
        latest = picture.municipality.first { figure in
            figure.age == .adults && figure.sex == .all && figure.year > goal.baselineYear ?? Int.min
        }
    }

    /// What is measured of loneliness among all adults, where the goal is tied to that.
    private static func indicator(of goal: Goal) -> Indicator? {
        let words: [String: Indicator] = [
            "eenzaam": .lonely, "sterk-eenzaam": .strongly, "emotioneel-eenzaam": .emotional,
            "sociaal-eenzaam": .social,
        ]
        return KnownIndicator.all.first { $0.name == goal.indicator }.flatMap { words[$0.word] }
    }

    /// Less loneliness is better. Without a margin, of the goal or of the figure, nothing can be said.
    public var change: Change {
        guard let latest, let baseline = goal.baseline else { return .unknown }
        let bounds: (low: Int, high: Int)
        if let margins = latest.margins {
            bounds = (margins.low.hundredths, margins.high.hundredths)
        } else if let margin = goal.margin {
            bounds = (latest.value.hundredths - margin.hundredths, latest.value.hundredths + margin.hundredths)
        } else {
            return .unknown
        }
        if (bounds.low...bounds.high).contains(baseline.hundredths) { return .withinMargin }
        return latest.value < baseline ? .better : .worse
    }
}
