import Domain
import Foundation
import Hummingbird
import Store

/// Coding open answers by hand: which there are, one question's themes and answers, and one answer after another.
struct OpenAnswerPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// The column in which respondents name good examples (`Kent u een goed voorbeeld in de gemeente?`).
    static let examples = "v1"

    /// `GET /aanpak/{approach}/peilingen/{survey}/open-antwoorden`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let opened = try await opened(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        return Response(OpenColumnListPage(opened: opened).page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let opened = try await opened(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        var page = OpenColumnPage(opened: opened, answers: try answers(context, opened))
        page.done = request.asked("gebeurd").flatMap { OpenColumnPage.Done(rawValue: $0) }
        page.about = request.asked("thema")
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}/{answer}`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let opened = try await opened(context, member, changing: true) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        let answers = try answers(context, opened)
        guard let answer = answers[try context.parameters.require("answer")] else {
            // Recoded or corrected in the meantime.
            return .seeOther(Routes.openAnswers(answers.column.id, opened.field.opened))
        }
        var page = CodingPage(opened: opened, answers: answers, answer: answer)
        page.before = request.asked("vorige").flatMap { answers[$0] }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}/{answer}`
    func code(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let opened = try await opened(context, member, changing: true) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        let form = try await Form(of: request)
        let answers = try answers(context, opened)
        let (column, field) = (answers.column, opened.field)
        guard let answer = answers[try context.parameters.require("answer")] else {
            return .seeOther(Routes.openAnswers(column.id, field.opened))
        }
        var page = CodingPage(opened: opened, answers: answers, answer: answer)
        page.typed = form[CodingPage.typedField] ?? ""
        page.chosen = Set(form.fields.filter { $0.name == CodingPage.themeField }.map(\.value))
        guard form[CodingPage.seenField] == CodingPage.seen(answer) else {
            page.isOutdated = true
            return Response(page.page.html, status: .conflict)
        }
        let entry = ThemeEntry(page.typed, themes: answers.themes.map(\.name))
        page.problem = entry.problem
        page.option = form[CodingPage.optionField] ?? ""
        if page.problem == nil, let option = Int(page.option) {
            let outcome = try await site.store.recode(
                answer, in: column, to: option, because: CodingPage.reason(answer, column), survey: field.survey.id,
                of: field.approach, field.act)
            guard outcome != .outdated else {
                page.optionProblem = "Dat antwoord kan niet samen met wat er verder gekozen is."
                return Response(page.page.html, status: .unprocessableContent)
            }
            return .seeOther(next(answers, after: answer, opened, before: nil))
        }
        let chosen = page.chosen.union(entry.chosen.map { answers.themes[$0].id })
            .intersection(answers.themes.map(\.id))
        if page.problem == nil, chosen.isEmpty, entry.new.isEmpty, !entry.isNone {
            page.problem = "Kies een thema. Past er geen? Typ dan 0."
        }
        if page.problem == nil, entry.isNone, !chosen.isEmpty {
            page.problem = "Een 0 betekent: geen thema. Haal de 0 weg, of de vinkjes."
        }
        guard page.problem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        let new = entry.new.map { AnswerTheme(id: UUID().uuidString.lowercased(), column: column.id, name: $0) }
        switch try await site.store.code(
            answer, as: chosen, adding: new, in: column.id, survey: field.survey.id, of: field.approach, field.act)
        {
        case .saved: return .seeOther(next(answers, after: answer, opened, before: answer))
        case .unknown: throw Mistake.noSuchPage
        case .outdated:
            page.isOutdated = true
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}/themas/{theme}`: renames, merges, removes or
    /// puts back a theme, or puts it on the list of chances and obstacles.
    func changeTheme(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let opened = try await opened(context, member, changing: true) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        let form = try await Form(of: request)
        let answers = try answers(context, opened)
        let field = opened.field
        let (survey, approach, act) = (field.survey.id, field.approach, field.act)
        let id = try context.parameters.require("theme")
        let back = Routes.openAnswers(answers.column.id, field.opened)
        if form["doe"] == "terug" {
            _ = try await site.store.setRemoved(false, theme: id, survey: survey, of: approach, act)
            return .seeOther(back.asking("gebeurd", OpenColumnPage.Done.putBack.rawValue))
        }
        guard let theme = answers.themes.first(where: { $0.id == id }) else {
            return .seeOther(back.asking("gebeurd", OpenColumnPage.Done.gone.rawValue))
        }
        var (change, done) = (ThemeChange.done, OpenColumnPage.Done.renamed)
        switch form["doe"] {
        case "weg":
            change = try await site.store.setRemoved(true, theme: id, survey: survey, of: approach, act)
            done = .removed
        case "knelpunt":
            let kind: Obstacle.Kind = form["soort"] == Obstacle.Kind.chance.rawValue ? .chance : .obstacle
            let obstacle = Obstacle(
                id: UUID().uuidString.lowercased(), approach: approach, kind: kind, text: theme.name, source: .survey,
                origin: theme.id, step: .inventory, added: today.day)
            done = try await site.store.add(obstacle, act) ? .listed : .listedBefore
        case "initiatief":
            done = try await propose(theme, approach, act) ? .proposed : .proposedBefore
        case "samen":
            guard let other = form["met"], answers.themes.contains(where: { $0.id == other }) else {
                var page = OpenColumnPage(opened: opened, answers: answers)
                page.problem = .init(theme: id, field: "met", message: "Kies het thema dat blijft.")
                return Response(page.page.html, status: .unprocessableContent)
            }
            change = try await site.store.merge(theme: id, into: other, survey: survey, of: approach, act)
            done = .merged
        default:
            let name = TypedText(form["naam"])
            if let problem = name.problem(longest: AnswerTheme.longestName, missing: "Geef het thema een naam.") {
                var page = OpenColumnPage(opened: opened, answers: answers)
                page.problem = .init(theme: id, field: "naam", message: problem, typed: name.text)
                return Response(page.page.html, status: .unprocessableContent)
            }
            change = try await site.store.rename(theme: id, to: name.text, survey: survey, of: approach, act)
            if change == .nameTaken {
                var page = OpenColumnPage(opened: opened, answers: answers)
                page.problem = .init(
                    theme: id, field: "naam",
                    message: "Er is al een thema met deze naam. Voeg ze samen, of kies een andere.",
                    typed: name.text)
                return Response(page.page.html, status: .conflict)
            }
        }
        if change == .unknown { done = .gone }
        return .seeOther(back.asking("gebeurd", done.rawValue).asking("thema", id))
    }

    /// Puts what a theme stands for on the list of initiatives, to be looked at.
    ///
    /// - Returns: `false` where it was there already.
    private func propose(_ theme: AnswerTheme, _ approach: Approach.ID, _ act: Act) async throws -> Bool {
        let all = try await site.store.initiatives(of: approach)
        guard !all.contains(where: { $0.id == theme.id || FoldedText.fold($0.name) == FoldedText.fold(theme.name) })
        else {
            return false
        }
        let initiative = Initiative(id: theme.id, name: theme.name, status: .proposed)
        // One that was taken off the list stays off: somebody looked at it.
        if case .saved = try await site.store.add(initiative, in: approach, act) { return true }
        return false
    }

    // MARK: What they share

    /// - Returns: `nil` where nobody may see single answers yet.
    private func opened(
        _ context: SiteContext, _ member: SignedIn, changing: Bool = false
    ) async throws -> OpenedAnswers? {
        let field = try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
        guard !changing || field.mayChange else { throw Mistake.finishedApproach }
        return try await OpenedAnswers.open(field)
    }

    private func answers(_ context: SiteContext, _ opened: OpenedAnswers) throws -> OpenAnswers {
        let id = try context.parameters.require("column")
        guard let column = opened.columns.first(where: { $0.id == id }) else { throw Mistake.noSuchPage }
        return opened.answers(in: column)
    }

    /// The next answer to code, or the list where there is none.
    private func next(
        _ answers: OpenAnswers, after answer: OpenAnswer, _ opened: OpenedAnswers, before: OpenAnswer?
    ) -> Address {
        let (column, survey) = (answers.column.id, opened.field.opened)
        // This one is done now, whatever was read before.
        guard let next = answers.next(after: answer.id), next.id != answer.id else {
            return Routes.openAnswers(column, survey).asking("gebeurd", OpenColumnPage.Done.all.rawValue)
        }
        let address = Routes.openAnswer(next.id, column, survey)
        return before.map { address.asking("vorige", $0.id) } ?? address
    }
}

extension OpenAnswerPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        let base = "/aanpak/{approach}/peilingen/{survey}/open-antwoorden"
        routes.get("\(base)", for: .coordinator, list)
        routes.get("\(base)/{column}", for: .coordinator, show)
        routes.get("\(base)/{column}/{answer}", for: .coordinator, ask)
        routes.post("\(base)/{column}/{answer}", for: .coordinator, code)
        routes.post("\(base)/{column}/themas/{theme}", for: .coordinator, changeTheme)
    }
}
