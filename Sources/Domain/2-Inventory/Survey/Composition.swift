/// Why a questionnaire can't be composed as asked.
public enum CompositionError: Error, Equatable {
    case unknownPart(String, known: [String])
    case unknownQuestion(String, part: String, known: [String])
    case questionInUse(String)
    case partInUse(String)
}

extension CompositionError: CustomStringConvertible {
    /// What was asked for.
    public var found: String {
        switch self {
        case .unknownPart(let part, _): "part '\(part)'"
        case .unknownQuestion(let question, let part, _): "question '\(question)' in part \(part)"
        case .questionInUse(let question): "a second question '\(question)'"
        case .partInUse(let part): "a second part '\(part)'"
        }
    }

    /// What would have been right.
    public var expected: String {
        switch self {
        case .unknownPart(_, let known), .unknownQuestion(_, _, let known): "one of \(known.joined(separator: ", "))"
        case .questionInUse, .partInUse: "an id that is not in use"
        }
    }

    public var description: String { "\(found), expected \(expected)" }
}

extension Questionnaire {
    /// The questionnaire with only these parts, in its own order; a part that is asked always is in whether named or
    /// not. Parts I and II of 'Samen tegen Eenzaamheid' are its short poll.
    ///
    /// Routing on a question that is left out holds, as ``Condition`` says; that comparison goes out with it.
    ///
    /// - Throws: ``CompositionError/unknownPart(_:known:)``.
    public func choosing(parts chosen: [String]) throws(CompositionError) -> Questionnaire {
        for id in chosen where !parts.contains(where: { $0.id == id }) {
            throw .unknownPart(id, known: parts.map(\.id))
        }
        var composed = self
        composed.parts = parts.filter { $0.always || chosen.contains($0.id) }
        let kept = Set(composed.questions.map(\.id))
        composed.forget(questions: Set(questions.map(\.id)).subtracting(kept))
        return composed
    }

    /// The questionnaire without these parts and questions, and without parts that are empty then. A part that is asked
    /// always stays; ids that it does not have are ignored.
    public func leavingOut(parts leftOut: Set<String>, questions: Set<String>) -> Questionnaire {
        var composed = self
        for index in composed.parts.indices {
            composed.parts[index].questions.removeAll { questions.contains($0.id) }
        }
        composed.parts.removeAll { $0.questions.isEmpty || (leftOut.contains($0.id) && !$0.always) }
        let kept = Set(composed.questions.map(\.id))
        composed.forget(questions: Set(self.questions.map(\.id)).subtracting(kept))
        return composed
    }

    /// The questionnaire with one question more, behind the question `after`, or at the end of the part.
    ///
    /// - Parameter minutes: how much longer the part takes to fill in.
    /// - Throws: ``CompositionError`` for a part or question that is not there, or an id in use.
    public func adding(
        _ question: Question, toPart part: String, after: String? = nil, minutes: Int = 0
    ) throws(CompositionError) -> Questionnaire {
        guard let index = parts.firstIndex(where: { $0.id == part }) else {
            throw .unknownPart(part, known: parts.map(\.id))
        }
        guard self.question(question.id) == nil else { throw .questionInUse(question.id) }
        var place = parts[index].questions.endIndex
        if let after {
            guard let found = parts[index].questions.firstIndex(where: { $0.id == after }) else {
                throw .unknownQuestion(after, part: part, known: parts[index].questions.map(\.id))
            }
            place = found + 1
        }
        var composed = self
        composed.parts[index].questions.insert(question, at: place)
        composed.parts[index].minutes += minutes
        return composed
    }

    /// The questionnaire with one part more, at the end.
    ///
    /// - Throws: ``CompositionError`` for the id of a part or question that is in use.
    public func adding(part: Part) throws(CompositionError) -> Questionnaire {
        guard !parts.contains(where: { $0.id == part.id }) else { throw .partInUse(part.id) }
        for question in part.questions where self.question(question.id) != nil { throw .questionInUse(question.id) }
        var composed = self
        composed.parts.append(part)
        return composed
    }

    /// Takes questions that are no longer there out of the routing, and the words on paper that spoke of them.
    private mutating func forget(questions absent: Set<String>) {
        for part in parts.indices {
            for index in parts[part].questions.indices {
                let question = parts[part].questions[index]
                guard let condition = question.condition,
                    condition.comparisons.contains(where: { absent.contains($0.question) })
                else { continue }
                parts[part].questions[index].condition = condition.without(questions: absent)
                parts[part].questions[index].paperRouting = nil
            }
        }
    }
}

extension Condition {
    /// What is left of the condition when these questions are not there; `nil` when it then always holds.
    public func without(questions absent: Set<String>) -> Condition? {
        switch self {
        case .equals(let question, _), .differs(let question, _):
            return absent.contains(question) ? nil : self
        case .all(let parts):
            let left = parts.compactMap { $0.without(questions: absent) }
            return left.count > 1 ? .all(left) : left.first
        case .any(let parts):
            let left = parts.compactMap { $0.without(questions: absent) }
            guard left.count == parts.count else { return nil }
            return left.count == 1 ? left.first : .any(left)
        }
    }
}
