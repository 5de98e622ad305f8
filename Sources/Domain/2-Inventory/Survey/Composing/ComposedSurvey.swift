import Foundation

/// A survey of an approach, from composing it to its closing.
///
/// While it is a draft everything about it can change. When it opens, the questionnaire that was composed is frozen into
/// a ``Survey``, which then holds the responses; from there on only its state changes.
public struct ComposedSurvey: Sendable, Equatable, Identifiable {
    public var id: String
    /// The id of the approach that it belongs to.
    public var approach: Approach.ID
    /// The questionnaire that it was composed from, as it was on that day.
    public var original: Questionnaire
    public var composition: SurveyComposition
    /// Raised with every change of the composition; version 1 is how it began.
    public var version: Int
    public var state: State
    /// The ``Survey`` with the responses; `nil` while it is a draft.
    public var survey: Survey.ID?
    public var begun: Day

    public init(
        id: String, approach: Approach.ID, original: Questionnaire, composition: SurveyComposition, version: Int = 1,
        state: State = .draft, survey: Survey.ID? = nil, begun: Day
    ) {
        self.id = id
        self.approach = approach
        self.original = original
        self.composition = composition
        self.version = version
        self.state = state
        self.survey = survey
        self.begun = begun
    }

    /// The questionnaire as respondents will see it, or see it already.
    public var questionnaire: Questionnaire { composition.questionnaire(from: original) }

    public enum State: String, Sendable, CaseIterable {
        /// It can change, and nobody can answer.
        case draft
        /// It is frozen, and answers are taken while its days last.
        case open
        /// It takes no answers any more.
        case closed

        /// The state that something leads to; `nil` where it can't be done now.
        public func after(_ event: Event) -> State? {
            switch (self, event) {
            case (.draft, .opened): .open
            case (.open, .closed): .closed
            case (.closed, .reopened): .open
            default: nil
            }
        }

        /// Whether what is asked can still change.
        public var mayChange: Bool { self == .draft }
    }

    public enum Event: String, Sendable, CaseIterable {
        case opened, closed, reopened
    }
}

/// How a composed survey was at some time, and who left it so.
public struct SurveyVersion: Sendable, Equatable {
    public var number: Int
    public var at: Date
    /// The name of the member; `nil` where that member has gone, or Kring itself did it.
    public var member: String?
    public var composition: SurveyComposition

    public init(number: Int, at: Date, member: String?, composition: SurveyComposition) {
        self.number = number
        self.at = at
        self.member = member
        self.composition = composition
    }
}
