import Domain

/// A task, to change all of it.
struct TaskPage: Sendable {
    var opened: OpenedApproach
    var task: StepTask
    var form: TaskForm
    /// What somebody else saved meanwhile.
    var others: StepTask?
    var othersWereRemoved = false

    init(opened: OpenedApproach, task: StepTask) {
        self.opened = opened
        self.task = task
        form = TaskForm(task)
    }

    var page: Page {
        let fields = form.fields
        let write: HTML = """
            <form class="kring-form kring-form--long" action="\(Routes.task(task.id, of: opened.id))" method="post" novalidate>
            <input type="hidden" name="versie" value="\(form.version)">
            \(fields.map(\.html))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Bewaar\
            </button><a class="utrecht-link" href="\(Routes.step(task.step, of: opened.id))">Annuleren</a></div>
            </form>
            <h2 class="utrecht-heading-2 kring-heading-apart">Haal van de lijst</h2>
            <p class="utrecht-paragraph">Hoort deze taak niet bij uw aanpak? U kunt hem daarna nog terugzetten.</p>
            <form class="utrecht-button-group" action="\(Routes.removeTask(task.id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--danger" type="submit">Haal van de lijst</button></form>
            """
        return opened.page(
            task.title, here: task.step,
            content: """
                \(fields.problems)\(conflict(fields))
                <div class="kring-title"><p class="kring-kicker"><a class="utrecht-link" \
                href="\(Routes.step(task.step, of: opened.id))">Stap \(task.step.number): \(task.step.name)</a></p>
                <h1 class="utrecht-heading-1">\(task.title)</h1></div>
                \(opened.mayChange ? write : read)
                """)
    }

    private func conflict(_ fields: [FormField]) -> HTML {
        guard let others else { return HTML() }
        return ConflictNotice(
            typed: fields, kept: TaskForm(others).fields, wasRemoved: othersWereRemoved,
            address: Routes.task(task.id, of: opened.id)
        ).html
    }

    private var read: HTML {
        let lines = [
            ("Stand", task.done.map { "Gedaan op \($0.written(in: .dutch))" } ?? "Nog te doen"), ("Wie", task.owner),
            ("Uiterlijk", task.due.map { $0.written(in: .dutch) } ?? ""), ("Notitie", task.note),
        ].filter { !$0.1.isEmpty }.map { key, value -> HTML in
            """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
            <dd class="utrecht-data-list__item-value kring-tasks__note">\(value)</dd></div>

            """
        }
        return "<dl class=\"utrecht-data-list\">\(lines)</dl>"
    }
}

/// What is filled in about a task.
struct TaskForm: Sendable {
    var title: String
    var owner: String
    var due: String
    var note: String
    var step: String
    /// The version that what is typed was made from.
    var version: Int
    private var isRead = false

    init(_ task: StepTask) {
        version = task.version
        (title, owner, note) = (task.title, task.owner, task.note)
        due = task.due?.description ?? ""
        step = String(task.step.number)
    }

    init(_ form: Form) {
        title = form["taak"] ?? ""
        owner = form["wie"] ?? ""
        due = form["datum"] ?? ""
        note = form["notitie"] ?? ""
        step = form["stap"] ?? ""
        version = form["versie"].flatMap { Int($0) } ?? 0
        isRead = true
    }

    /// The task as it was filled in, if all of it can be; what was done keeps its day.
    func applied(to task: StepTask) -> StepTask? {
        guard [titleProblem, ownerProblem, dueProblem, noteProblem].allSatisfy({ $0 == nil }),
            let step = Int(step).flatMap(Step.init)
        else { return nil }
        var changed = task
        changed.title = TypedText(title).text
        changed.owner = TypedText(owner).text
        changed.due = TypedDay(due).day
        changed.note = TypedText(note).text
        changed.step = step
        changed.version = version
        return changed
    }

    private var titleProblem: String? { TypedText(title).problem(longest: 300, missing: "Vul in wat er te doen is.") }
    private var ownerProblem: String? { TypedText(owner).problem(longest: 100) }
    private var dueProblem: String? { TypedDay(due).problem() }
    private var noteProblem: String? { TypedText(note).problem(longest: 2_000) }

    var fields: [FormField] {
        [
            FormField(name: "taak", label: "Taak", value: title, problem: isRead ? titleProblem : nil),
            FormField(
                name: "wie", label: "Wie doet het?", value: owner, hint: "Een naam, een afdeling of een organisatie.",
                problem: isRead ? ownerProblem : nil),
            .day(
                "datum", "Uiterlijk", TypedDay(due).day?.description ?? due, hint: "Mag leeg blijven.",
                problem: isRead ? dueProblem : nil),
            FormField(name: "notitie", label: "Notitie", value: note, problem: isRead ? noteProblem : nil, kind: .text),
            FormField(
                name: "stap", label: "Stap", value: step,
                kind: .select(
                    Step.allCases.map { .init(value: String($0.number), label: "Stap \($0.number): \($0.name)") })),
        ]
    }
}
