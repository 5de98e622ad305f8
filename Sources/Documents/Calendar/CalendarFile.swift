import Foundation

/// A calendar of days as an iCalendar file (RFC 5545), which Outlook, Google and Apple read and follow.
///
/// Whole days have no time zone; what has hours has those of the Netherlands, of which the file then says the rules.
public struct CalendarFile: Sendable {
    public var name: String
    /// Who made it, as the standard asks for: `-//Kring//Planning//NL`.
    public var product: String
    /// How often a program that follows it may ask again, in hours.
    public var refreshHours: Int
    public var events: [Event]

    public init(name: String, product: String, refreshHours: Int = 6, events: [Event]) {
        self.name = name
        self.product = product
        self.refreshHours = refreshHours
        self.events = events
    }

    /// When on its day something is, in the Netherlands.
    public struct Hours: Sendable {
        public var starts: (hour: Int, minute: Int)
        /// `nil` where it is not known: two hours are kept free then.
        public var ends: (hour: Int, minute: Int)?

        public init(starts: (hour: Int, minute: Int), ends: (hour: Int, minute: Int)?) {
            (self.starts, self.ends) = (starts, ends)
        }
    }

    /// One whole day, or some hours of it.
    public struct Event: Sendable {
        /// The same for ever, however the event changes: `report.1f3c…@kring`.
        public var uid: String
        /// When the event was last changed.
        public var stamp: Date
        /// Raised by every change; a program keeps the highest.
        public var sequence: Int
        public var day: Date
        public var summary: String
        public var note: String
        public var categories: [String]
        /// Where more can be read.
        public var url: String?
        /// `nil` for the whole day.
        public var hours: Hours?
        /// Where it is; empty for nowhere in particular.
        public var place: String

        /// - Parameter day: noon in UTC on the day.
        public init(
            uid: String, stamp: Date, sequence: Int, day: Date, summary: String, note: String = "",
            categories: [String] = [], url: String? = nil, hours: Hours? = nil, place: String = ""
        ) {
            (self.hours, self.place) = (hours, place)
            self.uid = uid
            self.stamp = stamp
            self.sequence = sequence
            self.day = day
            self.summary = summary
            self.note = note
            self.categories = categories
            self.url = url
        }
    }

    public static let mediaType = "text/calendar; charset=utf-8"

    /// The file's bytes.
    public var bytes: [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN:VCALENDAR")
        lines.add("VERSION:2.0")
        lines.add("PRODID", text: product)
        lines.add("CALSCALE:GREGORIAN")
        lines.add("METHOD:PUBLISH")
        lines.add("NAME", text: name)
        lines.add("X-WR-CALNAME", text: name)
        lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT\(refreshHours)H")
        lines.add("X-PUBLISHED-TTL:PT\(refreshHours)H")
        if events.contains(where: { $0.hours != nil }) { for line in Self.zone { lines.add(line) } }
        for event in events { add(event, to: &lines) }
        lines.add("END:VCALENDAR")
        return lines.bytes
    }

    private func add(_ event: Event, to lines: inout ContentLines) {
        lines.add("BEGIN:VEVENT")
        lines.add("UID", text: event.uid)
        lines.add("DTSTAMP:\(Self.moment(event.stamp))")
        lines.add("LAST-MODIFIED:\(Self.moment(event.stamp))")
        lines.add("SEQUENCE:\(event.sequence)")
        if let hours = event.hours {
            let day = Self.day(event.day)
            let end = hours.ends ?? (hours.starts.hour < 22 ? (hours.starts.hour + 2, hours.starts.minute) : (23, 59))
            lines.add("DTSTART;TZID=Europe/Amsterdam:\(day)T\(Self.time(hours.starts))")
            lines.add("DTEND;TZID=Europe/Amsterdam:\(day)T\(Self.time(end))")
        } else {
            lines.add("DTSTART;VALUE=DATE:\(Self.day(event.day))")
            // The end is the first day that is no longer part of it.
            lines.add("DTEND;VALUE=DATE:\(Self.day(event.day.addingTimeInterval(86_400)))")
        }
        lines.add("SUMMARY", text: event.summary)
        if !event.note.isEmpty { lines.add("DESCRIPTION", text: event.note) }
        if !event.categories.isEmpty { lines.add("CATEGORIES", texts: event.categories) }
        if let url = event.url { lines.add("URL", uri: url) }
        if !event.place.isEmpty { lines.add("LOCATION", text: event.place) }
        // Something that is due does not make anyone busy; what has hours does.
        lines.add("TRANSP:\(event.hours == nil ? "TRANSPARENT" : "OPAQUE")")
        lines.add("END:VEVENT")
    }

    private static func time(_ time: (hour: Int, minute: Int)) -> String {
        [time.hour, time.minute].map { $0 < 10 ? "0\($0)" : String($0) }.joined() + "00"
    }

    /// The rules of Europe/Amsterdam since 1996.
    private static let zone = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
    ]

    private static func moment(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted, timeZone: .gmt))
    }

    private static func day(_ date: Date) -> String { String(moment(date).prefix(8)) }
}
