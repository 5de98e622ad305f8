extension SmallGroups {
    /// Whether a question's routing divides one of these groups: it is put to some of the group's answers and never to
    /// others.
    ///
    /// The number asked and the base of such a question would tell how large a part of the group is, however small, and
    /// so it is neither broken down by these groups nor published beside them.
    ///
    /// - Parameters:
    ///   - groups: the codes of each group, as in ``GroupTables/Group/codes``.
    ///   - grouping: the question that makes the groups.
    static func divides(
        _ question: Question, groups: [[Int?]], by grouping: String, in questionnaire: Questionnaire
    ) -> Bool {
        groups.contains { codes in
            let reached = codes.filter { questionnaire.canAsk(question, where: grouping, is: $0) }
            return !reached.isEmpty && reached.count < codes.count
        }
    }
}

extension Questionnaire {
    /// Whether the routing can put a question to someone with this answer to another one; `nil` left that one open.
    fileprivate func canAsk(_ question: Question, where other: String, is code: Int?) -> Bool {
        question.condition.map { canHold($0, where: other, is: code) } ?? true
    }

    private func canHold(_ condition: Condition, where other: String, is code: Int?) -> Bool {
        switch condition {
        case .equals(other, let compared): code == compared
        case .differs(other, let compared): code != compared
        // A code can be chosen only by who is asked the question; a question that is left out holds.
        case .equals(let id, _): question(id).map { canAsk($0, where: other, is: code) } ?? true
        case .differs: true
        case .all(let parts): parts.allSatisfy { canHold($0, where: other, is: code) }
        case .any(let parts): parts.contains { canHold($0, where: other, is: code) }
        }
    }
}
