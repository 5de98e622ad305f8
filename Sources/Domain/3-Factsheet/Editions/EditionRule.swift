/// Whether one more edition may be published beside those before it.
///
/// Whoever lays two editions side by side sees the difference of every two groups that are the same in both, and of
/// everybody. So between any two editions
/// 1. groups that hold the same people but for those who came or went, or changed their answers, have the same responses
///    or differ by at least the minimum, and
/// 2. where both divide the same people, those who are together in a group of one and in a group of the other are at least
///    the minimum: whatever is subtracted from whatever, they stay together.
///
/// Withdrawn editions count too: somebody may have kept them. What three editions tell together is not looked at.
public struct EditionRule: Sendable, Equatable {
    /// People who are in one group of an edition: everybody, where it makes none.
    public struct Cell: Sendable, Hashable {
        /// The place of the group among those that are compared.
        public var group: Int?
        /// The organisation, where it has figures of its own.
        public var organisation: Organisation.ID?

        public init(group: Int? = nil, organisation: Organisation.ID? = nil) {
            self.group = group
            self.organisation = organisation
        }

        /// A cell as ``text`` has it.
        public init(text: String) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            group = parts.first.flatMap { Int($0) }
            organisation = parts.count > 1 ? String(parts[1]) : nil
        }

        /// `2/5f0c…`: the group and the organisation, as it is kept.
        public var text: String { "\(group.map { "\($0)" } ?? "")\(organisation.map { "/\($0)" } ?? "")" }
    }

    /// An edition before: whom it counted, and who of them count still.
    public struct Before: Sendable, Equatable {
        public var number: Int
        /// How many responses it counted in each group.
        public var sizes: [Cell: Int]
        /// In which group it counted those that count still, unchanged since; by what the new one knows them by.
        public var unchanged: [Int: Cell]

        public init(number: Int, sizes: [Cell: Int], unchanged: [Int: Cell]) {
            self.number = number
            self.sizes = sizes
            self.unchanged = unchanged
        }
    }

    /// An edition from which the new one would differ by too few responses.
    public struct TooLittleDifference: Error, Sendable, Equatable {
        /// The edition before.
        public var number: Int
        public var responses: Int
        public var minimum: Int
        /// The new edition's groups that tell of so few; `nil` where it is everybody together, groups or not.
        public var cells: Set<Cell>?

        public init(number: Int, responses: Int, minimum: Int, cells: Set<Cell>? = nil) {
            (self.number, self.responses, self.minimum) = (number, responses, minimum)
            self.cells = cells
        }
    }

    /// - Parameters:
    ///   - now: the group of each response in the new edition.
    ///   - minimum: the smallest number that may be seen.
    /// - Throws: the first edition from which it differs by too few.
    public static func check(_ before: [Before], now: [Int: Cell], minimum: Int) throws(TooLittleDifference) {
        for edition in before {
            func tooFew(_ count: Int) -> Bool { count > 0 && count < minimum }
            let common = edition.unchanged.filter { now[$0.key] != nil }
            let before = edition.sizes.values.reduce(0, +)
            let whole = max(before - common.count, now.count - common.count)
            if tooFew(whole) {
                throw TooLittleDifference(number: edition.number, responses: whole, minimum: minimum)
            }
            var together: [Cell: [Cell: Int]] = [:]
            for (response, old) in common { together[old, default: [:]][now[response] ?? Cell(), default: 0] += 1 }
            let sizes = now.values.reduce(into: [Cell: Int]()) { $0[$1, default: 0] += 1 }
            for part in Self.connected(together, old: edition.sizes.keys, new: sizes.keys) {
                let shared = part.old.reduce(0) { $0 + (together[$1]?.values.reduce(0, +) ?? 0) }
                let then = part.old.reduce(0) { $0 + (edition.sizes[$1] ?? 0) }
                let count = max(then - shared, part.new.reduce(0) { $0 + (sizes[$1] ?? 0) } - shared)
                if tooFew(count) {
                    throw TooLittleDifference(
                        number: edition.number, responses: count, minimum: minimum, cells: part.new)
                }
                guard part.old.count > 1, part.new.count > 1 else { continue }
                for cell in part.old {
                    for (new, count) in together[cell] ?? [:] where tooFew(count) {
                        throw TooLittleDifference(
                            number: edition.number, responses: count, minimum: minimum, cells: [new])
                    }
                }
            }
        }
    }

    /// The groups of both that have people in common, straight or by way of others: only all of them together can be
    /// compared.
    private static func connected(
        _ together: [Cell: [Cell: Int]], old: some Sequence<Cell>, new: some Sequence<Cell>
    ) -> [(old: Set<Cell>, new: Set<Cell>)] {
        var parts: [(old: Set<Cell>, new: Set<Cell>)] = new.map { ([], [$0]) }
        for cell in old {
            var mine: (old: Set<Cell>, new: Set<Cell>) = ([cell], [])
            let others = Set(together[cell]?.keys.map { $0 } ?? [])
            parts.removeAll { part in
                guard !part.new.isDisjoint(with: others) else { return false }
                mine.old.formUnion(part.old)
                mine.new.formUnion(part.new)
                return true
            }
            parts.append(mine)
        }
        return parts
    }
}
