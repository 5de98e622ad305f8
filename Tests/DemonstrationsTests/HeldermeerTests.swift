import Domain
import Questionnaires
import Testing

@testable import Demonstrations

/// What the demonstration's own file tells.
struct HeldermeerTests {
    private static let today = Day("2026-11-25")!

    @Test func theFileLoadsWhole() throws {
        let heldermeer = try Demonstration.heldermeer(today: Self.today)
        #expect(heldermeer.municipality.name == "Heldermeer")
        #expect(heldermeer.municipality.settings.missing.isEmpty)
        #expect(Set(heldermeer.members.people.map(\.role)) == Set(Member.Role.allCases))
        #expect(heldermeer.organisations.names.first == "Stichting De Tafel")
        let listed = heldermeer.organisations.listed
        #expect(listed.count == 25 && listed.allSatisfy { $0.organisation.kind != nil })
        #expect(listed.contains { $0.people.contains { $0.isConfidential } })
        #expect(listed.contains { $0.organisation.needsCheck(on: Self.today) && !$0.people.isEmpty })
        #expect(heldermeer.consultations.consultations.count == 2)
        #expect(heldermeer.consultations.consultations.allSatisfy { !$0.organisations.isEmpty && !$0.people.isEmpty })
        #expect(DoubleSearch(listed.map(\.organisation)).doubles().count == 1)
        #expect(heldermeer.survey.invited == 120 && heldermeer.survey.answers == "pilot54.csv")
        #expect(heldermeer.approach.path.current == .inventory)
        #expect(heldermeer.tasks.tasks.contains { $0.done != nil && !$0.owner.isEmpty && !$0.note.isEmpty })
        #expect(Set(heldermeer.obstacles.obstacles.map(\.kind)) == Set(Obstacle.Kind.allCases))
        #expect(Set(heldermeer.obstacles.obstacles.map(\.state)) == Set(Obstacle.State.allCases))
        #expect(heldermeer.writtenVision.isComplete)
        #expect(heldermeer.mailings.mailings.map(\.isSent) == [true, true, false])
    }

    @Test func theStepPlansTasksAreAllThereAndOwnOnesComeLast() throws {
        let tasks = try Demonstration.heldermeer(today: Self.today).tasks.tasks
        for step in Step.allCases {
            let titles = tasks.filter { $0.step == step }.map(\.title)
            #expect(Array(titles.prefix(step.guide.tasks.count)) == step.guide.tasks)
        }
        #expect(tasks.contains { $0.title == "Bel de kerken en de sportclubs die nog niet antwoordden" })
    }

    /// Whatever the day: in a weekend, before Easter, on the last of February.
    @Test func onEveryDayOfFourYearsThePlanningFits() throws {
        let first = Day("2027-01-01")!
        for offset in stride(from: 0, to: 4 * 365, by: 23) {
            let today = first.adding(days: offset)
            let heldermeer = try Demonstration.heldermeer(today: today)
            let approach = heldermeer.approach
            let marks = approach.decisions.reduce(into: [:]) { $0[$1.kind] = $1.mark }
            let planning = Planning(
                meeting: approach.meeting, drawn: approach.begun, marks: marks, leavingOut: approach.path.leftOut)
            #expect(planning.warnings(on: today, otherMeeting: nil).isEmpty, "\(today)")
            #expect(heldermeer.survey.opens == marks[.surveyOpens]?.done, "\(today)")
            #expect(approach.meeting.isWorkingDay && heldermeer.survey.opens.isWorkingDay, "\(today)")
        }
    }

    @Test func daysAreToldFromToday() {
        let days = RelativeDays(today: Day("2026-11-25")!)
        // Wednesday; ten days earlier is a Sunday, three days later a Saturday.
        #expect(days.day("0") == Day("2026-11-25"))
        #expect(days.day("-10") == Day("2026-11-13"))
        #expect(days.day("3") == Day("2026-11-30"))
        #expect(days.day("31 december over 3 jaar") == Day("2029-12-31"))
        #expect(days.day("30 juni volgend jaar") == Day("2027-06-30"))
        #expect(days.day("1 mei 2024") == Day("2024-05-01"))
        #expect(days.year("dit jaar") == 2026 && days.year("vorig jaar") == 2025 && days.year("2024") == 2024)
        for wrong in ["", "morgen", "31 februari dit jaar", "30 juni ooit", "99999", "over 3 jaar", "-1.5"] {
            #expect(days.day(wrong) == nil, "\(wrong)")
        }
    }

    @Test func onASundayTodayStaysToday() {
        let sunday = Day("2026-11-29")!
        #expect(RelativeDays(today: sunday).day("0") == sunday)
    }
}
