extension Day {
    private static let weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

    /// `donderdag`
    public var weekdayName: String { Self.weekdays[weekday.rawValue] }

    /// `woensdag 16 december 2026`, `Wednesday 16 December 2026`
    public func writtenWithWeekday(in language: Language) -> String {
        switch language {
        case .dutch: "\(weekdayName) \(written(in: .dutch))"
        case .english:
            """
            \(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.rawValue]) \
            \(written(in: .english))
            """
        }
    }

    /// `9 april`, with the year where the day is more than nine months away: nearer, only one year can be meant.
    public func dutch(from today: Day) -> String {
        let whole = written(in: .dutch)
        return abs(today.days(until: self)) <= 270 ? String(whole.dropLast(5)) : whole
    }

    /// `donderdag 9 april`, with the year as ``dutch(from:)`` has it.
    public func dutchWithWeekday(from today: Day) -> String { "\(weekdayName) \(dutch(from: today))" }

    /// `do 9 april`, for a column of dates, with the year as ``dutch(from:)`` has it.
    public func dutchShort(from today: Day) -> String { "\(weekdayName.prefix(2)) \(dutch(from: today))" }

    /// `vandaag`, `over 38 dagen`, `3 dagen geleden`.
    public func distance(from today: Day) -> String {
        switch today.days(until: self) {
        case 0: "vandaag"
        case 1: "morgen"
        case -1: "gisteren"
        case let days where days > 0: "over \(days) dagen"
        case let days: "\(-days) dagen geleden"
        }
    }
}
