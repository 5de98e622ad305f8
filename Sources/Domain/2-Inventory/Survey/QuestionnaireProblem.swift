/// Something in a questionnaire that can't be, with its place and what was expected there.
public struct QuestionnaireProblem: Sendable, Equatable {
    public var place: Place
    /// What is there: `condition names 'q99'`.
    public var found: String
    /// What should be there: `the id of an earlier question`.
    public var expected: String

    public enum Place: Sendable, Hashable {
        case questionnaire
        case introduction
        case part(String)
        case question(String)
        case condition(question: String)
        case option(question: String, code: Int)
    }

    public init(place: Place, found: String, expected: String) {
        self.place = place
        self.found = found
        self.expected = expected
    }

    /// The question that the place belongs to; `nil` for the questionnaire and its parts.
    public var question: String? {
        switch place {
        case .questionnaire, .introduction, .part: nil
        case .question(let id), .condition(let id), .option(let id, _): id
        }
    }
}

extension QuestionnaireProblem: CustomStringConvertible {
    /// `q7: condition names 'q99', expected the id of an earlier question`.
    public var description: String { (question.map { "\($0): " } ?? "") + "\(found), expected \(expected)" }
}

/// A questionnaire that no survey may hold, with everything that is wrong with it.
public struct InvalidQuestionnaire: Error, Equatable, CustomStringConvertible {
    public var problems: [QuestionnaireProblem]

    public init(problems: [QuestionnaireProblem]) { self.problems = problems }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
