/// The one group that answers most differently from everyone else, and what may be said of it.
///
/// It is the group with the largest mean difference over the statements. What survives Holm's correction is called
/// 'aantoonbaar'. Anything else is described only where the group as a whole differs by more than chance readily gives
/// (``ChiSquare``), and then with its number and the words that chance can't be excluded.
struct StandingOut {
    private let group: GroupTables.Group
    private let grouping: Question
    private let differences: [Difference]
    private let isComplete: Bool

    /// Smaller mean differences are not worth describing.
    static let smallestMean = 0.10
    /// Of the group described, statements that differ by less are passed over.
    static let smallestGap = 0.20
    /// 24 of 40 and 16 of 40 lie 0.2 apart, whatever the last bit of their difference says.
    private static let dust = 1e-9
    /// How often, at the most, a group may be described in a survey in which all groups answer alike.
    static let level = 0.05

    /// `nil` where no group stands out, or where there are no groups.
    init?(_ publication: Publication) {
        guard let groups = publication.groups else { return nil }
        // The pool, and those who chose 'anders', are no group of people that has anything in common.
        let candidates = groups.groups.filter { group in
            !group.isPool && !group.codes.contains(groups.question.choice?.other)
        }
        // People who left the question open are no group to compare with either.
        guard groups.groups.count(where: { $0.codes.contains { $0 != nil } }) > 1 else { return nil }
        var best: (group: GroupTables.Group, mean: Double, differences: [Difference])?
        for group in candidates {
            let own = publication.differences.filter { $0.group == group.codes }
            guard !own.isEmpty else { continue }
            let mean = own.reduce(0) { $0 + abs($1.gap) } / Double(own.count)
            if mean > best?.mean ?? 0 { best = (group, mean, own) }
        }
        guard let best else { return nil }
        let told = best.differences.filter { $0.verdict != .none || abs($0.gap) >= Self.smallestGap - Self.dust }
        let isProven = told.contains { $0.verdict != .none }
        let isBeyondNoise =
            best.mean >= Self.smallestMean - Self.dust && !told.isEmpty
            && Self.probability(of: best.differences) * Double(candidates.count) < Self.level
        guard isProven || isBeyondNoise else { return nil }
        group = best.group
        grouping = groups.question
        differences = told.sorted { abs($0.gap) > abs($1.gap) }
        isComplete = publication.isComplete
    }

    /// How likely differences at least as large as these are, taken together, where the group answers like the rest: the
    /// sum of their squared standard scores against the chi-square distribution.
    private static func probability(of differences: [Difference]) -> Double {
        var (sum, degrees) = (0.0, 0)
        for difference in differences {
            let (own, rest) = (difference.inGroup, difference.inRest)
            guard own.base > 0, rest.base > 0 else { continue }
            let share = Double(own.count + rest.count) / Double(own.base + rest.base)
            let variance = share * (1 - share) * (1 / Double(own.base) + 1 / Double(rest.base))
            guard variance > 0 else { continue }
            sum += difference.gap * difference.gap / variance
            degrees += 1
        }
        return ChiSquare.upperTail(sum, degrees: degrees)
    }

    var sentences: [Prose] {
        let proven = differences.filter { $0.verdict != .none }
        let unproven = differences.filter { $0.verdict == .none }
        guard !proven.isEmpty else { return seen(unproven) }
        let shown: Prose = proven.count == 1 ? "Dit verschil is" : "Deze verschillen zijn"
        var sentences: [Prose] = [
            "\(Self.name(of: group, grouping)) antwoorden anders dan de andere deelnemers.",
            "Zij zeggen \(told(proven)). \(shown) aantoonbaar.",
        ]
        if !unproven.isEmpty {
            sentences.append("Zij zeggen ook \(told(unproven)).")
            let which: Prose =
                unproven.count == 1 ? "dit laatste verschil kan" : "deze laatste verschillen kunnen"
            sentences.append(
                isComplete ? Self.ofFewPeople : ("\(size)\(which) toeval zijn." as Prose).capitalised)
        }
        return sentences
    }

    /// What may be chance is told as what was seen, not as how these people are.
    private func seen(_ differences: [Difference]) -> [Prose] {
        func statements(_ chosen: [Difference]) -> Prose {
            let count = "\(chosen.count.inWords) \(chosen.count == 1 ? "stelling" : "stellingen")"
            return "\(count) (\(Prose.list(chosen.map { topic($0.question) })))"
        }
        let more = differences.filter { $0.gap > 0 }
        let less = differences.filter { $0.gap < 0 }
        let chosen: Prose =
            switch (more.isEmpty, less.isEmpty) {
            case (false, true): "vaker ‘eens’ bij \(statements(more))"
            case (true, false): "minder vaak ‘eens’ bij \(statements(less))"
            default: "vaker ‘eens’ bij \(statements(more)) en minder vaak bij \(statements(less))"
            }
        return [
            ("\(Self.introduction(of: group, grouping))." as Prose).capitalised, "Zij kozen \(chosen).",
            isComplete ? Self.ofFewPeople : ("\(size)dit kan toeval zijn." as Prose).capitalised,
        ]
    }

