/// What a column of another program's file holds: an answer of a question, whole or in part.
public enum AnswerTarget: Sendable, Hashable {
    /// A text, the option that was chosen, or all options that were chosen.
    case whole(Question.ID)
    /// Whether one option was chosen.
    case option(Question.ID, Int)
    /// What was written at 'anders, namelijk'.
    case other(Question.ID)
    /// An explanation.
    case detail(Question.ID)

    public var question: Question.ID {
        switch self {
        case .whole(let id), .option(let id, _), .other(let id), .detail(let id): id
        }
    }

    /// The name of the column in a response file; a question with several answers by its id.
    public var code: String {
        switch self {
        case .whole(let id): id
        case .option(let id, let code): "\(id)_\(code)"
        case .other(let id): "\(id)_other"
        case .detail(let id): "\(id)_detail"
        }
    }

    /// All that a column can hold, in the questionnaire's order.
    public static func all(in questionnaire: Questionnaire) -> [AnswerTarget] {
        questionnaire.questions.flatMap { question -> [AnswerTarget] in
            var targets: [AnswerTarget] = [.whole(question.id)]
            if case .multiple(let choice) = question.kind {
                targets += choice.codes.map { .option(question.id, $0) }
            }
            if question.choice?.other != nil { targets.append(.other(question.id)) }
            if question.choice?.detail != nil { targets.append(.detail(question.id)) }
            return targets
        }
    }
}

extension AnswerTarget {
    /// What the columns of a file hold, by their names: the codes of the questionnaire, as a response file and LimeSurvey
    /// have them (`q7_3`, `q7[3]`, `q7[SQ003]`, `q7[other]`), or the wording of questions and options, as Microsoft Forms
    /// has it. `nil` for a column that is none of these, and for the second that says the same.
    public static func guesses(_ header: [String], _ questionnaire: Questionnaire) -> [AnswerTarget?] {
        var seen = Set<AnswerTarget>()
        let known = Dictionary(
            all(in: questionnaire).map { ($0.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        let wordings = Wordings(questionnaire)
        return header.map { name in
            let coded = known[name.lowercased()] ?? bracketed(name, known, questionnaire)
            let found = (coded.map { [$0] } ?? wordings.targets(of: name)).first { !seen.contains($0) }
            if let found { seen.insert(found) }
            return found
        }
    }

    /// `q7[3]`, `q7[SQ003]`, `q7_SQ003`, `q8[comment]`
    private static func bracketed(
        _ name: String, _ known: [String: AnswerTarget], _ questionnaire: Questionnaire
    ) -> AnswerTarget? {
        let pieces = name.lowercased().split(whereSeparator: { "[]_. ".contains($0) }).map(String.init)
        guard pieces.count == 2, let question = questionnaire.question(pieces[0]) else { return nil }
        switch pieces[1] {
        case "other": return known["\(question.id)_other"]
        case "comment", "detail": return known["\(question.id)_detail"]
        default:
            return Self.code(in: pieces[1]).flatMap { known["\(question.id)_\($0)"] }
        }
    }

    /// The number in a code such as `3`, `A3`, `SQ003` or `AO12`.
    static func code(in text: String) -> Int? {
        let digits = text.drop { $0.isLetter && $0.isASCII }
        guard text.count - digits.count <= 2, !digits.isEmpty, digits.count <= 3 else { return nil }
        return Int(digits)
    }
}

/// The wording of questions and options, folded, in every language.
private struct Wordings {
    private var questions: [String: Question] = [:]

    init(_ questionnaire: Questionnaire) {
        for question in questionnaire.questions {
            let texts = [question.text, question.short].compactMap { $0?.texts.values }.flatMap { $0 }
            for text in texts { questions[FoldedText.fold(text), default: question] = question }
        }
    }

    /// What a column can be of which the name is a question's wording, with a number before it or an option behind it; the
    /// likeliest first.
    func targets(of written: String) -> [AnswerTarget] {
        // Spreadsheets want names that differ, and put a number behind the second of two.
        let name = written.replacing(/\s\([0-9]+\)$/, with: "")
        if let question = question(FoldedText.fold(name)) { return [.whole(question.id)] }
        // `Wording of the question [wording of the option]`, or with a colon between them, as our own files have it.
        if name.hasSuffix("]"), let start = name.lastIndex(of: "["),
            let question = question(FoldedText.fold(String(name[..<start])))
        {
            return Self.parts(of: question, String(name[name.index(after: start)...].dropLast()))
        }
        for colon in name.indices where name[colon] == ":" {
            if let question = question(FoldedText.fold(String(name[..<colon]))) {
                return Self.parts(of: question, String(name[name.index(after: colon)...]))
            }
        }
        return []
    }

    /// What a column can hold of a question, by the words for it. 'Anders, namelijk' may be the option or the text beside
    /// it: where both have a column, the option's is the first.
    private static func parts(of question: Question, _ words: String) -> [AnswerTarget] {
        let inner = FoldedText.fold(words)
        var parts: [AnswerTarget] = []
        if case .multiple(let choice) = question.kind {
            parts += choice.options.filter { $0.wordings.contains(inner) }.map { .option(question.id, $0.code) }
        }
        if ["anders", "anders namelijk", "other", "other namely", "overig"].contains(inner),
            question.choice?.other != nil
        {
            parts.append(.other(question.id))
        }
        if ["toelichting", "comment"].contains(inner), question.choice?.detail != nil {
            parts.append(.detail(question.id))
        }
        return parts
    }

    private func question(_ folded: String) -> Question? {
        if let question = questions[folded] { return question }
        // `4a. Wording`, and `4. a Wording`.
        let words = folded.split(separator: " ")
        for count in 1...2 where words.count > count && words[0].first?.isNumber == true {
            if let question = questions[words.dropFirst(count).joined(separator: " ")] { return question }
        }
        return nil
    }
}

extension Option {
    /// Its words in every language, long and short, folded.
    var wordings: Set<String> {
        Set([text, short].compactMap { $0?.texts.values }.flatMap { $0 }.map(FoldedText.fold))
    }
}
