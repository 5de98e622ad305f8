import Domain
import Hummingbird
import Store

/// A survey in the field: how it stands, its last day, closing it and opening it again.
struct FieldPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    /// The surveys in use, to be read anew when their days change.
    let surveys: FieldworkShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        guard opened.survey.state != .draft else { return .seeOther(Routes.survey(opened)) }
        return Response(try await page(context, member, done: request.asked("gebeurd")).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/dagen`
    func setPeriod(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        try await withLastDay(request, context, member) { field, day in
            try await site.store.setClosing(day, composedSurvey: field.id, of: field.approach, field.act)
                ? .moved : .closedBefore
        }
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/sluiten`
    func askClosing(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        guard page.field.opened.survey.state == .open else { return .seeOther(Routes.field(page.field.opened)) }
        return Response(ClosingPage(field: page.field, progress: page.progress).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/sluiten`
    func close(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        let isClosed = try await site.store.close(composedSurvey: field.id, of: field.approach, field.act)
        surveys.forget(survey: field.survey.id)
        if isClosed, let milestone = field.opened.opened.planning?[.surveyCloses], milestone.done == nil {
            try await site.store.mark([.surveyCloses], .tick(today.day), of: field.approach, field.act)
        }
        return .seeOther(Routes.field(field.opened).asking("gebeurd", isClosed ? "gesloten" : "al-gesloten"))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/heropenen`
    func reopen(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        try await withLastDay(request, context, member) { field, day in
            switch try await site.store.reopen(
                composedSurvey: field.id, of: field.approach, until: day, field.act)
            {
            case .reopened, .already: .reopened
            case .released: .released
            }
        }
    }

    /// Runs `body` with the last day that was typed; where that can't be, the page says why.
    private func withLastDay(
        _ request: Request, _ context: SiteContext, _ member: SignedIn,
        _ body: (OpenedField, Day) async throws -> FieldPage.Done
    ) async throws -> Response {
        var page = try await page(context, member)
        let typed = TypedDay(try await Form(of: request)["sluit"])
        page.typedDay = typed
        guard let day = typed.day, page.dayProblem == nil else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let done = try await body(page.field, day)
        surveys.forget(survey: page.field.survey.id)
        return .seeOther(Routes.field(page.field.opened).asking("gebeurd", done.rawValue))
    }

    private func field(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedField {
        try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
    }

    private func page(
        _ context: SiteContext, _ member: SignedIn, done: String? = nil
    ) async throws -> FieldPage {
        let field = try await field(context, member)
        return FieldPage(
            field: field, progress: try await site.store.fieldProgress(of: field.survey.id),
            done: done.flatMap { FieldPage.Done(rawValue: $0) })
    }
}
