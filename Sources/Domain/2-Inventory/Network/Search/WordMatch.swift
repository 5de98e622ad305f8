/// A word that somebody typed to search with, and how well other words fit it.
struct WordMatch {
    let typed: [UInt8]
    private let distance: SlipDistance
    private let letters: UInt64
    /// How many slips are forgiven: none in three letters, one in seven, else two.
    let slips: Int

    init(_ typed: [UInt8]) {
        self.typed = Array(typed.prefix(SlipDistance.longest))
        distance = SlipDistance(typed)
        letters = Self.letters(of: self.typed)
        slips = Self.slips(in: self.typed.count)
    }

    static func slips(in length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

    /// Which bytes a word has, roughly: one of 64 bits each.
    static func letters(of word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// What a word costs; `nil` where it does not fit.
    enum Cost {
        static let same = 0
        static let begins = 1
        static let contains = 2
        /// A whole word with one slip; each further slip costs as much again.
        static let slip = 3
        /// The beginning of a word with one slip.
        static let slipInBeginning = 4
        static let perSlip = 3
    }

    /// - Parameter letters: what ``letters(of:)`` gives of the word.
    func cost(of word: UnsafeBufferPointer<UInt8>, letters other: UInt64) -> Int? {
        // Each slip brings at most one letter that the word lacks.
        let missing = (letters & ~other).nonzeroBitCount
        guard missing <= slips else { return nil }
        if missing == 0, let place = place(in: word) {
            return place > 0 ? Cost.contains : word.count == typed.count ? Cost.same : Cost.begins
        }
        guard slips > 0, word.count + slips >= typed.count else { return nil }
        let (whole, beginning) = distance.distances(to: word)
        var cost: Int?
        if whole <= slips { cost = Cost.slip + (whole - 1) * Cost.perSlip }
        if beginning <= slips {
            let other = Cost.slipInBeginning + (beginning - 1) * Cost.perSlip
            cost = min(cost ?? other, other)
        }
        return cost
    }

    /// Where the typed word stands within another: at its beginning, or from three letters on anywhere.
    private func place(in word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard typed.count <= word.count, !typed.isEmpty else { return nil }
        let last = typed.count < 3 ? 0 : word.count - typed.count
        search: for start in 0...last {
            for (offset, byte) in typed.enumerated() where word[start + offset] != byte { continue search }
            return start
        }
        return nil
    }
}
