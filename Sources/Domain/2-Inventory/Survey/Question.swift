/// One question, with its kind, its options and when it is asked.
public struct Question: Codable, Sendable, Equatable, Identifiable {
    /// The id in files and addresses: `q4a`.
    public var id: String
    /// The number that people see: `4a`. Empty where the paper has none.
    public var number: String
    public var text: Localized
    /// A few words for a chart or a table; the whole text where there is none.
    public var short: Localized?
    /// Words within the text that are stressed, where questions much like each other follow one another.
    public var emphasis: Localized?
    /// How to answer, worded for screen and for paper.
    public var instruction: Instruction?
    public var kind: Kind
    /// When it is asked; `nil` means always.
    public var condition: Condition?
    /// The routing in words, printed on paper before the question ('alleen als u bij vraag 5 nee koos').
    public var paperRouting: Localized?
    /// Whether the answer speaks for the organisation, so that it is also counted by distinct organisation.
    public var countsByOrganisation: Bool

    public enum Kind: Codable, Sendable, Equatable {
        /// Free text; 1 line, or room for a few sentences.
        case text(lines: Int)
        /// One option out of several.
        case single(Choice)
        /// Any number of options.
        case multiple(Choice)
    }

    public init(
        id: String, number: String = "", text: Localized, short: Localized? = nil, emphasis: Localized? = nil,
        instruction: Instruction? = nil, kind: Kind, condition: Condition? = nil, paperRouting: Localized? = nil,
        countsByOrganisation: Bool = false
    ) {
        self.id = id
        self.number = number
        self.text = text
        self.short = short
        self.emphasis = emphasis
        self.instruction = instruction
        self.kind = kind
        self.condition = condition
        self.paperRouting = paperRouting
        self.countsByOrganisation = countsByOrganisation
    }

    /// The options, for a question that has them.
    public var choice: Choice? {
        switch kind {
        case .text: nil
        case .single(let choice), .multiple(let choice): choice
        }
    }

    /// Whether this is a statement on the agree scale: what charts, differences and the Likert table are made of.
    public var isStatement: Bool {
        if case .single(let choice) = kind { return choice.scale == .agree }
        return false
    }

    /// `text`, `single` or `multiple`: the words of the response file's description.
    public var kindName: String {
        switch kind {
        case .text: "text"
        case .single: "single"
        case .multiple: "multiple"
        }
    }
}

/// The options of a question, and what is special about some of them.
public struct Choice: Codable, Sendable, Equatable {
    public var options: [Option]
    /// The code that asks 'anders, namelijk'.
    public var other: Int?
    /// Which answers ask for an explanation.
    public var detail: Detail?
    public var scale: Scale?
    /// The code for 'weet niet / geen mening'; it counts in the base.
    public var dontKnow: Int?
    /// The code for 'niet van toepassing'; it counts in the base.
    public var notApplicable: Int?
    /// Codes that can't be chosen together with any other.
    public var exclusive: [Int]
    /// The words that ask for the explanation where the option's own text does not ('Kunt u uw antwoord toelichten?').
    public var detailPrompt: Localized?

    public enum Detail: Codable, Sendable, Equatable {
        case code(Int)
        case any
    }

    public init(
        options: [Option], other: Int? = nil, detail: Detail? = nil, scale: Scale? = nil, dontKnow: Int? = nil,
        notApplicable: Int? = nil, exclusive: [Int] = [], detailPrompt: Localized? = nil
    ) {
        self.options = options
        self.other = other
        self.detail = detail
        self.scale = scale
        self.dontKnow = dontKnow
        self.notApplicable = notApplicable
        self.exclusive = exclusive
        self.detailPrompt = detailPrompt
    }

    public var codes: [Int] { options.map(\.code) }

    public func option(_ code: Int) -> Option? { options.first { $0.code == code } }
}

/// One option of a question. Codes run from 1 to 63, in the order on paper.
public struct Option: Codable, Sendable, Equatable {
    public var code: Int
    public var text: Localized
    /// A few words for a chart or a running sentence.
    public var short: Localized?
    /// Where paper goes on after this option ('ga naar vraag 7'), printed behind it in brackets.
    public var paperNote: Localized?

    public init(code: Int, text: Localized, short: Localized? = nil, paperNote: Localized? = nil) {
        self.code = code
        self.text = text
        self.short = short
        self.paperNote = paperNote
    }

    public static let largestCode = 63
}

/// A scale whose codes are summed up in shares that have a name.
public enum Scale: String, Codable, Sendable, CaseIterable {
    /// 1 helemaal eens .. 5 helemaal oneens, 6 weet niet / geen mening.
    case agree
    /// 1 regelmatig .. 5 nooit.
    case frequency
    /// 1 zeer tevreden .. 5 zeer ontevreden.
    case satisfaction

    /// The shares of several codes that are reported for every question on this scale.
    public var shares: [(id: String, codes: [Int])] {
        switch self {
        case .agree: [("agree", [1, 2]), ("neither", [3, 6]), ("disagree", [4, 5])]
        case .frequency: [("at_least_sometimes", [1, 2])]
        case .satisfaction: [("satisfied", [1, 2])]
        }
    }

    /// How many options a question on this scale has.
    public var optionCount: Int { self == .agree ? 6 : 5 }
}
