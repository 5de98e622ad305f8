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
        return Response(FactsheetListPage(opened: opened, surveys: surveys, published: published).page.html)
    }
}

extension Routes {
    static func factsheets(of id: Approach.ID) -> Address { .within("aanpak", id, "factsheets") }
    static func studio(_ survey: ComposedSurvey.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "peilingen", survey, SurveyPart.factsheet.rawValue)
    }
}

struct FactsheetListPage: Sendable {
    let opened: OpenedApproach
    /// Those that opened, the latest begun first.
    let surveys: [ComposedSurvey]
    let published: [PublishedSummary]

    var page: Page {
        let orphans = published.filter { summary in !surveys.contains { $0.survey == summary.survey } }
        return opened.page(
            "Factsheets", here: .factsheet,
            content: """
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

    private func item(_ name: HTML, _ summary: PublishedSummary?) -> HTML {
        let state: HTML =
            summary.map { summary -> HTML in
                """
                Versie \(summary.number), gepubliceerd op \(summary.published.dutch(from: opened.today)). <a class="utrecht-link" \
                href="\(Routes.published(summary.link))">Bekijk de openbare bladzijde</a>
                """
            } ?? "Nog niet gepubliceerd."
        return """
            <li class="kring-approaches__item"><h2 class="utrecht-heading-4">\(name)</h2>
            <p class="utrecht-paragraph">\(state)</p></li>

            """
    }
}
