import Documents
import Domain
import Hummingbird
import Store

/// What organisations see of their own people's answers, for the coordinator who publishes it.
struct OrganisationSheetPages: Sendable {
    let studio: StudioPages

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/organisaties`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(OrganisationSheetListPage(organisations: try await open(context, member)).page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/organisaties/{organisation}`: as it would be published now.
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let organisations = try await open(context, member)
        let id = try context.parameters.require("organisation")
        guard let sheet = organisations.sheet(id) else { throw Mistake.noSuchPage }
        let factsheet = organisations.factsheet
        let page = factsheet.page(
            "\(sheet.title) naast het geheel", width: .sheet,
            content: """
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.studio(factsheet, .organisations))">Per \
                organisatie</a></p>
                \(FactsheetBody(factsheet: sheet, medium: .screen, isWithinSite: true).html)
                \(FactsheetAnnex(tables: sheet.tables).section)
                """)
        return Response(page.html)
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> FactsheetOrganisations {
        let factsheet = try await studio.open(context, member)
        guard factsheet.survey.promise == .confidential else { throw Mistake.noSuchPage }
        _ = try factsheet.made
        return try await FactsheetOrganisations.open(factsheet, studio)
    }
}

/// Which organisations see their own figures, and why others do not.
struct OrganisationSheetListPage: Sendable {
    let organisations: FactsheetOrganisations

    private var factsheet: OpenedFactsheet { organisations.factsheet }

    var page: Page {
        let entries = organisations.plan.organisations.organisations
        return factsheet.page(
            "Per organisatie",
            content: """
                <div class="kring-title">
                \(factsheet.back)
                <h1 class="utrecht-heading-1">Per organisatie</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Als u de factsheet publiceert, ziet een organisatie met \
                haar eigen link ook hoe haar eigen mensen antwoordden, naast het geheel. Zo kan zij er zelf mee verder.</p>
                </div>
                \(entries.isEmpty ? empty : table(entries))
                <p class="kring-note">Mensen horen bij een organisatie door de naam die zij invulden. \
                <a class="utrecht-link" href="\(Routes.networkNames)">Zeg van namen welke organisatie het is</a></p>
                """)
    }

    private var empty: HTML {
        """
        <div class="kring-empty">
        <h2 class="utrecht-heading-3">Nog geen organisaties herkend</h2>
        <p class="utrecht-paragraph">Wat mensen als hun organisatie invulden, staat nog niet op de sociale kaart.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.networkNames)">Naar de namen</a></div>
        </div>
        """
    }

    private func table(_ entries: [OrganisationFigures.Entry]) -> HTML {
        let rows = entries.map { entry -> HTML in
            let name = organisations.name(entry.id)
            let address = Routes.studio(factsheet, .organisations, entry.id)
            let title: HTML =
                entry.verdict == .shown ? "<a class=\"utrecht-link\" href=\"\(address)\">\(name)</a>" : "\(name)"
            return """
                <tr class="utrecht-table__row">\
                <th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\(title)</th>\
                <td class="utrecht-table__cell" data-label="Mensen">\(entry.respondents)</td>\
                <td class="utrecht-table__cell" data-label="Eigen cijfers">\(words(entry.verdict))</td></tr>

                """
        }
        return """
            <table class="utrecht-table kring-cards">
            <caption class="utrecht-table__caption"><span class="kring-hidden">Organisaties van wie mensen antwoordden</span>\
            </caption>
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Organisatie</th>\
            <th class="utrecht-table__header-cell" scope="col">Mensen</th>\
            <th class="utrecht-table__header-cell" scope="col">Eigen cijfers</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(rows)</tbody>
            </table>

            """
    }

    private func words(_ verdict: OrganisationFigures.Verdict) -> String {
        switch verdict {
        case .shown: "ja"
        case .tooFew: "nee: minder dan \(organisations.material.publication.minimum) mensen"
        case .wouldTell: "nee: naast de andere cijfers zou te zien zijn wat enkele anderen antwoordden"
        }
    }
}
