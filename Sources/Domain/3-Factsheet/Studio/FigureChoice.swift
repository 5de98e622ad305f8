/// A figure that a text may name, as it is offered to who writes.
public struct FigureChoice: Sendable, Equatable {
    /// `eens`, or an option's words.
    public var label: String
    public var reference: FigureReference
    /// What it is now: `80%`.
    public var text: String
}

extension Publication {
    /// The figures of every question that may be shown, in the questionnaire's order.
    public var figureChoices: [(question: Question, choices: [FigureChoice])] {
        questionnaire.questions.compactMap { question in
            guard let choice = question.choice else { return nil }
            let shares = (choice.scale?.shares ?? []).map { share in
                (ShareName.of(share.id), FigureReference(.share(question: question.id, id: share.id)))
            }
            let options = choice.options.map {
                ($0.inSentence, FigureReference(.option(question: question.id, code: $0.code)))
            }
            let found = (shares + options).compactMap { label, reference -> FigureChoice? in
                guard case .found(let text, _) = figure(reference) else { return nil }
                return FigureChoice(label: label, reference: reference, text: text)
            }
            return found.isEmpty ? nil : (question, found)
        }
    }

    /// The questions whose groups may be compared: one answer each, put to everybody, and no statement.
    public static func groupings(of questionnaire: Questionnaire) -> [Question] {
        questionnaire.questions.filter { question in
            if case .single = question.kind, question.condition == nil, !question.isStatement { true } else { false }
        }
    }
}

/// What a share of several codes is called.
enum ShareName {
    static func of(_ id: String) -> String {
        switch id {
        case "agree": "eens of helemaal eens"
        case "neither": "neutraal of weet niet"
        case "disagree": "oneens of helemaal oneens"
        case "at_least_sometimes": "soms of regelmatig"
        case "satisfied": "tevreden"
        default: id
        }
    }
}
