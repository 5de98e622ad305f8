/// How many slips (a letter too many, too few, another one, or two neighbours the other way round) lie between a word
/// that was typed and other words. Bit-parallel: a column of the table of distances is one machine word.
///
/// Hyyrö, 'A bit-vector algorithm for computing Levenshtein and Damerau edit distances', Nordic Journal of Computing 10
/// (2003); the distance is that of 'optimal string alignment'.
struct SlipDistance {
    /// The typed word: its first ``longest`` bytes.
    let count: Int
    private var places = [UInt64](repeating: 0, count: 256)

    static let longest = 64

    init(_ typed: [UInt8]) {
        count = min(typed.count, Self.longest)
        for (place, byte) in typed.prefix(Self.longest).enumerated() { places[Int(byte)] |= 1 << UInt64(place) }
    }

    /// The distance to a whole word, and the least distance to any beginning of it.
    func distances(to word: UnsafeBufferPointer<UInt8>) -> (whole: Int, beginning: Int) {
        guard count > 0 else { return (word.count, 0) }
        let last: UInt64 = 1 << UInt64(count - 1)
        var positive: UInt64 = count == 64 ? .max : (1 << UInt64(count)) - 1
        var (negative, diagonal, before): (UInt64, UInt64, UInt64) = (0, 0, 0)
        var distance = count
        var least = distance
        for byte in word {
            let match = places[Int(byte)]
            let swapped = ((~diagonal & match) << 1) & before
            diagonal = (((match & positive) &+ positive) ^ positive) | match | negative | swapped
            var up = negative | ~(diagonal | positive)
            var down = diagonal & positive
            if up & last != 0 { distance += 1 }
            if down & last != 0 { distance -= 1 }
            up = up << 1 | 1
            down <<= 1
            positive = down | ~(diagonal | up)
            negative = up & diagonal
            before = match
            least = min(least, distance)
        }
        return (distance, least)
    }
}
