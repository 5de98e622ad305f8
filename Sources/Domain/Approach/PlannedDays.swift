/// The day of every milestone: where it was moved to, or else where it belongs.
struct PlannedDays {
    private(set) var days: [Milestone.Kind: Day]
    private let moved: [Milestone.Kind: Day]
    private let start: Day

    init(meeting: Day, start: Day, moved: [Milestone.Kind: Day]) {
        (self.start, self.moved) = (start, moved)
        days = [.meeting: meeting]
        planBack(from: meeting)
        planForward(from: meeting)
    }

    private mutating func planBack(from meeting: Day) {
        put(.invitations, onOrBefore: meeting.adding(days: -21))
        // The survey closes five weeks before the meeting. Where that leaves it less than its three weeks, it stays open
        // until two weeks before the meeting, and the factsheet is made in less time.
        let factsheet = moved[.factsheet]
        let closes = min(meeting.adding(days: -35), (factsheet ?? meeting).adding(days: -7)).orPreviousWorkingDay
        put(.surveyOpens, onOrBefore: (moved[.surveyCloses] ?? closes).adding(days: -28))
        let opens = self[.surveyOpens]
        let last = (factsheet?.adding(days: -1) ?? meeting.adding(days: -14)).orPreviousWorkingDay
        put(
            .surveyCloses,
            onOrAfter: max(closes, min(opens.adding(days: Planning.shortestSurvey).orNextWorkingDay, last)))
        put(.socialMap, onOrBefore: opens.adding(days: -14))
        put(.figures, onOrBefore: self[.socialMap].adding(days: -7))
        let soonest = max(
            meeting.adding(days: -24).orPreviousWorkingDay, self[.surveyCloses].adding(days: 4),
            self[.figures].adding(days: 14))
        put(.factsheet, onOrBefore: min(soonest.orNextWorkingDay, meeting.adding(days: -1)))
        planReminders()
    }

    private mutating func planReminders() {
        let (opens, closes) = (self[.surveyOpens], self[.surveyCloses])
        let length = max(0, opens.days(until: closes))
        put(.firstReminder, onOrAfter: opens.adding(days: (length * 10 + 14) / 28))
        put(.lastReminder, onOrBefore: max(closes.adding(days: -3).orPreviousWorkingDay, self[.firstReminder]))
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

    private mutating func put(_ kind: Milestone.Kind, onOrBefore day: Day) {
        days[kind] = moved[kind] ?? max(start, day.orPreviousWorkingDay)
    }

    private mutating func put(_ kind: Milestone.Kind, onOrAfter day: Day) {
        days[kind] = moved[kind] ?? max(start, day.orNextWorkingDay)
    }
}
