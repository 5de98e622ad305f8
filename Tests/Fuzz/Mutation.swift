/// Changes an input in one to four places.
struct Mutation {
    /// Longer inputs say nothing that shorter ones do not, and are slow.
    static let longest = 1 << 16

    let samples: [[UInt8]]
    let words: [[UInt8]]

    func input(_ random: inout SeededRandom) -> [UInt8] {
        var bytes = samples[random.below(samples.count)]
        for _ in 0..<(random.chance(50) ? 1 : 1 + random.below(4)) { change(&bytes, &random) }
        if bytes.count > Self.longest { bytes.removeSubrange(Self.longest...) }
        return bytes
    }

    private func change(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let place = random.below(bytes.count + 1)
        let end = min(bytes.count, place + 1 + random.below(16))
        switch random.below(10) {
        case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1 where place < bytes.count: bytes[place] = UInt8(random.below(256))
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
        case 4:
            let other = samples[random.below(samples.count)]
            bytes = Array(bytes[..<place] + other[random.below(other.count + 1)...])
        case 5 where random.chance(20): bytes.removeSubrange(place...)
        case 6 where random.chance(5):
            let piece = Array(bytes[place..<end])
            for _ in 0..<(1 << random.below(11)) { bytes.insert(contentsOf: piece, at: place) }
        default: bytes.insert(contentsOf: words[random.below(words.count)], at: place)
        }
    }
}
