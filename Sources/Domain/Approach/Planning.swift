/// The planning of an approach: back from its meeting, and forward from it.
///
/// What was done stands on the day on which it was done. What nobody moved stands on a working day, and nothing that was
/// planned back stands before the day on which the planning was drawn. A day that was moved stays where it was put; what
/// depends on it follows.
public struct Planning: Sendable, Equatable {
    public let meeting: Day
    let drawn: Day
    let marks: [Milestone.Kind: Milestone.Mark]
    let leavingOut: Set<Step>
    /// By day; on one day in the order of the step plan.
    public let milestones: [Milestone]
    /// What this approach does without, in the order of the step plan; not what belongs to a step that is left out.
    public let leftOut: [Milestone.Kind]
    /// The first day that anything can be planned for.
    let start: Day

    /// How long a survey is open at least, in days.
    public static let shortestSurvey = 21

    /// - Parameters:
    ///   - drawn: the day on which the meeting's date was set.
    ///   - leavingOut: the steps for which nothing is planned.
    public init(meeting: Day, drawn: Day, marks: [Milestone.Kind: Milestone.Mark] = [:], leavingOut: Set<Step> = []) {
        (self.meeting, self.drawn, self.marks, self.leavingOut) = (meeting, drawn, marks, leavingOut)
        start = drawn.orNextWorkingDay
        let days = PlannedDays(meeting: meeting, start: start, marks: marks).days
        // Nothing is planned back from a meeting that is over or all but there; what was done stays.
        let isTooLate = start >= meeting
        let planned = Milestone.Kind.allCases.filter { !leavingOut.contains($0.step) }
        let (out, present) = (
            planned.filter { marks[$0]?.isLeftOut ?? false },
            planned.filter { kind in
                !(marks[kind]?.isLeftOut ?? false)
                    && !(isTooLate && kind.isBeforeMeeting && marks[kind]?.done == nil)
            }
        )
        leftOut = out
        let there = days.filter { present.contains($0.key) }
        milestones = present.map { kind in
            Milestone(
                kind: kind, day: days[kind] ?? meeting,
                earliest: Precedence.all.filter { $0.second == kind }
                    .compactMap { there[$0.first]?.adding(days: $0.gap) }.max(),
                latest: Precedence.all.filter { $0.first == kind }
                    .compactMap { there[$0.second]?.adding(days: -$0.gap) }.min(),
                isMoved: marks[kind]?.moved != nil, done: marks[kind]?.done)
        }
        // Stable: the order of the step plan decides on one day.
        .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    public subscript(kind: Milestone.Kind) -> Milestone? { milestones.first { $0.kind == kind } }

    /// What would not be done any more if the meeting were on a day that is over: it is planned back from it, and open.
    public static func lapsing(
        marks: [Milestone.Kind: Milestone.Mark] = [:], leavingOut: Set<Step> = []
    ) -> [Milestone.Kind] {
        Milestone.Kind.allCases.filter { kind in
            let mark = marks[kind] ?? Milestone.Mark()
            return kind.isBeforeMeeting && !leavingOut.contains(kind.step) && mark.done == nil && !mark.isLeftOut
        }
    }

    /// What happened by itself by `today`, with its day: it stays there when the meeting moves. Only a survey that was
    /// opened can have closed.
    public func happened(by today: Day) -> [Milestone.Kind: Day] {
        guard let closing = self[.surveyCloses], self[.surveyOpens]?.done != nil, closing.isOver(on: today) else {
            return [:]
        }
        return [.surveyCloses: closing.day]
    }

    /// The days that a coordinator chose and that still lie ahead: they stay when the meeting moves.
    public var moved: [Milestone] { milestones.filter { $0.isMoved && $0.done == nil && $0.kind != .meeting } }
}

/// That one milestone comes so many days after another, at least.
struct Precedence: Equatable {
    let first: Milestone.Kind
    let second: Milestone.Kind
    let gap: Int

    static let all = [
        Precedence(first: .figures, second: .factsheet, gap: 14),
        Precedence(first: .socialMap, second: .surveyOpens, gap: 0),
        Precedence(first: .socialMap, second: .invitations, gap: 0),
        Precedence(first: .surveyOpens, second: .surveyCloses, gap: Planning.shortestSurvey),
        Precedence(first: .surveyOpens, second: .firstReminder, gap: 1),
        Precedence(first: .surveyOpens, second: .lastReminder, gap: 1),
        Precedence(first: .firstReminder, second: .lastReminder, gap: 1),
        Precedence(first: .firstReminder, second: .surveyCloses, gap: 1),
        Precedence(first: .lastReminder, second: .surveyCloses, gap: 1),
        Precedence(first: .surveyCloses, second: .factsheet, gap: 1),
        Precedence(first: .factsheet, second: .meeting, gap: 1),
        Precedence(first: .invitations, second: .meeting, gap: 14),
        Precedence(first: .meeting, second: .evaluation, gap: 0),
        Precedence(first: .evaluation, second: .report, gap: 1),
        Precedence(first: .meeting, second: .report, gap: 1),
        Precedence(first: .report, second: .draftPlan, gap: 0),
        Precedence(first: .draftPlan, second: .reactions, gap: 14),
        Precedence(first: .reactions, second: .discussion, gap: 1),
        Precedence(first: .discussion, second: .workingMeeting, gap: 1),
        Precedence(first: .workingMeeting, second: .followUp, gap: 1),
        Precedence(first: .workingMeeting, second: .returnMeeting, gap: 1),
    ]
}
