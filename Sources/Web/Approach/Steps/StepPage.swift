import Domain

/// A step: its state, its checklist and days, and what the step plan says of it.
struct StepPage: Sendable {
    var opened: OpenedApproach
    var step: Step
    /// The chances and obstacles of this step that are not resolved.
    var obstacles: [Obstacle]
    /// How far the survey is, in the steps that are about it; `nil` elsewhere.
    var survey: SurveyState?
    var state = StateForm()
    var newTask = ""
    var newTaskProblem: String?
    /// A task that was just removed, to put back.
    var removed: StepTask?
    /// What was ticked off, added or saved just now.
    var notice: Notice?
    /// Whether the step was said to be done while tasks are open.
    var asksWhetherDone = false

    /// What is said where it was done: at the tasks or at the days.
    struct Notice: Sendable {
        var isAboutTasks: Bool
        var html: HTML
    }

    /// How many tasks of the step are not done.
    var openTasks: Int { opened.tasks.count { $0.step == step && $0.done == nil } }

    private var isOpen: Bool { !opened.path[step].isSettled }

    var page: Page {
        let guide = step.guide
        return opened.page(
            "Stap \(step.number): \(step.name)", here: step,
            content: """
                \(removed.map(undo) ?? HTML())
                \(problems)
                \(when: asksWhetherDone, question)
                <div class="kring-title">\(opened.back)
                <h1 class="utrecht-heading-1">\(step.title)</h1>
                <p class="kring-step__state">\(badge)</p></div>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(guide.purpose)</p>
                \(work)\(survey?.html(on: opened.today) ?? HTML())
                <div class="kring-columns">
                <div>
                \(opened.path[step].isLeftOut ? foldedChecklist : checklist)
                \(days)
                \(found)
                \(when: opened.mayChange, controls)
                </div>
                <div class="kring-columns__side">
                <section aria-labelledby="advies">
                <h2 class="utrecht-heading-3" id="advies">Advies</h2>
                <ul class="kring-recent">\(guide.advice.map { "<li>\($0)</li>\n" as HTML })</ul>
                </section>
                <section aria-labelledby="voorbeeld">
                <h2 class="utrecht-heading-3" id="voorbeeld">Zo deed een andere gemeente het</h2>
                \(guide.examples.map(example))
                </section>
                <section aria-labelledby="lezen">
                <h2 class="utrecht-heading-3" id="lezen">Om te lezen</h2>
                <ul class="kring-recent">\(guide.reading.map(reading))</ul>
                </section>
                </div>
                </div>
                """)
    }

    /// Where the work of this step is done.
    private var work: HTML {
        let places: [(text: String, address: Address)] =
            switch step {
            case .vision: [(opened.mayChange ? "Werk aan de visie" : "Lees de visie", Routes.vision(opened.id))]
            case .inventory:
                [
                    ("Naar de sociale kaart", Routes.socialMap),
                    (opened.mayChange ? "Werk aan de cijfers" : "Lees de cijfers", Routes.figures(of: opened.id)),
                    ("Naar de initiatieven", Routes.initiatives(of: opened.id)),
                    ("Naar de beleidsstukken", Routes.policies(of: opened.id)),
                    (opened.mayChange ? "Werk aan de peiling" : "Bekijk de peiling", Routes.surveys(of: opened.id)),
                ]
            case .factsheet:
                [(opened.mayChange ? "Werk aan de factsheet" : "Naar de factsheets", Routes.factsheets(of: opened.id))]
            default: []
            }
        guard !places.isEmpty else { return HTML() }
        let links = places.map { "<a class=\"utrecht-button-link\" href=\"\($0.address)\">\($0.text)</a>\n" as HTML }
        return "<div class=\"utrecht-button-group\">\n\(links)</div>"
    }

