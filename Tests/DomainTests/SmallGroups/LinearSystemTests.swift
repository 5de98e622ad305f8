import Testing

/// The attacker's arithmetic is itself held to what is known.
@Suite struct LinearSystemTests {
    @Test func findsWhatFollowsAndNothingElse() {
        var system = LinearSystem()
        system.add([1, 1, 1, 1], total: 54)
        system.add([1, 1, 0, 0], total: 40)
        #expect(system.value(of: [0, 0, 1, 1]) == 14)
        #expect(system.value(of: [0, 0, 1, 0]) == nil)
        system.add([0, 1, 1, 0], total: 20)
        #expect(system.value(of: [1, 0, 0, 1]) == 34)
        #expect(system.value(of: [0, 1, 0, 0]) == nil)
        system.add([1, 0, 1, 0], total: 30)
        // 2x = 40 + 30 - 20
        #expect(system.value(of: [1, 0, 0, 0]) == 25)
        #expect([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]].map { system.value(of: $0) } == [15, 5, 9])
        #expect(!system.isContradictory)
        system.add([0, 0, 0, 1], total: 8)
        #expect(system.isContradictory)
    }

    @Test(arguments: 0..<200) func findsEveryHiddenSumThatSumsGive(seed: Int) {
        var random = SeededRandom(seed: seed)
        let truth = (0..<6).map { _ in random.below(20) }
        func sum(_ row: [Int]) -> Int { zip(row, truth).reduce(0) { $0 + $1.0 * $1.1 } }
        var system = LinearSystem()
        let shown = (0..<4).map { _ in (0..<6).map { _ in random.below(2) } }
        for row in shown { system.add(row, total: sum(row)) }
        for _ in 0..<20 {
            let weights = shown.map { _ in random.below(5) - 2 }
            let row = (0..<6).map { column in zip(weights, shown).reduce(0) { $0 + $1.0 * $1.1[column] } }
            #expect(system.value(of: row) == sum(row))
        }
        for row in (0..<6).map({ place in (0..<6).map { $0 == place ? 1 : 0 } }) {
            if let value = system.value(of: row) { #expect(value == sum(row)) }
        }
    }
}
