import Domain
import Hummingbird
import Store

/// What a respondent can see, take along and erase with the personal link, until the survey closes.
struct OwnAnswersPages: Sendable {
    let site: Site
    let answers: AnswerPages

    /// `GET /antwoorden/{link}/inzien`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        try await withOwn(context) { Response($0.page.html) }
    }

    /// `GET /antwoorden/{link}/inzien/{file}`
    func download(_ request: Request, context: SiteContext) async throws -> Response {
        guard let file = DataFile(name: try context.parameters.require("file"), after: "antwoorden") else {
            throw Mistake.noSuchPage
        }
        return try await withOwn(context) { own in
            .download(file == .text ? own.answers.text : try own.answers.json, as: file, name: "antwoorden")
        }
    }

    /// `GET /antwoorden/{link}/wissen`
    func ask(_ request: Request, context: SiteContext) async throws -> Response {
        try await withOwn(context) { Response(EraseAnswersPage(own: $0).page.html) }
    }

    /// `POST /antwoorden/{link}/wissen`
    func erase(_ request: Request, context: SiteContext) async throws -> Response {
        try await withOwn(context) { own in
            guard try await site.store.eraseResponse(own.draft.link, at: site.clock()) else {
                throw Mistake.unknownPersonalLink
            }
            return .seeOther(Routes.answersErased.asking("taal", own.draft.language.rawValue))
        }
    }

    /// `GET /antwoorden/gewist`: tells nothing about anybody, so that the link need not be in its address.
    func erased(_ request: Request, context: SiteContext) async throws -> Response {
        let asked = request.uri.queryParameters["taal"].flatMap { Language(rawValue: String($0)) }
        let page = AnswersErasedPage(language: asked ?? .dutch, isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }

    private func withOwn(
        _ context: SiteContext, _ body: (OwnAnswersPage) async throws -> Response
    ) async throws -> Response {
        let draft = try await answers.draft(context)
        let day = Day(at: site.clock())
        if let closed = ClosedPage(draft.fieldwork, on: day, language: draft.language, hasDraft: false) {
            return closed.response
        }
        guard let days = try await site.store.days(of: draft.link) else { throw Mistake.unknownPersonalLink }
        return try await body(OwnAnswersPage(draft: draft, answers: OwnAnswers(draft, days)))
    }
}

struct OwnAnswersPage: Sendable {
    let draft: Draft
    let answers: OwnAnswers

    private var words: RespondentWords { RespondentWords(language: draft.language) }

    var page: Page {
        let (fieldwork, link) = (draft.fieldwork, draft.link.text)
        return Page(
            language: draft.language,
            title: words.yourAnswers,
            sender: words.sender(fieldwork.municipality.name),
            home: nil,
            footer: PrivacyPage.footer(words, at: Routes.privacy(personalLink: link)),
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.yourAnswers)</h1>
                <p class="utrecht-paragraph">\(words.begun(answers.days.started, sent: answers.days.submitted))</p>
                \(when: answers.given.isEmpty, "<p class=\"utrecht-paragraph\">\(words.nothingAnswered)</p>")
                \(when: !answers.given.isEmpty, list)
                <h2 class="utrecht-heading-2">\(words.takeAlong)</h2>
                <ul class="utrecht-unordered-list">
                <li><a class="utrecht-link" href="\(Routes.ownAnswers(link, .text))">\(words.asText)</a></li>
                <li><a class="utrecht-link" href="\(Routes.ownAnswers(link, .json))">\(words.asJSON)</a></li>
                </ul>
                <div class="utrecht-button-group">
                <a class="utrecht-button-link" href="\(Routes.eraseAnswers(link))">\(words.eraseAnswers)</a>
                \(when: !draft.isSubmitted, "<a class=\"utrecht-link\" href=\"\(Routes.personal(link))\">\(words.continueNow)</a>")
                </div>
                </div>
                """)
    }

    private var list: HTML {
        let items = answers.given.map { answered -> HTML in
            let answers = answered.answers.map { "<dd class=\"utrecht-data-list__item-value\">\($0)</dd>" as HTML }
            return """
                <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(answered.question)</dt>\
                \(answers)</div>

                """
        }
        return "<dl class=\"utrecht-data-list\">\n\(items)</dl>"
    }
}

struct EraseAnswersPage: Sendable {
    let own: OwnAnswersPage

    var page: Page {
        let draft = own.draft
        let (words, fieldwork) = (RespondentWords(language: draft.language), draft.fieldwork)
        return Page(
            language: draft.language,
            title: words.eraseHeading,
            sender: words.sender(fieldwork.municipality.name),
            home: nil,
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.eraseHeading)</h1>
                <p class="utrecht-paragraph">\(words.whatErasingDoes(isSent: draft.isSubmitted))</p>
                <form method="post" action="\(Routes.eraseAnswers(draft.link.text))">
                <div class="utrecht-button-group">
                <button class="utrecht-button utrecht-button--danger" type="submit">\(words.eraseAnswers)</button>
                <a class="utrecht-link" href="\(Routes.ownAnswers(draft.link.text))">\(words.keepAnswers)</a>
                </div>
                </form>
                </div>
                """)
    }
}

struct AnswersErasedPage: Sendable {
    var language: Language
    var isDemonstration: Bool

    var page: Page {
        let words = RespondentWords(language: language)
        return Page(
            language: language, title: words.erasedHeading, sender: "Samen tegen eenzaamheid",
            isDemonstration: isDemonstration,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.erasedHeading)</h1>
                <p class="utrecht-paragraph">\(words.erasedNote)</p>
                </div>
                """)
    }
}
