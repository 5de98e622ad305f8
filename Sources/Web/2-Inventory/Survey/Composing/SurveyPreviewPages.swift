import Domain
import Hummingbird
import Store

/// Every screen of a survey as a respondent will see it. Nothing that is filled in is kept.
struct SurveyPreviewPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/voorbeeld/{screen}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let preview = try await open(request, context, member)
        let place = try context.parameters.require("screen")
        if place == Self.privacy {
            let periods = try await site.periods(of: member.municipality)
            let page = PrivacyPage(
                fieldwork: preview.fieldwork, language: preview.language, periods: periods,
                back: preview.address(Self.first))
            return Response(preview.framed(page.page, at: place).html)
        }
        guard let page = preview.page(at: place) else { throw Mistake.noSuchPage }
        return Response(preview.framed(page, at: place).html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/voorbeeld/{screen}`: checks what was filled in as for a respondent, and
    /// goes to the screen that the button leads to.
    func goOn(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var preview = try await open(request, context, member)
        let place = try context.parameters.require("screen")
        let form = try await Form(of: request)
        guard place != Self.first, let index = preview.fieldwork.screens.firstIndex(where: { $0.id == place }) else {
            guard place == Self.first else { throw Mistake.noSuchPage }
            return .seeOther(preview.address(preview.places[1]))
        }
        let screen = preview.fieldwork.screens[index]
        let sent = ScreenForm(form, screen: screen, asked: screen.questions)
        let (_, problems) = Answers.reading(sent.columns, questions: screen.questions)
        guard problems.isEmpty else {
            preview.values = sent.columns
            preview.problems = problems
            guard let page = preview.page(at: place) else { throw Mistake.noSuchPage }
            return Response(preview.framed(page, at: place).html, status: .unprocessableContent)
        }
        switch sent.destination {
        case .language(let language):
            preview.language = language
            return .seeOther(preview.address(place))
        case .previous: return .seeOther(preview.address(preview.before(place) ?? Self.first))
        case .next, .send, .later: return .seeOther(preview.address(preview.after(place) ?? Self.last))
        }
    }

    /// The words in the address of the pages that are no screen.
    static let (first, last, privacy) = ("begin", "bedankt", "uw-antwoorden")

    private func open(_ request: Request, _ context: SiteContext, _ member: SignedIn) async throws -> SurveyPreview {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        return SurveyPreview(opened: opened, asked: request.asked("taal"), day: today.day)
    }
}

/// A survey shown as if it were open.
struct SurveyPreview: Sendable {
    let opened: OpenedSurvey
    let fieldwork: Fieldwork
    var language: Language
    var values: [String: String] = [:]
    var problems: [AnswerProblem] = []

    init(opened: OpenedSurvey, asked: String?, day: Day) {
        self.opened = opened
        let survey = Survey(
            id: opened.survey.id, municipality: opened.opened.member.municipality.id, openLink: nil,
            questionnaire: opened.survey.questionnaire, introduction: opened.introductionValues, opens: day,
            isDemonstration: opened.opened.site.isDemonstration)
        fieldwork = Fieldwork(survey: survey, municipality: opened.opened.member.municipality)
        language = fieldwork.language(asked)
    }

    /// The pages in their order, by the word in their address.
    var places: [String] {
        [SurveyPreviewPages.first] + fieldwork.screens.map(\.id) + [SurveyPreviewPages.last]
    }

    func address(_ place: String) -> Address {
        Routes.survey(opened, .preview, place).asking("taal", language.rawValue)
    }

    func before(_ place: String) -> String? {
        places.firstIndex(of: place).flatMap { $0 > 0 ? places[$0 - 1] : nil }
    }

    func after(_ place: String) -> String? {
        places.firstIndex(of: place).flatMap { $0 + 1 < places.count ? places[$0 + 1] : nil }
    }

    /// The respondent's page at a place; `nil` where there is none.
    func page(at place: String) -> Page? {
        let words = RespondentWords(language: language)
        switch place {
        case SurveyPreviewPages.first:
            return WelcomePage(
                fieldwork: fieldwork, language: language,
                address: Routes.survey(opened, .preview, SurveyPreviewPages.first),
                privacy: address(SurveyPreviewPages.privacy),
                paper: Routes.survey(opened, .files, SurveyFile.paper(.pdf, language).name)
            ).page
        case SurveyPreviewPages.last:
            // The day before it opens: there are no answers to come back to.
            let day = fieldwork.survey.opens.adding(days: -1)
            var page = ThanksPage(
                fieldwork: fieldwork, link: "", personalAddress: "…", language: language, day: day
            ).page
            page.footer = PrivacyPage.footer(words, at: address(SurveyPreviewPages.privacy))
            return page
        default:
            guard let index = fieldwork.screens.firstIndex(where: { $0.id == place }) else { return nil }
            let screens = fieldwork.screens
            return ScreenPage(
                fieldwork: fieldwork, screen: index, questions: screens[index].questions, isFirst: index == 0,
                isLast: index == screens.count - 1, language: language, values: values, problems: problems,
                personalAddress: "…"
            ).page
        }
    }

    /// The respondent's page, under a line that says that it is an example and leads on and back.
    func framed(_ page: Page, at place: String) -> Page {
        var page = page
        page.home = nil
        page.needsWorkStylesheet = true
        page.footer = PrivacyPage.footer(
            RespondentWords(language: language), at: address(SurveyPreviewPages.privacy))
        if let side = page.side, let other = side.language {
            page.side = Page.Link(
                text: side.text, address: Routes.survey(opened, .preview, place).asking("taal", other.rawValue),
                language: other)
        }
        let number = places.firstIndex(of: place).map { "Bladzijde \($0 + 1) van \(places.count)." } ?? ""
        let back = before(place).map { link($0, "Vorige bladzijde") } ?? HTML()
        let next = after(place).map { link($0, "Volgende bladzijde") } ?? HTML()
        page.bar = """
            <nav class="kring-preview" lang="nl" aria-label="Voorbeeld"><div class="kring-wrap kring-wrap--form kring-line">
            <p class="kring-preview__text"><strong>Voorbeeld.</strong> \(number) Wat u invult, wordt niet bewaard. Vragen die \
            iemand soms niet krijgt, staan er hier altijd.</p>
            <p class="kring-preview__links">\(back)\(next)<a class="utrecht-link" href="\(Routes.survey(opened))">Terug naar \
            de peiling</a></p>
            </div></nav>
            """
        return page
    }

    private func link(_ place: String, _ text: String) -> HTML {
        "<a class=\"utrecht-link\" href=\"\(address(place))\">\(text)</a> "
    }
}
