/// The answers to a question that were chosen most, and may be called so.
///
/// 'Weet niet', 'er is niets nodig' and 'anders' say nothing of their own, and are named only where as many people chose
/// them as what is named: 'het vaakst' then hides nothing.
struct MostChosen {
    var answers: [Answer]

    struct Answer: Equatable {
        var option: Option
        var figure: Figure
        /// Whether the option is 'anders', 'weet niet', 'niet van toepassing' or one that excludes the others.
        var isAside: Bool

        /// Whether so many chose it that 'het vaakst' can be said of it at all.
        var isOften: Bool { figure.count >= MostChosen.leastCount && (figure.share ?? 0) >= MostChosen.leastShare }
    }

    /// An answer chosen by less than a third of the people who chose the first is no main point.
    private static let largestDistance = 3
    /// One or two people, or less than a tenth, are not 'vaak'.
    fileprivate static let leastCount = 3
    fileprivate static let leastShare = 0.1

    /// - Parameters:
    ///   - number: how many answers at the most, besides those set aside. Where the last one ties with the next, both or
    ///     neither are named, so that the order on paper decides nothing.
    ///   - mainPointsOnly: whether rare answers and those far behind the first are left out, as a text does and a chart
    ///     does not.
    init(_ table: QuestionTable, _ number: Int, mainPointsOnly: Bool = true) {
        let ranked = Self.ranked(table).filter { !mainPointsOnly || $0.isOften }
        let own = ranked.filter { !$0.isAside }
        var chosen = own.prefix(number)
        if own.count > number, let last = chosen.last, last.figure.count == own[number].figure.count {
            chosen = chosen.prefix { $0.figure.count > last.figure.count }
            if chosen.isEmpty { chosen = own.prefix { $0.figure.count == last.figure.count } }
        }
        let first = ranked.first?.figure.count ?? 0
        if mainPointsOnly { chosen = chosen.prefix { $0.figure.count * Self.largestDistance >= first } }
        let least = chosen.last?.figure.count ?? first
        answers = ranked.filter { $0.figure.count >= least && ($0.isAside || chosen.contains($0)) }
    }

    /// The one answer that more people chose than any other; `nil` where two share that place, or where it says nothing
    /// of its own.
    static func favourite(_ table: QuestionTable) -> Answer? {
        let ranked = ranked(table)
        guard let first = ranked.first, !first.isAside, first.isOften,
            ranked.count < 2 || ranked[1].figure.count < first.figure.count
        else { return nil }
        return first
    }

    /// What was chosen at all, most frequent first.
    private static func ranked(_ table: QuestionTable) -> [Answer] {
        guard let choice = table.question.choice else { return [] }
        return choice.options
            .compactMap { option in
                table.figure(of: option.code).map {
                    Answer(option: option, figure: $0, isAside: choice.aside.contains(option.code))
                }
            }
            .filter { $0.figure.count > 0 }
            .sorted { ($0.figure.count, $1.option.code) > ($1.figure.count, $0.option.code) }
    }

    /// A sentence that names what was chosen most; `nil` where there is nothing of which that can be said.
    ///
    /// - Parameters:
    ///   - number: how many answers at the most.
    ///   - lead: how the sentence begins where answers of substance lead: `Dat ging het vaakst over:`
    ///   - topic: what was asked, for a sentence in which 'weet niet' or 'er is niets nodig' leads: `wat nodig is`.
    ///   - respondents: everyone who took part; where others form the base, it is told.
    static func sentence(
        _ table: QuestionTable, _ number: Int, lead: String, topic: String, respondents: Int
    ) -> Prose? {
        let answers = MostChosen(table, number).answers
        guard let first = answers.first else { return nil }
        let isBaseTold = table.base != respondents && table.base >= Figure.smallestBaseWithoutCounts
        let items = answers.enumerated().map { place, answer -> Prose in
            let cited = CitedFigure(table.question.id, [answer.option.code], answer.figure)
            let base = place == 0 && isBaseTold ? " van \(table.base) deelnemers" : ""
            let isOther = answer.option.code == table.question.choice?.other
            let name = answer.isAside && !isOther ? answer.option.quoted : answer.option.inSentence
            return "\(name) (\(cited.inBrackets)\(base))"
        }
        let opening = first.isAside ? "Bij de vraag \(topic), kozen deelnemers het vaakst:" : lead
        return "\(opening) \(Prose.list(items))."
    }
}

extension Choice {
    /// The codes that say nothing of their own: 'anders', 'weet niet', 'niet van toepassing', and what excludes the rest.
    var aside: Set<Int> { Set([other, dontKnow, notApplicable].compactMap { $0 } + exclusive) }
}

extension Option {
    /// A few Dutch words that fit inside a sentence.
    var inSentence: String { short?[.dutch] ?? text[.dutch] }

    /// The words of ``inSentence`` without the example that follows them.
    var inChart: String { inSentence.split(separator: ", zoals ", maxSplits: 1).first.map(String.init) ?? inSentence }

    /// The answer as the questionnaire has it, between quotes.
    var quoted: String { "‘\(text[.dutch].trimmingFullStop)’" }
}
