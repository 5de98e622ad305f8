import Domain
import Foundation
import Store

/// The demonstration's approach: a municipality in the middle of step 2, some ten weeks after it began.
struct DemonstrationApproach {
    let store: Store
    let coordinator: Member
    let today: Day

    /// Adds it, unless the municipality has an approach already.
    func add() async throws {
        guard try await store.approaches(of: coordinator.municipality).isEmpty else { return }
        let approach = Approach(
            id: newID(), municipality: coordinator.municipality, name: "Samen tegen eenzaamheid",
            begun: day(-70), meeting: day(56))
        let path = Path([.vision: .done(on: day(-38)), .inventory: .begun(on: day(-36))])
        try await store.add(approach, path: path, tasks: tasks(of: approach.id), act(day(-70)))
        let marks: [(day: Day, kind: Milestone.Kind, mark: Milestone.Mark)] = [
            (day(-34), .figures, .init(done: day(-34))), (day(-30), .surveyOpens, .init(moved: day(-21))),
            (day(-24), .socialMap, .init(done: day(-24))),
            (day(-21), .surveyOpens, .init(moved: day(-21), done: day(-21))),
            // The hall was free a week later.
            (day(-12), .discussion, .init(moved: day(56 + 70))), (day(-6), .firstReminder, .init(done: day(-6))),
        ]
        for (day, kind, mark) in marks { try await store.mark([kind: mark], of: approach.id, act(day)) }
        try await addVision(to: approach.id, on: day(-41))
        for obstacle in obstacles(of: approach.id) { try await store.add(obstacle, act(obstacle.added)) }
    }

    private func newID() -> String { UUID().uuidString.lowercased() }

    /// The first working day from so many days after today on; before today where `offset` is negative.
    private func day(_ offset: Int) -> Day {
        let day = today.adding(days: offset)
        return offset < 0 ? day.orPreviousWorkingDay : day.orNextWorkingDay
    }

    /// What the coordinator did, late in the morning of a day.
    func act(_ day: Day) -> Act {
        Act(
            by: .member(coordinator.id), for: coordinator.municipality,
            at: Date(timeIntervalSince1970: Double(day.number) * 86_400 + 36_000))
    }

    // MARK: The checklists

    /// The checklists of the step plan, with what was done, by whom, and what they noted.
    private func tasks(of approach: Approach.ID) -> [StepTask] {
        var place: [Step: Int] = [:]
        return StepTask.initial(of: approach, newID: newID).map { task in
            let index = place[task.step, default: 0]
            place[task.step] = index + 1
            var task = task
            switch task.step {
            case .vision:
                task.owner = Self.owners[index % Self.owners.count]
                task.done = day(-66 + 4 * index)
                if index == 2 {
                    task.note = "Eerst ouderen die hun partner verloren, en jongvolwassenen die net op zichzelf wonen."
                }
                if index == 4 {
                    task.note = "Wethouder Van Dam is voor. Jeugd en Wmo maken elk vier uur per week vrij."
                }
            case .inventory: fill(&task, index)
            case .meeting where index == 1:
                (task.owner, task.due, task.done) = ("Facilitair", day(-10), day(-13))
                task.note = "Raadzaal, van 13.00 tot 17.00 uur. Ringleiding is aanwezig."
            case .meeting where index == 2: (task.owner, task.due) = ("Sanne de Wit", day(9))
            case .meeting where index == 3: task.owner = "Stichting De Tafel"
            default: break
            }
            return task
        }
    }

    private static let owners = ["Sanne de Wit", "Sanne de Wit", "Wethouder Van Dam", "Afdeling Wmo"]

    private func fill(_ task: inout StepTask, _ index: Int) {
        switch index {
        case 0: (task.owner, task.done) = ("Karim Haddad", day(-30))
        case 1:
            (task.owner, task.due) = ("Welzijn Heldermeer", day(3))
            task.note = "Negentien initiatieven tot nu toe. Van de sportclubs ontbreekt het doel nog."
        case 2:
            (task.owner, task.due) = ("GGD Waterland", day(10))
            task.note = "De cijfers per wijk zijn gevraagd en komen over anderhalve week."
        case 3:
            task.owner = "Sanne de Wit"
            task.note = "Er staat nog geen huisartspraktijk in, en geen moskee."
        case 4: (task.owner, task.done) = ("Karim Haddad", day(-23))
        case 5: (task.owner, task.done) = ("Sanne de Wit", day(-25))
        case 6: (task.owner, task.done) = ("Sanne de Wit", day(-22))
        default: break
        }
    }

    // MARK: Chances and obstacles

    private func obstacles(of approach: Approach.ID) -> [Obstacle] {
        [
            Obstacle(
                id: newID(), approach: approach, kind: .obstacle,
                text: "Kleine verenigingen hebben niemand die overdag naar een bijeenkomst kan", step: .inventory,
                owner: "Sanne de Wit", added: day(-2)),
            Obstacle(
                id: newID(), approach: approach, kind: .chance,
                text: "De bibliotheek wil elke maand een middag gratis ruimte geven", step: .inventory,
                owner: "Karim Haddad", state: .inHand,
                resolution: "Op 2 afspraken na staat het rooster voor het voorjaar.", added: day(-9)),
            Obstacle(
                id: newID(), approach: approach, kind: .obstacle,
                text: "Huisartsen reageren niet op mails van de gemeente", step: .inventory, owner: "Wethouder Van Dam",
                state: .inHand, resolution: "De wethouder belt de voorzitter van de huisartsengroep.", added: day(-16)),
            Obstacle(
                id: newID(), approach: approach, kind: .obstacle,
                text: "Er was geen geld voor de zaal en de koffie", step: .vision, owner: "Afdeling Wmo",
                state: .resolved, resolution: "Betaald uit het budget voor mantelzorg.", added: day(-45)),
        ]
    }
}
