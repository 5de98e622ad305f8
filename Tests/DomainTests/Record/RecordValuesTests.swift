import Domain
import Foundation
import Testing

@Suite struct RecordValuesTests {
    @Test(arguments: [
        ("2026-11-24", -24, "2024-11-24"), ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
        ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2028-02-29", -12, "2027-02-28"),
        ("2026-01-15", -1, "2025-12-15"), ("2026-05-05", 0, "2026-05-05"),
    ])
    func monthsAreAddedWithinTheCalendar(day: String, months: Int, expected: String) throws {
        #expect(try #require(Day(day)).adding(months: months).description == expected)
    }

    @Test func aLineOfTheListReadsBack() throws {
        let erasure = Erasure(
            .response, "0f0e0d0c-0b0a-4908-8706-050403020100", at: Date(timeIntervalSince1970: 1_795_500_000.25))
        #expect(erasure.line.hasSuffix("Z\tresponse\t0f0e0d0c-0b0a-4908-8706-050403020100\n"))
        #expect(Erasure(line: String(erasure.line.dropLast())) == erasure)
    }

    @Test(arguments: [
        "", "2026-11-24T10:00:00.000Z\tresponse",
        "2026-11-24T10:00:00.000Z\tgemeente\t0f0e0d0c-0b0a-4908-8706-050403020100",
        "gisteren\tmember\t0f0e0d0c-0b0a-4908-8706-050403020100", "2026-11-24T10:00:00.000Z\tmember\tSanne",
        "2026-11-24T10:00:00.000Z\tmember\t0f0e0d0c-0b0a-4908-8706-050403020100\t",
    ])
    func anotherLineIsNone(line: String) { #expect(Erasure(line: line) == nil) }

    @Test func whatPeopleHaveARightToFindIsMissedUntilItIsThere() {
        var settings = MunicipalitySettings(contact: "Sanne")
        #expect(settings.missing == [.replyTo, .privacyContact])
        settings.replyTo = MailAddress("post@heldermeer.nl")
        settings.privacyContact = "FG"
        #expect(settings.missing.isEmpty)
        (settings.privacyContact, settings.privacyMail) = ("", MailAddress("fg@heldermeer.nl"))
        #expect(settings.missing.isEmpty)
    }
}
