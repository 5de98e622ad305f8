/// That something in a planning does not fit, and what to do.
public struct PlanningWarning: Sendable, Equatable {
    /// The milestone to change first.
    public let about: Milestone.Kind
    /// `De peiling kan maar 12 dagen open.`
    public let text: String
    /// `Kies voor de bijeenkomst dinsdag 12 januari of later.`
    public let advice: String
}

extension Planning {
    /// Whether all fits, as seen on `today`.
    public func fits(on today: Day) -> Bool { misfits(on: today).isEmpty && !isTooSoon(on: today) }

    /// What does not fit, as seen on `today`: what was not done in time counts as if it were done today.
    ///
    /// - Parameter otherMeeting: a date for the meeting with which all would fit.
    public func warnings(on today: Day, otherMeeting: Day?) -> [PlanningWarning] {
        let later = otherMeeting.map { "Kies voor de bijeenkomst \($0.dutchWithWeekday(from: today)) of later" }
        if isTooSoon(on: today) {
            let advice = "\(later ?? "Kies een latere datum"), of sla de stappen over die u niet doet."
            return [
                PlanningWarning(
                    about: .meeting, text: "De bijeenkomst is te dichtbij om ernaartoe te plannen.", advice: advice)
            ]
        }
        return misfits(on: today).map { misfit in
            misfit.precedence.second == .surveyCloses
                ? survey(misfit, later: later, today: today) : order(misfit, later: later, today: today)
        } + daysOff(today)
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

    /// Two milestones that stand too close, with the days that count.
    private struct Misfit {
        let precedence: Precedence
        let first: Day
        let second: Day
    }

    private func isTooSoon(on today: Day) -> Bool {
        start >= meeting && meeting >= today && self[.meeting] != nil && self[.meeting]?.done == nil
    }

    private func misfits(on today: Day) -> [Misfit] {
        let days = Dictionary(
            uniqueKeysWithValues: milestones.map { milestone in
                (milestone.kind, milestone.done ?? (milestone.kind.isEvent ? milestone.day : max(milestone.day, today)))
            })
        let found = Precedence.all.compactMap { precedence -> Misfit? in
            guard let first = days[precedence.first], let second = days[precedence.second],
                let milestone = self[precedence.second], !milestone.isOver(on: today),
                // Once the meeting was held, nothing before it can go wrong any more.
                !milestone.kind.isBeforeMeeting || meeting >= today,
                first.days(until: second) < precedence.gap
            else { return nil }
            return Misfit(precedence: precedence, first: first, second: second)
        }
        // A survey that is too short has no room for its reminders: one warning says so.
        let isShort = found.contains { $0.precedence.first == .surveyOpens && $0.precedence.second == .surveyCloses }
        let reminders: Set<Milestone.Kind> = [.firstReminder, .lastReminder]
        return found.filter { misfit in
            !isShort || reminders.isDisjoint(with: [misfit.precedence.first, misfit.precedence.second])
        }
    }

    private func survey(_ misfit: Misfit, later: String?, today: Day) -> PlanningWarning {
        guard misfit.precedence.first == .surveyOpens else { return order(misfit, later: later, today: today) }
        let open = misfit.first.days(until: misfit.second)
        let enough = misfit.first.adding(days: Planning.shortestSurvey).orNextWorkingDay
        let closing = self[.surveyCloses]?.latest.map { enough <= $0 } ?? true
        return PlanningWarning(
            about: .surveyCloses,
            text: open > 0
                ? "De peiling kan maar \(open) \(open == 1 ? "dag" : "dagen") open. Drie weken is het minste."
                : "De peiling sluit voordat hij opengaat.",
            advice:
                closing
                ? "Sluit de peiling op \(enough.dutchWithWeekday(from: today)) of later."
                : self[.factsheet]?.isMoved ?? false
                    ? "Verzet ‘\(Milestone.Kind.factsheet.title)’ naar een latere dag."
                    : "\(later ?? "Kies een latere datum voor de bijeenkomst"), of laat de peiling weg.")
    }

    private func order(_ misfit: Misfit, later: String?, today: Day) -> PlanningWarning {
        let (first, second) = (misfit.precedence.first, misfit.precedence.second)
        let gap =
            switch misfit.precedence.gap {
            case 0: "niet vóór"
            case 1: "pas na"
            case let days where days % 7 == 0: "pas \(days / 7) weken na"
            case let days: "pas \(days) dagen na"
            }
        let enough = misfit.first.adding(days: misfit.precedence.gap).orNextWorkingDay
        return PlanningWarning(
            about: second == .meeting ? first : second,
            text: """
                ‘\(second.title)’ staat op \(misfit.second.dutchWithWeekday(from: today)). Dat kan \(gap) \
                ‘\(first.title)’ op \(misfit.first.dutchWithWeekday(from: today)).
                """,
            advice: second == .meeting
                ? "\(later ?? "Kies een latere datum voor de bijeenkomst"), of verzet ‘\(first.title)’."
                : "Kies voor ‘\(second.title)’ \(enough.dutchWithWeekday(from: today)) of later, of verzet ‘\(first.title)’."
        )
    }

    private func daysOff(_ today: Day) -> [PlanningWarning] {
        milestones.filter { !$0.isOver(on: today) && !$0.day.isWorkingDay && $0.day >= today }.map { milestone in
            let day = milestone.day
            return PlanningWarning(
                about: milestone.kind,
                text:
                    "‘\(milestone.kind.title)’ valt op \(day.holiday ?? "een \(day.weekdayName)"), \(day.dutch(from: today)).",
                advice: "Kies een werkdag, tenzij u dit zo bedoelt.")
        }
    }
}
