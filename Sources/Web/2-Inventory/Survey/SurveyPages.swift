import Domain
import Hummingbird
import Store

/// What is behind a survey's open link: the welcome page, and beginning.
struct SurveyPages: Sendable {
    let site: Site
    let shelf: FieldworkShelf
    let today: Today

    /// `GET /vragenlijst/{openLink}`
    func welcome(_ request: Request, context: SiteContext) async throws -> Response {
        let (fieldwork, openLink) = try await fieldwork(context)
        let language = fieldwork.language(asked(request))
        if let closed = ClosedPage(fieldwork, on: today.day, language: language, hasDraft: false) {
            return closed.response
        }
        let page = fieldwork.page(.welcome(language)) {
            WelcomePage(
                fieldwork: fieldwork, language: language, address: Routes.questionnaire(openLink),
                privacy: Routes.privacy(openLink: openLink), paper: Routes.paperQuestionnaire(openLink)
            ).page.html
        }
        return Response(page: page.bytes())
    }

    /// `POST /vragenlijst/{openLink}`: makes the personal link and goes to the first screen.
    func begin(_ request: Request, context: SiteContext) async throws -> Response {
        let form = try await Form(of: request)
        let (fieldwork, _) = try await fieldwork(context)
        let language = fieldwork.language(form["taal"] ?? asked(request))
        let day = today.day
        if let closed = ClosedPage(fieldwork, on: day, language: language, hasDraft: false) { return closed.response }
        let link = site.newLink()
        guard
            try await site.store.startResponse(
                survey: fieldwork.survey.id, language: language, on: day, link: link)
        else { return ClosedPage(ended: fieldwork, language: language).response }
        guard let first = fieldwork.itinerary([:]).first else { return .seeOther(Routes.personal(link.text)) }
        return .seeOther(Routes.screen(link.text, fieldwork.screens[first].id))
    }

    /// `GET /vragenlijst/{openLink}/uw-antwoorden`
    func privacy(_ request: Request, context: SiteContext) async throws -> Response {
        let (fieldwork, openLink) = try await fieldwork(context)
        let language = fieldwork.language(asked(request))
        let back = Routes.questionnaire(openLink).asking("taal", language.rawValue)
        let periods = try await site.periods(of: fieldwork.municipality)
        let page = PrivacyPage(fieldwork: fieldwork, language: language, periods: periods, back: back)
        return Response(page.page.html)
    }

    /// `GET /vragenlijst/{openLink}/vragenlijst.pdf`: the questionnaire to fill in on paper.
    func paper(_ request: Request, context: SiteContext) async throws -> Response {
        let (fieldwork, _) = try await fieldwork(context)
        let language = fieldwork.language(asked(request))
        if let closed = ClosedPage(fieldwork, on: today.day, language: language, hasDraft: false) {
            return closed.response
        }
        return try await fieldwork.paperFile(in: language, site: site, context)
    }

    private func fieldwork(_ context: SiteContext) async throws -> (Fieldwork, openLink: String) {
        let openLink = try context.parameters.require("openLink")
        guard let fieldwork = try await shelf.fieldwork(openLink: openLink) else { throw Mistake.unknownOpenLink }
        return (fieldwork, openLink)
    }

    private func asked(_ request: Request) -> String? {
        request.uri.query == nil ? nil : request.uri.queryParameters["taal"].map(String.init)
    }
}
