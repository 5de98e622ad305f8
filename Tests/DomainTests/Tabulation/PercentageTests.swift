import Domain
import Testing

@Suite struct PercentageTests {
    @Test func halvesGoUp() {
        #expect(Percentage.whole(1, of: 200) == 1)  // 0.5
        #expect(Percentage.whole(1, of: 201) == 0)
        #expect(Percentage.whole(1, of: 8) == 13)  // 12.5
        #expect(Percentage.whole(5, of: 40) == 13)  // 12.5
        #expect(Percentage.whole(23, of: 40) == 58)  // 57.5
        #expect(Percentage.whole(0, of: 7) == 0)
        #expect(Percentage.whole(7, of: 7) == 100)
        #expect(Percentage.whole(0, of: 0) == nil)
    }

    @Test func everyShareOfUpTo300IsRoundedOnce() {
        for base in 1...300 {
            for count in 0...base {
                #expect(Percentage.whole(count, of: base) == RandomFilesTests.percent(count, base))
            }
        }
    }

    @Test func millionsDoNotOverflow() {
        #expect(Percentage.whole(5_400_000, of: 5_400_000) == 100)
        #expect(Percentage.whole(2_700_000, of: 5_400_000) == 50)
    }
}
