import Domain
import Testing

struct VisionFormsTests {
    @Test func aGoalIsReadAsTyped() {
        var reading = FieldReading([
            "doel": [" Minder\neenzaamheid "], "indicator": ["Aandeel"], "meet": ["loneliness"], "eenheid": ["percent"],
            "bron": ["GGD"], "nu": ["46,2"], "jaar": ["2024"], "marge": ["1,5"], "streven": ["44%"],
            "wanneer": ["31-12-2029"], "wmo": ["cohesion", "participation"],
        ])
        let goal = Goal(&reading, id: "x", version: 3, today: visionDay)
        #expect(reading.problems.isEmpty)
        #expect(
            goal
                == Goal(
                    id: "x", title: "Minder eenzaamheid", indicator: "Aandeel", measures: .loneliness, unit: .percent,
                    source: "GGD", baseline: Quantity(hundredths: 4620), baselineYear: 2024,
                    margin: Quantity(hundredths: 150), target: Quantity(44), due: Day("2029-12-31"),
                    wmo: [.cohesion, .participation], version: 3))
    }

    @Test func aGoalNeedsNothingButItsSentence() {
        var reading = FieldReading(["doel": ["Meer contact"]])
        _ = Goal(&reading, id: "x", version: 0, today: visionDay)
        #expect(reading.problems.isEmpty)
        var empty = FieldReading([:])
        _ = Goal(&empty, id: "x", version: 0, today: visionDay)
        #expect(empty.problems.map(\.field) == ["doel"])
    }

    @Test func everyProblemHasItsField() {
        var reading = FieldReading([
            "doel": [""], "meet": ["alles"], "nu": ["veel"], "jaar": ["2030"], "marge": ["x"], "streven": ["101"],
            "wanneer": ["ooit"], "wmo": ["alles"], "bron": [String(repeating: "x", count: 121)],
        ])
        _ = Goal(&reading, id: "x", version: 0, today: visionDay)
        #expect(
            Set(reading.problems.map(\.field)) == [
                "doel", "meet", "nu", "jaar", "marge", "streven", "wanneer", "wmo", "bron",
            ])
    }

    @Test func onlyAPercentageEndsAtAHundred() {
        var share = FieldReading(["doel": ["x"], "nu": ["100"], "streven": ["100,01"]])
        _ = Goal(&share, id: "x", version: 0, today: visionDay)
        #expect(share.problems.map(\.field) == ["streven"])
        var number = FieldReading(["doel": ["x"], "eenheid": ["number"], "nu": ["100"], "streven": ["2.500"]])
        #expect(Goal(&number, id: "x", version: 0, today: visionDay).target == Quantity(2_500))
        #expect(number.problems.isEmpty)
    }

    @Test func aPreconditionHasAState() {
        var reading = FieldReading(["eigenaar": ["Sanne"]])
        _ = Precondition(&reading, kind: .support, version: 0)
        #expect(reading.problems.map(\.field) == ["stand"])
        var wrong = FieldReading(["stand": ["klaar"]])
        _ = Precondition(&wrong, kind: .support, version: 0)
        #expect(wrong.problems.map(\.field) == ["stand"])
    }

    @Test func nothingSaidIsNoAnswerAboutMoney() {
        var reading = FieldReading(["geld": [""], "toegekend": [""], "uren": ["16,5"]])
        let means = Means(&reading, version: 0)
        #expect(means == Means(hours: Quantity(hundredths: 1650)))
        var answered = FieldReading(["geld": ["0"], "toegekend": ["nee"], "uren": ["10.001"]])
        let refused = Means(&answered, version: 0)
        #expect(refused.money == 0 && refused.isGranted == false)
        #expect(answered.problems.map(\.field) == ["uren"])
    }

    @Test func everySuggestionFitsItsField() {
        for suggestion in TargetGroup.suggestions {
            #expect(suggestion.name.count <= VisionLimits.name && suggestion.reason.count <= VisionLimits.reason)
        }
        for known in KnownIndicator.all {
            let goal = known.goal(id: "x")
            #expect(goal.title.count <= VisionLimits.title && goal.indicator.count <= VisionLimits.title)
            #expect(goal.source.count <= VisionLimits.source)
            #expect(KnownIndicator.of(goal) == known)
        }
        #expect(Set(TargetGroup.suggestions.map(\.word)).count == TargetGroup.suggestions.count)
        #expect(Set(KnownIndicator.all.map(\.word)).count == KnownIndicator.all.count)
    }
}
