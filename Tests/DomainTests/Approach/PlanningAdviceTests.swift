import Domain
import Testing

/// What was done stays on its day, no day that Kring chose clashes with another, and what is advised helps.
@Suite struct PlanningAdviceTests {
    private static let today = Day("2026-11-25")!

    private static func planning(
        _ meeting: Day, drawn: Day = today, _ marks: [Milestone.Kind: Milestone.Mark] = [:]
    ) -> Planning { Planning(meeting: meeting, drawn: drawn, marks: marks) }

    /// A survey under way, as the tester of the demonstration had it: opened, the first reminder sent.
    private static let underWay: [Milestone.Kind: Milestone.Mark] = [
        .figures: .init(done: Day("2026-10-22")), .socialMap: .init(done: Day("2026-11-02")),
        .surveyOpens: .init(moved: Day("2026-11-04"), done: Day("2026-11-04")),
        .firstReminder: .init(done: Day("2026-11-19")),
    ]

    @Test func whatWasDoneStaysOnItsDayWhereverTheMeetingGoes() {
        for days in stride(from: 15, through: 300, by: 7) {
            let meeting = Self.today.adding(days: days).orNextWorkingDay
            let planning = Self.planning(meeting, Self.underWay)
            for (kind, mark) in Self.underWay { #expect(planning[kind]?.day == mark.done, "\(kind) \(meeting)") }
        }
    }

    @Test func aSurveyThatClosedStaysClosedAndOneUnderWayDoesNotStayOpenForMonths() {
        let before = Self.planning(Day("2027-01-20")!, drawn: Day("2026-09-16")!, Self.underWay)
        let closes = before[.surveyCloses]!.day
        #expect(before.happened(by: closes).isEmpty)
        #expect(before.happened(by: closes.adding(days: 1)) == [.surveyCloses: closes])
        let later = Self.planning(Day("2027-06-10")!, Self.underWay)
        #expect(later[.surveyOpens]!.day.days(until: later[.surveyCloses]!.day) <= 35)
    }

    @Test func remindersLieWithinTheSurvey() {
        let meeting = Day("2027-04-08")!
        let opens = Self.planning(meeting)[.surveyOpens]!.day
        let closes = Self.planning(meeting)[.surveyCloses]!.day
        for kind in [Milestone.Kind.firstReminder, .lastReminder] {
            for day in [opens.adding(days: -3), opens, closes, closes.adding(days: 4)] {
                let warnings = Self.planning(meeting, [kind: .init(moved: day.orNextWorkingDay)])
                    .warnings(on: Self.today, otherMeeting: nil)
                #expect(!warnings.isEmpty, "\(kind) \(day)")
            }
        }
        // The first was sent, so that only the opening can say it.
        let sent: [Milestone.Kind: Milestone.Mark] = [
            .firstReminder: .init(isLeftOut: true), .lastReminder: .init(moved: opens.adding(days: -7)),
        ]
        let warnings = Self.planning(meeting, sent).warnings(on: Self.today, otherMeeting: nil)
        #expect(warnings.map(\.about) == [.lastReminder])
    }

    @Test func daysThatKringChoseDoNotClash() {
        for days in 14...200 {
            let meeting = Self.today.adding(days: days).orNextWorkingDay
            let fresh = Self.planning(meeting).warnings(on: Self.today, otherMeeting: nil)
            let tooShort: Set = [
                "De peiling kan", "De peiling slu", "‘Maak de facts", "‘Lokale bijeen", "‘Verstuur de u",
            ]
            // With less than seven weeks there is truly not enough time for all.
            #expect(
                days < 49 ? fresh.allSatisfy { tooShort.contains(String($0.text.prefix(14))) } : fresh.isEmpty,
                "\(meeting) \(fresh)")
            let running = Self.planning(meeting, Self.underWay).warnings(on: Self.today, otherMeeting: nil)
            #expect(running.isEmpty, "\(meeting) \(running)")
        }
    }

    @Test func aClosingAfterTheMeetingPointsAtTheClosing() throws {
        let meeting = Day("2027-01-20")!
        var marks = Self.underWay
        marks[.surveyCloses] = .init(moved: Day("2027-03-01"))
        let other = Planning.firstMeeting(from: Self.today, today: Self.today, marks: marks)
        let warning = try #require(Self.planning(meeting, marks).warnings(on: Self.today, otherMeeting: other).first)
        #expect(warning.text == "De peiling sluit nu na de bijeenkomst." && warning.about == .surveyCloses)
        #expect(
            warning.advice.hasPrefix("Kies uiterlijk ") && warning.advice.contains(", of verzet de bijeenkomst naar "))
        #expect(warning.advice.hasSuffix(" of later."))
        #expect(warning.remedies.count == 2)
    }

    /// Every remedy that is advised takes its warning away and brings no other.
    @Test func adviceThatIsFollowedHelps() {
        var random = SeededRandom(seed: 23)
        var advised = 0
        for _ in 0..<600 {
            let meeting = Self.today.adding(days: Int.random(in: 30..<200, using: &random)).orNextWorkingDay
            var marks = Bool.random(using: &random) ? Self.underWay : [:]
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let kind = Milestone.Kind.allCases.filter { $0 != .meeting && marks[$0]?.done == nil }
                    .randomElement(using: &random)!
                let day = meeting.adding(days: Int.random(in: -120..<160, using: &random)).orNextWorkingDay
                marks[kind] = .init(moved: max(Self.today, day))
            }
            let planning = Self.planning(meeting, marks)
            guard !planning.fits(on: Self.today) else { continue }
            let other = Planning.firstMeeting(from: Self.today, today: Self.today, marks: marks)
            let before = planning.warnings(on: Self.today, otherMeeting: other)
            for warning in before {
                for remedy in warning.remedies {
                    advised += 1
                    let after = planning.following(remedy, on: Self.today).warnings(on: Self.today, otherMeeting: nil)
                    #expect(!after.map(\.text).contains(warning.text), "\(warning.advice)")
                    #expect(after.count <= before.count, "\(warning.advice) \(after.map(\.text))")
                }
            }
        }
        #expect(advised > 300)
    }
}
