import Domain
import Hummingbird
import Store

/// What is behind a personal link: the screens of questions, saving, stopping halfway, sending.
struct AnswerPages: Sendable {
    let site: Site
    let shelf: FieldworkShelf
    let today: Today

    /// `GET /antwoorden/{link}`: goes on where the respondent was.
    func resume(_ request: Request, context: SiteContext) async throws -> Response {
        try await withDraft(context) { draft in
            if draft.stoppedAt == Draft.review { return .seeOther(Routes.review(draft.link.text)) }
            let itinerary = draft.fieldwork.itinerary(draft.columns)
            let stopped = draft.fieldwork.screens.firstIndex { $0.id == draft.stoppedAt }
            if let stopped, itinerary.isShown(stopped) { return draft.going(to: stopped) }
            guard let screen = itinerary.resuming(with: draft.columns) else { throw Mistake.noSuchPage }
            return draft.going(to: screen)
        }
    }

    /// `GET /antwoorden/{link}/{screen}`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        try await withDraft(context) { draft in
            let screen = try draft.screen(context)
            let itinerary = draft.fieldwork.itinerary(draft.columns)
            guard itinerary.isShown(screen) else {
                let near = itinerary.next(after: screen) ?? itinerary.previous(before: screen)
                guard let near else { throw Mistake.noSuchPage }
                return draft.going(to: near)
            }
            let address = HTML(text: site.full(Routes.personal(draft.link.text), asked: request))
            var page = draft.page(screen, questions: itinerary.questions[screen], itinerary: itinerary)
            page.returnsToReview = request.returnsToReview
            guard draft.hasAnswers(on: screen) || page.returnsToReview else {
                let key = PageKey.screen(
                    screen, asked: itinerary.names[screen], isLast: page.isLast, page.language)
                return Response(page: draft.fieldwork.page(key) { page.page.html }.bytes(filling: address))
            }
            page.values = draft.columns
            page.personalAddress = address
            return Response(page.page.html)
        }
    }

    /// `POST /antwoorden/{link}/{screen}`: saves what was sent, and only then goes where the button said.
    func save(_ request: Request, context: SiteContext) async throws -> Response {
        let sent = try await Form(of: request)
        return try await withDraft(context) { draft in
            let screen = try draft.screen(context)
            let before = draft.fieldwork.itinerary(draft.columns)
            let form = ScreenForm(sent, screen: draft.fieldwork.screens[screen], asked: before.questions[screen])
            let returning = request.returnsToReview
            let problems = Answers.reading(form.columns, questions: form.shown).1 + form.problems
            let after = draft.with(form)
            let itinerary = after.fieldwork.itinerary(after.columns)
            guard problems.isEmpty else {
                // What is right is kept, whatever happens to the page that says what is not.
                let kept = draft.with(form, except: Set(problems.map(\.question)))
                let outcome = try await site.store.save(
                    kept.columns(on: screen), part: kept.fieldwork.screens[screen].id, language: kept.language,
                    link: kept.link)
                guard outcome == .saved else {
                    return try kept.response(
                        to: outcome, form.destination, from: screen, itinerary, returning: returning)
                }
                var page = after.page(screen, questions: form.shown, itinerary: itinerary)
                page.values = form.columns
                page.problems = problems
                page.returnsToReview = returning
                page.personalAddress = HTML(text: site.full(Routes.personal(draft.link.text), asked: request))
                return Response(page.page.html, status: .unprocessableContent)
            }
            let name = after.fieldwork.screens[screen].id
            let outcome = try await site.store.save(
                after.columns(on: screen), part: name, language: after.language,
                stoppingAt: form.destination == .later ? name : nil, link: after.link)
            return try after.response(
                to: outcome, form.destination, from: screen, itinerary, returning: returning)
        }
    }

    /// `GET /antwoorden/{link}/later`
    func later(_ request: Request, context: SiteContext) async throws -> Response {
        try await withDraft(context) { draft in
            let token = draft.link.text
            let page = LaterPage(
                fieldwork: draft.fieldwork, link: token,
                personalAddress: site.full(Routes.personal(token), asked: request), language: draft.language)
            return Response(page.page.html)
        }
    }

    /// `GET /antwoorden/{link}/bedankt`
    func thanks(_ request: Request, context: SiteContext) async throws -> Response {
        let draft = try await draft(context)
        guard draft.isSubmitted else { return .seeOther(Routes.personal(draft.link.text)) }
        let page = ThanksPage(
            fieldwork: draft.fieldwork, link: draft.link.text,
            personalAddress: site.full(Routes.personal(draft.link.text), asked: request), language: draft.language,
            day: today.day)
        return Response(page.page.html)
    }

    /// `GET /antwoorden/{link}/uw-antwoorden`
    func privacy(_ request: Request, context: SiteContext) async throws -> Response {
        let draft = try await draft(context)
        let back = Routes.personal(draft.link.text)
        let isOpen = draft.fieldwork.survey.isOpen(on: today.day)
        let page = PrivacyPage(
            fieldwork: draft.fieldwork, language: draft.language,
            periods: try await site.periods(of: draft.fieldwork.municipality),
            ownAnswers: isOpen ? Routes.ownAnswers(draft.link.text) : nil, back: back)
        return Response(page.page.html)
    }

    // MARK: Who is this

    /// Runs `body` with the draft behind the link. A response that was sent leads to its thanks, a survey that takes no
    /// answers to the page that says so.
    func withDraft(
        _ context: SiteContext, _ body: (Draft) async throws -> Response
    ) async throws -> Response {
        let draft = try await draft(context)
        guard !draft.isSubmitted else { return .seeOther(Routes.thanks(draft.link.text)) }
        if let closed = ClosedPage(draft.fieldwork, on: today.day, language: draft.language, hasDraft: true) {
            return closed.response
        }
        return try await body(draft)
    }

    func draft(_ context: SiteContext) async throws -> Draft {
        guard let link = Token(text: try context.parameters.require("link")) else { throw Mistake.unknownPersonalLink }
        guard let response = try await site.store.response(link),
            let fieldwork = try await shelf.fieldwork(survey: response.survey)
        else {
            // Closing unties answers from an invitation; its own page says how the survey stands now.
            if try await site.store.recipient(link) != nil { throw Elsewhere(address: Routes.invited(link.text)) }
            throw Mistake.unknownPersonalLink
        }
        return Draft(
            link: link, fieldwork: fieldwork, language: fieldwork.language(response.language.rawValue),
            isSubmitted: response.submitted, stoppedAt: response.stoppedAt, columns: response.answers)
    }
}

extension Request {
    /// Whether a screen was opened from the page on which everything is looked over.
    fileprivate var returnsToReview: Bool {
        uri.query == nil ? false : uri.queryParameters["terug"].map(String.init) == Draft.review
    }
}
