/// The day of every milestone: when it was done, or where it was moved to, or else where it belongs.
struct PlannedDays {
    private(set) var days: [Milestone.Kind: Day]
    private let marks: [Milestone.Kind: Milestone.Mark]
    private let start: Day

    init(meeting: Day, start: Day, marks: [Milestone.Kind: Milestone.Mark]) {
        (self.start, self.marks) = (start, marks)
        days = [.meeting: meeting]
        planBack(from: meeting)
        planForward(from: meeting)
    }

    private mutating func planBack(from meeting: Day) {
        let invitations = wanted(.invitations, onOrBefore: meeting.adding(days: -21))
        days[.invitations] = marks[.invitations]?.done ?? invitations
        // The survey closes five weeks before the meeting. Where that leaves it less than its three weeks, it stays open
        // until two weeks before the meeting, and the factsheet is made in less time.
        let factsheet = fixed(.factsheet)
        let closes = min(meeting.adding(days: -35), (factsheet ?? meeting).adding(days: -7)).orPreviousWorkingDay
        // What comes before the opening was planned for when it was meant to be, and not for when it was done.
        let opening = wanted(.surveyOpens, onOrBefore: (fixed(.surveyCloses) ?? closes).adding(days: -28))
        days[.surveyOpens] = marks[.surveyOpens]?.done ?? opening
        planClosing(closes, factsheet: factsheet, meeting: meeting)
        let socialMap = wanted(.socialMap, onOrBefore: min(opening.adding(days: -14), invitations))
        days[.socialMap] = marks[.socialMap]?.done ?? socialMap
        put(.figures, onOrBefore: socialMap.adding(days: -7))
        let soonest = max(
            meeting.adding(days: -24).orPreviousWorkingDay, self[.surveyCloses].adding(days: 4),
            self[.figures].adding(days: 14))
        put(.factsheet, onOrBefore: min(soonest.orNextWorkingDay, meeting.adding(days: -1)))
        planReminders()
    }

    /// - Parameter usual: the day on which it closes where there is time enough.
    private mutating func planClosing(_ usual: Day, factsheet: Day?, meeting: Day) {
        let opens = self[.surveyOpens]
        let lastChoice = (factsheet?.adding(days: -1) ?? meeting.adding(days: -14)).orPreviousWorkingDay
        let enough = opens.adding(days: Planning.shortestSurvey).orNextWorkingDay
        var closes = max(usual, min(enough, lastChoice))
        if marks[.surveyOpens]?.done != nil {
            // Under way, it does not stay open for months because the meeting moved; and it stays open long enough for
            // the reminders that were not sent, as long as that leaves a day for the factsheet.
            closes = min(closes, opens.adding(days: 35).orPreviousWorkingDay)
            let beforeFactsheet = (factsheet ?? meeting.adding(days: -1).orPreviousWorkingDay).adding(days: -1)
                .orPreviousWorkingDay
            var room = start
            for kind in [Milestone.Kind.firstReminder, .lastReminder] where fixed(kind) == nil {
                room = room.adding(days: 1).orNextWorkingDay
            }
            closes = max(closes, min(room, beforeFactsheet))
        }
        put(.surveyCloses, onOrAfter: closes)
    }

    /// Both after the opening and before the closing, the first before the last, as far as the survey is open long
    /// enough for that.
    private mutating func planReminders() {
        let (opens, closes) = (self[.surveyOpens], self[.surveyCloses])
        let length = max(0, opens.days(until: closes))
        let dayAfterOpening = opens.adding(days: 1)
        let soonestLast = max(start, fixed(.firstReminder)?.adding(days: 1) ?? dayAfterOpening).orNextWorkingDay
        let last = min(
            max(closes.adding(days: -3).orPreviousWorkingDay, soonestLast), closes.adding(days: -1).orPreviousWorkingDay
        )
        put(.lastReminder, onOrBefore: max(last, opens))
        let usual = opens.adding(days: (length * 10 + 14) / 28).orNextWorkingDay
        put(.firstReminder, onOrBefore: max(opens, min(usual, self[.lastReminder].adding(days: -1))))
    }

    private mutating func planForward(from meeting: Day) {
        put(.evaluation, onOrAfter: meeting.adding(days: 1))
        put(.report, onOrAfter: max(meeting.adding(days: 14), self[.evaluation].adding(days: 7)))
        put(.draftPlan, onOrAfter: self[.report].adding(days: 14))
        put(.reactions, onOrAfter: self[.draftPlan].adding(days: 21))
        put(.discussion, onOrAfter: self[.reactions].adding(days: 14))
        put(.workingMeeting, onOrAfter: self[.discussion].adding(days: 21))
        put(.followUp, onOrAfter: self[.workingMeeting].adding(days: 42))
        put(.returnMeeting, onOrAfter: self[.workingMeeting].adding(days: 273))
    }

    private subscript(kind: Milestone.Kind) -> Day { days[kind] ?? start }

    /// The day that does not follow from others.
    private func fixed(_ kind: Milestone.Kind) -> Day? { marks[kind]?.done ?? marks[kind]?.moved }

    private func wanted(_ kind: Milestone.Kind, onOrBefore day: Day) -> Day {
        marks[kind]?.moved ?? max(start, day.orPreviousWorkingDay)
    }

    private mutating func put(_ kind: Milestone.Kind, onOrBefore day: Day) {
        days[kind] = marks[kind]?.done ?? wanted(kind, onOrBefore: day)
    }

    private mutating func put(_ kind: Milestone.Kind, onOrAfter day: Day) {
        days[kind] = fixed(kind) ?? max(start, day.orNextWorkingDay)
    }
}
