/// Takes rows whose cells are plainly right, as they are read; leaves every other row to a closer look.
struct PlainRow: Sendable {
    private let text: DelimitedText
    private let steps: [Step]
    private let checks: [Check]
    /// The separator and the line ends, each as eight bytes.
    private let ends: (separator: UInt64, lineFeed: UInt64, carriageReturn: UInt64)
    private let quotes = EightBytes.all(DelimitedText.quote)
    /// `0,0,0,0,` as a word.
    private let fourMarks: UInt64

    /// What one cell, or several beside each other, do to a response's marks.
    private struct Step: Sendable {
        enum Kind: UInt8 { case skip, text, single, mark, marks }
        var kind: Kind
        var question: Int
        /// For a mark, the bit of its option; for several, that of the first.
        var bit: UInt64
        /// For a single choice which codes it has, and for marks which bits they fill.
        var codes: UInt64
        var columns = 1
        var isLast = false

        /// Whether a mark stands right beside the marks here: the next code of the same question.
        func isFollowed(by next: Step) -> Bool {
            (kind == .mark || kind == .marks) && question == next.question && bit << UInt64(columns) == next.bit
        }
    }

    /// What to check of a multiple-choice question once its row is read.
    private struct Check: Sendable {
        var question: Int
        var all: UInt64
        var exclusive: UInt64
    }

    enum Outcome { case taken, blankLine, other }

    init(header: ResponseHeader, layout: ColumnLayout, text: DelimitedText) {
        self.text = text
        let separator = EightBytes.all(text.separator)
        ends = (
            separator, EightBytes.all(DelimitedText.lineFeed), EightBytes.all(DelimitedText.carriageReturn)
        )
        fourMarks = separator & 0xFF00_FF00_FF00_FF00 | EightBytes.all(UInt8(ascii: "0")) & 0x00FF_00FF_00FF_00FF
        var steps: [Step] = []
        for (index, column) in header.columns.enumerated() {
            let step = Self.step(column, layout: layout)
            // The last cell of a row ends otherwise, and stands apart.
            if index < header.columns.count - 1, step.kind == .mark, let last = steps.last, last.isFollowed(by: step) {
                steps[steps.count - 1].kind = .marks
                steps[steps.count - 1].columns += 1
                steps[steps.count - 1].codes |= step.bit
            } else {
                steps.append(step)
            }
        }
        if !steps.isEmpty { steps[steps.count - 1].isLast = true }
        self.steps = steps
        checks = layout.questions.enumerated().compactMap { position, question in
            guard case .multiple(let choice) = question.kind else { return nil }
            return Check(
                question: position, all: choice.codes.reduce(0) { $0 | 1 << UInt64($1) },
                exclusive: choice.exclusive.reduce(0) { $0 | 1 << UInt64($1) })
        }
    }

    private static func step(_ column: ResponseColumn?, layout: ColumnLayout) -> Step {
        guard let column, let position = layout.position(of: column.question) else {
            return Step(kind: .skip, question: 0, bit: 0, codes: 0)
        }
        let question = layout.questions[position]
        let codes = (question.choice?.codes ?? []).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        switch (column.role, question.kind) {
        case (.answer, .text): return Step(kind: .text, question: position, bit: 0, codes: 0)
        case (.answer, _): return Step(kind: .single, question: position, bit: 0, codes: codes)
        case (.option(let code), _):
            return Step(kind: .mark, question: position, bit: 1 << UInt64(code), codes: 1 << UInt64(code))
        case (.other, _), (.detail, _): return Step(kind: .skip, question: position, bit: 0, codes: 0)
        }
    }

    /// Reads the row at `position`, and moves that to the next one.
    ///
    /// - Parameters:
    ///   - marks: a word per question, empty before; what it holds after `other` means nothing.
    ///   - filled: the same for which options had a mark or a nought; empty before, and again after `taken`.
    @inline(__always)
    func read(
        _ bytes: Span<UInt8>, _ position: inout Int, _ marks: inout MutableSpan<UInt64>,
        _ filled: inout MutableSpan<UInt64>
    ) -> Outcome {
        if bytes[position] == DelimitedText.lineFeed || bytes[position] == DelimitedText.carriageReturn {
            position = text.afterLineEnd(bytes, position)
            return .blankLine
        }
        let steps = steps.span
        var isEmpty = true
        for index in steps.indices {
            guard position < bytes.count else { return .other }
            let step = steps[index]
            let byte = bytes[position]
            if step.kind == .marks {
                guard takeMarks(bytes, &position, step, &marks, &filled, &isEmpty) else { return .other }
                continue
            }
            if byte == text.separator, !step.isLast {
                position += 1
                continue
            }
            if !step.isLast, position + 1 < bytes.count, bytes[position + 1] == text.separator {
                guard takeByte(byte, step, &marks, &filled) else { return .other }
                isEmpty = false
                position += 2
                continue
            }
            guard let cell = cell(bytes, at: position), cell.endsRow == step.isLast else { return .other }
            if !cell.content.isEmpty {
                isEmpty = false
                guard takeCell(bytes, cell, step, &marks, &filled) else { return .other }
            }
            position = cell.next
        }
        if isEmpty { return .other }
        let checks = checks.span
        for index in checks.indices {
            let check = checks[index]
            let marked = filled[check.question]
            guard marked == 0 || marked == check.all else { return .other }
            let chosen = marks[check.question] & ~CountedResponse.answered
            if chosen & check.exclusive != 0, chosen & (chosen &- 1) != 0 { return .other }
            filled[check.question] = 0
        }
        return .taken
    }

