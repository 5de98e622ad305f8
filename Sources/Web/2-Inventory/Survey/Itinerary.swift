import Domain

/// The screens that one respondent sees: those with a question that the routing asks.
struct Itinerary: Sendable {
    /// For each screen of the questionnaire, the questions on it that are asked.
    let questions: [[Question]]
    /// For each screen the ids of those questions, as the form names them.
    let names: [String]

    init(questions: [[Question]]) {
        self.questions = questions
        names = questions.map { $0.map(\.id).joined(separator: " ") }
    }

    func isShown(_ screen: Int) -> Bool { !questions[screen].isEmpty }

    var first: Int? { questions.indices.first(where: isShown) }

    var last: Int? { questions.indices.last(where: isShown) }

    func next(after screen: Int) -> Int? { questions.indices.first { $0 > screen && isShown($0) } }

    func previous(before screen: Int) -> Int? { questions.indices.last { $0 < screen && isShown($0) } }

    /// Where someone with these answers goes on: the last screen with an answer while questions on it are open, else
    /// the one after it.
    func resuming(with columns: [String: String]) -> Int? {
        func isAnswered(_ question: Question) -> Bool { question.columns.contains { columns[$0.name] != nil } }
        guard let reached = questions.lastIndex(where: { $0.contains(where: isAnswered) }) else { return first }
        if questions[reached].allSatisfy(isAnswered), let next = next(after: reached) { return next }
        return reached
    }
}
