/// How often each plane of the columns is set, among all responses and within groups: everything that tables need.
///
/// A tally is made from columns in one pass, or kept up to date response by response at a cost that does not depend on
/// how many there are.
public struct Tally: Sendable, Equatable {
    public let layout: ColumnLayout
    /// The number of responses.
    public private(set) var respondents = 0
    /// The number of responses with a bit in each plane.
    private(set) var counts: [Int]
    public private(set) var crossings: [Crossing]

    /// Which questions are to be counted within the groups that a single-choice question makes.
    public struct Crossing: Sendable, Equatable {
        /// The place of the grouping question.
        let by: Int
        /// The planes that are counted within each group.
        let planes: [Range<Int>]
        /// The responses in each group: group 0 left the grouping question open, group `i` chose its option `i - 1`.
        private(set) var respondents: [Int]
        /// Per group the number of responses with a bit in each plane; planes outside ``planes`` stay 0.
        private(set) var counts: [[Int]]

        init(by: Int, of questions: [Int], layout: ColumnLayout) {
            self.by = by
            planes = Self.ranges(of: questions, layout: layout)
            let groups = layout.planes[by].codes.count + 1
            respondents = [Int](repeating: 0, count: groups)
            counts = [[Int]](repeating: [Int](repeating: 0, count: layout.planeCount), count: groups)
        }

        private static func ranges(of questions: [Int], layout: ColumnLayout) -> [Range<Int>] {
            var ranges: [Range<Int>] = []
            for question in questions.sorted() {
                let planes = layout.planes[question]
                let start = planes.asked ?? planes.answered ?? planes.firstOption
                if let last = ranges.last, last.upperBound == start {
                    ranges[ranges.count - 1] = last.lowerBound..<planes.options.upperBound
                } else {
                    ranges.append(start..<planes.options.upperBound)
                }
            }
            return ranges
        }

        mutating func add(group: Int, planes counted: [Int], times: Int) {
            respondents[group] += times
            for plane in counted where planes.contains(where: { $0.contains(plane) }) {
                counts[group][plane] += times
            }
        }

        mutating func add(_ block: ResponseColumns.Block, layout: ColumnLayout) {
            let options = layout.planes[by].options
            var open = [UInt64](repeating: 0, count: ResponseColumns.wordsPerPlane)
            for word in open.indices where word * 64 < block.count {
                let left = block.count - word * 64
                open[word] = left >= 64 ? .max : (1 << UInt64(left)) - 1
            }
            for plane in options {
                let first = plane * ResponseColumns.wordsPerPlane
                for word in open.indices { open[word] &= ~block.words[first + word] }
            }
            add(mask: open, group: 0, block)
            for (index, plane) in options.enumerated() {
                let first = plane * ResponseColumns.wordsPerPlane
                add(mask: Array(block.words[first..<first + ResponseColumns.wordsPerPlane]), group: index + 1, block)
            }
        }

        private mutating func add(mask: [UInt64], group: Int, _ block: ResponseColumns.Block) {
            let size = BitCount.bits(in: mask.span)
            guard size > 0 else { return }
            respondents[group] += size
            let words = block.words.span
            for range in planes {
                for plane in range {
                    counts[group][plane] += BitCount.commonBits(words, plane: plane, mask: mask.span)
                }
            }
        }
    }

    /// An empty tally.
    ///
    /// - Parameter crossings: for each, the grouping question's id and the ids of the questions to count within it.
    ///   A grouping question that is not there or not single choice is passed over.
    public init(layout: ColumnLayout, crossings: [(by: String, of: [String])] = []) {
        self.layout = layout
        counts = [Int](repeating: 0, count: layout.planeCount)
        self.crossings = crossings.compactMap { request in
            guard let by = layout.position(of: request.by), layout.planes[by].isSingle else { return nil }
            return Crossing(by: by, of: request.of.compactMap(layout.position(of:)), layout: layout)
        }
    }

    /// Counts all columns.
    public init(_ columns: ResponseColumns, crossings: [(by: String, of: [String])] = []) {
        self.init(layout: columns.layout, crossings: crossings)
        respondents = columns.count
        for block in columns.blocks {
            let words = block.words.span
            for plane in counts.indices { counts[plane] += BitCount.bits(words, plane: plane) }
            for index in self.crossings.indices { self.crossings[index].add(block, layout: layout) }
        }
    }

    /// Counts one more response.
    public mutating func add(_ response: CountedResponse) { add(response, times: 1) }

    /// Takes a response out again, as a correction or a withdrawal does.
    public mutating func remove(_ response: CountedResponse) { add(response, times: -1) }

    private mutating func add(_ response: CountedResponse, times: Int) {
        respondents += times
        for plane in response.planes { counts[plane] += times }
        for index in crossings.indices {
            let options = layout.planes[crossings[index].by].options
            let chosen = response.planes.first(where: options.contains)
            let group = chosen.map { $0 - options.lowerBound + 1 } ?? 0
            crossings[index].add(group: group, planes: response.planes, times: times)
        }
    }
}

extension Tally {
    /// The table of one question among those who chose a code at another, where the tally holds that crossing.
    func table(of question: String, where by: String, is code: Int, population: Population?) -> QuestionTable? {
        guard let position = layout.position(of: question), let grouping = layout.position(of: by),
            let option = layout.planes[grouping].codes.firstIndex(of: code),
            let crossing = crossings.last(where: { $0.by == grouping })
        else { return nil }
        return QuestionTable(
            position: position, layout: layout, respondents: crossing.respondents[option + 1],
            counts: crossing.counts[option + 1], population: population)
    }
}
