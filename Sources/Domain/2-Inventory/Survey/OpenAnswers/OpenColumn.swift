/// A column of a survey in which people answer in their own words.
public struct OpenColumn: Sendable, Equatable, Identifiable {
    /// The name of the column in a response file: `q11`, `q7_other`.
    public var id: String
    public var question: Question
    public var role: ResponseColumn.Role

    public init(id: String, question: Question, role: ResponseColumn.Role) {
        self.id = id
        self.question = question
        self.role = role
    }

    /// What it is called: `11. Welke signalen`, `7. Inhoud van het beleid: anders, namelijk`.
    public var title: String {
        let number = question.number.isEmpty ? "" : "\(question.number). "
        let name = number + (question.short ?? question.text)[.dutch]
        return switch role {
        case .other: "\(name): anders, namelijk"
        case .detail: "\(name): toelichting"
        case .answer, .option: name
        }
    }

    /// The options under which a text beside 'anders' can still be put: all but 'anders' itself.
    public var options: [Option] {
        guard role == .other, let choice = question.choice else { return [] }
        return choice.options.filter { $0.code != choice.other }
    }
}

extension Questionnaire {
    /// What can be coded by hand, in the questionnaire's order: open questions, explanations, and texts beside 'anders'.
    ///
    /// - Parameter promise: in an anonymous survey the texts beside a kind or a function are left out, for what somebody
    ///   else answered there tells who they are (``AnonymousRelease``).
    public func openColumns(_ promise: SurveyPromise) -> [OpenColumn] {
        let left = promise == .anonymous ? Set(AnonymousRelease.telling) : []
        return questions.filter { !AnonymousRelease.naming.contains($0.id) && !left.contains($0.id) }.flatMap {
            question in
            question.columns.compactMap { column in
                let isText = question.choice == nil || column.role == .other || column.role == .detail
                return isText ? OpenColumn(id: column.name, question: question, role: column.role) : nil
            }
        }
    }
}

extension Answers {
    /// What is answered once a text beside 'anders' was put under one of the options: that option is chosen, and 'anders'
    /// no longer, as if the respondent had found it at once.
    ///
    /// - Returns: `nil` where the column has no such option.
    public static func recoded(
        _ columns: [String: String], _ column: OpenColumn, to option: Int
    ) -> [String: String]? {
        guard column.options.contains(where: { $0.code == option }), let choice = column.question.choice,
            let other = choice.other
        else { return nil }
        let id = column.question.id
        var recoded = columns
        recoded[column.id] = nil
        switch column.question.kind {
        case .single: recoded[id] = String(option)
        case .multiple:
            // An option that excludes the others can't be chosen beside them.
            let chosen = choice.codes.filter { $0 != other && columns["\(id)_\($0)"] == "1" }
            let isAlone = choice.exclusive.contains(option)
            guard chosen.allSatisfy({ $0 == option || (!isAlone && !choice.exclusive.contains($0)) }) else {
                return nil
            }
            for code in choice.codes {
                recoded["\(id)_\(code)"] = chosen.contains(code) || code == option ? "1" : "0"
            }
        case .text: return nil
        }
        return recoded
    }
}
