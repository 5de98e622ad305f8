/// The responses in a file of another program, read by what each column holds and what each answer means.
public struct ForeignResponses: Sendable, Equatable {
    /// A response that can be taken in.
    public struct Row: Sendable, Equatable {
        /// The line in the file, from 1.
        public var number: Int
        /// A column of a response file to its value.
        public var columns: [String: String]
    }

    /// An answer that is none of the question's options, and how often it was given.
    public struct UnknownAnswer: Sendable, Equatable {
        public var question: Question.ID
        public var text: String
        public var count: Int

        /// By what a decision about it is kept.
        public var key: Key { Key(question: question, folded: FoldedText.fold(text)) }
    }

    public struct Key: Sendable, Hashable {
        public var question: Question.ID
        public var folded: String

        public init(question: Question.ID, folded: String) {
            self.question = question
            self.folded = folded
        }
    }

    /// What somebody decided about an unknown answer.
    public enum Meaning: Sendable, Equatable {
        case option(Int)
        /// It was written at 'anders, namelijk'.
        case other
        /// The question was left open.
        case open
    }

    /// Why a line is not taken in.
    public struct Problem: Sendable, Equatable {
        public var number: Int
        public var question: Question.ID
        public var value: String
    }

    public private(set) var rows: [Row] = []
    public private(set) var unknown: [UnknownAnswer] = []
    public private(set) var problems: [Problem] = []
    /// How many lines hold no answer at all.
    public private(set) var empty = 0

    /// How many lines of a file are read.
    public static let mostRows = 5_000

    /// - Parameters:
    ///   - targets: what each column holds; `nil` for one that is not used.
    ///   - meanings: what was decided about answers that are no option's words or code.
    public init(
        _ table: CellTable, _ targets: [AnswerTarget?], _ meanings: [Key: Meaning], _ questionnaire: Questionnaire
    ) {
        let questions = questionnaire.questions.map { ForeignQuestion($0, targets: targets) }
        var found: [Key: UnknownAnswer] = [:]
        var order: [Key] = []
        for line in table.rows {
            var columns: [String: String] = [:]
            var isKnown = true
            for question in questions {
                var reading = ForeignQuestion.Reading(meanings: meanings)
                columns.merge(question.columns(in: line.cells, &reading)) { _, new in new }
                for text in reading.unknown {
                    isKnown = false
                    let key = Key(question: question.question.id, folded: FoldedText.fold(text))
                    if found[key] == nil { order.append(key) }
                    found[key, default: .init(question: key.question, text: text, count: 0)].count += 1
                }
            }
            guard !columns.isEmpty || !isKnown else {
                empty += 1
                continue
            }
            let (_, wrong) = Answers.reading(columns, questions: questionnaire.questions)
            problems += wrong.map { Problem(number: line.number, question: $0.question, value: $0.value) }
            if wrong.isEmpty, isKnown { rows.append(Row(number: line.number, columns: columns)) }
        }
        unknown = order.compactMap { found[$0] }
    }
}

/// A question with the columns of a file that hold its answer.
private struct ForeignQuestion {
    struct Reading {
        let meanings: [ForeignResponses.Key: ForeignResponses.Meaning]
        var unknown: [String] = []
    }

    /// How our own files say that there is no answer, in words and in codes (``ResponseTable``).
    private static let leftOpen: Set<String> = ["niet gevraagd", "opengelaten", "98", "99"]

    let question: Question
    private var whole: Int?
    private var options: [Int: Int] = [:]
    private var other: Int?
    private var detail: Int?

    init(_ question: Question, targets: [AnswerTarget?]) {
        self.question = question
        for (column, target) in targets.enumerated() where target?.question == question.id {
            switch target {
            case .whole?: whole = column
            case .option(_, let code)?: options[code] = column
            case .other?: other = column
            case .detail?: detail = column
            case nil: break
            }
        }
    }