    private var question: HTML {
        let open = openTasks
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(open == 1 ? "Eén taak staat" : "\(capitalized(NumberWord.of(open))) taken staan") nog open. \
            Toch afronden?</h2>
            <div class="utrecht-button-group"><form action="\(Routes.step(step, of: opened.id))" method="post">\
            <input type="hidden" name="toch" value="ja"><button class="utrecht-button utrecht-button--primary-action" \
            type="submit" name="stand" value="klaar">Ja, rond de stap af</button></form>\
            <a class="utrecht-button-link" href="\(Routes.step(step, of: opened.id).part("taken"))">Terug naar de taken</a></div>
            </div>
            </div>
            """
    }

    private var problems: HTML {
        (state.skipFields + state.policyFields + [newTaskField]).problems
    }

    private func undo(_ task: StepTask) -> HTML {
        guard opened.mayChange else { return HTML() }
        return """
            <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content">\
            <p class="utrecht-paragraph">‘\(task.title)’ is van de lijst gehaald.</p>
            <form action="\(Routes.putBackTask(task.id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit">Zet terug</button></form></div></div>
            """
    }

    private var badge: HTML {
        let words = capitalized(opened.path[step].words(from: opened.today))
        let style: HTML =
            switch opened.path[step] {
            case .open, .skipped: HTML()
            case .begun: " utrecht-badge-status--half"
            case .done, .taken: " utrecht-badge-status--success"
            }
        return "<span class=\"utrecht-badge-status kring-badge--long\(style)\">\(words)</span>"
    }

    // MARK: The checklist

    /// A step that is not gone through has nothing to do; what there was can be read.
    private var foldedChecklist: HTML {
        let tasks = opened.tasks.filter { $0.step == step }
        guard !tasks.isEmpty else { return HTML() }
        let lines = tasks.map { task -> HTML in
            "<li><a class=\"utrecht-link\" href=\"\(Routes.task(task.id, of: opened.id))\">\(task.title)</a></li>\n"
        }
        return """
            <details class="kring-data" id="taken"><summary>Wat er te doen was</summary>
            <ul class="utrecht-unordered-list">\(lines)</ul>
            </details>
            """
    }

    private var checklist: HTML {
        let tasks = opened.tasks.filter { $0.step == step }
        let done = tasks.count { $0.done != nil }
        let none: HTML = """
            <p class="utrecht-paragraph kring-agenda__none">Er staat nog niets op de lijst. Zet erop wat er voor deze stap moet \
            gebeuren.</p>
            """
        let add: HTML = """
            <form class="kring-add" action="\(Routes.tasks(of: step, in: opened.id))" method="post" novalidate>
            \(newTaskField.html)
            <button class="utrecht-button" type="submit">Voeg toe</button>
            </form>
            """
        return """
            <section aria-labelledby="taken">
            <h2 class="utrecht-heading-2" id="taken">Wat er te doen is</h2>
            \(said(aboutTasks: true))
            \(when: !tasks.isEmpty, "<p class=\"kring-note\">\(done) van de \(tasks.count) gedaan</p>")
            \(when: tasks.isEmpty, none)
            \(when: !tasks.isEmpty, "<ul class=\"kring-tasks\">\(tasks.map { TaskLine(opened: opened, task: $0).html })</ul>")
            \(when: opened.mayChange, add)
            </section>
            """
    }

    private func said(aboutTasks: Bool) -> HTML {
        notice.map { $0.isAboutTasks == aboutTasks ? $0.html : HTML() } ?? HTML()
    }

    private var newTaskField: FormField {
        FormField(name: "taak", label: "Nog een taak", value: newTask, problem: newTaskProblem)
    }

    // MARK: Its days

    private var days: HTML {
        guard let planning = opened.planning else { return HTML() }
        let milestones = planning.milestones.filter { $0.kind.step == step }
        guard !milestones.isEmpty else { return HTML() }
        return """
            <section class="kring-section-apart" aria-labelledby="datums">
            <h2 class="utrecht-heading-2" id="datums">Datums van deze stap</h2>
            \(said(aboutTasks: false))
            <ol class="kring-plan">
            \(milestones.map { MilestoneLine(opened: opened, milestone: $0, back: "stap").html })</ol>
            </section>
            """
    }

    private var found: HTML {
        guard !obstacles.isEmpty else { return HTML() }
        let lines = obstacles.map { obstacle -> HTML in
            """
            <li><span class="kring-recent__kind">\(capitalized(obstacle.kind.word))</span><a class="utrecht-link" \
            href="\(Routes.page(of: obstacle))">\(obstacle.text)</a></li>

            """
        }
        return """
            <section class="kring-section-apart" aria-labelledby="kansen">
            <h2 class="utrecht-heading-2" id="kansen">Kansen en knelpunten</h2>
            <ul class="kring-recent">\(lines)</ul>
            </section>
            """
    }

    // MARK: Its state

    private var controls: HTML {
        let settle: HTML =
            switch opened.path[step] {
            case .open:
                stateButton("begonnen", "Begin met deze stap", isPrimary: true)
                    + stateButton("klaar", "Deze stap is klaar")
            case .begun: stateButton("klaar", "Deze stap is klaar", isPrimary: true)
            case .done, .skipped, .taken: stateButton("open", "Open deze stap weer")
            }
        return """
            <section class="kring-section-apart" aria-labelledby="stand">
            <h2 class="utrecht-heading-2" id="stand">Hoever is deze stap?</h2>
            <div class="utrecht-button-group">\(settle)</div>
            \(when: isOpen, otherWays)
            </section>
            """
    }

    private var otherWays: HTML {
        let skips: HTML = state.reasonProblem == nil ? HTML() : " open"
        let takes: HTML = state.policyProblem == nil && state.decidedProblem == nil ? HTML() : " open"
        return """
            <details class="kring-data"\(skips)><summary>Sla deze stap over</summary>
            <form class="kring-form kring-form--long" action="\(Routes.step(step, of: opened.id))" method="post" novalidate>
            \(state.skipFields.map(\.html))
            <button class="utrecht-button" type="submit" name="stand" value="overgeslagen">Sla over</button>
            </form></details>
            <details class="kring-data"\(takes)><summary>Gebruik beleid dat er al is</summary>
            <form class="kring-form kring-form--long" action="\(Routes.step(step, of: opened.id))" method="post" novalidate>
            \(state.policyFields.map(\.html))
            <button class="utrecht-button" type="submit" name="stand" value="beleid">Gebruik dit beleid</button>
            </form></details>
            """
    }

    private func stateButton(_ wish: String, _ text: String, isPrimary: Bool = false) -> HTML {
        let style: HTML = isPrimary ? " utrecht-button--primary-action" : HTML()
        return """
            <form action="\(Routes.step(step, of: opened.id))" method="post">\
            <button class="utrecht-button\(style)" type="submit" name="stand" value="\(wish)">\(text)</button></form>
            """
    }

    // MARK: What the step plan says

    private func example(_ example: StepGuide.Example) -> HTML {
        "<h3 class=\"utrecht-heading-4 kring-example\">\(example.title)</h3>\n<p class=\"utrecht-paragraph\">\(example.text)</p>\n"
    }

    private func reading(_ reading: StepGuide.Reading) -> HTML {
        let title: HTML =
            reading.address.flatMap { Address($0) }.map {
                "<a class=\"utrecht-link\" href=\"\($0)\">\(reading.title)</a>"
            }
            ?? "\(reading.title)"
        let checked =
            reading.address == nil
            ? ", in de bibliotheek"
            : reading.checked.map { ", nagekeken op \($0.written(in: .dutch))" } ?? ""
        return "<li>\(title)<span class=\"kring-recent__note\">\(reading.publisher)\(checked)</span></li>\n"
    }
}
