/// The routing and the planes of a layout as flat tables of numbers, so that it can be applied to half a million
/// responses without touching a reference count.
///
/// Semantics are those of ``Condition/holds(present:chosen:)``; a test holds the two together.
struct Routing: Sendable, Equatable {
    /// One question.
    struct Entry: Sendable, Equatable {
        /// The plane 'was asked', or -1 where everyone is asked.
        var asked: Int
        /// The plane 'answered', or -1 where a chosen code says so.
        var answered: Int
        /// How many bits of a response's marks may be in use, as a power of two.
        var width: Int
        /// Which of ``comparisons`` make its condition.
        var firstComparison: Int
        var comparisonCount: Int
    }

    /// A comparison of a condition in disjunctive form: alternatives of comparisons that must all hold.
    struct Comparison: Sendable, Equatable {
        var question: Int
        /// The code's bit; 0 together with `negated` always holds.
        var bit: UInt64
        var negated: Bool
        var endsAlternative: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var comparisons: [Comparison] = []
    /// The plane of each code: at 64 x question + code.
    private(set) var planeOfCode: [Int] = []

    init(questions: [Question], planes: [ColumnLayout.Planes], positions: [String: Int]) {
        for (question, planes) in zip(questions, planes) {
            let first = comparisons.count
            for alternative in question.condition?.alternatives ?? [] {
                for (index, comparison) in alternative.enumerated() {
                    let isLast = index == alternative.count - 1
                    comparisons.append(Self.compile(comparison, positions: positions, endsAlternative: isLast))
                }
            }
            entries.append(
                Entry(
                    asked: planes.asked ?? -1, answered: planes.answered ?? -1,
                    width: BitMatrix.width(holding: planes.codes.max() ?? 0), firstComparison: first,
                    comparisonCount: comparisons.count - first))
            planeOfCode += planes.planeOfCode
        }
    }

    private static func compile(
        _ condition: Condition, positions: [String: Int], endsAlternative: Bool
    ) -> Comparison {
        let (question, code, negated) =
            switch condition {
            case .equals(let question, let code): (question, code, false)
            case .differs(let question, let code): (question, code, true)
            // `alternatives` holds comparisons only; one that can't be told always holds, as an absent question does.
            case .all, .any: ("", 0, true)
            }
        guard let position = positions[question] else {
            return Comparison(question: 0, bit: 0, negated: true, endsAlternative: endsAlternative)
        }
        let bit: UInt64 = (1...Option.largestCode).contains(code) ? 1 << UInt64(code) : 0
        return Comparison(question: position, bit: bit, negated: negated, endsAlternative: endsAlternative)
    }

    /// Whether a question's condition holds, given the marks that count so far.
    @inline(__always)
    func holds(_ entry: Entry, _ counted: Span<UInt64>) -> Bool {
        guard entry.comparisonCount > 0 else { return true }
        var alternativeHolds = true
        for index in entry.firstComparison..<entry.firstComparison + entry.comparisonCount {
            let comparison = comparisons[index]
            let chosen = counted[comparison.question] & comparison.bit != 0
            if chosen == comparison.negated { alternativeHolds = false }
            if comparison.endsAlternative {
                if alternativeHolds { return true }
                alternativeHolds = true
            }
        }
        return false
    }
}

extension Condition {
    /// The condition as alternatives of comparisons that must all hold (disjunctive form).
    var alternatives: [[Condition]] {
        switch self {
        case .equals, .differs: [[self]]
        case .any(let parts): parts.flatMap(\.alternatives)
        case .all(let parts):
            parts.reduce([[]]) { sofar, part in
                sofar.flatMap { left in part.alternatives.map { left + $0 } }
            }
        }
    }
}
