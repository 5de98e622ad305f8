/// An answer that can't be, with the place and what was expected.
public struct AnswerProblem: Error, Sendable, Equatable {
    public var question: String
    public var column: String
    public var value: String
    public var reason: Reason

    public enum Reason: Sendable, Equatable {
        /// Not one of these codes.
        case notACode([Int])
        /// Not 1 or 0.
        case notAMark
        /// Some options of the question are marked and others left empty.
        case partlyMarked
        /// These codes were chosen together with `alone`, which excludes them.
        case excluded(alone: Int, others: [Int])
        /// This code was chosen, and something was written beside 'anders' as well: only a form asks which holds.
        case otherBeside(chosen: Int)
        /// Longer than this many characters.
        case tooLong(Int)
        /// A character that no text holds: NUL.
        case unreadable
    }

    public init(question: String, column: String, value: String, reason: Reason) {
        self.question = question
        self.column = column
        self.value = value
        self.reason = reason
    }
}

extension AnswerProblem: CustomStringConvertible {
    /// `q4a: '9' is not one of 1-6`, as the command line prints it.
    public var description: String {
        let shown = value.count > 60 ? value.prefix(60) + "…" : value[...]
        // A line end, of whichever kind, would break the one line that a problem is.
        let quoted = "'\(String(shown.map { $0.isNewline ? "⏎" : $0 }))'"
        switch reason {
        case .notACode(let codes): return "\(column): \(quoted) is not one of \(Self.span(codes))"
        case .notAMark: return "\(column): \(quoted) is not one of 0, 1"
        case .partlyMarked:
            return "\(column): \(quoted) is not one of 0, 1, which the question's other options have"
        case .excluded(let alone, let others):
            let list = others.map(String.init).joined(separator: ", ")
            return "\(column): \(quoted) can't be chosen together with \(list); expected \(alone) alone"
        case .otherBeside(let code): return "\(column): \(quoted) was written beside the choice of \(code)"
        case .tooLong(let limit): return "\(column): \(quoted) is longer than \(limit) characters"
        case .unreadable: return "\(column): \(quoted) holds a NUL character; expected text"
        }
    }

    /// `1-6` where the codes are in a row, `1, 2, 9` where not.
    static func span(_ codes: [Int]) -> String {
        let sorted = codes.sorted()
        if let first = sorted.first, let last = sorted.last, sorted.count > 1, last - first + 1 == sorted.count {
            return "\(first)-\(last)"
        }
        return sorted.map(String.init).joined(separator: ", ")
    }
}

extension Answers {
    /// The longest text that is taken, in characters.
    public static let longestText = 10_000

    /// Reads answers from columns, as a form or a response file has them, and names every problem at once.
    ///
    /// White space around a code is no problem. An answer with a problem is left out of the answers returned. Columns
    /// of questions that are not in `questions` are ignored: whoever reads a file or a form checks the names.
    public static func reading(_ columns: [String: String], questions: [Question]) -> (Answers, [AnswerProblem]) {
        var answers: [String: Answer] = [:]
        var problems: [AnswerProblem] = []
        for question in questions {
            var reader = AnswerReader(question: question, columns: columns)
            let answer = reader.answer()
            problems += reader.problems
            if reader.problems.isEmpty, let answer { answers[question.id] = answer }
        }
        return (Answers(byQuestion: answers), problems)
    }
}

/// Reads the columns of one question.
private struct AnswerReader {
    let question: Question
    let columns: [String: String]
    var problems: [AnswerProblem] = []

    init(question: Question, columns: [String: String]) {
        self.question = question
        self.columns = columns
    }

    mutating func answer() -> Answer? {
        switch question.kind {
        case .text:
            let text = text(question.id)
            return text.isEmpty ? nil : .text(text)
        case .single(let choice):
            let code = code(of: choice)
            let (other, detail) = (text("\(question.id)_other"), text("\(question.id)_detail"))
            guard code != nil || !other.isEmpty || !detail.isEmpty else { return nil }
            return .single(code, other: other, detail: detail)
        case .multiple(let choice):
            let chosen = marks(of: choice)
            let (other, detail) = (text("\(question.id)_other"), text("\(question.id)_detail"))
            guard chosen != nil || !other.isEmpty || !detail.isEmpty else { return nil }
            return .multiple(chosen, other: other, detail: detail)
        }
    }

    private mutating func text(_ column: String) -> String {
        let text = columns[column] ?? ""
        if text.utf8.contains(0) {
            problem(column, text, .unreadable)
        } else if text.utf8.count > Answers.longestText, text.count > Answers.longestText {
            problem(column, text, .tooLong(Answers.longestText))
        }
        return text
    }

    private mutating func code(of choice: Choice) -> Int? {
        let value = trimmed(question.id)
        guard !value.isEmpty else { return nil }
        guard let code = plainCode(value), choice.option(code) != nil else {
            problem(question.id, columns[question.id] ?? "", .notACode(choice.codes))
            return nil
        }
        return code
    }

    private mutating func marks(of choice: Choice) -> Set<Int>? {
        let values = choice.codes.map { (code: $0, value: trimmed("\(question.id)_\($0)")) }
        guard values.contains(where: { !$0.value.isEmpty }) else { return nil }
        var chosen: Set<Int> = []
        for (code, value) in values {
            switch value {
            case "1": chosen.insert(code)
            case "0": break
            case "": problem("\(question.id)_\(code)", "", .partlyMarked)
            default: problem("\(question.id)_\(code)", columns["\(question.id)_\(code)"] ?? "", .notAMark)
            }
        }
        for alone in choice.exclusive where chosen.contains(alone) && chosen.count > 1 {
            let others = chosen.subtracting([alone]).sorted()
            problem("\(question.id)_\(alone)", "1", .excluded(alone: alone, others: others))
            break
        }
        return chosen
    }

    private func trimmed(_ column: String) -> Substring {
        var value = (columns[column] ?? "")[...]
        while let first = value.first, first.isWhitespace { value.removeFirst() }
        while let last = value.last, last.isWhitespace { value.removeLast() }
        return value
    }

    private mutating func problem(_ column: String, _ value: String, _ reason: AnswerProblem.Reason) {
        problems.append(AnswerProblem(question: question.id, column: column, value: value, reason: reason))
    }
}

/// The number that these digits write; `nil` for a sign, a leading zero or anything but digits.
private func plainCode(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 2, text.utf8.first != UInt8(ascii: "0"),
        text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
}
