/// What a municipality decided about an original questionnaire: what is left out, in which order, in which words, and
/// what it added. Only the decisions are kept; ``questionnaire(from:)`` makes the questionnaire of them.
public struct SurveyComposition: Codable, Sendable, Equatable {
    /// What the municipality calls the survey.
    public var name: String
    public var languages: [Language]
    /// Ids of parts, in the order of the alphabet.
    public private(set) var leftOutParts: [String] = []
    /// Ids of the original's questions, in the order of the alphabet.
    public private(set) var leftOutQuestions: [String] = []
    /// The parts in their order, once that was changed; empty for the original's.
    public var partOrder: [String] = []
    /// By part, its questions in their order, once that was changed.
    public var questionOrder: [String: [String]] = [:]
    /// Those of a part stand at its end until they are moved.
    public var own: [OwnQuestion] = []
    /// Texts that are worded otherwise, by ``TextPlace/key``.
    public var wording: [String: Localized] = [:]
    /// The introduction in the municipality's own words.
    public var introduction: [Localized]?

    public init(name: String, languages: [Language]) {
        self.name = name
        self.languages = languages
    }

    public mutating func setLeftOut(_ isLeftOut: Bool, part: String) {
        leftOutParts = Self.set(leftOutParts, part, isLeftOut)
    }

    public mutating func setLeftOut(_ isLeftOut: Bool, question: String) {
        leftOutQuestions = Self.set(leftOutQuestions, question, isLeftOut)
    }

    private static func set(_ list: [String], _ item: String, _ isIn: Bool) -> [String] {
        var changed = Set(list)
        if isIn { changed.insert(item) } else { changed.remove(item) }
        return changed.sorted()
    }

    // MARK: The questionnaire

    /// Everything in its order and its words, what is left out included: what the editor shows.
    public func whole(from original: Questionnaire) -> Questionnaire {
        var whole = original
        whole.languages = languages
        if let introduction { whole.introduction = introduction }
        for place in original.textPlaces {
            if let text = wording[place.key] { whole.setText(text, at: place) }
        }
        for question in own {
            if let part = whole.parts.firstIndex(where: { $0.id == question.part }) {
                whole.parts[part].questions.append(question.question)
            }
        }
        whole.parts = Self.sorted(whole.parts, by: partOrder)
        for part in whole.parts.indices {
            guard let order = questionOrder[whole.parts[part].id] else { continue }
            whole.parts[part].questions = Self.sorted(whole.parts[part].questions, by: order)
        }
        return whole
    }

    /// The questionnaire as it is asked.
    public func questionnaire(from original: Questionnaire) -> Questionnaire {
        let whole = whole(from: original)
        var asked = whole.leavingOut(parts: Set(leftOutParts), questions: Set(leftOutQuestions))
        for index in asked.parts.indices {
            let part = asked.parts[index]
            guard let before = original.parts.first(where: { $0.id == part.id }) else { continue }
            asked.parts[index].minutes = minutes(of: part, originally: before)
            // 'Ga naar vraag 7' leads astray on paper where that is not the next one any more.
            if part.questions.map(\.id) != before.questions.map(\.id) { asked.parts[index].forgetPaperNotes() }
        }
        return asked
    }

    /// A part takes less as questions are left out, and a minute more for every three that were added.
    private func minutes(of part: Part, originally: Part) -> Int {
        let kept = part.questions.count { question in originally.questions.contains { $0.id == question.id } }
        let (all, added) = (originally.questions.count, part.questions.count - kept)
        guard all > 0 else { return originally.minutes }
        return (originally.minutes * kept + all - 1) / all + (added + 2) / 3
    }

    /// Those named in their order, the others behind the one that they followed.
    private static func sorted<Item: Identifiable>(_ items: [Item], by order: [String]) -> [Item]
    where Item.ID == String {
        guard !order.isEmpty else { return items }
        var sorted = order.compactMap { id in items.first { $0.id == id } }
        for (index, item) in items.enumerated() where !order.contains(item.id) {
            let before = index == 0 ? nil : sorted.firstIndex { $0.id == items[index - 1].id }
            sorted.insert(item, at: before.map { $0 + 1 } ?? (index == 0 ? 0 : sorted.count))
        }
        return sorted
    }

    /// An id for a question that is added.
    public func newQuestionID(in original: Questionnaire) -> String {
        let taken = Set(original.questions.map(\.id)).union(own.map(\.id))
        return (1...).lazy.map { "e\($0)" }.first { !taken.contains($0) } ?? "e"
    }
}

extension Part {
    fileprivate mutating func forgetPaperNotes() {
        for index in questions.indices {
            questions[index].changeChoice { choice in
                for option in choice.options.indices { choice.options[option].paperNote = nil }
            }
        }
    }
}
