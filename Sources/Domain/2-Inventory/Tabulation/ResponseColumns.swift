/// The closed answers of many responses, as columns of bits in memory.
///
/// Responses stand in blocks of at most ``blockSize``. Adding one touches only the last block, so it costs the same at
/// 54 responses as at 5.4 million; joining two sets of columns joins their lists of blocks.
public struct ResponseColumns: Sendable {
    public let layout: ColumnLayout
    private(set) var blocks: [Block] = []
    /// The number of responses.
    public private(set) var count = 0
    /// For each question, how many responses answer it although their routing does not ask it. Those answers are kept
    /// where they came from and counted nowhere.
    public private(set) var unasked: [Int]

    /// A multiple of 64. At 4,096 all planes of a block of the full questionnaire stay within a processor's cache.
    static let blockSize = 4096
    static let wordsPerPlane = blockSize / 64

    public init(layout: ColumnLayout) {
        self.layout = layout
        unasked = [Int](repeating: 0, count: layout.questions.count)
    }

    /// Up to ``blockSize`` responses: for every plane ``wordsPerPlane`` words, one plane after another.
    struct Block: Sendable {
        var words: [UInt64]
        var count = 0

        init(planeCount: Int) { words = [UInt64](repeating: 0, count: planeCount * ResponseColumns.wordsPerPlane) }
    }

    /// Adds a response.
    public mutating func append(_ response: CountedResponse) {
        for index in response.unasked { unasked[index] += 1 }
        if blocks.isEmpty || blocks[blocks.count - 1].count == Self.blockSize {
            blocks.append(Block(planeCount: layout.planeCount))
        }
        blocks[blocks.count - 1].set(response.planes)
        count += 1
    }

    /// Adds a batch's responses, which begin at a whole word of the last block, and empties the batch.
    mutating func append(_ batch: inout ResponseBatch) {
        guard batch.count > 0 else { return }
        precondition((blocks.last?.count ?? 0) % ResponseBatch.size == 0, "a batch begins at a whole word")
        for index in unasked.indices { unasked[index] += batch.unasked(at: index) }
        if blocks.isEmpty || blocks[blocks.count - 1].count == Self.blockSize {
            blocks.append(Block(planeCount: layout.planeCount))
        }
        count += batch.count
        blocks[blocks.count - 1].append(&batch, layout: layout)
    }

    /// Adds all responses of other columns of the same questionnaire, after the ones here.
    public mutating func append(_ other: ResponseColumns) {
        precondition(other.layout == layout, "columns of another questionnaire")
        blocks += other.blocks
        count += other.count
        for index in unasked.indices { unasked[index] += other.unasked[index] }
    }
}

extension ResponseColumns.Block {
    mutating func append(_ batch: inout ResponseBatch, layout: ColumnLayout) {
        let place = count >> 6
        count += batch.count
        var span = words.mutableSpan
        batch.turnOver(into: &span, place: place, layout: layout)
    }

    mutating func set(_ planes: [Int]) {
        let word = count >> 6
        let bit = UInt64(1) << UInt64(count & 63)
        for plane in planes { words[plane * ResponseColumns.wordsPerPlane + word] |= bit }
        count += 1
    }
}
