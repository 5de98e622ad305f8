import Domain
import Questionnaires
import Store

/// `aanpak`: the approach, how far its steps are, and what the coordinator decided about its planning.
struct ApproachSection: Sendable {
    let id: Approach.ID
    let name: String
    let begun: Day
    let meeting: Day
    let venue: Venue
    let path: Path
    /// In the order in which they were decided; a later one about the same milestone adds to the earlier.
    let decisions: [Decision]

    /// What was decided about a day of the planning.
    struct Decision: Sendable {
        let day: Day
        let kind: Milestone.Kind
        var mark: Milestone.Mark
    }

    init(_ root: Entry, _ days: RelativeDays, id: Approach.ID) {
        self.id = id
        let entry = root.entry(
            "aanpak", known: ["naam", "begonnen", "bijeenkomst", "van", "tot", "waar", "stappen", "planning"])
        name = entry?.prose("naam") ?? ""
        begun = entry?.neededPastDay("begonnen", days) ?? days.today
        meeting = entry?.neededDay("bijeenkomst", days) ?? days.today
        let time = "a time such as 13.00"
        venue = Venue(
            starts: entry?.value("van", expected: time, reading: TimeOfDay.init(_:)),
            ends: entry?.value("tot", expected: time, reading: TimeOfDay.init(_:)),
            place: entry?.optionalProse("waar") ?? "")
        path = Path(entry.map { Self.states($0, days) } ?? [:])
        decisions = entry.map { Self.decisions($0, days) } ?? []
    }

    /// The last day of the survey, as the planning has it.
    var surveyCloses: Day? {
        let marks = Dictionary(decisions.map { ($0.kind, $0.mark) }, uniquingKeysWith: { $1 })
        return Planning(meeting: meeting, drawn: begun, marks: marks)[.surveyCloses]?.day
    }

    private static func states(_ approach: Entry, _ days: RelativeDays) -> [Step: StepState] {
        let states = ["bezig", "klaar", "overgeslagen", "bestaand beleid"]
        let known = ["stap"] + states + ["vastgesteld"]
        return approach.entries("stappen", each: "a step", known: known).reduce(into: [:]) { path, entry in
            let step = entry.neededChoice("stap", of: Step.allCases, called: \.name)
            guard let state = entry.only(of: states), let step else { return }
            if path[step] != nil { entry.report("step '\(step.name)' twice", expected: "every step once") }
            path[step] =
                switch state {
                case "bezig": .begun(on: entry.pastDay(state, days) ?? days.today)
                case "klaar": .done(on: entry.pastDay(state, days) ?? days.today)
                case "overgeslagen": .skipped(reason: entry.prose(state, expected: "the reason"))
                default:
                    .taken(
                        ExistingPolicy(
                            name: entry.prose(state, expected: "the policy's name"),
                            decided: entry.neededDay("vastgesteld", days)))
                }
        }
    }

    private static func decisions(_ approach: Entry, _ days: RelativeDays) -> [Decision] {
        let verbs = ["gedaan", "verzet", "vervalt"]
        var marks: [Milestone.Kind: Milestone.Mark] = [:]
        return approach.entries("planning", each: "a decision", known: ["dag"] + verbs + ["naar"]).compactMap { entry in
            let day = entry.neededPastDay("dag", days)
            guard let verb = entry.only(of: verbs),
                let kind = entry.choice(verb, of: Milestone.Kind.allCases, called: \.title)
            else { return nil }
            var mark = marks[kind] ?? Milestone.Mark()
            switch verb {
            case "gedaan": mark.done = day
            case "verzet": mark.moved = entry.neededDay("naar", days)
            default: mark.isLeftOut = true
            }
            marks[kind] = mark
            return Decision(day: day, kind: kind, mark: mark)
        }
    }

    /// Begins the approach with its checklists, unless the municipality has one already.
    ///
    /// - Returns: whether it was begun.
    func add(_ telling: Telling, tasks: [StepTask], by coordinator: Member) async throws -> Bool {
        let (store, municipality) = (telling.store, telling.municipality)
        guard try await store.approaches(of: municipality).isEmpty else { return false }
        let approach = Approach(
            id: id, municipality: municipality, name: name, begun: begun, meeting: meeting, venue: venue)
        try await store.add(approach, path: path, tasks: tasks, telling.act(on: begun, by: coordinator))
        for decision in decisions {
            try await store.mark([decision.kind: decision.mark], of: id, telling.act(on: decision.day, by: coordinator))
        }
        return true
    }
}
