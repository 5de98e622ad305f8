/// One response that was sent, as its survey's coordinator reads it.
public struct SubmittedResponse: Sendable, Equatable, Identifiable {
    public var id: String
    public var submitted: Day
    /// The language in which it was given.
    public var language: Language
    public var source: ResponseSource
    /// A column of the response file to its value.
    public var answers: [String: String]
    /// How often it was corrected: two people who correct at once are told apart by it.
    public var corrections: Int
    /// Why it does not count; `nil` where it does.
    public var aside: SettingAside?

    public struct SettingAside: Sendable, Equatable {
        public var day: Day
        public var reason: String

        public init(day: Day, reason: String) {
            self.day = day
            self.reason = reason
        }
    }

    public init(
        id: String, submitted: Day, language: Language, source: ResponseSource = .link, answers: [String: String],
        corrections: Int = 0, aside: SettingAside? = nil
    ) {
        self.id = id
        self.submitted = submitted
        self.language = language
        self.source = source
        self.answers = answers
        self.corrections = corrections
        self.aside = aside
    }
}

/// One time that a response was corrected.
public struct ResponseCorrection: Sendable, Equatable {
    public var day: Day
    public var reason: String
    /// What stood there before: a column of the response file to its value.
    public var before: [String: String]

    public init(day: Day, reason: String, before: [String: String]) {
        self.day = day
        self.reason = reason
        self.before = before
    }
}
