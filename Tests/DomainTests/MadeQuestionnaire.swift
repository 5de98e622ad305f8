import Domain

extension Questionnaire {
    /// A questionnaire of one part that is always there.
    static func made(_ questions: Question...) -> Questionnaire { made(questions) }

    static func made(_ questions: [Question]) -> Questionnaire {
        let text = Localized(same: "made")
        return Questionnaire(
            id: "made", version: 1, languages: [.dutch], title: text, introduction: [], closing: text,
            parts: [Part(id: "I", title: text, minutes: 1, always: true, questions: questions)])
    }
}

extension Question {
    static func text(_ id: String, when condition: Condition? = nil) -> Question {
        Question(id: id, text: Localized(same: id), kind: .text(lines: 1), condition: condition)
    }

    static func single(
        _ id: String, codes: Int, dontKnow: Int? = nil, scale: Scale? = nil, when condition: Condition? = nil,
        countsByOrganisation: Bool = false
    ) -> Question {
        let choice = Choice(options: options(codes), scale: scale, dontKnow: dontKnow)
        return Question(
            id: id, text: Localized(same: id), kind: .single(choice), condition: condition,
            countsByOrganisation: countsByOrganisation)
    }

    static func statement(_ id: String) -> Question { single(id, codes: 6, dontKnow: 6, scale: .agree) }

    static func multiple(
        _ id: String, codes: Int, exclusive: [Int] = [], when condition: Condition? = nil,
        countsByOrganisation: Bool = false
    ) -> Question {
        Question(
            id: id, text: Localized(same: id),
            kind: .multiple(Choice(options: options(codes), exclusive: exclusive)), condition: condition,
            countsByOrganisation: countsByOrganisation)
    }

    private static func options(_ codes: Int) -> [Option] {
        (1...codes).map { Option(code: $0, text: Localized(same: "option \($0)")) }
    }
}

extension ResponseColumns {
    init(_ responses: [Answers], of questionnaire: Questionnaire) {
        self.init(layout: ColumnLayout(questionnaire))
        for answers in responses { append(CountedResponse(answers, layout: layout)) }
    }
}
