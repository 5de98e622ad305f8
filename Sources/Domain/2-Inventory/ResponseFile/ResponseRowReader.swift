/// Reads rows of a response file straight into columns.
///
/// A row whose codes are all plain single digits in their place is taken as it is read. Anything else (longer codes,
/// quotes around a code, a wrong value, options that exclude each other) goes through ``Answers/reading(_:questions:)``,
/// where the rules stand.
struct ResponseRowReader: Sendable {
    let header: ResponseHeader
    let layout: ColumnLayout
    let text: DelimitedText
    private let actions: [Action]
    private let checks: [Check]

    /// What a column's cell does to a response's marks.
    private struct Action: Sendable {
        enum Kind: UInt8 { case skip, text, single, mark }
        var kind: Kind
        var question: Int
        /// For a mark, the bit of its option.
        var bit: UInt64
        /// For a single choice, which codes it has.
        var codes: UInt64
    }

    /// What to check of a multiple-choice question once its row is read.
    private struct Check: Sendable {
        var question: Int
        var all: UInt64
        var exclusive: UInt64
    }

    /// Rows read from a piece of a file.
    struct Piece: Sendable {
        var columns: ResponseColumns
        /// Where each response's row begins.
        var starts: [Int] = []
        var problems: [RowProblem] = []
        /// Rows that hold nothing at all.
        var empty: [Int] = []
        /// Rows with a problem, where invalid ones are skipped.
        var skipped: [Int] = []
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
        actions = header.columns.map { column in
            guard let column, let position = layout.position(of: column.question) else {
                return Action(kind: .skip, question: 0, bit: 0, codes: 0)
            }
            let question = layout.questions[position]
            let codes = (question.choice?.codes ?? []).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
            switch (column.role, question.kind) {
            case (.answer, .text): return Action(kind: .text, question: position, bit: 0, codes: 0)
            case (.answer, _): return Action(kind: .single, question: position, bit: 0, codes: codes)
            case (.option(let code), _):
                return Action(kind: .mark, question: position, bit: 1 << UInt64(code), codes: codes)
            case (.other, _), (.detail, _): return Action(kind: .skip, question: position, bit: 0, codes: 0)
            }
        }
        checks = layout.questions.enumerated().compactMap { position, question in
            guard case .multiple(let choice) = question.kind else { return nil }
            return Check(
                question: position, all: choice.codes.reduce(0) { $0 | 1 << UInt64($1) },
                exclusive: choice.exclusive.reduce(0) { $0 | 1 << UInt64($1) })
        }
    }

    /// Reads rows from `start` until one begins at or after `limit`.
    func read(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Piece {
        var piece = Piece(columns: ResponseColumns(layout: layout))
        var marks = [UInt64](repeating: 0, count: layout.questions.count)
        var filled = marks
        var counted = CountedResponse()
        var position = start
        while position < bytes.count, position < limit {
            let row = position
            for index in marks.indices {
                marks[index] = 0
                filled[index] = 0
            }
            var marksSpan = marks.mutableSpan
            var filledSpan = filled.mutableSpan
            switch readPlainRow(bytes, actions.span, &position, &marksSpan, &filledSpan) {
            case .plain:
                counted.count(&marksSpan, layout: layout)
                piece.columns.append(counted)
                piece.starts.append(row)
            case .blankLine: break
            case .other: position = readAnyRow(bytes, at: row, into: &piece)
            }
        }
        piece.end = position
        return piece
    }

    private enum PlainRow { case plain, blankLine, other }

    @inline(__always)
    private func readPlainRow(
        _ bytes: Span<UInt8>, _ actions: Span<Action>, _ position: inout Int, _ marks: inout MutableSpan<UInt64>,
        _ filled: inout MutableSpan<UInt64>
    ) -> PlainRow {
        let count = bytes.count
        if bytes[position] == DelimitedText.lineFeed || bytes[position] == DelimitedText.carriageReturn {
            position = text.afterLineEnd(bytes, position)
            return .blankLine
        }
        let last = actions.count - 1
        var isEmpty = true
        for column in actions.indices {
            guard position < count else { return .other }
            let byte = bytes[position]
            if byte == text.separator, column != last {
                position += 1
                continue
            }
            let action = actions[column]
            if column != last, position + 1 < count, bytes[position + 1] == text.separator {
                // One byte: the usual cell of a code.
                switch action.kind {
                case .mark:
                    let digit = byte &- UInt8(ascii: "0")
                    guard digit <= 1 else { return .other }
                    filled[action.question] |= action.bit
                    marks[action.question] |=
                        digit == 1 ? action.bit | CountedResponse.answered : CountedResponse.answered
                case .single:
                    let digit = byte &- UInt8(ascii: "0")
                    guard digit <= 9 else { return .other }
                    let bit = UInt64(1) << UInt64(digit)
                    guard digit > 0, action.codes & bit != 0 else { return .other }
                    marks[action.question] = bit | CountedResponse.answered
                case .text:
                    guard Self.isPlainText(byte) else { return .other }
                    marks[action.question] = CountedResponse.answered
                case .skip:
                    guard Self.isPlainText(byte) else { return .other }
                }
                isEmpty = false
                position += 2
                continue
            }
            let cell = text.cell(bytes, at: position)
            guard cell.fault == nil, cell.endsRow == (column == last) else { return .other }
            if !cell.content.isEmpty {
                isEmpty = false
                guard take(bytes, cell, action, &marks, &filled) else { return .other }
            }
            position = cell.next
        }
        if isEmpty { return .other }
        for check in checks {
            let marked = filled[check.question]
            guard marked == 0 || marked == check.all else { return .other }
            let chosen = marks[check.question] & ~CountedResponse.answered
            if chosen & check.exclusive != 0, chosen & (chosen &- 1) != 0 { return .other }
        }
        return .plain
    }

    /// Neither a quote, nor a line end, nor another control character.
    @inline(__always)
    private static func isPlainText(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: " ") && byte != DelimitedText.quote }

    /// Takes a cell of more than one byte, or one that ends its row; false where it needs a closer look.
    private func take(
        _ bytes: Span<UInt8>, _ cell: DelimitedText.Cell, _ action: Action, _ marks: inout MutableSpan<UInt64>,
        _ filled: inout MutableSpan<UInt64>
    ) -> Bool {
        switch action.kind {
        case .text, .skip:
            guard cell.content.count <= Answers.longestText else { return false }
            for index in cell.content where bytes[index] == 0 { return false }
            if action.kind == .text { marks[action.question] = CountedResponse.answered }
            return true
        case .single:
            var code: UInt64 = 0
            guard cell.content.count <= 2, bytes[cell.content.lowerBound] != UInt8(ascii: "0") else { return false }
            for index in cell.content {
                let digit = bytes[index] &- UInt8(ascii: "0")
                guard digit <= 9 else { return false }
                code = code * 10 + UInt64(digit)
            }
            guard code <= UInt64(Option.largestCode), action.codes & (1 << code) != 0 else { return false }
            marks[action.question] = 1 << code | CountedResponse.answered
            return true
        case .mark:
            guard cell.content.count == 1 else { return false }
            let digit = bytes[cell.content.lowerBound] &- UInt8(ascii: "0")
            guard digit <= 1 else { return false }
            filled[action.question] |= action.bit
            marks[action.question] |= digit == 1 ? action.bit | CountedResponse.answered : CountedResponse.answered
            return true
        }
    }
}
