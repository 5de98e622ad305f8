extension ResponseRowReader {
    /// A row as its cells, whatever they hold.
    struct Row {
        var cells: [DelimitedText.Cell] = []
        var starts: [Int] = []
        var next = 0
    }

    func row(_ bytes: Span<UInt8>, at start: Int) -> Row {
        var row = Row()
        var position = start
        while true {
            let cell = text.cell(bytes, at: position)
            row.starts.append(position)
            row.cells.append(cell)
            position = cell.next
            if cell.endsRow { break }
        }
        row.next = position
        return row
    }

    /// Reads a row that is not plain: takes it where it is right after all, and names what is wrong where it is not.
    ///
    /// - Returns: the answers, `nil` where the row is empty or wrong, and where the next row begins.
    func readAnyRow(_ bytes: Span<UInt8>, at start: Int, into piece: inout Piece) -> (Answers?, next: Int) {
        let row = row(bytes, at: start)
        if row.cells.allSatisfy({ $0.content.isEmpty && $0.fault == nil }) {
            piece.empty.append(start)
            return (nil, row.next)
        }
        let (answers, problems) = answers(bytes, row, at: start)
        if problems.isEmpty { return (answers, row.next) }
        if piece.problems.count < ResponseFileRefused.mostListed { piece.problems += problems }
        return (nil, row.next)
    }

    /// The answers of a row, and everything that is wrong with it.
    func answers(_ bytes: Span<UInt8>, _ row: Row, at start: Int) -> (Answers, [RowProblem]) {
        var problems: [RowProblem] = []
        for (index, cell) in row.cells.enumerated() {
            let name =
                index < header.columns.count
                ? header.columns[index]?.name ?? ResponseHeader.idColumn : "cell \(index + 1)"
            switch cell.fault {
            case .unclosedQuote:
                problems.append(
                    RowProblem(offset: row.starts[index], message: "\(name): a quote is opened here and never closed"))
            case .textAfterQuote:
                problems.append(
                    RowProblem(
                        offset: row.starts[index], message: "\(name): text after a closing quote; expected a separator")
                )
            case nil: break
            }
        }
        guard problems.isEmpty else { return (Answers(), problems) }
        guard row.cells.count == header.columns.count else {
            let message = "the row has \(row.cells.count) cells; expected \(header.columns.count), as in the header"
            return (Answers(), [RowProblem(offset: start, message: message)])
        }
        var columns: [String: String] = [:]
        var places: [String: Int] = [:]
        for (index, cell) in row.cells.enumerated() {
            guard let column = header.columns[index] else { continue }
            places[column.name] = row.starts[index]
            if !cell.content.isEmpty { columns[column.name] = DelimitedText.text(of: cell, in: bytes) }
        }
        let (answers, faults) = Answers.reading(columns, questions: layout.questions)
        problems = faults.map { RowProblem(offset: places[$0.column] ?? start, message: $0.description) }
        return (answers, problems)
    }
}
