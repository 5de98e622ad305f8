import Domain
import Questionnaires

/// `doelen` of the vision: goals tied to a measurement that exists.
struct GoalSection {
    let goals: [Goal]

    init(_ vision: Entry, _ days: RelativeDays) {
        let known = ["doel", "nu", "jaar", "marge", "streven", "uiterlijk"]
        goals = vision.entries("doelen", each: "a goal", known: known).compactMap { entry in
            let indicator = entry.neededChoice("doel", of: KnownIndicator.all, called: \.goal)
            guard var goal = indicator?.goal(id: newID()) else { return nil }
            goal.baseline = entry.quantity("nu")
            goal.baselineYear = entry.value("jaar", expected: "a year, or 'dit jaar'", reading: days.year)
            goal.margin = entry.quantity("marge")
            goal.target = entry.quantity("streven")
            goal.due = entry.day("uiterlijk", days)
            return goal
        }
    }
}
