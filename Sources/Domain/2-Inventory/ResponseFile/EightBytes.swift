/// Eight bytes of a text at once, the first in the lowest place.
///
/// Comparing all eight with a byte costs a few operations on one word (H.S. Warren, 'Hacker's Delight', section 6-1).
struct EightBytes {
    var word: UInt64

    /// The eight bytes from `place`, which all have to be there.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at place: Int) {
        let eight = bytes.extracting(place..<place + 8)
        word =
            UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
            | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40 | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
    }

    /// The same byte eight times.
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) * 0x0101_0101_0101_0101 }

    /// The high bit of every byte that equals one of `repeated`. Bits above the first are not to be trusted.
    @inline(__always)
    func matches(_ repeated: UInt64) -> UInt64 {
        let difference = word ^ repeated
        return (difference &- Self.all(1)) & ~difference & Self.all(0x80)
    }

    /// 1 in the place of every byte that equals the one in `repeated`, and 0 elsewhere.
    @inline(__always)
    func equal(to repeated: UInt64) -> UInt64 {
        let difference = word ^ repeated
        let low = Self.all(0x7F)
        return ~((difference & low &+ low) | difference | low) >> 7
    }

    /// The sum of eight bytes.
    @inline(__always)
    static func sum(_ bytes: UInt64) -> Int {
        let pairs = bytes & 0x00FF_00FF_00FF_00FF &+ (bytes >> 8 & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }

    /// The place, from 0 to 7, of the first byte with its high bit set in `matches`.
    @inline(__always)
    static func first(_ matches: UInt64) -> Int { matches.trailingZeroBitCount >> 3 }
}
