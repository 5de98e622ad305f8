import Domain
import Hummingbird
import Store

/// What respondents asked at the end of the questionnaire: a list to answer.
struct QuestionListPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/gevraagd`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let page = try await page(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/gevraagd`: notes that a question was answered, or is none, or takes
    /// that back.
    func reply(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard var page = try await page(context, member) else {
            return try await OpenedAnswers.notYet(context, member, site: site, today: today.day)
        }
        guard page.field.mayChange else { throw Mistake.finishedApproach }
        let form = try await Form(of: request)
        guard let question = page.questions.first(where: { $0.id == form["vraag"] }) else {
            throw Mistake.noSuchPage
        }
        let note = TypedText(form["antwoord"])
        var reply: RespondentQuestion.Reply?
        switch form["doe"] {
        case "terug": break
        case "geen": reply = .init(state: .none, day: today.day)
        default:
            if note.text.count > RespondentQuestion.Reply.longestNote {
                page.problem = (
                    question.id, note.text,
                    "Maak de tekst korter: er passen \(RespondentQuestion.Reply.longestNote) tekens."
                )
                return Response(page.page.html, status: .unprocessableContent)
            }
            reply = .init(state: .answered, note: note.text, day: today.day)
        }
        guard
            try await site.store.setReply(
                reply, to: question.id, in: RespondentQuestion.column, survey: page.field.survey.id,
                of: page.field.approach, page.field.act)
        else { throw Mistake.noSuchPage }
        return .seeOther(Routes.questions(page.field.opened))
    }

    /// - Returns: `nil` where nobody may see single answers yet.
    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> QuestionListPage? {
        let field = try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
        guard let opened = try await OpenedAnswers.open(field) else { return nil }
        let replies = try await site.store.questionReplies(of: field.survey.id, in: RespondentQuestion.column)
        return QuestionListPage(
            field: field, questions: RespondentQuestion.all(in: opened.responses, replies: replies))
    }
}

extension QuestionListPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/aanpak/{approach}/peilingen/{survey}/gevraagd", for: .coordinator, list)
        routes.post("/aanpak/{approach}/peilingen/{survey}/gevraagd", for: .coordinator, reply)
    }
}

extension Routes {
    static func questions(_ opened: OpenedSurvey) -> Address { survey(opened, .asked) }
}
