/// One fieldwork with a questionnaire (peiling): who runs it, until when, and the frozen questions.
public struct Survey: Codable, Sendable, Equatable, Identifiable {
    public var id: String
    /// The id of the municipality that runs it.
    public var municipality: String
    /// The last piece of the open address, `/vragenlijst/LINK`; `nil` where only personal links lead in.
    public var openLink: String?
    /// The questionnaire as it was frozen for this survey, with the introduction's fields still open.
    public var questionnaire: Questionnaire
    /// What fills the fields of the introduction.
    public var introduction: IntroductionValues
    /// How many people or organisations were invited; `nil` where nobody knows, as with an open link.
    public var invited: Int?
    /// Whether those invited are everyone there is, so that intervals may be corrected for a finite population.
    public var wholeFrame: Bool
    /// The smallest group that is shown; never below ``SmallGroups/floor``.
    public var minimumGroup: Int
    public var opens: Day
    /// The last day on which answers are taken; `nil` where no end was set.
    public var closes: Day?
    /// The day on which it was closed: by a coordinator, or by Kring after its last day; `nil` while it is not.
    public var ended: Day?
    /// The day on which the answers of an anonymous survey were first given out, after which it stays closed: whoever
    /// compared what was given out before and after would see the answers that came between.
    public var released: Day?
    /// What respondents are told about who can see their answers.
    public var promise: SurveyPromise
    /// By which links those who are invited come in; ``SurveyLinks/personal`` in a confidential survey.
    public var links: SurveyLinks
    /// Whether its answers were made up, which every page and document then says.
    public var isDemonstration: Bool

    public init(
        id: String, municipality: String, openLink: String?, questionnaire: Questionnaire,
        introduction: IntroductionValues, invited: Int? = nil, wholeFrame: Bool = false, minimumGroup: Int = 5,
        opens: Day, closes: Day? = nil, ended: Day? = nil, released: Day? = nil,
        promise: SurveyPromise = .confidential, links: SurveyLinks? = nil, isDemonstration: Bool = false
    ) {
        self.id = id
        self.municipality = municipality
        self.openLink = openLink
        self.questionnaire = questionnaire
        self.introduction = introduction
        self.invited = invited
        self.wholeFrame = wholeFrame
        self.minimumGroup = minimumGroup
        self.opens = opens
        self.closes = closes
        self.ended = ended
        self.released = released
        self.promise = promise
        self.links = links ?? promise.usualLinks
        self.isDemonstration = isDemonstration
    }

    /// Whether answers are taken on this day.
    public func isOpen(on day: Day) -> Bool {
        ended == nil && day >= opens && (closes.map { day <= $0 } ?? true)
    }

    /// Whether it is known who of those invited answered. In an anonymous survey only until closing, which clears that.
    public var knowsWhoAnswered: Bool { links == .personal && (promise == .confidential || ended == nil) }

    /// What fills the introduction for respondents: the day on which answers are refused is the day that people are
    /// told, and so is the promise.
    public var introductionAsTold: IntroductionValues {
        var values = introduction
        values.closes = closes
        values.promise = promise
        values.links = links
        return values
    }
}
