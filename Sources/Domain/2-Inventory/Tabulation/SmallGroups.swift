/// The rule that keeps people in small groups from being read out of tables. All group tables go through here.
///
/// A publication breaks down by one question. Its groups are such that every group, and so every sum or difference of
/// groups, has at least the minimum of respondents and of answers to every statement: whatever is subtracted from
/// whatever, nothing smaller than the minimum remains.
public enum SmallGroups {
    /// No minimum may be set lower than this.
    public static let floor = 3
    public static let usualMinimum = 5

    /// One answer to the grouping question, or no answer, with what it would reveal.
    struct Atom: Equatable {
        /// The code, or `nil` for those who left the question open.
        var code: Int?
        var respondents: Int
        /// The base of every question that has to meet the minimum within each group.
        var bases: [Int]

        /// The smallest number that this atom on its own would show.
        var smallest: Int { min(respondents, bases.min() ?? respondents) }
    }

    /// A group that may be shown: one answer, or a pool of several.
    struct Group: Equatable {
        /// The codes in it, in the question's order; `nil`, at the end, for those who left the question open.
        var codes: [Int?]
        var isPool: Bool
    }

    /// The groups that may be shown, in the question's order with the pool at the end.
    ///
    /// Atoms under the minimum are pooled, together with those who left the question open. A pool under the minimum
    /// takes in the next-smallest atom (by respondents; of equals the first), until it meets it. Where even everyone
    /// together is under the minimum there are no groups.
    static func groups(_ atoms: [Atom], minimum: Int) -> [Group] {
        let present = atoms.filter { $0.respondents > 0 }
        var shown = present.filter { $0.code != nil && $0.smallest >= minimum }
        var pool = present.filter { $0.code == nil || $0.smallest < minimum }
        guard !pool.isEmpty else { return shown.map { Group(codes: [$0.code], isPool: false) } }
        while merged(pool).smallest < minimum {
            guard
                let next = shown.indices.min(by: { shown[$0].respondents < shown[$1].respondents })
            else { return [] }
            pool.append(shown.remove(at: next))
        }
        let codes = present.map(\.code).filter { code in pool.contains { $0.code == code } }
        let ordered: [Int?] = codes.filter { $0 != nil } + codes.filter { $0 == nil }
        return shown.map { Group(codes: [$0.code], isPool: false) } + [Group(codes: ordered, isPool: true)]
    }

    private static func merged(_ atoms: [Atom]) -> Atom {
        atoms.dropFirst().reduce(atoms[0]) { sum, atom in
            Atom(
                code: nil, respondents: sum.respondents + atom.respondents,
                bases: zip(sum.bases, atom.bases).map { $0 + $1 })
        }
    }

    /// Which groups' tables of one question must stay out of sight, given each group's base of that question.
    ///
    /// Groups under the minimum are hidden, and with them the next-smallest until at least two are hidden and their
    /// answers together meet the minimum: what is left after subtracting all that is shown then says nothing of one.
    static func hidden(bases: [Int], minimum: Int) -> Set<Int> {
        var hidden = Set(bases.indices.filter { bases[$0] < minimum })
        guard !hidden.isEmpty else { return [] }
        while hidden.count < 2 || hidden.reduce(0, { $0 + bases[$1] }) < minimum {
            let rest = bases.indices.filter { !hidden.contains($0) }
            guard let next = rest.min(by: { bases[$0] < bases[$1] }) else { break }
            hidden.insert(next)
        }
        return hidden
    }
}
