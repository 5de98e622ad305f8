import Domain

/// A response as its link finds it.
public struct StoredResponse: Sendable, Equatable, Identifiable {
    /// Random, so that ids don't betray the order in which people came.
    public let id: String
    public let survey: String
    /// The language in which it was last saved.
    public let language: Language
    /// Whether it counts, after which it can't be changed by its link.
    public let submitted: Bool
    /// Where its respondent pressed 'later', by the name of the page; `nil` once something else was saved.
    public let stoppedAt: String?
    /// The answers of all saved parts: a column of the response file to its value.
    public let answers: [String: String]

    public init(
        id: String, survey: String, language: Language, submitted: Bool, stoppedAt: String? = nil,
        answers: [String: String]
    ) {
        self.id = id
        self.survey = survey
        self.language = language
        self.submitted = submitted
        self.stoppedAt = stoppedAt
        self.answers = answers
    }
}

/// When a response was begun and sent: no finer than days.
public struct ResponseDays: Sendable, Equatable {
    public let started: Day
    /// `nil` for a draft.
    public let submitted: Day?
}

/// A response that counts, at its place in the order of changes.
public struct SubmittedAnswers: Sendable, Equatable {
    /// From 1; with each submission one more than the survey's last.
    public let change: Int
    /// A column of the response file to its value.
    public let answers: [String: String]

    public init(change: Int, answers: [String: String]) {
        self.change = change
        self.answers = answers
    }
}

/// How far a survey's submitted answers are.
public struct SurveyProgress: Sendable, Equatable {
    /// How many changes they have seen.
    public let changes: Int
    /// How many of those took a response away: whoever counted before the last of these starts anew.
    public let erasures: Int

    public init(changes: Int, erasures: Int) {
        self.changes = changes
        self.erasures = erasures
    }
}

/// How saving went.
public enum SaveOutcome: Sendable, Equatable {
    /// It is on disk.
    case saved
    /// Nothing was changed, as the response had been submitted.
    case alreadySubmitted
    /// Nothing was changed, as no response has this link.
    case unknownLink
    /// Nothing was changed, as the survey was closed at that very moment.
    case surveyEnded
}
