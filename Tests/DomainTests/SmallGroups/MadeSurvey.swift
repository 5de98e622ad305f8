import Domain

/// A made survey, small and skewed, with what its routing makes plain to anyone who reads the questionnaire.
struct MadeSurvey {
    var questionnaire: Questionnaire
    var responses: [Answers]
    var minimum: Int
    /// The question that makes the groups.
    var grouping: String
    /// Whether everybody answered everything asked, and the attacker knows it.
    var isComplete: Bool
    /// For questions routed on the grouping question, the answers to it with which they can be asked.
    var reach: [String: Set<Int?>]
    /// Of those, the questions that are asked of just everyone with such an answer.
    var reachIsExact: Set<String>

    /// A questionnaire that routes in every way there is, answered by a handful to some dozens of people.
    static func small(_ random: inout SeededRandom) -> MadeSurvey {
        let codes = 3 + random.below(4)
        let others = Set<Int?>((1...codes).map { $0 } + [nil])
        let questions: [Question] = [
            .single("g", codes: codes), .single("h", codes: 3), .statement("s1"), .statement("s2"),
            .single("r1", codes: 2, when: .equals(question: "g", code: 1)),
            .multiple("r2", codes: 3, when: .differs(question: "g", code: 2)),
            .single("r3", codes: 2, when: .any([.equals(question: "g", code: 1), .equals(question: "g", code: 3)])),
            .single("r4", codes: 2, when: .equals(question: "r1", code: 1)),
            .single("r5", codes: 2, when: .any([.equals(question: "g", code: 2), .equals(question: "s1", code: 1)])),
            .single(
                "r6", codes: 2, when: .all([.differs(question: "g", code: 1), .differs(question: "h", code: 2)])),
        ]
        let isComplete = random.chance(0.3)
        let grouping = random.chance(0.8) ? "g" : "h"
        let survey = MadeSurvey(
            questionnaire: .made(questions), responses: [], minimum: 3 + random.below(6), grouping: grouping,
            isComplete: isComplete,
            reach: grouping == "g"
                ? [
                    "r1": [1], "r2": others.subtracting([2]), "r3": [1, 3], "r4": [1],
                    "r6": others.subtracting([1]),
                ] : ["r6": [1, 3, nil]],
            reachIsExact: grouping == "g" ? ["r1", "r2", "r3"] : [])
        return survey.answered(by: 1 + random.below(45), gap: isComplete ? 0 : 0.25, &random)
    }

    /// The whole questionnaire 'Samen tegen Eenzaamheid', by any question that everyone is asked.
    static func whole(_ questionnaire: Questionnaire, _ random: inout SeededRandom) -> MadeSurvey {
        let everyone = questionnaire.questions.filter { $0.kindName == "single" && $0.condition == nil }.map(\.id)
        let isComplete = random.chance(0.4)
        let grouping = everyone.randomElement(using: &random) ?? "q2"
        let reach: [String: [String: Set<Int?>]] = [
            "q5": ["q6": [2], "q7": [1, 3, nil]], "q13": ["q14": [1], "q15": [1]], "q16": ["q17": [1, 2]],
        ]
        let survey = MadeSurvey(
            questionnaire: questionnaire, responses: [], minimum: 3 + random.below(6), grouping: grouping,
            isComplete: isComplete, reach: reach[grouping] ?? [:],
            reachIsExact: Set(reach[grouping, default: [:]].keys))
        return survey.answered(by: 5 + random.below(60), gap: isComplete ? 0 : 0.15, &random)
    }

    /// The same survey with this many responses; each question is left open with the probability `gap`.
    private func answered(by count: Int, gap: Double, _ random: inout SeededRandom) -> MadeSurvey {
        var made = self
        made.responses = (0..<count).map { _ in
            var given: [String: Answer] = [:]
            for (question, position) in zip(questionnaire.questions, 0...) {
                let asked = Answers(byQuestion: given).asked(in: questionnaire)[position]
                // Answers that the routing does not ask for stand in files too.
                guard asked ? !random.chance(gap) : random.chance(0.1) else { continue }
                given[question.id] = Self.answer(question, &random)
            }
            return Answers(byQuestion: given)
        }
        return made
    }

    private static func answer(_ question: Question, _ random: inout SeededRandom) -> Answer {
        let codes = question.choice?.codes ?? []
        switch question.kind {
        case .text: return .text("x")
        // The product of two draws leans to the first codes, and leaves the last ones rare.
        case .single:
            return .single(
                codes[random.below(codes.count) * random.below(codes.count) / codes.count], other: "", detail: "")
        case .multiple(let choice):
            let free = codes.filter { !choice.exclusive.contains($0) }
            return .multiple(Set(free.filter { _ in random.chance(0.4) }), other: "", detail: "")
        }
    }
}
