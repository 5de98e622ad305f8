/// A questionnaire as data: parts, questions, options, routing, and its wording per language.
///
/// The ids and codes of 'Samen tegen Eenzaamheid' are those of Bijlage 1 of the step plan. A survey keeps a frozen
/// copy, so a later change here alters no answers that were given.
public struct Questionnaire: Codable, Sendable, Equatable {
    public var id: String
    /// Raised with every change of the wording or the questions.
    public var version: Int
    /// The id of the questionnaire of which this one is a variant in other words; `nil` for a questionnaire by itself. The
    /// same ids and codes ask the same thing, but the answers can't be compared with the other's.
    public var variantOf: String?
    /// The languages that every text has.
    public var languages: [Language]
    public var title: Localized
    /// Paragraphs before the first part, one passage per line; `{municipality}` and its like are filled in, and a
    /// passage with a field that has no value falls away (see ``IntroductionField``).
    public var introduction: [Localized]
    /// The dated figure that the introduction opens with.
    public var nationalFigure: NationalFigure?
    /// The words of thanks after the last part.
    public var closing: Localized
    public var parts: [Part]

    public init(
        id: String, version: Int, variantOf: String? = nil, languages: [Language], title: Localized,
        introduction: [Localized],
        nationalFigure: NationalFigure? = nil, closing: Localized, parts: [Part]
    ) {
        self.id = id
        self.version = version
        self.variantOf = variantOf
        self.languages = languages
        self.title = title
        self.introduction = introduction
        self.nationalFigure = nationalFigure
        self.closing = closing
        self.parts = parts
    }

    /// Every question in the order in which it is asked.
    public var questions: [Question] { parts.flatMap(\.questions) }

    public func question(_ id: String) -> Question? {
        for part in parts {
            if let question = part.questions.first(where: { $0.id == id }) { return question }
        }
        return nil
    }

    /// The minutes that filling in takes, by the parts chosen.
    public var minutes: Int { parts.reduce(0) { $0 + $1.minutes } }
}

/// A page of a questionnaire: part I to V of Bijlage 1, or one that a municipality added.
public struct Part: Codable, Sendable, Equatable, Identifiable {
    public var id: String
    public var title: Localized
    /// A line or two under the title.
    public var lead: Instruction?
    /// The minutes it takes to fill in, for the introduction and the progress line.
    public var minutes: Int
    /// Part I is asked always; the others are chosen.
    public var always: Bool
    public var questions: [Question]

    public init(
        id: String, title: Localized, lead: Instruction? = nil, minutes: Int, always: Bool = false,
        questions: [Question]
    ) {
        self.id = id
        self.title = title
        self.lead = lead
        self.minutes = minutes
        self.always = always
        self.questions = questions
    }
}
