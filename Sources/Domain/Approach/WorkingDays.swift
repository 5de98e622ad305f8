extension Day {
    /// Days since 1 January 1970.
    public var number: Int { Day.number(year: year, month: month, day: day) }

    /// (Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms', days_from_civil.)
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many days after 1 January 1970; `nil` outside the years 1-9999. (The same, civil_from_days.)
    init?(number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civil = month < 10 ? month + 3 : month - 9
        self.init(
            year: yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), month: civil, day: dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    /// How many days later `other` is; negative where it is earlier.
    public func days(until other: Day) -> Int { other.number - number }

    public var weekday: Weekday { Weekday(rawValue: ((number + 3) % 7 + 7) % 7) ?? .monday }

    public enum Weekday: Int, Sendable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    public var isInWeekend: Bool { weekday == .saturday || weekday == .sunday }

    /// The holiday it is by the Algemene termijnenwet, article 3, on which town halls are closed; `nil` for none.
    public var holiday: String? {
        switch (month, day) {
        case (1, 1): return "Nieuwjaarsdag"
        case (4, 27) where weekday != .sunday, (4, 26) where weekday == .saturday: return "Koningsdag"
        case (5, 5): return "Bevrijdingsdag"
        case (12, 25): return "Eerste Kerstdag"
        case (12, 26): return "Tweede Kerstdag"
        default: break
        }
        switch Day.easter(year) - number {
        case 2: return "Goede Vrijdag"
        case 0: return "Eerste Paasdag"
        case -1: return "Tweede Paasdag"
        case -39: return "Hemelvaartsdag"
        case -49: return "Eerste Pinksterdag"
        case -50: return "Tweede Pinksterdag"
        default: return nil
        }
    }

    public var isWorkingDay: Bool { !isInWeekend && holiday == nil }

    /// This day, or the first working day after it.
    public var orNextWorkingDay: Day {
        var day = self
        while !day.isWorkingDay { day = day.adding(days: 1) }
        return day
    }

    /// This day, or the last working day before it.
    public var orPreviousWorkingDay: Day {
        var day = self
        while !day.isWorkingDay { day = day.adding(days: -1) }
        return day
    }

    /// The number of Easter Sunday in the Gregorian calendar. (The algorithm of Meeus, Jones and Butcher.)
    private static func easter(_ year: Int) -> Int {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return number(year: year, month: n / 31, day: n % 31 + 1)
    }
}
