import Foundation

/// A calendar of whole days as an iCalendar file (RFC 5545), which Outlook, Google and Apple read and follow.
///
/// Days have no time zone, so the file needs none.
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

    /// One whole day.
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

        /// - Parameter day: noon in UTC on the day.
        public init(
            uid: String, stamp: Date, sequence: Int, day: Date, summary: String, note: String = "",
            categories: [String] = [], url: String? = nil
        ) {
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
        lines.add("DTSTART;VALUE=DATE:\(Self.day(event.day))")
        // The end is the first day that is no longer part of it.
        lines.add("DTEND;VALUE=DATE:\(Self.day(event.day.addingTimeInterval(86_400)))")
        lines.add("SUMMARY", text: event.summary)
        if !event.note.isEmpty { lines.add("DESCRIPTION", text: event.note) }
        if !event.categories.isEmpty { lines.add("CATEGORIES", texts: event.categories) }
        if let url = event.url { lines.add("URL", uri: url) }
        // Something that is due does not make anyone busy.
        lines.add("TRANSP:TRANSPARENT")
        lines.add("END:VEVENT")
    }

    private static func moment(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted, timeZone: .gmt))
    }

    private static func day(_ date: Date) -> String { String(moment(date).prefix(8)) }
}
