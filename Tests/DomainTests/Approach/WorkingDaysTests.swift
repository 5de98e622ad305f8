import Domain
import Foundation
import Testing

@Suite struct WorkingDaysTests {
    /// Held against the list of another program: `Fixtures/make_holidays.py`.
    @Test func holidaysAreThoseOfTheLaw() throws {
        let listed = Set(
            String(decoding: try Fixture.bytes("holidays.csv"), as: UTF8.self).split(separator: "\n").map(String.init))
        #expect(listed.count > 390)
        var day = try #require(Day("2024-01-01"))
        while day.year <= 2060 {
            #expect((day.holiday != nil) == listed.contains(day.description), "\(day) \(day.holiday ?? "")")
            day = day.adding(days: 1)
        }
    }

    @Test func holidaysHaveTheirNames() {
        let names = [
            "2026-04-03": "Goede Vrijdag", "2026-04-06": "Tweede Paasdag", "2026-05-14": "Hemelvaartsdag",
            "2026-05-25": "Tweede Pinksterdag", "2031-04-26": "Koningsdag", "2026-04-27": "Koningsdag",
            "2026-12-26": "Tweede Kerstdag",
        ]
        for (day, name) in names { #expect(Day(day)?.holiday == name) }
        #expect(Day("2031-04-27")?.holiday == nil)
    }

    @Test func numbersCountTheDays() throws {
        #expect(Day("1970-01-01")?.number == 0)
        #expect(Day("2026-11-24")?.weekdayName == "dinsdag")
        var day = try #require(Day("1899-12-20"))
        for _ in 0..<100_000 {
            let next = Day.after(day)
            #expect(next.number == day.number + 1)
            #expect((next.weekday.rawValue - day.weekday.rawValue + 7) % 7 == 1)
            day = next
        }
        #expect(day.days(until: Day("1899-12-20")!) == -100_000)
    }

    @Test func theNextAndThePreviousWorkingDay() throws {
        // Christmas 2026 is on a Friday and a Saturday.
        let christmas = try #require(Day("2026-12-25"))
        #expect(christmas.orNextWorkingDay.description == "2026-12-28")
        #expect(christmas.orPreviousWorkingDay.description == "2026-12-24")
        let easter = try #require(Day("2026-04-05"))
        #expect(easter.orNextWorkingDay.description == "2026-04-07")
        #expect(easter.orPreviousWorkingDay.description == "2026-04-02")
    }

    @Test func daysInWords() throws {
        let today = try #require(Day("2026-11-24"))
        let day = try #require(Day("2027-04-08"))
        #expect(day.dutchShort(from: today) == "do 8 april")
        #expect(day.dutchWithWeekday(from: day.adding(days: -271)) == "donderdag 8 april 2027")
        #expect(day.dutch(from: day.adding(days: 270)) == "8 april")
        #expect(today.adding(days: 1).distance(from: today) == "morgen")
        #expect(today.adding(days: 12).distance(from: today) == "over 12 dagen")
        #expect(today.adding(days: -3).distance(from: today) == "3 dagen geleden")
    }
}

extension Day {
    /// The next day by the calendar's own rules, without arithmetic.
    fileprivate static func after(_ day: Day) -> Day {
        Day(year: day.year, month: day.month, day: day.day + 1) ?? Day(year: day.year, month: day.month + 1, day: 1)
            ?? Day(year: day.year + 1, month: 1, day: 1)!
    }
}
