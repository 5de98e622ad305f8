/// What one respondent answered, checked against the questionnaire.
public struct Answers: Sendable, Equatable {
    /// The answer to each question that has one, by question id.
    public private(set) var byQuestion: [String: Answer]

    public init(byQuestion: [String: Answer] = [:]) { self.byQuestion = byQuestion }

    public subscript(question: String) -> Answer? { byQuestion[question] }

    /// Whether nothing was answered at all: no option chosen, and no text but white space.
    public var isBlank: Bool {
        byQuestion.values.allSatisfy { answer in
            switch answer {
            case .text(let text): text.isBlank
            case .single(let code, let other, let detail): code == nil && other.isBlank && detail.isBlank
            case .multiple(let chosen, let other, let detail):
                (chosen ?? []).isEmpty && other.isBlank && detail.isBlank
            }
        }
    }

    /// Whether this option was chosen at this question.
    public func chose(_ code: Int, at question: String) -> Bool {
        switch byQuestion[question] {
        case .single(let chosen, _, _): chosen == code
        case .multiple(let chosen, _, _): chosen?.contains(code) ?? false
        case .text, nil: false
        }
    }
}

/// One answer.
public enum Answer: Sendable, Equatable {
    case text(String)
    /// The code chosen, or `nil` where only something was written beside the options.
    case single(Int?, other: String, detail: String)
    /// The codes chosen; empty means answered with nothing chosen, `nil` that only something was written.
    case multiple(Set<Int>?, other: String, detail: String)
}

extension Answers {
    /// Whether each question is asked of this respondent, in the questionnaire's order.
    ///
    /// An answer to a question that is not asked does not count in a later condition either.
    public func asked(in questionnaire: Questionnaire) -> [Bool] {
        let questions = questionnaire.questions
        let position = Dictionary(questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var asked: [Bool] = []
        asked.reserveCapacity(questions.count)
        for question in questions {
            guard let condition = question.condition else {
                asked.append(true)
                continue
            }
            let holds = condition.holds(
                present: { position[$0] != nil },
                chosen: { id, code in
                    guard let index = position[id], index < asked.count, asked[index] else { return false }
                    return chose(code, at: id)
                })
            asked.append(holds)
        }
        return asked
    }

    /// What counts of a response: without the columns of questions that the routing does not ask.
    public static func counted(_ columns: [String: String], in questionnaire: Questionnaire) -> [String: String] {
        let questions = questionnaire.questions
        let (answers, _) = reading(columns, questions: questions)
        var counted = columns
        for (question, isAsked) in zip(questions, answers.asked(in: questionnaire)) where !isAsked {
            for column in question.columns { counted[column.name] = nil }
        }
        return counted
    }

    /// The columns that hold these answers; empty ones are left out.
    public func columns(of questionnaire: Questionnaire) -> [String: String] {
        var columns: [String: String] = [:]
        for question in questionnaire.questions {
            guard let answer = byQuestion[question.id] else { continue }
            switch answer {
            case .text(let text):
                columns[question.id] = text
            case .single(let code, let other, let detail):
                if let code { columns[question.id] = String(code) }
                if !other.isEmpty { columns["\(question.id)_other"] = other }
                if !detail.isEmpty { columns["\(question.id)_detail"] = detail }
            case .multiple(let chosen, let other, let detail):
                if let chosen {
                    for code in question.choice?.codes ?? [] {
                        columns["\(question.id)_\(code)"] = chosen.contains(code) ? "1" : "0"
                    }
                }
                if !other.isEmpty { columns["\(question.id)_other"] = other }
                if !detail.isEmpty { columns["\(question.id)_detail"] = detail }
            }
        }
        return columns
    }
}