    /// Where everyone there is has answered, nothing is a matter of chance: only of few people.
    private static let ofFewPeople: Prose = "Het gaat om weinig mensen: enkele antwoorden maken al verschil."

    private var size: Prose {
        group.respondents < Figure.smallestBaseWithoutCounts ? "De groep is klein: " : ""
    }

    /// `acht deelnemers horen bij het lokaal platform informele zorg`
    private static func introduction(of group: GroupTables.Group, _ grouping: Question) -> Prose {
        let people: Prose = "\(group.respondents.inWords) deelnemers"
        let option = group.codes.first.flatMap { $0 }.flatMap { grouping.choice?.option($0) }
        let number = grouping.number.isEmpty ? "‘\(grouping.label)’" : "vraag \(grouping.number)"
        guard let option else { return "\(people) lieten \(number) open" }
        if grouping.id == "q2" { return "\(people) horen bij \(option.inSentence)" }
        return "\(people) kozen bij \(number) ‘\(option.text[.dutch])’"
    }

    private static func name(of group: GroupTables.Group, _ grouping: Question) -> Prose {
        let people: Prose = "De \(group.respondents) deelnemers"
        let option = group.codes.first.flatMap { $0 }.flatMap { grouping.choice?.option($0) }
        guard let option else { return "\(people) die deze vraag openlieten," }
        if grouping.id == "q2" { return "\(people) van \(option.inSentence)" }
        let number = grouping.number.isEmpty ? "‘\(grouping.label)’" : "vraag \(grouping.number)"
        return "\(people) die bij \(number) ‘\(option.text[.dutch])’ kozen,"
    }

    /// `vaker dat ... en dat ..., en minder vaak dat ...`
    private func told(_ differences: [Difference]) -> Prose {
        func clauses(_ chosen: [Difference]) -> Prose { Prose.list(chosen.map { clause($0.question) }) }
        let more = differences.filter { $0.gap > 0 }
        let less = differences.filter { $0.gap < 0 }
        switch (more.isEmpty, less.isEmpty) {
        case (false, true): return "vaker \(clauses(more))"
        case (true, false): return "minder vaak \(clauses(less))"
        default: return "vaker \(clauses(more)), en minder vaak \(clauses(less))"
        }
    }

    private func clause(_ question: String) -> Prose {
        if let standard = StatementPhrase(standard: question) { return Prose(stringLiteral: standard.clause) }
        let statement = group.table(question)?.question.text[.dutch].trimmingFullStop ?? question
        return "dat zij het eens zijn met ‘\(statement)’"
    }

    private func topic(_ question: String) -> Prose {
        if let standard = StatementPhrase(standard: question) { return Prose(stringLiteral: standard.topic) }
        return "‘\(group.table(question)?.question.text[.dutch].trimmingFullStop ?? question)’"
    }
}

/// A statement of part II inside a sentence.
struct StatementPhrase {
    /// `dat eenzaamheid meer aandacht moet krijgen`
    var clause: String
    /// `meer aandacht`: what it is about, between brackets.
    var topic: String

    /// The phrase for a statement of 'Samen tegen Eenzaamheid'; `nil` for one that a municipality added.
    init?(standard id: String) {
        switch id {
        case "q4a": (clause, topic) = ("dat eenzaamheid meer aandacht moet krijgen", "meer aandacht")
        case "q4b": (clause, topic) = ("dat lokale organisaties eigen beleid moeten maken", "eigen beleid")
        case "q4c":
            (clause, topic) = (
                "dat hun organisatie er genoeg aandacht voor heeft", "genoeg aandacht in de eigen organisatie"
            )
        case "q4d": (clause, topic) = ("dat zij kennis missen om eenzaamheid te signaleren", "kennis missen")
        case "q4e": (clause, topic) = ("dat het thema in hun werk een hoge prioriteit heeft", "hoge prioriteit")
        case "q4f": (clause, topic) = ("dat meer samenwerking nodig is", "meer samenwerking")
        case "q4g": (clause, topic) = ("dat een lokale aanpak zeer urgent is", "zeer urgent")
        default: return nil
        }
    }
}
