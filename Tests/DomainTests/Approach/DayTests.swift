import Domain
import Foundation
import Testing

@Suite struct DayTests {
    @Test func onlyDaysThatTheCalendarHas() {
        #expect(Day(year: 2028, month: 2, day: 29) != nil)
        #expect(Day(year: 2026, month: 2, day: 29) == nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
        #expect(Day(year: 2026, month: 4, day: 31) == nil)
        #expect(Day(year: 2026, month: 13, day: 1) == nil)
        #expect(Day(year: 2026, month: 0, day: 1) == nil)
        #expect(Day(year: 0, month: 1, day: 1) == nil)
    }

    @Test(arguments: ["", "2026-1-01", "2026-11-31", "26-11-23", "2026/11/23", "2026-11-23T00", "2026--1-01", "x"])
    func otherTextsAreNoDay(text: String) { #expect(Day(text) == nil) }

    @Test func writingAndReadingAreEachOthersInverse() throws {
        var day = try #require(Day("1999-12-25"))
        for _ in 0..<2_000 {
            #expect(Day(day.description) == day)
            let next = day.adding(days: 1)
            #expect(next > day)
            #expect(next.adding(days: -1) == day)
            day = next
        }
        #expect(day.description == "2005-06-16")
    }

    @Test func daysAddAcrossMonthsYearsAndTheSummerTime() throws {
        #expect(try #require(Day("2026-03-28")).adding(days: 2).description == "2026-03-30")
        #expect(try #require(Day("2026-10-24")).adding(days: 2).description == "2026-10-26")
        #expect(try #require(Day("2026-12-31")).adding(days: 1).description == "2027-01-01")
        #expect(try #require(Day("2026-01-01")).adding(days: 365).description == "2027-01-01")
        #expect(try #require(Day("2028-03-01")).adding(days: -1).description == "2028-02-29")
    }

    @Test func theDayOfAMomentIsThatOfTheNetherlands() {
        #expect(Day(at: Date(timeIntervalSince1970: 1_767_223_800)).description == "2026-01-01")  // 23:30 UTC
        #expect(Day(at: Date(timeIntervalSince1970: 1_782_854_999)).description == "2026-06-30")  // 21:29:59 UTC
        #expect(Day(at: Date(timeIntervalSince1970: 1_782_856_800)).description == "2026-07-01")  // 22:00 UTC
    }

    @Test func daysAreWrittenOut() throws {
        let day = try #require(Day("2026-11-03"))
        #expect(day.written(in: .dutch) == "3 november 2026")
        #expect(day.written(in: .english) == "3 November 2026")
    }

    @Test func aDayIsCodedAsItsText() throws {
        let day = try #require(Day("2026-11-23"))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-11-23"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-23"]"#.utf8)) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-32"]"#.utf8))
        }
    }
}
