import Domain
import Testing

/// Each hint appears where it should, and nowhere else: every test breaks one thing in a vision without hints.
struct VisionHintTests {
    @Test func ofAWholeVisionThereIsNothingToSay() {
        #expect(Vision.whole.hints(on: visionDay).isEmpty)
    }

    @Test func anEmptyVisionAsksOnlyForPeopleWithExperience() {
        #expect(Vision().hintKinds() == [.nobodyWithExperience])
    }

    private func kinds(_ change: (inout Vision) -> Void) -> [VisionHint.Kind] {
        var vision = Vision.whole
        change(&vision)
        return vision.hintKinds()
    }

    @Test func emotionalLonelinessIsNotForgotten() {
        #expect(kinds { $0.forms.forms = [.social] } == [.emotionalLeftOut])
        #expect(kinds { $0.forms.forms = [.emotional] } == [])
        #expect(kinds { $0.forms.forms = [] } == [])
    }

    @Test func aGroupHasAReasonAndThereAreNotTooMany() {
        #expect(kinds { $0.groups[0].reason = "" } == [.noReason])
        #expect(kinds { $0.groups = (1...5).map { TargetGroup(id: "\($0)", name: "x", reason: "y") } } == [])
        #expect(kinds { $0.groups = (1...6).map { TargetGroup(id: "\($0)", name: "x", reason: "y") } } == [.manyGroups])
    }

    @Test func aGoalHasAnIndicatorABaselineATargetAndADate() {
        #expect(kinds { $0.goals[0].indicator = "" } == [.noIndicator])
        #expect(kinds { $0.goals[0].baseline = nil } == [.noBaseline])
        #expect(kinds { $0.goals[0].target = nil } == [.noTarget])
        #expect(kinds { $0.goals[0].due = nil } == [.noDate])
        #expect(kinds { $0.goals[0].wmo = [] } == [.noWmo])
        #expect(kinds { $0.goals[0].margin = nil } == [.noMargin])
    }

    @Test func anEndDateLiesAhead() {
        #expect(kinds { $0.goals[0].due = visionDay } == [])
        #expect(kinds { $0.goals[0].due = visionDay.adding(days: -1) } == [.datePassed])
    }

    /// From 12,7 the margin of 1,5 reaches to 11,2: a target of exactly that can't be told from chance, 11,19 can.
    @Test func aTargetLiesOutsideTheMarginOfTheMeasurement() {
        #expect(kinds { $0.goals[0].target = Quantity(hundredths: 1119) } == [])
        #expect(kinds { $0.goals[0].target = Quantity(hundredths: 1120) } == [.withinMargin])
        #expect(kinds { $0.goals[0].target = Quantity(hundredths: 1269) } == [.withinMargin])
        #expect(kinds { $0.goals[0].target = $0.goals[0].baseline } == [.noChange])
    }

    @Test func moreLonelinessIsNoGoal() {
        #expect(kinds { $0.goals[0].target = Quantity(20) } == [.wrongWay])
        #expect(
            kinds {
                $0.goals[0].indicator = "Een eigen maat"
                $0.goals[0].target = Quantity(20)
            } == [])
    }

    @Test func aMeasurementOfOnesOwnCountHasNoMargin() {
        #expect(
            kinds {
                $0.goals[0].measures = .cooperation
                $0.goals[0].margin = nil
            } == [])
    }

    @Test func reachIsNeverTakenForEffect() {
        #expect(kinds { $0.goals[0].measures = .reach } == [.reachIsNoEffect, .onlyReach])
        #expect(
            kinds {
                var reach = Goal.strongly
                reach.measures = .reach
                $0.goals.append(reach)
            } == [.reachIsNoEffect])
    }

    @Test func whatIsNotInOrderHasSomebodyWhoSeesToIt() {
        #expect(kinds { $0.preconditions[3].state = .open } == [])
        #expect(
            kinds {
                $0.preconditions[3].state = .inHand
                $0.preconditions[3].owner = ""
            } == [.noOwner])
        #expect(kinds { $0.preconditions[3].owner = "" } == [])
    }

    @Test func peopleWithExperienceTakePartInTime() {
        #expect(kinds { $0.participation.ways = [] } == [.nobodyWithExperience])
        #expect(kinds { $0.participation.ways = [.meeting] } == [.onlyAfterwards])
        #expect(kinds { $0.participation.ways = [.reading] } == [])
    }

    @Test func moneyAndHoursAreThereForAsLongAsTheGoals() {
        #expect(kinds { $0.means.hours = Quantity(0) } == [.noMeans])
        #expect(kinds { $0.means.source = "" } == [.noCoverage])
        #expect(
            kinds {
                $0.means.source = ""
                $0.means.money = 0
            } == [])
        #expect(kinds { $0.means.until = Day("2029-12-30") } == [.meansEndBeforeGoals])
        #expect(kinds { $0.means.until = visionDay.adding(days: -1) } == [.meansEnded])
    }

    @Test func theCouncilMeetsInTheFuture() {
        #expect(kinds { $0.council.meeting = visionDay.adding(days: -1) } == [.councilPassed])
        #expect(kinds { $0.council.meeting = visionDay } == [])
    }

    @Test func aHintNamesWhatItIsAbout() {
        var vision = Vision.whole
        vision.groups[1].reason = ""
        vision.preconditions[5].state = .open
        vision.preconditions[5].owner = ""
        #expect(vision.hints(on: visionDay).map(\.item) == ["g2", "sharedGoals"])
        #expect(vision.hints(for: .goals, on: visionDay).isEmpty)
    }
}
