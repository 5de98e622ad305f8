/// Up to 64 responses on their way into columns.
///
/// A response comes as one word per question. Sixty-four of them are turned over together, question by question: bit
/// `c` of response `r` becomes bit `r` of plane `c`. That costs a fraction of setting every bit in its plane.
struct ResponseBatch {
    static let size = 64

    private(set) var count = 0
    /// The marks of response `r` at question `q`, at 64 x q + r; then a word per question that says which responses were
    /// asked it, where the routing does not put it to everyone; then how many of them answer it without being asked.
    private var words: [UInt64]
    private let asked: Int
    private let unasked: Int

    init(layout: ColumnLayout) {
        let questions = layout.questions.count
        asked = questions * Self.size
        unasked = asked + questions
        words = [UInt64](repeating: 0, count: unasked + questions)
    }

    var isFull: Bool { count == Self.size }

    /// How many responses answer the question at this place without being asked; their answers were dropped.
    func unasked(at question: Int) -> Int { Int(words[unasked + question]) }

    /// Takes in a response, applies its routing, and clears its marks for the next one.
    ///
    /// - Parameters:
    ///   - response: a word per question, as in ``CountedResponse``.
    ///   - layout: the one that the batch was made for.
    mutating func add(_ response: inout MutableSpan<UInt64>, layout: ColumnLayout) {
        let (row, asked, unasked) = (count, asked, unasked)
        count += 1
        let entries = layout.routing.entries.span
        var all = words.mutableSpan
        for index in entries.indices {
            let entry = entries[index]
            if entry.asked >= 0 {
                if layout.routing.holds(entry, response.span) {
                    all[asked + index] |= 1 << UInt64(row)
                } else {
                    if response[index] != 0 { all[unasked + index] += 1 }
                    response[index] = 0
                }
            }
            all[index << 6 + row] = response[index]
        }
        for index in response.indices { response[index] = 0 }
    }

    /// Writes every plane's word, and makes the batch empty.
    ///
    /// - Parameters:
    ///   - block: a block's planes.
    ///   - place: which word of each plane.
    mutating func turnOver(into block: inout MutableSpan<UInt64>, place: Int, layout: ColumnLayout) {
        let asked = asked
        count = 0
        let entries = layout.routing.entries.span
        let planeOfCode = layout.routing.planeOfCode.span
        var all = words.mutableSpan
        for index in entries.indices {
            let entry = entries[index]
            let first = index << 6
            if entry.asked >= 0 { block[entry.asked * ResponseColumns.wordsPerPlane + place] = all[asked + index] }
            BitMatrix.turnOver(&all, first: first, width: entry.width)
            if entry.answered >= 0 { block[entry.answered * ResponseColumns.wordsPerPlane + place] = all[first] }
            for code in 1..<max(entry.width, 2) {
                let plane = planeOfCode[first + code]
                if plane >= 0 { block[plane * ResponseColumns.wordsPerPlane + place] = all[first + code] }
            }
        }
        for index in all.indices { all[index] = 0 }
    }
}

/// Sixty-four words of 64 bits as a square of bits.
enum BitMatrix {
    /// The narrowest width for ``turnOver(_:first:width:)`` that holds a bit of this number.
    static func width(holding bit: Int) -> Int {
        var width = 1
        while width <= bit { width *= 2 }
        return width
    }

    /// Turns the square of 64 words over: bit `c` of word `r` becomes bit `r` of word `c`.
    ///
    /// Swaps halves, then quarters, and so on down to single bits (H.S. Warren, 'Hacker's Delight', section 7-3). Where
    /// only the lowest bits are in use, the first swaps move a half to where there is nothing.
    ///
    /// - Parameters:
    ///   - first: where in `words` the square begins.
    ///   - width: a power of two up to 64; bits from this number on are 0 in every word. Afterwards only the first
    ///     `width` words hold anything.
    @inline(__always)
    static func turnOver(_ words: inout MutableSpan<UInt64>, first: Int, width: Int) {
        var distance = 32
        while distance >= width {
            for row in first..<first + distance { words[row] |= words[row + distance] << UInt64(distance) }
            distance /= 2
        }
        var mask = UInt64.max / (1 << UInt64(distance) + 1)
        while distance > 0 {
            var row = first
            while row < first + width {
                for low in row..<row + distance {
                    let swapped = (words[low] >> UInt64(distance) ^ words[low + distance]) & mask
                    words[low] ^= swapped << UInt64(distance)
                    words[low + distance] ^= swapped
                }
                row += 2 * distance
            }
            distance /= 2
            if distance > 0 { mask = UInt64.max / (1 << UInt64(distance) + 1) }
        }
    }
}
