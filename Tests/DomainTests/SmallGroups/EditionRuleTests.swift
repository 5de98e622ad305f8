import Testing

@testable import Domain

/// Two editions side by side tell of no few people, in any group.
@Suite struct EditionRuleTests {
    private typealias Cell = EditionRule.Cell

    private static func before(
        _ cells: [Int: Cell], gone: [Cell: Int] = [:]
    ) -> EditionRule.Before {
        let sizes = cells.values.reduce(into: gone) { $0[$1, default: 0] += 1 }
        return EditionRule.Before(number: 1, sizes: sizes, unchanged: cells)
    }

    private static func cells(_ groups: KeyValuePairs<Int, Range<Int>>) -> [Int: Cell] {
        groups.reduce(into: [:]) { all, group in for number in group.value { all[number] = Cell(group: group.key) } }
    }

    private static func check(_ before: EditionRule.Before, _ now: [Int: Cell]) -> EditionRule.TooLittleDifference? {
        do {
            try EditionRule.check([before], now: now, minimum: 5)
            return nil
        } catch {
            return error
        }
    }

    @Test func everybodyTogether() {
        let first = Self.before(Self.cells([0: 0..<10]))
        #expect(Self.check(first, Self.cells([0: 0..<10])) == nil)
        #expect(Self.check(first, Self.cells([0: 0..<15])) == nil)
        #expect(
            Self.check(first, Self.cells([0: 0..<14])) == .init(number: 1, responses: 4, minimum: 5))
        #expect(Self.check(first, Self.cells([0: 3..<10])) == .init(number: 1, responses: 3, minimum: 5))
        // One who went, behind twenty who came.
        #expect(Self.check(first, Self.cells([0: 1..<30])) == nil)
        // Who was erased is not among those that count still.
        let gone = Self.before(Self.cells([0: 0..<10]), gone: [Cell(group: 0): 2])
        #expect(Self.check(gone, Self.cells([0: 0..<10]))?.responses == 2)
    }

    @Test func everyGroup() {
        let first = Self.before(Self.cells([0: 0..<10, 1: 10..<20]))
        #expect(Self.check(first, Self.cells([0: 0..<10, 1: 10..<26])) == nil)
        // Six more, of whom one is in the first group.
        let one = Self.check(first, Self.cells([0: 0..<11, 1: 11..<26]))
        #expect(one?.responses == 1 || one?.cells?.isEmpty == false)
        var later = Self.cells([0: 0..<10, 1: 10..<25])
        later[25] = Cell(group: 0)
        #expect(
            Self.check(first, later)
                == .init(number: 1, responses: 1, minimum: 5, cells: [Cell(group: 0)]))
        // Without groups nothing is told of them.
        #expect(Self.check(first, later.mapValues { _ in Cell() }) == nil)
        // Pooled in the one and apart in the other, they are compared together.
        let pooled = Self.before(Self.cells([0: 0..<20]))
        #expect(Self.check(pooled, Self.cells([0: 0..<7, 1: 7..<20])) == nil)
        // Other groups cross the first: the few in both would be told.
        #expect(Self.check(first, Self.cells([0: 0..<12, 1: 12..<20]))?.responses == 2)
        #expect(Self.check(first, Self.cells([0: 0..<15, 1: 15..<20])) == nil)
    }

    @Test func cellsAreKeptAsText() {
        for cell in [Cell(), Cell(group: 2), Cell(organisation: "a-b"), Cell(group: 0, organisation: "a-b")] {
            #expect(Cell(text: cell.text) == cell)
        }
        #expect(Cell(group: 2, organisation: "x").text == "2/x" && Cell().text.isEmpty)
    }

    /// 20,000 pairs of editions: of those that are let through no group of a few follows.
    @Test(arguments: 0..<20) func nothingFollowsFromTwo(seed: Int) {
        var random = SeededRandom(seed: 7_000 + seed)
        var (passed, refused) = (0, 0)
        for _ in 0..<1_000 {
            let minimum = 3 + random.below(4)
            let groups = 1 + random.below(3)
            let people = (0..<(10 + random.below(40))).map { _ -> (then: Int?, now: Int?) in
                let group = random.below(groups)
                let moved = random.chance(0.03) ? random.below(groups) : group
                return random.chance(0.7) ? (group, random.chance(0.97) ? moved : nil) : (nil, group)
            }
            var sizes: [Cell: Int] = [:]
            var unchanged: [Int: Cell] = [:]
            var now: [Int: Cell] = [:]
            for (number, human) in people.enumerated() {
                if let then = human.then {
                    sizes[Cell(group: then), default: 0] += 1
                    if human.now != nil { unchanged[number] = Cell(group: then) }
                }
                if let group = human.now { now[number] = Cell(group: group) }
            }
            // What either shows by itself is of the minimum.
            let shown = now.values.reduce(into: [Cell: Int]()) { $0[$1, default: 0] += 1 }
            guard (Array(sizes.values) + Array(shown.values)).allSatisfy({ $0 >= minimum }) else { continue }
            let before = EditionRule.Before(number: 1, sizes: sizes, unchanged: unchanged)
            do {
                try EditionRule.check([before], now: now, minimum: minimum)
            } catch {
                refused += 1
                continue
            }
            passed += 1
            #expect(Self.recovered(people, groups: groups, minimum: minimum).isEmpty)
        }
        #expect(passed > 100 && refused > 100)
    }

    /// The sets of a few people whose number follows from the sizes of the groups of both editions: one unknown per group
    /// then and group now.
    private static func recovered(
        _ people: [(then: Int?, now: Int?)], groups: Int, minimum: Int
    ) -> [[Int]] {
        let places: [Int?] = (0..<groups).map { $0 } + [nil]
        let atoms = places.flatMap { then in places.map { (then: then, now: $0) } }
        func count(_ set: [Int]) -> Int {
            people.count { human in
                atoms.indices.contains { set[$0] == 1 && atoms[$0].then == human.then && atoms[$0].now == human.now }
            }
        }
        var system = LinearSystem()
        for group in 0..<groups {
            let (then, now) = (atoms.map { $0.then == group ? 1 : 0 }, atoms.map { $0.now == group ? 1 : 0 })
            system.add(then, total: count(then))
            system.add(now, total: count(now))
        }
        // What nobody is in is no unknown.
        for (place, atom) in atoms.enumerated()
        where !people.contains(where: { $0.then == atom.then && $0.now == atom.now }) {
            system.add(atoms.indices.map { $0 == place ? 1 : 0 }, total: 0)
        }
        let live = atoms.indices.filter { place in
            people.contains { $0.then == atoms[place].then && $0.now == atoms[place].now }
        }
        var sets: [[Int]] = [[]]
        for _ in 0..<3 {
            sets += sets.flatMap { set in live.filter { $0 > set.last ?? -1 }.map { set + [$0] } }
        }
        return Set(sets).filter { !$0.isEmpty }.compactMap { places in
            let set = atoms.indices.map { places.contains($0) ? 1 : 0 }
            let size = count(set)
            return size < minimum && system.value(of: set) != nil ? set : nil
        }
    }
}
