/// The whole planning of an approach as one page says it.
public struct PlanningSheet: Sendable {
    public let title: String
    public let municipality: String
    /// The day on which it was made.
    public let date: Day
    public let meeting: Day
    public let sections: [Section]
    public let warnings: [PlanningWarning]
    /// When on its day and where the meeting is.
    public let venue: Venue
    /// Whether what it says was made up.
    public let isDemonstration: Bool

    /// A step with its days.
    public struct Section: Sendable {
        public let step: Step
        /// What there is to say of the step as a whole: `klaar`, `overgeslagen: …`.
        public let state: String
        public let rows: [Row]
    }

    public struct Row: Sendable {
        public let milestone: Milestone
        /// `do 8 april 2027`
        public let day: String
        /// `gedaan`, `geweest`, `zelf gekozen`; empty for nothing to say.
        public let note: String
    }

    public init(
        approach: Approach, municipality: Municipality, planning: Planning, warnings: [PlanningWarning], path: Path,
        on date: Day, isDemonstration: Bool = false
    ) {
        venue = approach.venue
        self.isDemonstration = isDemonstration
        title = approach.name
        self.municipality = municipality.name
        self.date = date
        meeting = planning.meeting
        self.warnings = warnings
        sections = Step.allCases.map { step in
            Section(
                step: step, state: path[step].words(from: date),
                rows: planning.milestones.filter { $0.kind.step == step }.map { milestone in
                    // A page on a wall is read in another year too.
                    Row(
                        milestone: milestone,
                        day: "\(milestone.day.weekdayName.prefix(2)) \(milestone.day.written(in: .dutch))",
                        note: milestone.done != nil
                            ? "gedaan"
                            : milestone.isOver(on: date) ? "geweest" : milestone.isMoved ? "zelf gekozen" : "")
                })
        }
    }
}

extension PlanningSheet {
    /// `donderdag 8 april 2027, 13.00-17.00 uur, Raadzaal`
    public var meetingWords: String {
        let pieces = ["\(meeting.weekdayName) \(meeting.written(in: .dutch))", venue.hours, venue.place]
        return pieces.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension StepState {
    /// The state in a few words: `klaar`, `overgeslagen: er is net gepeild`.
    public func words(from today: Day) -> String {
        switch self {
        case .open: "nog niet begonnen"
        case .begun(let day): "begonnen op \(day.dutch(from: today))"
        case .done(let day): "klaar op \(day.dutch(from: today))"
        case .skipped(let reason): "overgeslagen: \(reason)"
        case .taken(let policy): "bestaand beleid: \(policy.name) (\(policy.decided.written(in: .dutch)))"
        }
    }
}
