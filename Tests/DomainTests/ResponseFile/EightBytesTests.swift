import Testing

@testable import Domain

/// Eight bytes at once say what eight looks would.
@Suite struct EightBytesTests {
    @Test func everyByteIsFoundWhereItFirstStands() {
        var random = SeededRandom(seed: 8)
        for _ in 0..<20_000 {
            // Few different bytes, close to each other, so that borrows would show.
            let bytes = (0..<9).map { _ in [0, 1, 0x21, 0x22, 0x23, 0x2C, 0x80, 0xA2, 0xFF][random.below(9)] as UInt8 }
            let sought = [0, 0x22, 0x2C, 0xFF][random.below(4)] as UInt8
            let eight = EightBytes(bytes.span, at: 1)
            let repeated = EightBytes.all(sought)
            let first = bytes[1...].firstIndex(of: sought).map { $0 - 1 }
            let matches = eight.matches(repeated)
            #expect((matches == 0 ? nil : EightBytes.first(matches)) == first)
            #expect(EightBytes.sum(eight.equal(to: repeated)) == bytes[1...].count { $0 == sought })
        }
    }

    @Test func theSumHoldsEightFullBytes() {
        #expect(EightBytes.sum(.max) == 8 * 255)
    }
}
