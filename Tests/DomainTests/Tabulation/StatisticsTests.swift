import Testing

@testable import Domain

/// Fisher's exact test, Holm's correction and Wilson's interval against scipy and numpy.
@Suite struct StatisticsTests {
    struct Expected: Decodable {
        var fisher: [Fisher]
        var holm: [Family]
        var wilson: [Wilson]

        struct Fisher: Decodable {
            var table: [Int]
            var p: Double
        }

        struct Family: Decodable {
            var p: [Double]
            var adjusted: [Double]
        }

        struct Wilson: Decodable {
            var count: Int
            var base: Int
            var respondents: Int?
            var invited: Int?
            var low: Double
            var high: Double
        }
    }

    let expected: Expected

    init() throws { expected = try Fixture.json("statistics.json") }

    @Test func fisherIsThatOfScipy() {
        #expect(expected.fisher.count > 250)
        for row in expected.fisher {
            let (a, n, b, m) = (row.table[0], row.table[1], row.table[2], row.table[3])
            let p = FisherExact.twoSided(yes: a, of: n, restYes: b, of: m)
            if row.p > 1e-290 {
                #expect(abs(p - row.p) <= 1e-9 * row.p, "\(row.table): \(p), scipy says \(row.p)")
            } else {
                #expect(p <= 1e-289, "\(row.table): \(p), scipy says \(row.p)")
            }
            #expect(p <= 1)
            // Swapping the groups, or yes and no, is the same table.
            let swapped = FisherExact.twoSided(yes: b, of: m, restYes: a, of: n)
            let negated = FisherExact.twoSided(yes: n - a, of: n, restYes: m - b, of: m)
            #expect(abs(swapped - p) <= 1e-9 * p && abs(negated - p) <= 1e-9 * p, "\(row.table)")
        }
    }

    @Test func holmIsThatOfNumpy() {
        for family in expected.holm {
            let adjusted = Holm.adjusted(family.p)
            #expect(adjusted.count == family.adjusted.count)
            for (ours, theirs) in zip(adjusted, family.adjusted) { #expect(abs(ours - theirs) <= 1e-12) }
        }
    }

    @Test func wilsonIsThatOfScipyAlsoForAFinitePopulation() throws {
        for row in expected.wilson {
            let population = try row.invited.map {
                try Population(invited: $0, respondents: try #require(row.respondents))
            }
            let interval = try #require(Interval.wilson(row.count, of: row.base, population: population))
            #expect(abs(interval.low - row.low) < 1e-8, "\(row.count)/\(row.base)")
            #expect(abs(interval.high - row.high) < 1e-8, "\(row.count)/\(row.base)")
        }
    }

    @Test func boundsAreExactAtNoneAndAll() throws {
        let none = try #require(Interval.wilson(0, of: 54))
        let all = try #require(Interval.wilson(54, of: 54))
        #expect(none.low == 0 && all.high == 1)
        #expect(Interval.wilson(0, of: 0) == nil)
    }

    @Test func everyoneAnsweredLeavesAPoint() throws {
        let everyone = try Population(invited: 54, respondents: 54)
        let point = Interval.wilson(24, of: 50, population: everyone)
        #expect(point == Interval(low: 0.48, high: 0.48))
    }

    @Test func moreAnswersThanInvitationsAreAnError() {
        #expect(throws: Population.TooSmall(invited: 53, respondents: 54)) {
            try Population(invited: 53, respondents: 54)
        }
        let description = Population.TooSmall(invited: 53, respondents: 54).description
        #expect(
            description == "54 responses of 53 invited: the number invited can't be below the number of responses")
    }

    @Test func correctedIntervalOfTheStepPlansExample() throws {
        // 24 of 54 is 32-58; with 120 invited who are everyone there is, 35-54.
        let plain = Figure(count: 24, base: 54)
        #expect(plain.low == 32 && plain.high == 58)
        let frame = Figure(count: 24, base: 54, population: try Population(invited: 120, respondents: 54))
        #expect(frame.low == 35 && frame.high == 54)
    }
}