    /// The answer as the columns of a response file; none where it was left open.
    func columns(in cells: [String], _ reading: inout Reading) -> [String: String] {
        func cell(_ column: Int?) -> String {
            let text = column.map { cells[$0] } ?? ""
            return question.choice != nil && Self.leftOpen.contains(FoldedText.fold(text)) ? "" : text
        }
        var columns: [String: String] = [:]
        var otherText = cell(other)
        switch question.kind {
        case .text:
            if !cell(whole).isEmpty { columns[question.id] = cell(whole) }
            return columns
        case .single(let choice):
            var code = cell(whole).isEmpty ? nil : self.code(of: cell(whole), choice, &otherText, &reading)
            if code == nil, !otherText.isEmpty { code = choice.other }
            columns[question.id] = code.map(String.init)
        case .multiple(let choice):
            var chosen: Set<Int>?
            if !cell(whole).isEmpty {
                chosen = Set(
                    Self.pieces(of: cell(whole), choice).compactMap { code(of: $0, choice, &otherText, &reading) })
            }
            for (code, column) in options {
                guard let isChosen = mark(cell(column), code, choice, &reading) else { continue }
                chosen = chosen ?? []
                if isChosen { chosen?.insert(code) }
            }
            if let code = choice.other, !otherText.isEmpty { chosen = (chosen ?? []).union([code]) }
            // LimeSurvey leaves an option that was not chosen empty: where all are, nobody can tell whether it was asked.
            if let chosen {
                for code in choice.codes { columns["\(question.id)_\(code)"] = chosen.contains(code) ? "1" : "0" }
            }
        }
        if !otherText.isEmpty, question.choice?.other != nil { columns["\(question.id)_other"] = otherText }
        if !cell(detail).isEmpty { columns["\(question.id)_detail"] = cell(detail) }
        return columns
    }

    /// The code of an option that was chosen, by its words or its code; what is written at 'anders' goes there.
    private func code(
        of text: String, _ choice: Choice, _ otherText: inout String, _ reading: inout Reading
    ) -> Int? {
        let folded = FoldedText.fold(text)
        if let meaning = reading.meanings[.init(question: question.id, folded: folded)] {
            switch meaning {
            case .option(let code): return choice.option(code) == nil ? nil : code
            case .open: return nil
            case .other:
                if otherText.isEmpty { otherText = text }
                return choice.other
            }
        }
        if let option = choice.options.first(where: { $0.wordings.contains(folded) }) { return option.code }
        if let code = AnswerTarget.code(in: text.trimmingPrefix("-oth-").description), choice.option(code) != nil {
            return code
        }
        if folded == "oth", let code = choice.other { return code }
        reading.unknown.append(text)
        return nil
    }

    /// Several answers in one cell: between semicolons as Microsoft Forms has them, or between commas where the whole is no
    /// option.
    private static func pieces(of text: String, _ choice: Choice) -> [String] {
        let parts = text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map(\.description.withoutPadding)
            .filter { !$0.isEmpty }
        guard parts.count == 1, let only = parts.first,
            !choice.options.contains(where: { $0.wordings.contains(FoldedText.fold(only)) })
        else { return parts }
        // An option's own words may hold a comma: the longest run of pieces that is an option is one.
        let pieces = only.split(separator: ",").map(\.description.withoutPadding).filter { !$0.isEmpty }
        var (found, start): ([String], Int) = ([], 0)
        while start < pieces.count {
            let end = (start..<pieces.count).last { end in
                let run = FoldedText.fold(pieces[start...end].joined(separator: " "))
                return choice.options.contains { $0.wordings.contains(run) }
            }
            found.append(pieces[start...(end ?? start)].joined(separator: ", "))
            start = (end ?? start) + 1
        }
        return found
    }

    /// Whether an option's own column says that it was chosen; `nil` for an empty cell.
    private func mark(_ cell: String, _ code: Int, _ choice: Choice, _ reading: inout Reading) -> Bool? {
        let folded = FoldedText.fold(cell)
        if folded.isEmpty { return nil }
        if ["1", "y", "yes", "ja", "j", "x", "true", "waar", "checked", "selected"].contains(folded) { return true }
        if ["0", "n", "no", "nee", "false", "onwaar", "unchecked", "not selected"].contains(folded) { return false }
        if choice.option(code)?.wordings.contains(folded) ?? false { return true }
        reading.unknown.append(cell)
        return nil
    }
}
