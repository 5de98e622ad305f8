/// A later survey beside an earlier one, on the questions that are the same, with how sure each difference is.
///
/// Who answered both is not known, so the two are compared as two groups of people. The interval of a difference is
/// Newcombe's of two Wilson intervals; a difference is called one where Fisher's exact test says so after Holm's correction
/// over everything that is compared.
public struct WaveComparison: Sendable, Equatable {
    public var rows: [Row]
    /// Questions of both that can't be compared, by the later survey's words.
    public var changed: [Question]
    public var earlier: Int
    public var later: Int

    public struct Row: Sendable, Equatable {
        public var question: Question
        /// The share or option: `eens of helemaal eens`.
        public var label: String
        public var earlier: Figure
        public var later: Figure
        /// The later share minus the earlier, in percentage points, with its 95% interval.
        public var difference: Difference
        /// Fisher's exact probability, two-sided, after Holm's correction.
        public var adjusted: Double

        public struct Difference: Sendable, Equatable {
            public var points: Double
            public var low: Double
            public var high: Double
        }

        public enum Verdict: Sendable { case more, less, none }

        /// The level under which a corrected probability counts as a difference.
        static let level = 0.05

        public var verdict: Verdict {
            guard adjusted < Self.level, difference.points != 0 else { return .none }
            return difference.points > 0 ? .more : .less
        }
    }

    public init(earlier: Publication, later: Publication) {
        self.earlier = earlier.respondents
        self.later = later.respondents
        var rows: [Row] = []
        var changed: [Question] = []
        for question in later.questionnaire.questions {
            guard let before = earlier.questionnaire.question(question.id), question.choice != nil else { continue }
            guard question.asksTheSame(as: before), earlier.questionnaire.isComparable(with: later.questionnaire) else {
                changed.append(question)
                continue
            }
            guard let now = later.table(question.id), let then = earlier.table(question.id) else { continue }
            let shares = now.shares.compactMap { share in
                then.share(share.id).map { (ShareName.of(share.id), $0, share.figure) }
            }
            // Of a scale the shares say it all.
            let options =
                !shares.isEmpty
                ? []
                : (question.choice?.options ?? []).compactMap { option -> (String, Figure, Figure)? in
                    guard let then = then.figure(of: option.code), let now = now.figure(of: option.code) else {
                        return nil
                    }
                    return (option.inSentence, then, now)
                }
            rows += (shares + options).compactMap { label, then, now in
                Newcombe.difference(now, then).map {
                    Row(question: question, label: label, earlier: then, later: now, difference: $0, adjusted: 1)
                }
            }
        }
        let probabilities = rows.map { row in
            FisherExact.twoSided(
                yes: row.later.count, of: row.later.base, restYes: row.earlier.count, of: row.earlier.base)
        }
        for (index, adjusted) in Holm.adjusted(probabilities).enumerated() { rows[index].adjusted = adjusted }
        self.rows = rows
        self.changed = changed
    }
}

extension Question {
    /// Whether two questions ask the same: the same words, the same answers in the same codes, of the same people.
    fileprivate func asksTheSame(as other: Question) -> Bool {
        guard let choice, let others = other.choice else { return false }
        return text[.dutch] == other.text[.dutch] && condition == other.condition && choice.scale == others.scale
            && choice.options.map(\.code) == others.options.map(\.code)
            && choice.options.map { $0.text[.dutch] } == others.options.map { $0.text[.dutch] }
    }
}

extension Questionnaire {
    /// Whether two questionnaires are of one kind: answers to plainer words are not to be compared with those to others.
    fileprivate func isComparable(with other: Questionnaire) -> Bool { variantOf == other.variantOf }
}

/// The interval of a difference of two shares.
///
/// Source: R.G. Newcombe, 'Interval estimation for the difference between independent proportions: comparison of eleven
/// methods', Statistics in Medicine 17 (1998), method 10.
enum Newcombe {
    /// The first share minus the second, in percentage points; `nil` where one has no base.
    static func difference(_ first: Figure, _ second: Figure) -> WaveComparison.Row.Difference? {
        guard let p1 = first.share, let p2 = second.share, let one = first.interval, let two = second.interval else {
            return nil
        }
        func squared(_ value: Double) -> Double { value * value }
        let below = (squared(p1 - one.low) + squared(two.high - p2)).squareRoot()
        let above = (squared(one.high - p1) + squared(p2 - two.low)).squareRoot()
        let difference = p1 - p2
        return .init(points: difference * 100, low: (difference - below) * 100, high: (difference + above) * 100)
    }
}
