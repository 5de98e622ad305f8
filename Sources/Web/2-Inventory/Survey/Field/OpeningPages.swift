import Domain
import Foundation
import Hummingbird
import Store

/// Opening a survey: what it promises, from when and until when, and what is worth another look first.
struct OpeningPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/openen`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        guard opened.survey.state == .draft else { return .seeOther(Routes.field(opened)) }
        guard opened.opened.mayChange else { throw Mistake.finishedApproach }
        return Response(OpeningPage(opened: opened, form: OpeningForm(for: opened)).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/openen`
    func open(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today.day)
        guard opened.survey.state == .draft else { return .seeOther(Routes.field(opened)) }
        var form = OpeningForm(for: opened)
        form.read(try await Form(of: request))
        var page = OpeningPage(opened: opened, form: form)
        guard let settings = try await site.store.settings(of: opened.opened.member.municipality.id) else {
            throw Mistake.noSuchPage
        }
        guard opened.survey.faults.isEmpty, let survey = try form.survey(opened, minimumGroup: settings.minimumGroup)
        else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        // What is worth another look is said once, before it is too late to do something about it.
        if !page.hints.isEmpty, !form.isSeen {
            page.asksAgain = true
            return Response(page.page.html, status: .unprocessableContent)
        }
        let opening = try await site.store.open(
            opened.survey.id, of: opened.id, version: form.version, as: survey, opened.opened.act)
        switch opening {
        case .already: return .seeOther(Routes.field(opened))
        case .outdated:
            page.isOutdated = true
            return Response(page.page.html, status: .conflict)
        case .opened:
            if opened.opened.planning?[.surveyOpens]?.done == nil, opened.opened.planning?[.surveyOpens] != nil,
                survey.opens <= today.day
            {
                try await site.store.mark([.surveyOpens], .tick(survey.opens), of: opened.id, opened.opened.act)
            }
            return .seeOther(Routes.field(opened).asking("gebeurd", "geopend"))
        }
    }
}

/// What is filled in to open a survey.
struct OpeningForm: Sendable {
    /// The version of the questionnaire that the member looked at.
    private(set) var version: Int
    private var kind: Kind? = .confidential
    private var opens: TypedDay
    private var closes: TypedDay
    private var hasOpenLink = true
    private var isWhole = false
    /// Whether the hints were on the page that this was sent from.
    private(set) var isSeen = false
    private let today: Day
    private var isRead = false
    private let namesItself: Bool

    /// What is promised, and by which links people come in; the raw value is the one in the form.
    private enum Kind: String {
        case confidential, anonymous
        case anonymousPersonal = "anonymous-personal"

        var promise: SurveyPromise { self == .confidential ? .confidential : .anonymous }
        var links: SurveyLinks { self == .anonymous ? .shared : .personal }
    }

    init(for opened: OpenedSurvey) {
        let (today, planning) = (opened.opened.today, opened.opened.planning)
        self.today = today
        version = opened.survey.version
        let planned = planning?[.surveyOpens]?.day ?? today
        let opening = max(planned, today)
        let closing = max(
            planning?[.surveyCloses]?.day ?? opening, opening.adding(days: Planning.shortestSurvey).orNextWorkingDay)
        (opens, closes) = (TypedDay(opening.description), TypedDay(closing.description))
        let texts = opened.survey.questionnaire.introduction.flatMap { $0.texts.values }
        namesItself = texts.contains { $0.contains("niet anoniem") || $0.contains("not anonymous") }
    }

    mutating func read(_ form: Form) {
        isRead = true
        version = form["versie"].flatMap { Int($0) } ?? version
        kind = form["belofte"].flatMap { Kind(rawValue: $0) }
        (opens, closes) = (TypedDay(form["opent"]), TypedDay(form["sluit"]))
        hasOpenLink = form["open-link"] == "ja"
        isWhole = form["allen"] == "ja"
        isSeen = form["gezien"] == "ja"
    }

    var period: FieldPeriod? {
        guard let opens = opens.day, let closes = closes.day, opens <= closes else { return nil }
        return FieldPeriod(opens: opens, closes: closes)
    }

    var fields: [FormField] {
        [
            FormField(
                name: "belofte", label: "Vertrouwelijk of anoniem?", value: kind?.rawValue ?? "",
                problem: promiseProblem,
                kind: .radio([
                    .init(
                        value: Kind.confidential.rawValue, label: "Vertrouwelijk",
                        hint: """
                            U ziet wie heeft geantwoord en herinnert alleen de anderen. Iedere genodigde krijgt een eigen link, \
                            kan stoppen en later verdergaan. De vragenlijst vraagt naar de naam van de organisatie. Bij het \
                            sluiten gaat de link tussen persoon en antwoorden weg.
                            """),
                    .init(
                        value: Kind.anonymous.rawValue, label: "Anoniem, met één link voor iedereen",
                        hint: """
                            Iedereen krijgt dezelfde link. U ziet niet wie heeft geantwoord, en herinnert dus iedereen. De naam \
                            van de organisatie wordt niet gevraagd. De antwoorden ziet u pas na het sluiten, in een willekeurige \
                            volgorde.
                            """),
                    .init(
                        value: Kind.anonymousPersonal.rawValue, label: "Anoniem, met een eigen link per genodigde",
                        hint: """
                            Ook anoniem, maar u ziet tot het sluiten wie heeft geantwoord en herinnert alleen de anderen. Wat \
                            iemand antwoordt, staat los van de link. Wie de computer beheert, zou dat tot het sluiten nog kunnen \
                            nagaan; de vragenlijst zegt dat eerlijk.
                            """),
                ])),
            .day("opent", "Eerste dag", opens.text, problem: isRead ? opensProblem : nil),
            .day(
                "sluit", "Laatste dag", closes.text, hint: "Tot en met deze dag kan iedereen antwoorden.",
                problem: isRead ? closesProblem : nil),
            FormField(
                name: "open-link", label: "Geef genodigden ook een link om door te geven aan collega’s",
                value: hasOpenLink ? "ja" : "",
                hint: "Dit geldt als genodigden een eigen link krijgen. Anders hebben collega’s dezelfde link.",
                kind: .checkbox),
            FormField(
                name: "allen", label: "Wij nodigen álle organisaties uit die er zijn", value: isWhole ? "ja" : "",
                hint: "Alleen als dat echt zo is. De marges in de factsheet worden dan kleiner.",
                problem: isRead && isWhole && (hasOpenLink || kind?.links == .shared)
                    ? "Dit kan niet samen met een link die anderen ook kunnen gebruiken." : nil,
                kind: .checkbox),
        ]
    }

