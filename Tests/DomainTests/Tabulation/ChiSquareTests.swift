import Testing

@testable import Domain

/// The chi-square distribution, against scipy.stats.chi2.sf.
@Suite struct ChiSquareTests {
    @Test(arguments: [
        (1.0, 1, 0.31731050786291115), (3.84, 1, 0.05004352124870519), (20.25, 7, 0.005054260991046375),
        (0.5, 7, 0.9994464813904249), (14.067, 7, 0.050002444680797654), (60.0, 7, 1.5095553022989154e-10),
        (5.0, 2, 0.0820849986238988), (9.0, 8, 0.34229595583459105), (12.0, 6, 0.06196880441665898),
        (120.0, 9, 1.336164776532522e-21),
    ])
    func upperTail(value: Double, degrees: Int, expected: Double) {
        let found = ChiSquare.upperTail(value, degrees: degrees)
        #expect(abs(found - expected) <= 1e-10 * expected)
    }

    @Test func withoutDegreesOrDifferenceNothingIsUnlikely() {
        #expect(ChiSquare.upperTail(5, degrees: 0) == 1)
        #expect(ChiSquare.upperTail(0, degrees: 7) == 1)
    }
}
