import Documents
import Foundation
import Testing

/// What a program that is not ours reads in our calendars.
@Suite struct CalendarFileTests {
    private static let noon = Date(timeIntervalSince1970: 1_795_435_200)  // 23 November 2026, 12:00 UTC.

    private static func file(_ texts: [String]) -> CalendarFile {
        CalendarFile(
            name: "Kring Heldermeer 'Jongeren'", product: "-//Kring//Planning//NL",
            events: texts.enumerated().map { index, text in
                CalendarFile.Event(
                    uid: "m\(index)@kring", stamp: noon, sequence: index, day: noon.addingTimeInterval(86_400 * 30),
                    summary: text, note: text, categories: ["Stap 2", "a,b"],
                    url: "https://kring.example/aanpak/1?a=b;c,d")
            })
    }

    private static let awkward = [
        "Gewoon", "komma, puntkomma; schuin\\e streep: \"dubbel\"", "regel 1\nregel 2\r\nregel 3\rregel 4", "👩‍👩‍👧‍👦 en 🇳🇱",
        "\\n is geen regel", "BEGIN:VEVENT", String(repeating: "é", count: 200), String(repeating: "€uro ", count: 60),
    ]

    private static let script = """
        import icalendar, json, sys
        raw = open(sys.argv[1], 'rb').read()
        calendar = icalendar.Calendar.from_ical(raw)
        assert not calendar.errors, calendar.errors
        events = []
        for event in calendar.walk('VEVENT'):
            assert not event.errors, event.errors
            start, end = event['DTSTART'], event['DTEND']
            assert start.params['VALUE'] == end.params['VALUE'] == 'DATE'
            events.append({
                'uid': str(event['UID']), 'start': str(start.dt), 'end': str(end.dt), 'stamp': event['DTSTAMP'].dt.isoformat(),
                'sequence': int(event['SEQUENCE']), 'summary': str(event['SUMMARY']), 'note': str(event['DESCRIPTION']),
                'url': str(event['URL']), 'categories': [str(c) for c in event['CATEGORIES'].cats],
            })
        print(json.dumps({'name': str(calendar['NAME']), 'product': str(calendar['PRODID']),
            'refresh': str(calendar['REFRESH-INTERVAL'].dt), 'events': events}))
        """

    private struct Read: Decodable {
        var name: String
        var product: String
        var refresh: String
        var events: [Event]

        struct Event: Decodable {
            var uid, start, end, stamp, summary, note, url: String
            var sequence: Int
            var categories: [String]
        }
    }

    @Test func anotherProgramReadsWhatWasMeant() async throws {
        let output = try await IndependentReader.python(Self.script, file: Self.file(Self.awkward).bytes)
        let read = try JSONDecoder().decode(Read.self, from: Data(output.utf8))
        #expect(read.name == "Kring Heldermeer 'Jongeren'" && read.product == "-//Kring//Planning//NL")
        #expect(read.refresh == "6:00:00")
        #expect(read.events.count == Self.awkward.count)
        for (index, event) in read.events.enumerated() {
            let text = Self.awkward[index].replacingOccurrences(of: "\r\n", with: "\n")
                .replacingOccurrences(of: "\r", with: "\n")
            #expect(event.summary == text && event.note == text)
            #expect(event.uid == "m\(index)@kring" && event.sequence == index)
            #expect(event.start == "2026-12-23" && event.end == "2026-12-24")
            #expect(event.stamp == "2026-11-23T12:00:00+00:00")
            #expect(event.url == "https://kring.example/aanpak/1?a=b;c,d")
            #expect(event.categories == ["Stap 2", "a,b"])
        }
    }

    @Test func linesAreFoldedAtSeventyFiveOctetsBetweenCharacters() throws {
        let bytes = Self.file(Self.awkward).bytes
        let text = try #require(String(validating: bytes, as: UTF8.self))
        let lines = Data(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty ?? false)
        var longest = 0
        for line in lines.dropLast() {
            #expect(line.last == 0x0D)
            #expect(String(validating: line, as: UTF8.self) != nil, "a character was cut in two")
            longest = max(longest, line.count - 1)
        }
        #expect((73...75).contains(longest))
    }

    @Test func aCalendarWithoutDaysIsOneToo() async throws {
        let output = try await IndependentReader.python(Self.script, file: Self.file([]).bytes)
        #expect(output.contains(#""events": []"#))
    }

    /// A typed text or address can't add a property of its own.
    @Test func nothingTypedBecomesALine() {
        var file = Self.file(["x\u{0}\u{8}\u{B}y\u{7F}\r\nATTACH:file:///etc/passwd"])
        file.events[0].url = "https://a\r\nATTACH:x"
        let lines = Data(file.bytes).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        #expect(!lines.contains { $0.hasPrefix("ATTACH") })
        #expect(lines.contains("SUMMARY:xy\\nATTACH:file:///etc/passwd\r"))
    }
}
