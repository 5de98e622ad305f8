import Domain
import Hummingbird
import Store

/// The factsheets of an approach: one for each survey that opened, and what was published of surveys that have gone.
struct FactsheetListPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/factsheets`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let surveys = try await site.store.composedSurveys(of: opened.id).filter { $0.survey != nil }
        let published = try await site.store.publishedFactsheets(of: opened.id)
        var page = FactsheetListPage(opened: opened, surveys: surveys, published: published)
        page.isWithdrawn = request.asked("gebeurd") == StudioPage.Done.withdrawn.rawValue
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/factsheets/{link}/intrekken`: of a survey that has gone; any other has its studio.
    func askToWithdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await withdrawal(context, member).page.page.html)
    }

    /// `POST /aanpak/{approach}/factsheets/{link}/intrekken`
    func withdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let asked = try await withdrawal(context, member)
        var page = asked.page
        page.read(form)
        guard page.problem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        _ = try await site.store.withdraw(
            edition: page.number, at: asked.summary.link, in: asked.opened.id, notice: page.notice.text,
            asked.opened.act)
        return .seeOther(page.home.asking("gebeurd", StudioPage.Done.withdrawn.rawValue))
    }

    private func withdrawal(
        _ context: SiteContext, _ member: SignedIn
    ) async throws -> (opened: OpenedApproach, summary: PublishedSummary, page: WithdrawalPage) {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let link = try context.parameters.require("link")
        let published = try await site.store.publishedFactsheets(of: opened.id)
        guard let summary = published.first(where: { $0.link == link && $0.survey == nil }) else {
            throw Mistake.noSuchPage
        }
        guard opened.mayChange else { throw Mistake.finishedApproach }
        let home = Routes.factsheets(of: opened.id)
        return (
            opened, summary,
            WithdrawalPage(
                number: summary.number, action: Routes.withdrawal(link, of: opened.id), home: home,
                back: "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(home)\">Factsheets</a></p>",
                shell: { opened.page($0, here: .factsheet, content: $1) })
        )
    }
}

extension FactsheetListPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/aanpak/{approach}/factsheets", for: .viewer, list)
        routes.get("/aanpak/{approach}/factsheets/{link}/intrekken", for: .coordinator, askToWithdraw)
        routes.post("/aanpak/{approach}/factsheets/{link}/intrekken", for: .coordinator, withdraw)
    }
}

extension Routes {
    static func factsheets(of id: Approach.ID) -> Address { .within("aanpak", id, "factsheets") }
    static func withdrawal(_ link: String, of id: Approach.ID) -> Address {
        .within("aanpak", id, "factsheets", link, "intrekken")
    }
    static func studio(_ survey: ComposedSurvey.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "peilingen", survey, SurveyPart.factsheet.rawValue)
    }
}

struct FactsheetListPage: Sendable {
    let opened: OpenedApproach
    /// Those that opened, the latest begun first.
    let surveys: [ComposedSurvey]
    let published: [PublishedSummary]
    /// Whether one was taken back just now.
    var isWithdrawn = false

    var page: Page {
        let orphans = published.filter { summary in !surveys.contains { $0.survey == summary.survey } }
        return opened.page(
            "Factsheets", here: .factsheet,
            content: """
                \(when: isWithdrawn, DoneNotice.html("De factsheet is ingetrokken."))
                <div class="kring-title">
                <h1 class="utrecht-heading-1">Factsheets</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Kring schrijft van elke peiling een factsheet van twee \
                bladzijden. U kijkt hem na en publiceert hem.</p>
                </div>
                \(surveys.isEmpty && orphans.isEmpty ? none : list(orphans))
                """)
    }

    private var none: HTML {
        """
        <div class="kring-empty">
        <h2 class="utrecht-heading-3">Er is nog geen peiling geopend</h2>
        <p class="utrecht-paragraph">Zodra een peiling open is en er genoeg antwoorden zijn, staat de factsheet hier.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.surveys(of: opened.id))">Naar de \
        peilingen</a></div>
        </div>
        """
    }

    private func list(_ orphans: [PublishedSummary]) -> HTML {
        let isCoordinator = opened.member.isCoordinator
        let rows = surveys.map { survey -> HTML in
            let summary = published.first { $0.survey == survey.survey }
            // Live figures are for coordinators.
            let name: HTML =
                isCoordinator
                ? "<a class=\"utrecht-link\" href=\"\(Routes.studio(survey.id, of: opened.id))\">\(survey.composition.name)</a>"
                : "\(survey.composition.name)"
            return item(name, summary)
        }
        return """
            \(when: isCoordinator, compare)<ul class="kring-approaches">
            \(rows)\(orphans.map { item("Factsheet van een gewiste peiling", $0) })</ul>
            """
    }

    private var compare: HTML {
        """
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.waves(of: opened.id))">Vergelijk twee peilingen, en \
        doelen met hun beginstand</a></p>

        """
    }

    /// Of a survey that has gone; any other is taken back in its studio.
    private func withdraw(_ summary: PublishedSummary) -> HTML {
        guard summary.survey == nil, opened.mayChange else { return HTML() }
        return " <a class=\"utrecht-link\" href=\"\(Routes.withdrawal(summary.link, of: opened.id))\">Trek in</a>"
    }

    private func item(_ name: HTML, _ summary: PublishedSummary?) -> HTML {
        let state: HTML =
            summary.map { summary -> HTML in
                """
                Versie \(summary.number), gepubliceerd op \(summary.published.dutch(from: opened.today)). <a class="utrecht-link" \
                href="\(Routes.published(summary.link))">Bekijk de openbare bladzijde</a>\(withdraw(summary))
                """
            } ?? "Nog niet gepubliceerd."
        return """
            <li class="kring-approaches__item"><h2 class="utrecht-heading-4">\(name)</h2>
            <p class="utrecht-paragraph">\(state)</p></li>

            """
    }
}
