/// The days on which a survey takes answers.
public struct FieldPeriod: Sendable, Equatable {
    public var opens: Day
    /// The last day on which answers are taken.
    public var closes: Day

    public init(opens: Day, closes: Day) {
        self.opens = opens
        self.closes = closes
    }

    /// The most reminders that a survey sends: more make people angry, and bring no answers.
    public static let mostReminders = 3

    /// The advised days to remind those who have not answered: two weeks, one week and two days before closing. A
    /// reminder follows the mail before it by at least three days, so that a short survey has fewer.
    public var reminderDays: [Day] {
        var days: [Day] = []
        for before in [14, 7, 2] {
            let day = closes.adding(days: -before)
            if day >= (days.last ?? opens).adding(days: 3) { days.append(day) }
        }
        return days
    }

    /// What is worth another look; nothing of it stands in the way.
    ///
    /// - Parameter meeting: the day of the local meeting, for which the factsheet has to be ready.
    public func hints(meeting: Day?) -> [String] {
        var hints: [String] = []
        let length = opens.days(until: closes)
        if length < Planning.shortestSurvey {
            hints.append(
                """
                De peiling is \(length == 1 ? "één dag" : "\(length) dagen") open. Het stappenplan raadt minstens drie weken \
                aan. Met minder tijd antwoorden vooral organisaties die al meedoen.
                """)
        }
        if let meeting {
            let left = closes.days(until: meeting)
            if left <= 0 {
                hints.append("De peiling sluit niet vóór de bijeenkomst. De factsheet is dan niet op tijd klaar.")
            } else if left < 14 {
                hints.append(
                    """
                    Tussen het sluiten en de bijeenkomst \(left == 1 ? "zit één dag" : "zitten \(left) dagen"). Reken voor de \
                    factsheet op twee weken.
                    """)
            }
        }
        if !closes.isWorkingDay {
            hints.append("De laatste dag is \(closes.holiday ?? "een \(closes.weekdayName)"). Kies liever een werkdag.")
        }
        return hints
    }
}