    private var promiseProblem: String? {
        guard isRead else { return nil }
        guard let kind else { return "Kies een van de drie." }
        guard kind.promise == .anonymous, namesItself else { return nil }
        return "In de inleiding staat dat de antwoorden niet anoniem zijn. Verander eerst die tekst."
    }

    private var opensProblem: String? {
        if let problem = opens.problem(missing: "Vul de eerste dag in.") { return problem }
        return (opens.day ?? today) < today ? "Deze dag is al voorbij." : nil
    }

    private var closesProblem: String? {
        if let problem = closes.problem(missing: "Vul de laatste dag in.") { return problem }
        guard let opens = opens.day, let closes = closes.day, closes < opens else { return nil }
        return "De laatste dag ligt voor de eerste."
    }

    /// The survey as it opens; `nil` where something is wrong.
    ///
    /// - Throws: ``InvalidQuestionnaire``
    func survey(_ opened: OpenedSurvey, minimumGroup: Int) throws -> Survey? {
        guard fields.allSatisfy({ $0.problem == nil }), let kind, let period else { return nil }
        let municipality = opened.opened.member.municipality
        let asked = kind.promise.questionnaire(from: opened.survey.questionnaire)
        let sharesLink = hasOpenLink || kind.links == .shared
        return Survey(
            id: UUID().uuidString.lowercased(), municipality: municipality.id,
            openLink: sharesLink ? Token().text : nil, questionnaire: try asked.frozen(),
            introduction: opened.introductionValues, wholeFrame: isWhole, minimumGroup: minimumGroup,
            opens: period.opens, closes: period.closes, promise: kind.promise, links: kind.links)
    }
}

/// The page to open a survey.
struct OpeningPage: Sendable {
    let opened: OpenedSurvey
    var form: OpeningForm
    /// Whether it is sent again to be sure, after the hints were shown.
    var asksAgain = false
    var isOutdated = false

    var hints: [String] { form.period?.hints(meeting: opened.opened.approach.meeting) ?? [] }

    var page: Page {
        let fields = form.fields
        let faults = opened.survey.faults
        return opened.page(
            "Open de peiling",
            content: """
                \(fields.problems)
                \(when: isOutdated, outdated)
                <div class="kring-title">
                \(opened.back)
                <h1 class="utrecht-heading-1">Open de peiling</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Daarna staan de vragen vast. U kiest zelf wie een \
                uitnodiging krijgt en wanneer die gaat.</p>
                </div>
                \(faults.isEmpty ? ask(fields) : notYet(faults.count))
                """)
    }

    private func ask(_ fields: [FormField]) -> HTML {
        let lines = hints.map { "<li>\($0)</li>\n" as HTML }
        let notice: HTML = """
            <div class="utrecht-alert utrecht-alert--warning kring-notice" role="status"><div class="utrecht-alert__icon">\
            \(Icon.attention)</div><div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(asksAgain ? "Kijk nog even, en druk dan nog een keer" : "Let op")</h2>
            <ul class="utrecht-unordered-list">
            \(lines)</ul>
            </div></div>

            """
        let seen: HTML = "<input type=\"hidden\" name=\"gezien\" value=\"ja\">"
        return """
            \(when: !hints.isEmpty, notice)
            <form class="kring-form kring-form--long" action="\(Routes.field(opened, .open))" method="post" novalidate>
            <input type="hidden" name="versie" value="\(form.version)">
            \(when: !hints.isEmpty, seen)
            \(fields.map(\.html))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
            Open de peiling</button><a class="utrecht-link" href="\(Routes.survey(opened))">Nog niet</a></div>
            </form>
            """
    }

    private func notYet(_ count: Int) -> HTML {
        """
        <div class="kring-empty">
        <h2 class="utrecht-heading-3">De vragenlijst is nog niet af</h2>
        <p class="utrecht-paragraph">\(count == 1 ? "Er is nog één ding te doen." : "Er zijn nog \(count) dingen te doen.") \
        Op de pagina van de peiling staat wat.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.survey(opened))">Ga naar de \
        vragenlijst</a></div>
        </div>
        """
    }

    private var outdated: HTML {
        """
        <div class="utrecht-alert utrecht-alert--warning kring-notice" role="alert"><div class="utrecht-alert__icon">\
        \(Icon.attention)</div><div class="utrecht-alert__content">
        <h2 class="utrecht-heading-3">De vragenlijst is intussen veranderd</h2>
        <p class="utrecht-paragraph">Een collega paste iets aan terwijl u op deze pagina was. \
        <a class="utrecht-link" href="\(Routes.survey(opened))">Bekijk de vragenlijst</a> en open hem daarna.</p></div></div>

        """
    }
}
