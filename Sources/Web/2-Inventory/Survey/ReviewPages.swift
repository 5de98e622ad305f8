import Domain
import Hummingbird
import Store

/// What stands between the last question and sending: everything looked over.
struct ReviewPages: Sendable {
    let site: Site
    let answers: AnswerPages
    let today: Today

    /// `GET /antwoorden/{link}/nakijken`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        try await answers.withDraft(context) { draft in
            Response(ReviewPage(draft: draft, itinerary: draft.fieldwork.itinerary(draft.columns)).page.html)
        }
    }

    /// `POST /antwoorden/{link}/nakijken`: sends, or goes where another button says.
    func send(_ request: Request, context: SiteContext) async throws -> Response {
        let destination = ScreenForm.Destination(try await Form(of: request)[ScreenForm.FieldName.destination])
        return try await answers.withDraft(context) { draft in
            let itinerary = draft.fieldwork.itinerary(draft.columns)
            guard let last = itinerary.last else { throw Mistake.noSuchPage }
            switch destination {
            case .next: return .seeOther(Routes.review(draft.link.text))
            case .previous: return draft.going(to: last)
            case .later:
                return try await saved(draft, last, draft.language, stop: Draft.review) {
                    .seeOther(Routes.later(draft.link.text))
                }
            case .language(let language):
                let spoken = draft.fieldwork.questionnaire.languages.contains(language) ? language : draft.language
                return try await saved(draft, last, spoken) { .seeOther(Routes.review(draft.link.text)) }
            case .send:
                guard !draft.answers(itinerary).isBlank else {
                    let page = ReviewPage(draft: draft, itinerary: itinerary, hasNothingToSend: true)
                    return Response(page.page.html, status: .unprocessableContent)
                }
                let outcome = try await submit(draft, from: last, itinerary)
                switch outcome {
                case .unknownLink: throw Mistake.unknownPersonalLink
                case .surveyEnded: return ClosedPage(ended: draft.fieldwork, language: draft.language).response
                case .saved, .alreadySubmitted: return .seeOther(Routes.thanks(draft.link.text))
                }
            }
        }
    }

    /// Saves what is kept beside the answers: the language, or where the respondent stopped.
    private func saved(
        _ draft: Draft, _ screen: Int, _ language: Language, stop: String? = nil, then response: () -> Response
    ) async throws -> Response {
        let outcome = try await site.store.save(
            draft.columns(on: screen), part: draft.fieldwork.screens[screen].id, language: language,
            stoppingAt: stop, link: draft.link)
        switch outcome {
        case .unknownLink: throw Mistake.unknownPersonalLink
        case .alreadySubmitted: return .seeOther(Routes.thanks(draft.link.text))
        case .surveyEnded: return ClosedPage(ended: draft.fieldwork, language: draft.language).response
        case .saved: return response()
        }
    }

    /// Sends the response, without answers to questions that the routing no longer asks.
    private func submit(_ draft: Draft, from last: Int, _ itinerary: Itinerary) async throws -> SaveOutcome {
        for screen in draft.fieldwork.screens.indices where screen != last {
            let asked = draft.columns(of: itinerary.questions[screen])
            guard draft.columns(on: screen) != asked else { continue }
            let outcome = try await site.store.save(
                asked, part: draft.fieldwork.screens[screen].id, language: draft.language, link: draft.link)
            guard outcome == .saved else { return outcome }
        }
        return try await site.store.submit(
            draft.columns(of: itinerary.questions[last]), part: draft.fieldwork.screens[last].id,
            language: draft.language, on: today.day, link: draft.link)
    }
}
