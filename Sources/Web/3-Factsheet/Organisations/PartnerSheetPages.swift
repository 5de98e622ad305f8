import Documents
import Domain
import Hummingbird
import Store

/// What an organisation sees, by its personal link, of its own people's answers beside everybody's.
struct PartnerSheetPages: Sendable {
    let site: Site

    /// `GET /partner/{link}/factsheets/{factsheet}`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let (link, partner, edition) = try await open(context)
        let sheet = edition.factsheet
        let files = Self.files.map { file, label -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.partnerSheet(link, edition.link, file))">\(label)</a></li>

            """
        }
        let page = Page(
            title: "\(sheet.title) naast het geheel", sender: "Gemeente \(partner.municipality.name)", home: nil,
            width: .sheet, isDemonstration: sheet.isDemonstration, municipality: partner.municipality,
            needsWorkStylesheet: true,
            content: """
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.partner(link))">\(partner.organisation.name)</a></p>
                \(FactsheetBody(factsheet: sheet, medium: .screen, isWithinSite: true).html)
                <section class="kring-section kring-section--screen" aria-labelledby="downloads">
                <h2 class="utrecht-heading-2" id="downloads">Downloads</h2>
                <div>
                <p class="utrecht-paragraph">Van \(edition.published.written(in: .dutch)). Alleen wie uw link heeft, ziet deze \
                cijfers. <a class="utrecht-link" href="\(Routes.published(edition.link))">Naar de factsheet voor iedereen</a></p>
                <ul class="utrecht-unordered-list">
                \(files)</ul>
                </div>
                </section>
                \(FactsheetAnnex(tables: sheet.tables).section)
                """)
        return Response(page.html)
    }

    /// `GET /partner/{link}/factsheets/{factsheet}/{file}`
    func download(_ request: Request, context: SiteContext) async throws -> Response {
        let (_, partner, edition) = try await open(context)
        guard let file = FactsheetFile(name: try context.parameters.require("file")),
            Self.files.contains(where: { $0.file == file })
        else {
            throw Mistake.noSuchPage
        }
        do {
            let bytes = try await site.documents.bytes(edition.factsheet, as: file)
            return .factsheet(bytes, file, of: partner.municipality)
        } catch let missing as ConverterMissing {
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    /// With what a download's link says: these are longer than a factsheet.
    private static let files: [(file: FactsheetFile, label: String)] = [
        (FactsheetFile(.pdf), "Als PDF"), (FactsheetFile(.pdf, hasAnnex: true), "Als PDF, met alle tabellen"),
        (FactsheetFile(.docx), "Als Word-document (DOCX)"), (FactsheetFile(.xlsx), "Tabellen als Excel-bestand (XLSX)"),
    ]

    private func open(_ context: SiteContext) async throws -> (Token, Partner, OrganisationEdition) {
        guard let link = Token(text: try context.parameters.require("link")),
            let partner = try await site.store.partner(link, at: site.clock())
        else { throw Mistake.unknownPartnerLink }
        let factsheet = try context.parameters.require("factsheet")
        let editions = try await site.store.organisationEditions(of: partner.organisation.id)
        guard let edition = editions.first(where: { $0.link == factsheet }) else { throw Mistake.noSuchPage }
        return (link, partner, edition)
    }
}

extension PartnerSheetPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/partner/{link}/factsheets/{factsheet}", show)
        routes.get("/partner/{link}/factsheets/{factsheet}/{file}", download)
    }
}

extension Routes {
    static func partnerSheet(_ link: Token, _ factsheet: String) -> Address {
        .within("partner", link.text, "factsheets", factsheet)
    }
    static func partnerSheet(_ link: Token, _ factsheet: String, _ file: FactsheetFile) -> Address {
        .within("partner", link.text, "factsheets", factsheet, file.name)
    }
}
