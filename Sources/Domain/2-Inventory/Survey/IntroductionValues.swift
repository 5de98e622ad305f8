/// What fills the fields of a questionnaire's introduction.
public struct IntroductionValues: Codable, Sendable, Equatable {
    /// The municipality's name without 'gemeente'.
    public var municipality: String
    /// The day of the local meeting, where one is planned.
    public var meeting: Day?
    /// The last day on which answers are taken, where there is one.
    public var closes: Day?
    public var contact: String
    /// `nil` while a survey has not been opened, which is confidential unless somebody says otherwise.
    public var promise: SurveyPromise?
    /// `nil` for those that go with the promise.
    public var links: SurveyLinks?

    public init(
        municipality: String, meeting: Day? = nil, closes: Day? = nil, contact: String, promise: SurveyPromise? = nil
    ) {
        self.municipality = municipality
        self.meeting = meeting
        self.closes = closes
        self.contact = contact
        self.promise = promise
    }

    /// Whom to ask where nobody is named: `de gemeente Heldermeer`.
    public static func usualContact(_ municipality: String, in language: Language) -> String {
        switch language {
        case .dutch: "de gemeente \(municipality)"
        case .english: "the municipality of \(municipality)"
        }
    }
}
