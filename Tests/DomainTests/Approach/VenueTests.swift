import Domain
import Testing

@Suite struct VenueTests {
    @Test func timesAreReadAsPeopleTypeThem() {
        for typed in ["13:00", "13.00", "13", "13 uur", "13.00 uur", " 13:00 "] {
            #expect(TimeOfDay(typed)?.description == "13:00", "\(typed)")
        }
        #expect(TimeOfDay("9:30")?.dutch == "9.30")
        for typed in ["", "24.00", "13.60", "13.5", "een uur", "-1", "1:2:3", "13:00:00", "١٣"] {
            #expect(TimeOfDay(typed) == nil, "\(typed)")
        }
    }

    @Test func hoursAreSaidAsFarAsTheyAreKnown() {
        let (one, five) = (TimeOfDay("13:00"), TimeOfDay("17:00"))
        #expect(Venue(starts: one, ends: five).hours == "13.00-17.00 uur")
        #expect(Venue(starts: one).hours == "vanaf 13.00 uur" && Venue(ends: five).hours == "tot 17.00 uur")
        #expect(Venue().hours == nil)
    }
}
