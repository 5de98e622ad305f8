import Domain
import Testing

@Suite struct AgendaTests {
    private static let today = Day("2026-11-24")!  // A Tuesday.
    private static let meeting = Day("2027-04-08")!

    private static func agenda(
        meeting: Day? = meeting, marks: [Milestone.Kind: Milestone.Mark] = [:], tasks: [StepTask] = [],
        path: Path = Path(),
        on day: Day = today
    ) -> Agenda {
        let planning = meeting.map { Planning(meeting: $0, drawn: today, marks: marks, leavingOut: path.leftOut) }
        return Agenda(
            planning: planning, warnings: planning?.warnings(on: day, otherMeeting: nil) ?? [], tasks: tasks,
            path: path,
            today: day)
    }

    @Test func anAnswerThatIsDueIsOnTheAgenda() {
        let request = FigureRequest(id: "r", askedOf: "GGD", about: "wijken", asked: Self.today, due: Self.today)
        var received = request
        received.received = Self.today
        let agenda = { (requests: [FigureRequest], path: Path) in
            Agenda(
                planning: Planning(meeting: Self.meeting, drawn: Self.today, marks: [:], leavingOut: path.leftOut),
                warnings: [], tasks: [], requests: requests, path: path, today: Self.today)
        }
        #expect(agenda([request], Path()).now == .item(.request(request, due: Self.today)))
        #expect(agenda([received], Path()).now != .item(.request(request, due: Self.today)))
        let settled = Path([.vision: .done(on: Self.today), .inventory: .done(on: Self.today)])
        #expect(!agenda([request], settled).thisWeek.contains { $0.step == .inventory })
    }

    private static func task(_ title: String, _ step: Step = .vision, due: Day? = nil, done: Day? = nil) -> StepTask {
        StepTask(id: title, approach: "a", step: step, title: title, due: due, done: done)
    }

    @Test func withoutADateForTheMeetingThatComesFirst() {
        let agenda = Self.agenda(meeting: nil, tasks: [Self.task("a", due: Self.today)])
        #expect(agenda.now == .chooseMeeting)
        #expect(agenda.thisWeek.count == 1)
    }

    @Test func whatDoesNotFitComesFirst() {
        guard case .mend(let warning) = Self.agenda(meeting: Self.today.adding(days: 20)).now else {
            Issue.record("no warning")
            return
        }
        #expect(warning.text.contains("De peiling kan maar"))
    }

    @Test func whatIsDueSoonOrLateComesFirstAndIsNotSaidTwice() {
        let late = Self.task("laat", due: Self.today.adding(days: -3))
        let soon = Self.task("gauw", due: Self.today.adding(days: 2))
        let far = Self.task("ver", due: Self.today.adding(days: 20))
        let agenda = Self.agenda(tasks: [far, soon, late])
        #expect(agenda.now == .item(.task(late, due: late.due!)))
        #expect(agenda.thisWeek == [.task(soon, due: soon.due!)])
        #expect(agenda.late.isEmpty && agenda.later.first == .task(far, due: far.due!))
        let later = Self.task("later", due: Self.today.adding(days: -1))
        #expect(Self.agenda(tasks: [late, later, soon]).late == [.task(later, due: later.due!)])
        #expect(agenda.later.count == 1 + Milestone.Kind.allCases.count)
    }

    @Test func theWeekEndsOnSunday() {
        let sunday = Self.task("zondag", due: Day("2026-11-29")!)
        let monday = Self.task("maandag", due: Day("2026-11-30")!)
        let first = Self.task("eerst", due: Self.today)
        let agenda = Self.agenda(tasks: [sunday, monday, first])
        #expect(agenda.thisWeek.map(\.day) == [sunday.due!] && agenda.later.first?.day == monday.due!)
    }

    @Test func withNothingDueSoonTheStepGoesOn() {
        let (done, open) = (Self.task("a", done: Self.today), Self.task("b"))
        #expect(Self.agenda(tasks: [done, open]).now == .task(open))
        // The next is far away, but it is all there is to do.
        guard case .item(.milestone(let milestone)) = Self.agenda(tasks: [done]).now else {
            Issue.record("no milestone")
            return
        }
        #expect(milestone.kind == .figures)
    }

    @Test func whatHappensByItselfIsNothingToDo() {
        let marks: [Milestone.Kind: Milestone.Mark] = Dictionary(
            uniqueKeysWithValues: Milestone.Kind.allCases.map { ($0, .init(done: $0.isEvent ? nil : Self.today)) })
        let agenda = Self.agenda(marks: marks, path: Path(startingAt: .plan), on: Self.meeting)
        #expect(agenda.now == .settle(.plan))
        #expect(agenda.later.allSatisfy { !$0.isWork } && !agenda.later.isEmpty)
    }

    @Test func whatBelongsToASettledStepIsOver() {
        let path = Path([.vision: .done(on: Self.today), .inventory: .skipped(reason: "x")])
        let agenda = Self.agenda(tasks: [Self.task("a", due: Self.today), Self.task("b", .inventory)], path: path)
        #expect(agenda.thisWeek.isEmpty)
        #expect(agenda.later.allSatisfy { $0.step > .inventory })
        #expect(
            Self.agenda(path: Path(Dictionary(uniqueKeysWithValues: Step.allCases.map { ($0, .done(on: Self.today)) })))
                .now == .finish)
    }
}
