import Testing

@testable import Domain

/// Sixty-four responses turned over together stand in the columns as if each had been added by itself.
@Suite struct ResponseBatchTests {
    @Test(arguments: [0, 1, 63, 64, 65, 200, 4_096, 4_200])
    func batchesGiveTheColumnsOfOneByOne(count: Int) {
        let responses = TallyTests.responses(count, seed: count + 1)
        let expected = ResponseColumns(responses, of: TallyTests.questionnaire)
        let layout = expected.layout
        var columns = ResponseColumns(layout: layout)
        var batch = ResponseBatch(layout: layout)
        var marks = [UInt64](repeating: 0, count: layout.questions.count)
        for answers in responses {
            var span = marks.mutableSpan
            answers.mark(&span, layout: layout)
            batch.add(&span, layout: layout)
            if batch.isFull { columns.append(&batch) }
        }
        columns.append(&batch)
        #expect(columns.count == count)
        #expect(columns.blocks.map(\.words) == expected.blocks.map(\.words))
        #expect(columns.unasked == expected.unasked)
    }

    @Test(arguments: [1, 2, 4, 8, 16, 32, 64])
    func aSquareTurnedOverHasEveryBitInItsPlace(width: Int) {
        var random = SeededRandom(seed: width)
        let mask = width == 64 ? UInt64.max : (1 << UInt64(width)) - 1
        let before = (0..<64).map { _ in random.next() & mask }
        // Among others, so that a write beyond the square shows.
        var words = [7] + before + [9]
        var span = words.mutableSpan
        BitMatrix.turnOver(&span, first: 1, width: width)
        #expect(words[0] == 7 && words[65] == 9)
        for column in 0..<width {
            let expected = before.enumerated().reduce(UInt64(0)) {
                $0 | ($1.element >> UInt64(column) & 1) << UInt64($1.offset)
            }
            #expect(words[1 + column] == expected)
        }
    }

    @Test(arguments: [(0, 1), (1, 2), (6, 8), (7, 8), (8, 16), (16, 32), (31, 32), (63, 64)])
    func theWidthHoldsTheHighestCode(bit: Int, width: Int) {
        #expect(BitMatrix.width(holding: bit) == width)
    }
}
