/// How long a municipality keeps what has an end, in whole months.
public struct RetentionPeriods: Sendable, Equatable {
    /// The record of changes, after the change.
    public var record: Int
    /// A survey with its answers, after its last day.
    public var surveys: Int
    /// An approach with all that belongs to it, after the day on which it was finished.
    public var approaches: Int

    public init(record: Int, surveys: Int, approaches: Int) {
        self.record = record
        self.surveys = surveys
        self.approaches = approaches
    }

    public static let usual = RetentionPeriods(record: 36, surveys: 24, approaches: 60)

    /// The shortest period of the record: within it not even the retention job can shorten it.
    public static let shortestRecord = 12
    public static let recordMonths = shortestRecord...120
    /// An approach runs from survey to survey, two years as a rule; more than ten years compares nothing any more.
    public static let surveyMonths = 1...120
    public static let approachMonths = 12...240
}

/// Periods that no municipality sets, in days.
public enum FixedPeriods {
    /// How long a half-filled questionnaire may lie in a survey without a last day.
    public static let abandonedDraft = 183
    /// How long it is remembered what was erased on request, so that no backup brings it back.
    public static let erasures = 731
}
