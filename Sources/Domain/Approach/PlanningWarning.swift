/// That something in a planning does not fit, and what to do.
public struct PlanningWarning: Sendable, Equatable {
    /// The milestone to change first.
    public let about: Milestone.Kind
    /// `De peiling kan maar 12 dagen open.`
    public let text: String
    /// `Kies voor de bijeenkomst dinsdag 12 januari of later.`
    public let advice: String
    /// What the advice says, the best first: each alone takes this warning away and brings no other.
    public let remedies: [PlanningRemedy]
}

/// One thing that takes a warning away.
public enum PlanningRemedy: Sendable, Equatable {
    /// Another day for a milestone: this one or an earlier.
    case moveBack(Milestone.Kind, Day)
    /// Another day for a milestone: this one or a later.
    case moveOn(Milestone.Kind, Day)
    /// Another day for the meeting: this one or a later.
    case meeting(Day)
    /// Do without it, and what belongs to it.
    case leaveOut(Milestone.Kind)
    /// Let a day that was moved follow from the others again.
    case reset(Milestone.Kind)
}

extension Planning {
    /// Whether all fits, as seen on `today`.
    public func fits(on today: Day) -> Bool { misfits(on: today).isEmpty && !isTooSoon(on: today) }

    /// What does not fit, as seen on `today`: what was not done in time counts as if it were done today.
    ///
    /// - Parameter otherMeeting: a date for the meeting with which all would fit.
    public func warnings(on today: Day, otherMeeting: Day?) -> [PlanningWarning] {
        if isTooSoon(on: today) {
            let later = otherMeeting.map { "Kies voor de bijeenkomst \($0.dutchWithWeekday(from: today)) of later" }
            return [
                PlanningWarning(
                    about: .meeting, text: "De bijeenkomst is te dichtbij om ernaartoe te plannen.",
                    advice: "\(later ?? "Kies een latere datum"), of sla de stappen over die u niet doet.",
                    remedies: otherMeeting.map { [.meeting($0)] } ?? [])
            ]
        }
        return misfits(on: today).map { warning(of: $0, otherMeeting: otherMeeting, today: today) } + daysOff(today)
    }

    /// The first date for the meeting, from `day` on, with which all fits; `nil` where a day that was moved prevents it.
    public static func firstMeeting(
        from day: Day, today: Day, marks: [Milestone.Kind: Milestone.Mark] = [:], leavingOut: Set<Step> = []
    ) -> Day? {
        (0..<400).lazy.map { day.adding(days: $0) }.first { candidate in
            candidate.isWorkingDay
                && Planning(meeting: candidate, drawn: today, marks: marks, leavingOut: leavingOut).fits(on: today)
        }
    }

    /// This planning after a remedy.
    public func following(_ remedy: PlanningRemedy, on today: Day) -> Planning {
        var marks = marks
        switch remedy {
        case .moveBack(let kind, let day), .moveOn(let kind, let day): marks[kind, default: .init()].moved = day
        case .reset(let kind): marks[kind]?.moved = nil
        case .leaveOut(let kind): for other in kind.together { marks[other, default: .init()].isLeftOut = true }
        case .meeting(let day):
            return Planning(meeting: day, drawn: today, marks: marks, leavingOut: leavingOut)
        }
        return Planning(meeting: meeting, drawn: drawn, marks: marks, leavingOut: leavingOut)
    }

    /// Two milestones that stand too close, with the days that count.
    struct Misfit {
        let precedence: Precedence
        let first: Day
        let second: Day
    }

    private func isTooSoon(on today: Day) -> Bool {
        start >= meeting && meeting >= today && self[.meeting] != nil && self[.meeting]?.done == nil
    }

    func misfits(on today: Day) -> [Misfit] {
        let there = Dictionary(uniqueKeysWithValues: milestones.map { ($0.kind, $0) })
        let found = Precedence.all.compactMap { precedence -> Misfit? in
            guard let first = there[precedence.first], let second = there[precedence.second],
                !second.isOver(on: today),
                // Once the meeting was held, nothing before it can go wrong any more.
                !second.kind.isBeforeMeeting || meeting >= today
            else { return nil }
            // As they are planned, and as they can still become.
            return [(first.day, second.day), (first.soonest(on: today), second.soonest(on: today))]
                .first { $0.0.days(until: $0.1) < precedence.gap }
                .map { Misfit(precedence: precedence, first: $0.0, second: $0.1) }
        }
        // A survey that is too short has no room for its reminders: one warning says so.
        let isShort = found.contains { $0.precedence.first == .surveyOpens && $0.precedence.second == .surveyCloses }
        let reminders: Set<Milestone.Kind> = [.firstReminder, .lastReminder]
        return found.filter { misfit in
            !isShort || reminders.isDisjoint(with: [misfit.precedence.first, misfit.precedence.second])
        }
    }

    private func daysOff(_ today: Day) -> [PlanningWarning] {
        milestones.filter { !$0.isOver(on: today) && !$0.day.isWorkingDay && $0.day >= today }.map { milestone in
            let day = milestone.day
            return PlanningWarning(
                about: milestone.kind,
                text:
                    "‘\(milestone.kind.title)’ valt op \(day.holiday ?? "een \(day.weekdayName)"), \(day.dutch(from: today)).",
                advice: "Kies een werkdag, tenzij u dit zo bedoelt.", remedies: [])
        }
    }
}

extension Milestone {
    /// The day on which it can be done at the soonest: what is late, not before today.
    fileprivate func soonest(on today: Day) -> Day { done ?? (kind.isEvent ? day : max(day, today)) }
}
