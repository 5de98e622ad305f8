/// What a respondent sees at once: questions of one part, none of which depends on another on the same screen, and no
/// longer a list of options than anyone reads.
///
/// So the server can apply the routing between screens, and the page needs no script for it.
public struct Screen: Sendable, Equatable, Identifiable {
    /// `III-2`: the part and the place within it.
    public var id: String
    /// The part's place in the questionnaire, from 0.
    public var partIndex: Int
    public var questions: [Question]

    /// The most options that a screen lists, over its questions together; a single question may have more. The steps of
    /// a scale stand in a row and take little room.
    static let mostOptions = 24
}

extension Question {
    /// How many options it adds to a screen's lists.
    fileprivate var listedOptions: Int { choice.map { $0.scale == nil ? $0.options.count : 0 } ?? 0 }
}

extension Questionnaire {
    /// The screens of the whole questionnaire, in order.
    public var screens: [Screen] {
        var screens: [Screen] = []
        for (partIndex, part) in parts.enumerated() {
            var groups: [[Question]] = [[]]
            for question in part.questions {
                let depends = Set(question.condition?.comparisons.map(\.question) ?? [])
                let current = groups[groups.count - 1]
                let listed = current.reduce(0) { $0 + $1.listedOptions }
                let isFull =
                    !current.isEmpty && question.listedOptions > 0
                    && listed + question.listedOptions > Screen.mostOptions
                if isFull || current.contains(where: { depends.contains($0.id) }) { groups.append([]) }
                groups[groups.count - 1].append(question)
            }
            for (index, questions) in groups.enumerated() where !questions.isEmpty {
                screens.append(Screen(id: "\(part.id)-\(index + 1)", partIndex: partIndex, questions: questions))
            }
        }
        return screens
    }
}

extension Screen {
    /// The questions on this screen that are asked of someone with these answers.
    public func asked(with answers: Answers, in questionnaire: Questionnaire) -> [Question] {
        let asked = zip(questionnaire.questions, answers.asked(in: questionnaire))
        let ids = Set(asked.filter(\.1).map(\.0.id))
        return questions.filter { ids.contains($0.id) }
    }
}
