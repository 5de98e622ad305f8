/// The counts of one question, with its base.
public struct QuestionTable: Sendable, Equatable {
    public var question: Question
    /// How many respondents the routing put the question to.
    public var asked: Int
    /// How many of those answered it: what every percentage here is a share of.
    public var base: Int
    /// One row per option, in the question's order, also at 0; empty for a text question.
    public var answers: [Row]
    /// Shares of several codes, each counted as a whole.
    public var shares: [Share]

    public struct Row: Sendable, Equatable {
        public var code: Int
        public var figure: Figure
    }

    public struct Share: Sendable, Equatable {
        /// `agree`, `neither`, `disagree`, `at_least_sometimes`, `satisfied`.
        public var id: String
        public var codes: [Int]
        public var figure: Figure
    }

    /// The figure of one code; `nil` for a code that the question does not have.
    public func figure(of code: Int) -> Figure? { answers.first { $0.code == code }?.figure }

    /// The figure of a named share; `nil` where the question has no such share.
    public func share(_ id: String) -> Figure? { shares.first { $0.id == id }?.figure }
}

/// A count, the base it is part of, and what follows from the two.
public struct Figure: Codable, Sendable, Equatable {
    public var count: Int
    public var base: Int
    public var population: Population?

    public init(count: Int, base: Int, population: Population? = nil) {
        self.count = count
        self.base = base
        self.population = population
    }

    /// Whole percent, rounded once, half up; `nil` at base 0.
    public var percent: Int? { Percentage.whole(count, of: base) }

    /// The exact share between 0 and 1; `nil` at base 0.
    public var share: Double? { base > 0 ? Double(count) / Double(base) : nil }

    /// Wilson's 95% interval; `nil` at base 0.
    public var interval: Interval? { Interval.wilson(count, of: base, population: population) }

    /// The bounds of the interval in whole percent; the percentage itself where everyone there is has answered.
    public var low: Int? { isCertain ? percent : interval.map { Percentage.whole($0.low) } }
    public var high: Int? { isCertain ? percent : interval.map { Percentage.whole($0.high) } }

    private var isCertain: Bool { population?.isComplete ?? false }
}

extension QuestionTable {
    /// Makes a table out of the number of bits in each plane.
    init(position: Int, layout: ColumnLayout, respondents: Int, counts: [Int], population: Population?) {
        question = layout.questions[position]
        let planes = layout.planes[position]
        asked = planes.asked.map { counts[$0] } ?? respondents
        let base = planes.answered.map { counts[$0] } ?? planes.options.reduce(0) { $0 + counts[$1] }
        self.base = base
        answers = planes.codes.enumerated().map { index, code in
            Row(
                code: code,
                figure: Figure(count: counts[planes.firstOption + index], base: base, population: population))
        }
        shares = (question.choice?.scale?.shares ?? []).map { id, codes in
            let count = codes.reduce(0) { sum, code in sum + counts[planes.planeOfCode[code]] }
            return Share(id: id, codes: codes, figure: Figure(count: count, base: base, population: population))
        }
    }
}