    /// Takes the marks of several options: all empty, or all noughts and ones, of which four are read at once.
    @inline(__always)
    private func takeMarks(
        _ bytes: Span<UInt8>, _ position: inout Int, _ step: Step, _ marks: inout MutableSpan<UInt64>,
        _ filled: inout MutableSpan<UInt64>, _ isEmpty: inout Bool
    ) -> Bool {
        // The last rows of a file, where eight bytes reach beyond its end, get the closer look.
        guard position + 2 * step.columns + 8 <= bytes.count else { return false }
        if bytes[position] == text.separator {
            for place in position..<position + step.columns where bytes[place] != text.separator { return false }
            position += step.columns
            return true
        }
        var chosen: UInt64 = 0
        var column = 0
        while column < step.columns {
            let here = min(4, step.columns - column)
            let ones = (EightBytes(bytes, at: position + 2 * column).word ^ fourMarks) << UInt64(64 - 16 * here)
            guard ones & ~0x0001_0001_0001_0001 == 0 else { return false }
            let four = (ones | ones >> 15 | ones >> 30 | ones >> 45) >> UInt64(64 - 16 * here) & 0xF
            chosen |= four << UInt64(column)
            column += 4
        }
        marks[step.question] |= chosen &* step.bit | CountedResponse.answered
        filled[step.question] |= step.codes
        isEmpty = false
        position += 2 * step.columns
        return true
    }

    /// Takes a cell of one byte: the usual cell of a code.
    @inline(__always)
    private func takeByte(
        _ byte: UInt8, _ step: Step, _ marks: inout MutableSpan<UInt64>, _ filled: inout MutableSpan<UInt64>
    ) -> Bool {
        let digit = byte &- UInt8(ascii: "0")
        switch step.kind {
        case .mark, .marks:
            guard digit <= 1 else { return false }
            filled[step.question] |= step.bit
            marks[step.question] |= digit == 1 ? step.bit | CountedResponse.answered : CountedResponse.answered
        case .single:
            guard digit <= 9 else { return false }
            let bit = UInt64(1) << UInt64(digit)
            guard digit > 0, step.codes & bit != 0 else { return false }
            marks[step.question] = bit | CountedResponse.answered
        case .text:
            guard Self.isPlainText(byte) else { return false }
            marks[step.question] = CountedResponse.answered
        case .skip: return Self.isPlainText(byte)
        }
        return true
    }

    /// Neither a quote, nor a line end, nor another control character.
    @inline(__always)
    private static func isPlainText(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: " ") && byte != DelimitedText.quote }

    /// A cell without a fault; `nil` for any other, and for one that holds a byte 0.
    @inline(__always)
    private func cell(_ bytes: Span<UInt8>, at start: Int) -> DelimitedText.Cell? {
        if bytes[start] == DelimitedText.quote { return quotedCell(bytes, at: start) }
        var place = start
        while place + 8 <= bytes.count {
            let eight = EightBytes(bytes, at: place)
            let end =
                eight.matches(ends.separator) | eight.matches(ends.lineFeed) | eight.matches(ends.carriageReturn)
            let zero = eight.matches(0)
            if end | zero != 0 {
                place += EightBytes.first(end | zero)
                break
            }
            place += 8
        }
        // Near the end of the file byte by byte; elsewhere this stands at an end already.
        while place < bytes.count, !text.endsCell(bytes[place]) {
            if bytes[place] == 0 { return nil }
            place += 1
        }
        return text.closed(bytes, content: start..<place, end: place)
    }

    @inline(__always)
    private func quotedCell(_ bytes: Span<UInt8>, at start: Int) -> DelimitedText.Cell? {
        var place = start + 1
        while place + 8 <= bytes.count {
            let eight = EightBytes(bytes, at: place)
            let quote = eight.matches(quotes)
            let zero = eight.matches(0)
            guard quote | zero != 0 else {
                place += 8
                continue
            }
            place += EightBytes.first(quote | zero)
            guard bytes[place] == DelimitedText.quote, place + 1 < bytes.count else { return nil }
            if text.endsCell(bytes[place + 1]) {
                return text.closed(bytes, content: start + 1..<place, end: place + 1)
            }
            guard bytes[place + 1] == DelimitedText.quote else { return nil }
            place += 2
        }
        // Near the end of the file.
        return nil
    }

    /// Takes a cell of more than one byte, or one that ends its row; false where it needs a closer look.
    private func takeCell(
        _ bytes: Span<UInt8>, _ cell: DelimitedText.Cell, _ step: Step, _ marks: inout MutableSpan<UInt64>,
        _ filled: inout MutableSpan<UInt64>
    ) -> Bool {
        switch step.kind {
        case .text, .skip:
            guard cell.content.count <= Answers.longestText else { return false }
            if step.kind == .text { marks[step.question] = CountedResponse.answered }
            return true
        case .single:
            var code: UInt64 = 0
            guard cell.content.count <= 2, bytes[cell.content.lowerBound] != UInt8(ascii: "0") else { return false }
            for index in cell.content {
                let digit = bytes[index] &- UInt8(ascii: "0")
                guard digit <= 9 else { return false }
                code = code * 10 + UInt64(digit)
            }
            guard code <= UInt64(Option.largestCode), step.codes & (1 << code) != 0 else { return false }
            marks[step.question] = 1 << code | CountedResponse.answered
            return true
        case .mark, .marks:
            guard cell.content.count == 1 else { return false }
            return takeByte(bytes[cell.content.lowerBound], step, &marks, &filled)
        }
    }
}
