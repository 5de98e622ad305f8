import Domain
import Questionnaires

/// `taken`: the step plan's checklists, with what was done of them and what the coordinator added.
struct TaskSection: Sendable {
    /// All of them; those that the coordinator added come last.
    private(set) var tasks: [StepTask]

    init(_ root: Entry, _ days: RelativeDays, approach: Approach.ID) {
        tasks = StepTask.initial(of: approach, newID: newID)
        guard root.has("taken"), let lists = root.entry("taken", known: Step.allCases.map(\.name)) else { return }
        let known = ["taak", "eigen taak", "wie", "uiterlijk", "gedaan", "notitie"]
        for step in Step.allCases {
            var told: Set<String> = []
            for entry in lists.entries(step.name, each: "a task", known: known) {
                guard let key = entry.only(of: ["taak", "eigen taak"]) else { continue }
                var task = StepTask(id: newID(), approach: approach, step: step, title: entry.prose(key))
                task.owner = entry.optionalProse("wie")
                task.due = entry.day("uiterlijk", days)
                task.done = entry.pastDay("gedaan", days)
                task.note = entry.optionalProse("notitie")
                if !told.insert(task.title).inserted {
                    entry.report("task '\(task.title)' twice", expected: "every task once", at: key)
                }
                put(task, isOwn: key == "eigen taak", entry)
            }
        }
    }

    /// Adds a task of the coordinator's own, or fills in that of the step plan.
    private mutating func put(_ task: StepTask, isOwn: Bool, _ entry: Entry) {
        if isOwn {
            tasks.append(task)
        } else if let place = tasks.firstIndex(where: { $0.step == task.step && $0.title == task.title }) {
            tasks[place] = task
        } else {
            entry.report(
                "task '\(task.title)'",
                expected: "a task that the step plan has in step \(task.step.name), or 'eigen taak'", at: "taak")
        }
    }
}
