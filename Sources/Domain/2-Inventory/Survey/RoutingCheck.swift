extension Condition {
    /// The most comparisons that a condition may have.
    public static let largestComparisonCount = 20
}

extension Questionnaire {
    /// What is wrong with the conditions: each may only look back, at a code that is there.
    func routingProblems() -> [QuestionnaireProblem] {
        let questions = questions
        let places = Dictionary(questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var reported: Set<Set<String>> = []
        return questions.enumerated().flatMap { index, question in
            var found = Problems(place: .condition(question: question.id), languages: languages)
            var named: Set<String> = []
            let comparisons = question.condition?.comparisons ?? []
            guard comparisons.count <= Condition.largestComparisonCount else {
                found.add(
                    "condition with \(comparisons.count) comparisons",
                    expected: "at most \(Condition.largestComparisonCount)")
                return found.all
            }
            for (id, code) in comparisons {
                guard let place = places[id] else {
                    found.add("condition names '\(id)'", expected: "the id of an earlier question")
                    continue
                }
                if place >= index, named.insert(id).inserted {
                    if let chain = chain(from: id, backTo: question.id, in: questions, at: places) {
                        if reported.insert(Set(chain)).inserted {
                            found.add(
                                "condition goes round: \(chain.joined(separator: " -> "))",
                                expected: "conditions that only look back")
                        }
                    } else {
                        found.add("condition looks ahead to '\(id)'", expected: "the id of an earlier question")
                    }
                }
                guard let choice = questions[place].choice else {
                    found.add("condition compares '\(id)', a text", expected: "a question with options")
                    continue
                }
                if !choice.codes.contains(code) {
                    found.add(
                        "condition names code \(code) of '\(id)'",
                        expected: "one of its codes \(AnswerProblem.span(choice.codes))")
                }
            }
            return found.all
        }
    }

    /// The shortest way along conditions from `start` back to `end`, written from `end`: `q5 -> q7 -> q5`.
    private func chain(
        from start: String, backTo end: String, in questions: [Question], at places: [String: Int]
    ) -> [String]? {
        var cameFrom: [String: String] = [start: end]
        var waiting = [start]
        while !waiting.isEmpty {
            var next: [String] = []
            for id in waiting {
                if id == end {
                    var chain = [end]
                    var step = cameFrom[end]
                    while let id = step {
                        chain.append(id)
                        step = id == end ? nil : cameFrom[id]
                    }
                    return chain.reversed()
                }
                guard let place = places[id] else { continue }
                for (neighbour, _) in questions[place].condition?.comparisons ?? [] where cameFrom[neighbour] == nil {
                    cameFrom[neighbour] = id
                    next.append(neighbour)
                }
            }
            waiting = next
        }
        return nil
    }
}
