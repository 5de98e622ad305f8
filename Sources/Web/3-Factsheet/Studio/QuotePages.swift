import Domain
import Hummingbird
import Store

/// Quotes for a factsheet: made of an open answer, edited, and approved one by one.
struct QuotePages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/citaten`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let opened = try await open(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        var page = QuoteListPage(
            opened: opened, quotes: try await site.store.quotes(of: opened.field.survey.id))
        page.done = request.asked("gebeurd").flatMap { QuoteListPage.Done(rawValue: $0) }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/citaten/{column}/{answer}`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let page = try await page(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/citaten/{column}/{answer}`: keeps the quote, approves it or takes it
    /// away.
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard var page = try await page(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        let form = try await Form(of: request)
        let field = page.opened.field
        let (survey, approach, act) = (field.survey.id, field.approach, field.act)
        let (response, column) = (page.answer.id, page.column.id)
        let seen = form[QuotePage.seenField].flatMap { $0.isEmpty ? nil : $0 }
        let change: QuoteChange
        let done: QuoteListPage.Done
        switch form["doe"] {
        case "goed":
            guard form[QuotePage.sureField] == "ja" else {
                page.sureProblem =
                    "Zet een vinkje als niemand hieraan te herkennen is. Anders bewerkt u het citaat nog."
                return Response(page.page.html, status: .unprocessableContent)
            }
            change = try await site.store.approveQuote(
                of: response, in: column, seen: seen ?? "", survey: survey, of: approach, act)
            done = .approved
        case "weg":
            change = try await site.store.setQuote(
                nil, of: response, in: column, seen: seen, survey: survey, of: approach, act)
            done = .removed
        default:
            let typed = TypedText(form["tekst"])
            page.typed = typed.text
            page.problem = typed.problem(longest: AnswerQuote.longest, missing: "Schrijf het citaat op.")
            guard page.problem == nil else { return Response(page.page.html, status: .unprocessableContent) }
            change = try await site.store.setQuote(
                typed.text, of: response, in: column, seen: seen, survey: survey, of: approach, act)
            // What was kept is looked at once more, and approved by itself.
            if change == .done {
                return .seeOther(Routes.quote(response, column, field.opened))
            }
            done = .approved
        }
        switch change {
        case .done: return .seeOther(Routes.quotes(field.opened).asking("gebeurd", done.rawValue))
        case .unknown: throw Mistake.noSuchPage
        case .outdated:
            page.isOutdated = true
            return Response(page.page.html, status: .conflict)
        }
    }

    /// - Returns: `nil` where nobody may see single answers yet.
    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> QuotePage? {
        guard let opened = try await open(context, member) else { return nil }
        guard opened.field.mayChange else { throw Mistake.finishedApproach }
        let id = try context.parameters.require("column")
        guard let column = opened.columns.first(where: { $0.id == id }),
            let answer = opened.answers(in: column)[try context.parameters.require("answer")]
        else { throw Mistake.noSuchPage }
        let quotes = try await site.store.quotes(of: opened.field.survey.id)
        return QuotePage(
            opened: opened, column: column, answer: answer,
            quote: quotes.first { $0.column == column.id && answer.responses.contains($0.response) })
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedAnswers? {
        try await OpenedAnswers.open(
            try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day))
    }
}

extension QuotePages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/aanpak/{approach}/peilingen/{survey}/citaten", for: .coordinator, list)
        routes.get("/aanpak/{approach}/peilingen/{survey}/citaten/{column}/{answer}", for: .coordinator, ask)
        routes.post("/aanpak/{approach}/peilingen/{survey}/citaten/{column}/{answer}", for: .coordinator, save)
    }
}

extension Routes {
    static func quotes(_ opened: OpenedSurvey) -> Address { survey(opened, .quotes) }
    static func quote(_ answer: SubmittedResponse.ID, _ column: OpenColumn.ID, _ opened: OpenedSurvey) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "citaten", column, answer)
    }
}
