/// How much more or less often a group agrees with a statement than everyone else.
public struct Difference: Sendable, Equatable {
    /// The group's codes, as in ``GroupTables/Group/codes``.
    public var group: [Int?]
    public var question: String
    /// The share compared: `agree`.
    public var share: String
    public var inGroup: Figure
    /// All others: everyone minus the group.
    public var inRest: Figure
    /// Fisher's exact probability, two-sided.
    public var p: Double
    /// The same after Holm's correction over all groups and statements.
    public var adjusted: Double

    /// What may be said of it.
    public enum Verdict: String, Sendable {
        case more, less
        /// Geen aantoonbaar verschil.
        case none
    }

    /// The level under which an adjusted probability counts as a finding.
    static let level = 0.05

    public var verdict: Verdict {
        guard adjusted < Self.level, gap != 0 else { return .none }
        return gap > 0 ? .more : .less
    }

    /// The group's share minus that of the rest, between -1 and 1.
    public var gap: Double { (inGroup.share ?? 0) - (inRest.share ?? 0) }

    /// Every group against the rest, on the agree share of every statement.
    ///
    /// With two groups, 'A against B' and 'B against A' are one test, and count once.
    static func all(in tables: GroupTables, statements: [Question]) -> [Difference] {
        guard tables.groups.count > 1 else { return [] }
        var differences: [Difference] = []
        for group in tables.groups {
            for statement in statements where statement.id != tables.question.id {
                let others = tables.groups.filter { $0.codes != group.codes }.map { $0.table(statement.id) }
                // Where one group's table is hidden, the rest can't be known without giving it away.
                guard let own = group.table(statement.id)?.share("agree"), !others.contains(nil) else { continue }
                let rest = others.compactMap { $0?.share("agree") }.reduce(Figure(count: 0, base: 0)) {
                    Figure(count: $0.count + $1.count, base: $0.base + $1.base, population: $1.population)
                }
                let p = FisherExact.twoSided(yes: own.count, of: own.base, restYes: rest.count, of: rest.base)
                differences.append(
                    Difference(
                        group: group.codes, question: statement.id, share: "agree", inGroup: own, inRest: rest, p: p,
                        adjusted: 1))
            }
        }
        let distinct = tables.groups.count == 2 ? differences.count / 2 : differences.count
        let adjusted = Holm.adjusted(differences.prefix(distinct).map(\.p))
        for index in differences.indices { differences[index].adjusted = adjusted[index % distinct] }
        return differences
    }
}
