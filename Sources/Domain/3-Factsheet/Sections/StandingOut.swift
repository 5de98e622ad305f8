/// The one group that answers most differently from everyone else, and what may be said of it.
///
/// It is the group with the largest mean difference over the statements. What survives Holm's correction is called
/// 'aantoonbaar'; anything else is described with the group's number and the words that chance can't be excluded.
struct StandingOut {
    private let group: GroupTables.Group
    private let grouping: Question
    private let differences: [Difference]

    /// Smaller mean differences are not worth describing.
    static let smallestMean = 0.10
    /// Of the group described, statements that differ by less are passed over.
    static let smallestGap = 0.20

    /// `nil` where no group stands out, or where there are no groups.
    init?(_ publication: Publication) {
        guard let groups = publication.groups else { return nil }
        var best: (group: GroupTables.Group, mean: Double, differences: [Difference])?
        // The pool is no group of people that has anything in common.
        for group in groups.groups where !group.isPool {
            let own = publication.differences.filter { $0.group == group.codes }
            guard !own.isEmpty else { continue }
            let mean = own.reduce(0) { $0 + abs($1.gap) } / Double(own.count)
            if mean > best?.mean ?? 0 { best = (group, mean, own) }
        }
        guard let best else { return nil }
        let told = best.differences.filter { $0.verdict != .none || abs($0.gap) >= Self.smallestGap }
        guard told.contains(where: { $0.verdict != .none }) || (best.mean >= Self.smallestMean && !told.isEmpty)
        else { return nil }
        group = best.group
        grouping = groups.question
        differences = told.sorted { abs($0.gap) > abs($1.gap) }
    }

    var sentences: [Prose] {
        let name = Self.name(of: group, grouping)
        var sentences: [Prose] = [
            "\(name) (\(group.respondents) deelnemers) antwoorden anders dan de andere deelnemers."
        ]
        let proven = differences.filter { $0.verdict != .none }
        if !proven.isEmpty {
            let shown: Prose = proven.count == 1 ? "Dit verschil is" : "Deze verschillen zijn"
            sentences.append("Zij \(Self.told(proven)). \(shown) aantoonbaar.")
        }
        let unproven = differences.filter { $0.verdict == .none }
        if !unproven.isEmpty {
            let size: Prose = group.respondents < Figure.smallestBaseWithoutCounts ? "De groep is klein: " : ""
            let also: Prose = proven.isEmpty ? "" : "ook "
            sentences.append("Zij \(also)\(Self.told(unproven)).")
            let which: Prose =
                proven.isEmpty
                ? "deze verschillen zijn niet aantoonbaar en kunnen" : "deze laatste verschillen kunnen"
            sentences.append(("\(size)\(which) toeval zijn." as Prose).capitalised)
        }
        return sentences
    }

    private static func name(of group: GroupTables.Group, _ grouping: Question) -> Prose {
        let option = group.codes.first.flatMap { $0 }.flatMap { grouping.choice?.option($0) }
        guard let option else { return "De deelnemers die deze vraag openlieten" }
        switch grouping.id {
        case "q2": return "De deelnemers van \(option.inSentence)"
        case "q3": return "De \(option.inSentence)"
        default:
            let number = grouping.number.isEmpty ? "‘\(grouping.label)’" : "vraag \(grouping.number)"
            return "De deelnemers die bij \(number) ‘\(option.text[.dutch])’ kozen"
        }
    }

    /// `zeggen vaker dat ... en dat ..., en minder vaak dat ...`
    private static func told(_ differences: [Difference]) -> Prose {
        func clauses(_ chosen: [Difference]) -> Prose {
            Prose.list(
                chosen.map { difference in
                    Prose(stringLiteral: StatementPhrase(standard: difference.question)?.clause ?? difference.question)
                })
        }
        let more = differences.filter { $0.gap > 0 }
        let less = differences.filter { $0.gap < 0 }
        switch (more.isEmpty, less.isEmpty) {
        case (false, true): return "zeggen vaker \(clauses(more))"
        case (true, false): return "zeggen minder vaak \(clauses(less))"
        default: return "zeggen vaker \(clauses(more)), en minder vaak \(clauses(less))"
        }
    }
}

/// A statement of part II inside a sentence.
struct StatementPhrase {
    /// `dat eenzaamheid meer aandacht moet krijgen`
    var clause: String

    /// The phrase for a statement of 'Samen tegen Eenzaamheid'; `nil` for one that a municipality added.
    init?(standard id: String) {
        switch id {
        case "q4a": clause = "dat eenzaamheid meer aandacht moet krijgen"
        case "q4b": clause = "dat lokale organisaties eigen beleid moeten maken"
        case "q4c": clause = "dat hun organisatie er genoeg aandacht voor heeft"
        case "q4d": clause = "dat zij kennis missen om eenzaamheid te signaleren"
        case "q4e": clause = "dat het thema in hun werk een hoge prioriteit heeft"
        case "q4f": clause = "dat meer samenwerking nodig is"
        case "q4g": clause = "dat een lokale aanpak zeer urgent is"
        default: return nil
        }
    }
}
