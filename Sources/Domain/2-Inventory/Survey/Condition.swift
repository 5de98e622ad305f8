/// When a question is asked: `q5 != 2`, `q9 != 5 or q10 != 5`, `q16 == 1 and q13 == 1`.
///
/// `and` binds tighter than `or`. `!=` also holds when the question was left open; `==` does not. For a question with
/// several answers, `==` asks whether that option is among those chosen.
public indirect enum Condition: Sendable, Equatable {
    case equals(question: String, code: Int)
    case differs(question: String, code: Int)
    case all([Condition])
    case any([Condition])

    /// The question and code of every comparison, in reading order.
    public var comparisons: [(question: String, code: Int)] {
        switch self {
        case .equals(let question, let code), .differs(let question, let code): [(question, code)]
        case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
        }
    }

    /// Whether the condition holds.
    ///
    /// - Parameters:
    ///   - present: whether the questionnaire has a question at all; a comparison with an absent one holds.
    ///   - chosen: whether this code was chosen at this question.
    public func holds(present: (String) -> Bool, chosen: (String, Int) -> Bool) -> Bool {
        switch self {
        case .equals(let question, let code): !present(question) || chosen(question, code)
        case .differs(let question, let code): !present(question) || !chosen(question, code)
        case .all(let parts): parts.allSatisfy { $0.holds(present: present, chosen: chosen) }
        case .any(let parts): parts.contains { $0.holds(present: present, chosen: chosen) }
        }
    }
}

extension Condition: CustomStringConvertible {
    public var description: String {
        switch self {
        case .equals(let question, let code): "\(question) == \(code)"
        case .differs(let question, let code): "\(question) != \(code)"
        case .all(let parts): parts.map(\.description).joined(separator: " and ")
        case .any(let parts): parts.map(\.description).joined(separator: " or ")
        }
    }
}

extension Condition {
    /// What was wrong with a written condition, and what would have been right.
    public struct SyntaxError: Error, Equatable {
        public var found: String
        public var expected: String
    }

    /// Reads a condition as it is written in a questionnaire file.
    ///
    /// - Throws: ``SyntaxError`` naming the first word that does not fit.
    public init(parsing text: String) throws(SyntaxError) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { throw SyntaxError(found: "", expected: "a comparison such as 'q5 == 2'") }
        var alternatives: [[Condition]] = [[]]
        var position = 0
        while true {
            alternatives[alternatives.count - 1].append(try Condition.comparison(in: words, at: &position))
            guard position < words.count else { break }
            switch words[position] {
            case "and": break
            case "or": alternatives.append([])
            default: throw SyntaxError(found: words[position], expected: "'and' or 'or'")
            }
            position += 1
        }
        let joined = alternatives.map { $0.count == 1 ? $0[0] : Condition.all($0) }
        self = joined.count == 1 ? joined[0] : .any(joined)
    }

    private static func comparison(in words: [String], at position: inout Int) throws(SyntaxError) -> Condition {
        guard position + 3 <= words.count else {
            throw SyntaxError(
                found: words[min(position, words.count - 1)...].joined(separator: " "),
                expected: "a comparison such as 'q5 == 2'")
        }
        let (question, sign, code) = (words[position], words[position + 1], words[position + 2])
        guard let code = Int(code) else { throw SyntaxError(found: code, expected: "the code of an option, a number") }
        position += 3
        switch sign {
        case "==": return .equals(question: question, code: code)
        case "!=": return .differs(question: question, code: code)
        default: throw SyntaxError(found: sign, expected: "'==' or '!='")
        }
    }
}

extension Condition: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(parsing: text)
        } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(error.found)': expected \(error.expected)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
