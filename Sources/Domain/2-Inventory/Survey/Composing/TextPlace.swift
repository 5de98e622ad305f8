/// A text of a questionnaire that a municipality can word otherwise.
public enum TextPlace: Hashable, Sendable {
    case title
    /// The words of thanks.
    case closing
    case partTitle(String)
    case partLead(String)
    case question(String)
    case option(String, Int)

    /// The place in one word, as it is kept: `q4a`, `q4a:3`, `lead:II`.
    public var key: String {
        switch self {
        case .title: "title:"
        case .closing: "closing:"
        case .partTitle(let part): "part:\(part)"
        case .partLead(let part): "lead:\(part)"
        case .question(let question): question
        case .option(let question, let code): "\(question):\(code)"
        }
    }
}

extension Questionnaire {
    /// The text at a place, on a screen; `nil` where there is none.
    public func text(at place: TextPlace) -> Localized? {
        switch place {
        case .title: title
        case .closing: closing
        case .partTitle(let id): parts.first { $0.id == id }?.title
        case .partLead(let id): parts.first { $0.id == id }?.lead?.screen
        case .question(let id): question(id)?.text
        case .option(let id, let code): question(id)?.choice?.option(code)?.text
        }
    }

    /// Every place with a text, in the order of the questionnaire.
    public var textPlaces: [TextPlace] {
        [.title, .closing]
            + parts.flatMap { part -> [TextPlace] in
                let lead: [TextPlace] = part.lead == nil ? [] : [.partLead(part.id)]
                return [.partTitle(part.id)] + lead + part.questions.flatMap(\.textPlaces)
            }
    }

    /// Words a text otherwise. What stands for it in charts stays: a short text is never shown to a respondent.
    mutating func setText(_ text: Localized, at place: TextPlace) {
        switch place {
        case .title: title = text
        case .closing: closing = text
        case .partTitle(let id):
            if let index = parts.firstIndex(where: { $0.id == id }) { parts[index].title = text }
        case .partLead(let id):
            guard let index = parts.firstIndex(where: { $0.id == id }) else { return }
            parts[index].lead = Instruction(screen: text, paper: text)
        case .question(let id): change(id) { $0.text = text }
        case .option(let id, let code):
            change(id) { question in
                question.changeChoice { choice in
                    if let index = choice.options.firstIndex(where: { $0.code == code }) {
                        choice.options[index].text = text
                    }
                }
            }
        }
    }

    mutating func change(_ id: String, _ change: (inout Question) -> Void) {
        for part in parts.indices {
            if let index = parts[part].questions.firstIndex(where: { $0.id == id }) {
                change(&parts[part].questions[index])
            }
        }
    }
}

extension Question {
    /// The places of its own texts: the question, then its options.
    public var textPlaces: [TextPlace] {
        [.question(id)] + (choice?.codes ?? []).map { .option(id, $0) }
    }

    mutating func changeChoice(_ change: (inout Choice) -> Void) {
        switch kind {
        case .text: break
        case .single(var choice):
            change(&choice)
            kind = .single(choice)
        case .multiple(var choice):
            change(&choice)
            kind = .multiple(choice)
        }
    }
}
