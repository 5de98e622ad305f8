import Testing

@testable import Domain

/// The flat routing of the columns says what the conditions themselves say.
@Suite struct RoutingTests {
    @Test(arguments: 0..<60) func flatRoutingAgreesWithTheConditions(seed: Int) {
        var random = SeededRandom(seed: seed)
        var questions: [Question] = []
        for index in 0..<8 {
            let condition = random.chance(0.7) ? Self.condition(&random, among: questions, depth: 2) : nil
            let id = "q\(index)"
            questions.append(
                random.chance(0.5)
                    ? .single(id, codes: 4, when: condition) : .multiple(id, codes: 4, when: condition))
        }
        let questionnaire = Questionnaire.made(questions)
        let layout = ColumnLayout(questionnaire)
        for _ in 0..<60 {
            var given: [String: Answer] = [:]
            for question in questions where random.chance(0.7) {
                given[question.id] =
                    question.kindName == "single"
                    ? .single(1 + random.below(4), other: "", detail: "")
                    : .multiple(Set((1...4).filter { _ in random.chance(0.4) }), other: "", detail: "")
            }
            let answers = Answers(byQuestion: given)
            let asked = Self.asked(questions, answers)
            #expect(answers.asked(in: questionnaire) == asked)

            let counted = CountedResponse(answers, layout: layout)
            for (index, planes) in layout.planes.enumerated() {
                let isAsked = planes.asked.map(counted.planes.contains) ?? true
                #expect(isAsked == asked[index], "\(questions[index].condition?.description ?? "")")
                for code in planes.codes {
                    let counts = asked[index] && answers.chose(code, at: questions[index].id)
                    #expect(counted.planes.contains(planes.planeOfCode[code]) == counts)
                }
            }
            #expect(counted.planes == counted.planes.sorted())
            #expect(counted.unasked == questions.indices.filter { !asked[$0] && given[questions[$0].id] != nil })
        }
    }

    /// Who is asked what, straight from the definition: a code counts only where its own question was asked.
    private static func asked(_ questions: [Question], _ answers: Answers) -> [Bool] {
        var chosen: [String: Set<Int>] = [:]
        return questions.map { question in
            let isAsked = question.condition.map { holds($0, chosen, questions) } ?? true
            chosen[question.id] = isAsked ? Set((1...4).filter { answers.chose($0, at: question.id) }) : []
            return isAsked
        }
    }

    private static func holds(_ condition: Condition, _ chosen: [String: Set<Int>], _ questions: [Question]) -> Bool {
        switch condition {
        case .equals(let id, let code):
            !questions.contains { $0.id == id } || (chosen[id] ?? []).contains(code)
        case .differs(let id, let code):
            !questions.contains { $0.id == id } || !(chosen[id] ?? []).contains(code)
        case .all(let parts): parts.reduce(true) { holds($1, chosen, questions) && $0 }
        case .any(let parts): parts.reduce(false) { holds($1, chosen, questions) || $0 }
        }
    }

    /// A condition on earlier questions, now and then on one that is left out.
    private static func condition(_ random: inout SeededRandom, among questions: [Question], depth: Int) -> Condition {
        if depth > 0, random.chance(0.6) {
            let parts = (0..<1 + random.below(3)).map { _ in condition(&random, among: questions, depth: depth - 1) }
            return random.chance(0.5) ? .all(parts) : .any(parts)
        }
        let id = random.chance(0.9) ? questions.randomElement(using: &random)?.id ?? "absent" : "absent"
        let code = 1 + random.below(4)
        return random.chance(0.5) ? .equals(question: id, code: code) : .differs(question: id, code: code)
    }
}
