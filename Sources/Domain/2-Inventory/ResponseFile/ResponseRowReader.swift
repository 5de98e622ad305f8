/// Reads rows of a response file straight into columns.
///
/// A row whose codes are all plain digits in their place is taken as it is read (``PlainRow``). Anything else (quotes
/// around a code, a wrong value, options that exclude each other) goes through ``Answers/reading(_:questions:)``, where
/// the rules stand.
struct ResponseRowReader: Sendable {
    let header: ResponseHeader
    let layout: ColumnLayout
    let text: DelimitedText
    let plain: PlainRow

    /// Rows read from a piece of a file.
    struct Piece: Sendable {
        var columns: ResponseColumns
        /// Where each response's row begins.
        var starts: [Int] = []
        var problems: [RowProblem] = []
        /// Rows that hold nothing at all.
        var empty: [Int] = []
        /// Where reading ended: at the start of a row, or at the end of the file.
        var end = 0
    }

    /// A problem at a place in the bytes.
    struct RowProblem: Sendable {
        var offset: Int
        var message: String
    }

    init(header: ResponseHeader, layout: ColumnLayout) {
        self.header = header
        self.layout = layout
        text = DelimitedText(separator: header.separator)
        plain = PlainRow(header: header, layout: layout, text: text)
    }

    /// Reads rows from `start` until one begins at or after `limit`.
    func read(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Piece {
        var piece = Piece(columns: ResponseColumns(layout: layout))
        var batch = ResponseBatch(layout: layout)
        var marks = [UInt64](repeating: 0, count: layout.questions.count)
        var filled = marks
        var position = start
        while position < bytes.count, position < limit {
            let row = position
            var marksSpan = marks.mutableSpan
            var filledSpan = filled.mutableSpan
            switch plain.read(bytes, &position, &marksSpan, &filledSpan) {
            case .taken: break
            case .blankLine: continue
            case .other:
                for index in marksSpan.indices {
                    marksSpan[index] = 0
                    filledSpan[index] = 0
                }
                let (answers, next) = readAnyRow(bytes, at: row, into: &piece)
                position = next
                guard let answers else { continue }
                answers.mark(&marksSpan, layout: layout)
            }
            batch.add(&marksSpan, layout: layout)
            piece.starts.append(row)
            if batch.isFull { piece.columns.append(&batch) }
        }
        piece.columns.append(&batch)
        piece.end = position
        return piece
    }
}
