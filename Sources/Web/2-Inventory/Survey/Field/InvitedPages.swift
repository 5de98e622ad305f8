import Domain
import Hummingbird
import Store

/// What is behind the personal link of somebody who was invited: the welcome page, and beginning or going on.
struct InvitedPages: Sendable {
    let site: Site
    let shelf: FieldworkShelf
    let today: Today

    /// `GET /uitnodiging/{link}`
    func welcome(_ request: Request, context: SiteContext) async throws -> Response {
        let (link, recipient, fieldwork) = try await invited(context)
        if recipient.hasAnswered, recipient.hasBegun { return .seeOther(Routes.thanks(link.text)) }
        let language = fieldwork.language(request.asked("taal"))
        if let closed = ClosedPage(fieldwork, on: today.day, language: language, hasDraft: !recipient.hasAnswered) {
            return closed.response
        }
        guard !recipient.hasAnswered else { return AnsweredPage(fieldwork: fieldwork, language: language).response }
        let page = WelcomePage(
            fieldwork: fieldwork, language: language, address: Routes.invited(link.text),
            privacy: Routes.invited(link.text, "uw-antwoorden"), paper: Routes.invited(link.text, "vragenlijst.pdf"),
            invited: recipient)
        return Response(page.page.html)
    }

    /// `POST /uitnodiging/{link}`: begins, or goes on where this recipient was, and leads to the screens.
    func begin(_ request: Request, context: SiteContext) async throws -> Response {
        let form = try await Form(of: request)
        let (link, recipient, fieldwork) = try await invited(context)
        let language = fieldwork.language(form["taal"] ?? request.asked("taal"))
        let day = today.day
        if let closed = ClosedPage(fieldwork, on: day, language: language, hasDraft: !recipient.hasAnswered) {
            return closed.response
        }
        guard !recipient.hasAnswered || recipient.hasBegun else {
            return AnsweredPage(fieldwork: fieldwork, language: language).response
        }
        guard try await site.store.startResponse(forRecipientBy: link, language: language, on: day) else {
            return ClosedPage(ended: fieldwork, language: language).response
        }
        return .seeOther(Routes.personal(link.text))
    }

    /// `GET /uitnodiging/{link}/uw-antwoorden`
    func privacy(_ request: Request, context: SiteContext) async throws -> Response {
        let (link, _, fieldwork) = try await invited(context)
        let language = fieldwork.language(request.asked("taal"))
        let page = PrivacyPage(
            fieldwork: fieldwork, language: language, periods: try await site.periods(of: fieldwork.municipality),
            back: Routes.invited(link.text).asking("taal", language.rawValue))
        return Response(page.page.html)
    }

    /// `GET /uitnodiging/{link}/vragenlijst.pdf`
    func paper(_ request: Request, context: SiteContext) async throws -> Response {
        let (_, recipient, fieldwork) = try await invited(context)
        let language = fieldwork.language(request.asked("taal"))
        if let closed = ClosedPage(fieldwork, on: today.day, language: language, hasDraft: !recipient.hasAnswered) {
            return closed.response
        }
        return try await fieldwork.paperFile(in: language, site: site, context)
    }

    private func invited(_ context: SiteContext) async throws -> (Token, RecipientLink, Fieldwork) {
        guard let link = Token(text: try context.parameters.require("link")),
            let recipient = try await site.store.recipient(link),
            let fieldwork = try await shelf.fieldwork(survey: recipient.survey)
        else { throw Mistake.unknownPersonalLink }
        return (link, recipient, fieldwork)
    }
}

/// For somebody whose answers are kept apart from the link: they came before the survey was closed and opened again, or
/// by another link in an anonymous survey.
struct AnsweredPage: Sendable {
    let fieldwork: Fieldwork
    let language: Language

    var response: Response { Response(page.html, status: .gone) }

    private var page: Page {
        let words = RespondentWords(language: language)
        return Page(
            language: language, title: words.answeredBefore, sender: words.sender(fieldwork.municipality.name),
            isDemonstration: fieldwork.survey.isDemonstration, municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.answeredBefore)</h1>
                <p class="utrecht-paragraph">\(words.answeredBeforeNote)</p>
                <p class="utrecht-paragraph">\(words.anyQuestion) \(ContactLine.html(fieldwork.survey.introduction.contact))</p>
                </div>
                """)
    }
}

extension Routes {
    static func invited(_ link: String) -> Address { .within("uitnodiging", link) }
    static func invited(_ link: String, _ page: String) -> Address { .within("uitnodiging", link, page) }
}
