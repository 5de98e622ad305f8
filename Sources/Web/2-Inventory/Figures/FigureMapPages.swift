import Domain
import Hummingbird
import Store

/// The map of an approach's districts: which file it is made of, another, none.
struct FigureMapPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/cijfers/kaart`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await page(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/kaart`
    func set(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        let upload = try await Upload(of: request, mostBytes: MapFile.mostBytes + 100_000)
        guard let file = upload.files["kaart"] else {
            page.problems = ["Kies eerst een bestand."]
            return Response(page.page.html, status: .unprocessableContent)
        }
        do {
            let read = try MapFile.read(file.bytes, name: file.name, municipality: member.municipality.code)
            try await site.store.setFigureMap(read.map, file: file.name, of: page.opened.id, page.opened.act)
        } catch let refused as MapFile.Refused {
            page.problems = [refused.description]
            return Response(page.page.html, status: .unprocessableContent)
        }
        return .seeOther(Routes.figureMap(of: page.opened.id))
    }

    /// `POST /aanpak/{approach}/cijfers/kaart/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        try await site.store.setFigureMapRemoved(true, of: opened.id, opened.act)
        return .seeOther(Routes.figureMap(of: opened.id))
    }

    /// `POST /aanpak/{approach}/cijfers/kaart/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        try await site.store.setFigureMapRemoved(false, of: opened.id, opened.act)
        return .seeOther(Routes.figureMap(of: opened.id))
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> FigureMapPage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return FigureMapPage(
            opened: opened, map: try await site.store.figureMap(of: opened.id),
            hasRemoved: try await site.store.hasRemovedFigureMap(of: opened.id))
    }
}

struct FigureMapPage: Sendable {
    var opened: OpenedApproach
    var map: KeptMap?
    var hasRemoved: Bool
    var problems: [String] = []

    var page: Page {
        let give: HTML = """
            <form class="kring-form" action="\(Routes.figureMap(of: opened.id))" method="post" enctype="multipart/form-data">
            \(FigureFields.file("kaart", map == nil ? "Kaartbestand" : "Een ander kaartbestand", accept: ".geojson,.json,application/geo+json", hint: "GeoJSON met de grenzen van wijken of buurten, hoogstens 8 MB. Punten in graden (WGS 84) of in meters (RD New) mag allebei.", problems: problems))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Gebruik deze kaart\
            </button></div>
            </form>
            <p class="utrecht-paragraph">Geen kaart bij de hand? Vraag de afdeling geo-informatie, of download de wijken van uw \
            gemeente bij PDOK (‘Wijken en buurten’ van het CBS).</p>
            """
        return opened.page(
            "Kaart", here: .inventory,
            content: """
                \(when: hasRemoved && opened.mayChange, FigureParts.done("De kaart is weggehaald.", undo: ("Zet terug", Routes.putBackFigureMap(of: opened.id))))
                \(FigureParts.title("Kaart van wijken of buurten", lead: "Met een kaart ziet u in één blik waar de cijfers hoger en lager zijn.", of: opened))
                \(map.map(shown) ?? "<p class=\"utrecht-paragraph\">Er is nog geen kaart. De cijfers staan er ook zonder kaart, als staven en in een tabel.</p>")
                \(when: opened.mayChange, give)
                """)
    }

    private func shown(_ map: KeptMap) -> HTML {
        let names = map.map.areas.map { area -> HTML in
            "<li>\(area.name.isEmpty ? area.code : "\(area.name) (\(area.code))")</li>\n"
        }
        return """
            <p class="utrecht-paragraph">De kaart is gemaakt van \(map.file), op \(map.made.written(in: .dutch)), en heeft \
            \(map.map.areas.count) gebieden.</p>
            <details class="kring-data"><summary>Welke gebieden</summary><ul class="utrecht-unordered-list">\(names)</ul></details>
            \(when: opened.mayChange, FigureParts.button("Haal de kaart weg", Routes.removeFigureMap(of: opened.id), style: " utrecht-button--subtle"))
            """
    }
}
