/// A statement or question that a municipality adds to a questionnaire. Its codes are made of the order of its options.
public struct OwnQuestion: Codable, Sendable, Equatable, Identifiable {
    /// The id in files: `e1`.
    public var id: String
    /// The part in which it stands.
    public var part: String
    public var form: Form
    public var text: Localized
    /// The answers to choose from, where the form leaves them open; `anders, namelijk` and `weet niet` not included.
    public var options: [Localized]
    /// Whether 'Anders, namelijk' is one of the answers.
    public var hasOther: Bool
    /// Whether 'Weet ik niet' is one of the answers.
    public var hasDontKnow: Bool
    /// Whether an explanation is asked with the answer.
    public var asksWhy: Bool

    public enum Form: String, Codable, Sendable, CaseIterable {
        /// Agree or disagree, in six answers.
        case statement
        case single
        case multiple
        /// Regularly to never.
        case frequency
        /// Very satisfied to very dissatisfied.
        case satisfaction
        /// A word or a name.
        case line
        /// A few sentences.
        case text

        /// Whether its answers are written by who composes.
        public var hasOptions: Bool { self == .single || self == .multiple }
        /// The scale whose answers it has.
        public var scale: Scale? {
            switch self {
            case .statement: .agree
            case .frequency: .frequency
            case .satisfaction: .satisfaction
            case .single, .multiple, .line, .text: nil
            }
        }
    }

    /// The most answers to choose from.
    public static let mostOptions = 40

    public init(
        id: String, part: String, form: Form, text: Localized, options: [Localized] = [], hasOther: Bool = false,
        hasDontKnow: Bool = false, asksWhy: Bool = false
    ) {
        self.id = id
        self.part = part
        self.form = form
        self.text = text
        self.options = options
        self.hasOther = hasOther
        self.hasDontKnow = hasDontKnow
        self.asksWhy = asksWhy
    }

    /// The question as a questionnaire has it.
    public var question: Question {
        Question(id: id, text: text, instruction: instruction, kind: kind)
    }

    private var kind: Question.Kind {
        if let scale = form.scale {
            return .single(
                Choice(
                    options: scale.usualOptions, detail: asksWhy ? .any : nil, scale: scale,
                    dontKnow: scale == .agree ? scale.optionCount : nil))
        }
        switch form {
        case .line: return .text(lines: 1)
        case .text: return .text(lines: 4)
        default:
            var written = options
            if hasDontKnow { written.append(Localized(nl: "Weet ik niet", en: "I don’t know")) }
            if hasOther { written.append(Localized(nl: "Anders, namelijk", en: "Other, namely")) }
            let dontKnow = hasDontKnow ? options.count + 1 : nil
            let choice = Choice(
                options: written.enumerated().map { Option(code: $0 + 1, text: $1) },
                other: hasOther ? written.count : nil, detail: asksWhy ? .any : nil, dontKnow: dontKnow,
                exclusive: form == .multiple ? dontKnow.map { [$0] } ?? [] : [])
            return form == .multiple ? .multiple(choice) : .single(choice)
        }
    }

    private var instruction: Instruction? {
        switch form {
        case .single:
            Instruction(
                screen: Localized(
                    nl: "U kunt slechts één antwoord kiezen.", en: "You can choose only one answer."),
                paper: Localized(
                    nl: "U kunt slechts één antwoord kiezen. Kruis één vakje aan.",
                    en: "You can choose only one answer. Tick one box."))
        case .multiple:
            Instruction(
                screen: Localized(nl: "Meerdere antwoorden mogelijk.", en: "You can choose more than one answer."),
                paper: Localized(
                    nl: "Meerdere antwoorden mogelijk. Kruis alle vakjes aan die van toepassing zijn.",
                    en: "You can choose more than one answer. Tick every box that applies."))
        default: nil
        }
    }
}

extension Scale {
    /// The answers of 'Samen tegen Eenzaamheid' on this scale.
    public var usualOptions: [Option] {
        let texts: [(String, String)] =
            switch self {
            case .agree:
                [
                    ("helemaal eens", "strongly agree"), ("eens", "agree"),
                    ("eens noch oneens", "neither agree nor disagree"), ("oneens", "disagree"),
                    ("helemaal oneens", "strongly disagree"),
                    ("weet niet / geen mening", "don’t know / no opinion"),
                ]
            case .frequency:
                [
                    ("Regelmatig", "Regularly"), ("Soms", "Sometimes"), ("Weinig", "Not often"), ("Zelden", "Rarely"),
                    ("Nooit", "Never"),
                ]
            case .satisfaction:
                [
                    ("Zeer tevreden", "Very satisfied"), ("Tevreden", "Satisfied"),
                    ("Niet tevreden, niet ontevreden", "Neither satisfied nor dissatisfied"),
                    ("Ontevreden", "Dissatisfied"), ("Zeer ontevreden", "Very dissatisfied"),
                ]
            }
        return texts.enumerated().map { Option(code: $0 + 1, text: Localized(nl: $1.0, en: $1.1)) }
    }
}
