import Domain
import Foundation
import Hummingbird
import Store

/// The page of a step, its state, and the lines of its checklist.
struct StepPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/stap/{step}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        if let removed = request.uri.queryParameters["verwijderd"] {
            page.removed = try await site.store.removedTask(String(removed), of: page.opened.id)
        }
        if let ticked = request.asked("gedaan") {
            page.notice = TickNotice(opened: page.opened, asked: ticked, back: "stap").html.map {
                .init(isAboutTasks: Milestone.Kind(rawValue: ticked) == nil, html: $0)
            }
        }
        let (added, saved) = (request.asked("toegevoegd"), request.asked("bewaard"))
        if let task = page.opened.tasks.first(where: { $0.id == added || $0.id == saved }) {
            let words = "\(task.id == added ? "Op de lijst gezet" : "Opgeslagen"): \(task.title)"
            page.notice = .init(isAboutTasks: true, html: DoneNotice.html(words))
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/stap/{step}`
    func setState(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        let form = try await Form(of: request)
        page.state = StateForm(form)
        let (opened, step) = (page.opened, page.step)
        guard let state = page.state.checked(today: today.day, path: opened.path, step: step) else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        if case .done = state, page.openTasks > 0, form["toch"] != "ja", opened.mayChange {
            page.asksWhetherDone = true
            return Response(page.page.html, status: .unprocessableContent)
        }
        try await site.store.set(state, of: step, in: opened.id, opened.act)
        return .seeOther(Routes.step(step, of: opened.id))
    }

    /// `POST /aanpak/{approach}/stap/{step}/taken`
    func addTask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        page.newTask = try await Form(of: request)["taak"] ?? ""
        page.newTaskProblem = TypedText(page.newTask).problem(longest: 300, missing: "Vul in wat er te doen is.")
        guard page.newTaskProblem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        let opened = page.opened
        let task = StepTask(
            id: UUID().uuidString.lowercased(), approach: opened.id, step: page.step,
            title: TypedText(page.newTask).text)
        try await site.store.add(task, opened.act)
        return .seeOther(Routes.step(page.step, of: opened.id).asking("toegevoegd", task.id).part("taken"))
    }

    /// `GET /aanpak/{approach}/taken/{task}`
    func showTask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await taskPage(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/taken/{task}`
    func changeTask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await taskPage(context, member)
        page.form = TaskForm(try await Form(of: request))
        guard let task = page.form.applied(to: page.task) else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let opened = page.opened
        switch try await site.store.change(task, opened.act) {
        case .saved:
            return .seeOther(
                Routes.step(task.step, of: opened.id).asking("bewaard", task.id).part("taken"))
        case .outdated(let kept):
            page.others = kept
            page.form.version = kept.version
            return Response(page.page.html, status: .conflict)
        case .removed(let kept):
            (page.others, page.othersWereRemoved) = (kept, true)
            return Response(page.page.html, status: .conflict)
        case .full: throw Mistake.noSuchPage
        }
    }

    /// `POST /aanpak/{approach}/taken/{task}/klaar`: done, or not done after all.
    func tickTask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, task) = try await task(context, member)
        let form = try await Form(of: request)
        let isUndone = form["klaar"] == "nee"
        try await site.store.tick(isUndone ? nil : today.day, task: task.id, of: opened.id, opened.act)
        return .seeOther(
            form["naar"] == "start"
                ? Routes.approach(opened.id).asking("gedaan", task.id)
                : Routes.step(task.step, of: opened.id).asking("gedaan", task.id).part("taken"))
    }

    /// `POST /aanpak/{approach}/taken/{task}/verwijderen`
    func removeTask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, task) = try await task(context, member)
        try await site.store.setRemoved(true, task: task.id, of: opened.id, opened.act)
        return .seeOther(Routes.step(task.step, of: opened.id).asking("verwijderd", task.id))
    }

    /// `POST /aanpak/{approach}/taken/{task}/terugzetten`
    func putBackTask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("task")
        guard let task = try await site.store.removedTask(id, of: opened.id) else { throw Mistake.noSuchPage }
        try await site.store.setRemoved(false, task: id, of: opened.id, opened.act)
        return .seeOther(Routes.step(task.step, of: opened.id).part("taken"))
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> StepPage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard let step = Int(try context.parameters.require("step")).flatMap(Step.init) else {
            throw Mistake.noSuchPage
        }
        let obstacles = try await site.store.obstacles(of: opened.id).filter {
            $0.state != .resolved && ($0.step == step || $0.laterSteps.contains(step))
        }
        let isAboutSurvey = step == .inventory || step == .factsheet
        return StepPage(
            opened: opened, step: step, obstacles: obstacles,
            survey: isAboutSurvey ? try await SurveyState.current(opened) : nil)
    }

    private func task(_ context: SiteContext, _ member: SignedIn) async throws -> (OpenedApproach, StepTask) {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("task")
        guard let task = opened.tasks.first(where: { $0.id == id }) else { throw Mistake.noSuchPage }
        return (opened, task)
    }

    private func taskPage(_ context: SiteContext, _ member: SignedIn) async throws -> TaskPage {
        let (opened, task) = try await task(context, member)
        return TaskPage(opened: opened, task: task)
    }
}

/// What a coordinator wants of a step.
struct StateForm: Sendable {
    var wish = ""
    var reason = ""
    var policy = ""
    var decided = ""

    init() {}

    init(_ form: Form) {
        wish = form["stand"] ?? ""
        reason = form["reden"] ?? ""
        policy = form["beleid"] ?? ""
        decided = form["vastgesteld"] ?? ""
    }

    /// The state that was asked for, if it can be.
    func checked(today: Day, path: Path, step: Step) -> StepState? {
        switch wish {
        case "open": return path.reopened(step)
        case "begonnen": return .begun(on: today)
        case "klaar": return .done(on: today)
        case "overgeslagen":
            return reasonProblem == nil ? .skipped(reason: TypedText(reason).text) : nil
        case "beleid":
            guard policyProblem == nil, decidedProblem == nil, let day = TypedDay(decided).day else { return nil }
            return .taken(ExistingPolicy(name: TypedText(policy).text, decided: day))
        default: return nil
        }
    }

    var reasonProblem: String? {
        wish == "overgeslagen"
            ? TypedText(reason).problem(longest: 300, missing: "Vul in waarom u deze stap overslaat.") : nil
    }

    var policyProblem: String? {
        wish == "beleid" ? TypedText(policy).problem(longest: 200, missing: "Vul in hoe het beleid heet.") : nil
    }

    var decidedProblem: String? {
        wish == "beleid" ? TypedDay(decided).problem(missing: "Vul in wanneer het is vastgesteld.") : nil
    }

    var skipFields: [FormField] {
        [
            FormField(
                name: "reden", label: "Waarom slaat u deze stap over?", value: reason, problem: reasonProblem)
        ]
    }

    var policyFields: [FormField] {
        [
            FormField(
                name: "beleid", label: "Hoe heet het beleid?", value: policy,
                hint: "Bijvoorbeeld: Beleidsplan sociaal domein 2025-2028.", problem: policyProblem),
            .day(
                "vastgesteld", "Wanneer is het vastgesteld?", TypedDay(decided).day?.description ?? decided,
                problem: decidedProblem),
        ]
    }
}
