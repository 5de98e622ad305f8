/// Counts of set bits in a plane of a block, summed by carry-save addition.
///
/// Sixteen words are first added bit by bit into words of ones, twos, fours, eights and sixteens, so that only those
/// few are counted one by one (the Harley-Seal method: W. Muła, N. Kurz and D. Lemire, 'Faster population counts using
/// AVX2 instructions', The Computer Journal 61, 2018).
enum BitCount {
    static func bits(in words: Span<UInt64>) -> Int {
        var sum = 0
        for index in words.indices { sum += words[index].nonzeroBitCount }
        return sum
    }

    /// The bits set in a plane of a block's words.
    static func bits(_ words: Span<UInt64>, plane: Int) -> Int {
        let first = plane * ResponseColumns.wordsPerPlane
        return sum { words[first + $0] }
    }

    /// The bits that a plane and a mask of one plane's length have in common.
    static func commonBits(_ words: Span<UInt64>, plane: Int, mask: Span<UInt64>) -> Int {
        let first = plane * ResponseColumns.wordsPerPlane
        return sum { words[first + $0] & mask[$0] }
    }

    @inline(__always)
    private static func sum(_ word: (Int) -> UInt64) -> Int {
        var (ones, twos, fours, eights) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        var sixteens = 0
        var index = 0
        while index < ResponseColumns.wordsPerPlane {
            let twosA = carry(&ones, word(index), word(index + 1))
            let twosB = carry(&ones, word(index + 2), word(index + 3))
            let foursA = carry(&twos, twosA, twosB)
            let twosC = carry(&ones, word(index + 4), word(index + 5))
            let twosD = carry(&ones, word(index + 6), word(index + 7))
            let foursB = carry(&twos, twosC, twosD)
            let eightsA = carry(&fours, foursA, foursB)
            let twosE = carry(&ones, word(index + 8), word(index + 9))
            let twosF = carry(&ones, word(index + 10), word(index + 11))
            let foursC = carry(&twos, twosE, twosF)
            let twosG = carry(&ones, word(index + 12), word(index + 13))
            let twosH = carry(&ones, word(index + 14), word(index + 15))
            let foursD = carry(&twos, twosG, twosH)
            let eightsB = carry(&fours, foursC, foursD)
            sixteens += carry(&eights, eightsA, eightsB).nonzeroBitCount
            index += 16
        }
        return 16 * sixteens + 8 * eights.nonzeroBitCount + 4 * fours.nonzeroBitCount + 2 * twos.nonzeroBitCount
            + ones.nonzeroBitCount
    }

    /// Adds three bits in every place: the sum stays in `sum`, the carry is returned.
    @inline(__always)
    private static func carry(_ sum: inout UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
        let half = a ^ b
        let carried = (a & b) | (half & sum)
        sum ^= half
        return carried
    }
}
