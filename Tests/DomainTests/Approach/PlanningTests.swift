import Domain
import Testing

@Suite struct PlanningTests {
    private static let today = Day("2026-11-24")!

    private static func planning(
        _ meeting: Day, drawn: Day = today, marks: [Milestone.Kind: Milestone.Mark] = [:], leavingOut: Set<Step> = []
    ) -> Planning {
        Planning(meeting: meeting, drawn: drawn, marks: marks, leavingOut: leavingOut)
    }

    /// The pairs of which the first comes before the second, or on the same day.
    private static let order: [(Milestone.Kind, Milestone.Kind)] = [
        (.figures, .socialMap), (.socialMap, .surveyOpens), (.surveyOpens, .firstReminder),
        (.firstReminder, .lastReminder), (.lastReminder, .surveyCloses), (.surveyCloses, .factsheet),
        (.factsheet, .meeting), (.invitations, .meeting), (.meeting, .evaluation), (.evaluation, .report),
        (.report, .draftPlan), (.draftPlan, .reactions), (.reactions, .discussion), (.discussion, .workingMeeting),
        (.workingMeeting, .followUp), (.followUp, .returnMeeting),
    ]

    @Test func withTimeEnoughAllFits() {
        var random = SeededRandom(seed: 20_261_124)
        for _ in 0..<1_500 {
            let drawn = Self.today.adding(days: Int.random(in: 0..<9_000, using: &random))
            let meeting = drawn.adding(days: Int.random(in: 100..<400, using: &random)).orNextWorkingDay
            let planning = Self.planning(meeting, drawn: drawn)
            #expect(planning.milestones.count == Milestone.Kind.allCases.count)
            #expect(planning.milestones.allSatisfy { $0.day.isWorkingDay }, "\(meeting)")
            #expect(
                planning.fits(on: drawn) && planning.warnings(on: drawn, otherMeeting: nil).isEmpty,
                "\(drawn) \(meeting)")
            for (first, second) in Self.order {
                #expect(planning[first]!.day <= planning[second]!.day, "\(first) \(second) \(drawn) \(meeting)")
            }
            let open = planning[.surveyOpens]!.day.days(until: planning[.surveyCloses]!.day)
            #expect(open >= Planning.shortestSurvey && open <= 35, "\(open)")
            #expect(planning.milestones.map(\.day) == planning.milestones.map(\.day).sorted())
        }
    }

    @Test func howeverLittleTimeThereIsTheOrderHoldsOrAWarningSaysSo() {
        var random = SeededRandom(seed: 7)
        var (short, fitting) = (0, 0)
        for _ in 0..<3_000 {
            let drawn = Self.today.adding(days: Int.random(in: 0..<9_000, using: &random))
            let meeting = drawn.adding(days: Int.random(in: -20..<100, using: &random)).orNextWorkingDay
            let planning = Self.planning(meeting, drawn: drawn)
            let warnings = planning.warnings(on: drawn, otherMeeting: nil)
            #expect(planning.fits(on: drawn) == warnings.isEmpty)
            #expect(planning.milestones.allSatisfy { $0.day.isWorkingDay }, "\(drawn) \(meeting)")
            #expect(planning.milestones.allSatisfy { $0.day >= drawn || $0.kind == .meeting }, "\(drawn) \(meeting)")
            for (first, second) in Self.order {
                guard let first = planning[first], let second = planning[second] else { continue }
                #expect(first.day <= second.day, "\(first.kind) \(second.kind) \(drawn) \(meeting)")
            }
            guard let opens = planning[.surveyOpens], let closes = planning[.surveyCloses] else {
                #expect(meeting <= drawn.orNextWorkingDay)
                continue
            }
            let days = opens.day.days(until: closes.day)
            let isSaid = warnings.contains { $0.about == .surveyCloses && $0.text.contains("De peiling") }
            #expect(days >= Planning.shortestSurvey || isSaid, "\(drawn) \(meeting)")
            if days < Planning.shortestSurvey { short += 1 } else if warnings.isEmpty { fitting += 1 }
        }
        #expect(short > 300 && fitting > 300)
    }

    @Test func theFirstDateThatFitsIsTheFirst() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<40 {
            let today = Self.today.adding(days: Int.random(in: 0..<3_000, using: &random))
            let first = Planning.firstMeeting(from: today, today: today)!
            #expect((28...80).contains(today.days(until: first)), "\(today) \(first)")
            #expect(Self.planning(first, drawn: today).fits(on: today))
            for earlier in 0..<today.days(until: first) {
                let day = today.adding(days: earlier)
                #expect(!day.isWorkingDay || !Self.planning(day, drawn: today).fits(on: today))
            }
        }
    }

    @Test func aMovedDayStaysWhenTheMeetingMovesAndTheRestShifts() {
        let (spring, later) = (Day("2027-04-08")!, Day("2027-05-20")!)
        let invitations = Day("2027-03-12")!
        let marks: [Milestone.Kind: Milestone.Mark] = [
            .invitations: .init(moved: invitations), .figures: .init(done: Self.today),
        ]
        let (before, after) = (Self.planning(spring, marks: marks), Self.planning(later, marks: marks))
        #expect(before[.invitations]?.day == invitations && after[.invitations]?.day == invitations)
        #expect(after.moved.map(\.kind) == [.invitations])
        #expect(after[.figures]?.day == Self.today)
        for kind in Milestone.Kind.allCases where kind != .invitations && kind != .figures {
            #expect(before[kind]!.day < after[kind]!.day, "\(kind)")
        }
    }

    @Test func anyDayCanBeMovedAnywhereAndWhatBreaksIsSaid() {
        var random = SeededRandom(seed: 11)
        let meeting = Day("2027-06-10")!
        for _ in 0..<2_000 {
            let kind = Milestone.Kind.allCases.filter { $0 != .meeting }.randomElement(using: &random)!
            let day = meeting.adding(days: Int.random(in: -190..<300, using: &random)).orNextWorkingDay
            let planning = Self.planning(meeting, marks: [kind: .init(moved: day)])
            let milestone = planning[kind]!
            #expect(milestone.day == day && milestone.isMoved)
            let isWithin = (milestone.earliest ?? day) <= day && day <= (milestone.latest ?? day)
            guard day >= Self.today else { continue }
            let warnings = planning.warnings(on: Self.today, otherMeeting: nil)
            #expect(isWithin || !warnings.isEmpty, "\(kind) \(day)")
            // A factsheet far too early leaves the survey no room, and that is what is said.
            // So does a last reminder the day after the opening: there is no day between them for the first.
            #expect(
                !isWithin || warnings.isEmpty || kind == .factsheet || kind == .lastReminder,
                "\(kind) \(day) \(warnings)")
            if kind == .factsheet, isWithin {
                #expect(warnings.allSatisfy { $0.about == .factsheet && $0.advice.contains("‘Maak de factsheet’") })
            }
        }
    }

    @Test func theWarningSaysWhatToDo() {
        let other = Planning.firstMeeting(from: Self.today, today: Self.today)
        let soon = Self.planning(Day("2026-12-17")!).warnings(on: Self.today, otherMeeting: other)
        #expect(soon.map(\.text) == ["De peiling kan maar 9 dagen open. Drie weken is het minste."])
        #expect(
            soon.map(\.advice)
                == ["Kies voor de bijeenkomst dinsdag 29 december of later, of laat de peiling weg."])
        let early = Self.planning(Day("2027-06-10")!, marks: [.reactions: .init(moved: Day("2027-07-12")!)])
        #expect(
            early.warnings(on: Self.today, otherMeeting: nil).map { "\($0.text) \($0.advice)" } == [
                """
                ‘De schriftelijke reacties zijn binnen’ staat op maandag 12 juli. Dat kan pas 2 weken na ‘Stuur het \
                conceptplan rond’ op donderdag 8 juli. Kies voor ‘De schriftelijke reacties zijn binnen’ donderdag 22 \
                juli of later.
                """
            ])
    }

    @Test func aDayOffIsSaid() {
        let planning = Self.planning(Day("2027-06-10")!, marks: [.factsheet: .init(moved: Day("2027-05-17")!)])
        #expect(
            planning.warnings(on: Self.today, otherMeeting: nil).map(\.text)
                == ["‘Maak de factsheet’ valt op Tweede Pinksterdag, 17 mei."])
        let meeting = Self.planning(Day("2027-06-12")!)
        #expect(
            meeting.warnings(on: Self.today, otherMeeting: nil).map(\.text)
                == ["‘Lokale bijeenkomst’ valt op een zaterdag, 12 juni."])
    }

    @Test func whatIsNotDoneInTimePressesOnWhatComesAfter() {
        let meeting = Day("2027-04-08")!
        let planning = Self.planning(meeting)
        let opens = planning[.surveyOpens]!.day
        #expect(planning.fits(on: opens.adding(days: 5)))
        let late = opens.adding(days: 14)
        let open = late.days(until: planning[.surveyCloses]!.day)
        #expect(
            planning.warnings(on: late, otherMeeting: nil).map(\.text).contains(
                "De peiling kan maar \(open) dagen open. Drie weken is het minste."))
        let opened = Self.planning(
            meeting,
            marks: [.surveyOpens: .init(done: opens), .socialMap: .init(done: opens), .figures: .init(done: opens)])
        #expect(opened.fits(on: opens.adding(days: 9)))
        // After the meeting nothing presses on it any more.
        #expect(planning.fits(on: meeting.adding(days: 1)))
    }

    @Test func aStepThatIsLeftOutHasNoDays() {
        let planning = Self.planning(Self.today.adding(days: 30).orNextWorkingDay, leavingOut: [.inventory])
        #expect(planning.milestones.allSatisfy { $0.kind.step != .inventory })
        #expect(planning.fits(on: Self.today))
        let without = Self.planning(
            Self.today.adding(days: 30).orNextWorkingDay,
            marks: Dictionary(
                uniqueKeysWithValues: Milestone.Kind.surveyCloses.together.map { ($0, .init(isLeftOut: true)) }))
        #expect(without[.surveyOpens] == nil && without[.figures] != nil && without.fits(on: Self.today))
        #expect(without.leftOut == [.surveyOpens, .firstReminder, .lastReminder, .surveyCloses])
    }

    @Test func nothingIsPlannedBackFromAMeetingThatWasHeld() {
        let planning = Self.planning(
            Self.today.adding(days: -60), marks: [.factsheet: .init(done: Self.today.adding(days: -90))])
        #expect(planning.milestones.first { $0.kind == .invitations } == nil)
        #expect(planning[.factsheet]?.done != nil)
        #expect(planning.warnings(on: Self.today, otherMeeting: nil).isEmpty)
        #expect(planning[.draftPlan]!.day >= Self.today)
    }
}
