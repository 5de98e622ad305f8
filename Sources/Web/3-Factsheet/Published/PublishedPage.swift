import Domain
import Store

/// A published factsheet as anybody reads it, with its files, its tables and the editions before it.
struct PublishedPage: Sendable {
    let published: PublishedFactsheet
    let municipality: Municipality
    let today: Day

    private var sender: String { "Gemeente \(municipality.name)" }

    func page(_ edition: FactsheetEdition, isCurrent: Bool) -> Page {
        let factsheet = edition.factsheet
        let files = FactsheetFile.all.map { file -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.published(published.link, edition.number, file))">\(file.label)</a></li>

            """
        }
        let older: HTML = """
            <div class="utrecht-alert utrecht-alert--info kring-notice"><div class="utrecht-alert__content">\
            <p class="utrecht-paragraph">Er is een nieuwere versie. <a class="utrecht-link" \
            href="\(Routes.published(published.link))">Naar de nieuwste versie</a></p></div></div>
            """
        return Page(
            title: "Factsheet \(factsheet.title)", sender: sender,
            side: Page.Link(
                text: "Download als PDF", address: Routes.published(published.link, edition.number, FactsheetFile(.pdf))
            ),
            width: .sheet, isDemonstration: factsheet.isDemonstration, municipality: municipality,
            content: """
                \(when: !isCurrent, older)
                \(FactsheetBody(factsheet: factsheet, medium: .screen, isWithinSite: true).html)
                <section class="kring-section kring-section--screen" aria-labelledby="downloads">
                <h2 class="utrecht-heading-2" id="downloads">Downloads</h2>
                <div>
                <p class="utrecht-paragraph">Versie \(edition.number), gepubliceerd op \(edition.published.written(in: .dutch)). \
                Deze factsheet verandert niet meer.</p>
                <ul class="utrecht-unordered-list">
                \(files)<li><a class="utrecht-link" href="\(Routes.slides(published.link, edition.number))">Dia’s voor een \
                zaal, in de browser</a></li>
                <li><a class="utrecht-link" href="\(Routes.printedSlides(published.link, edition.number))">Dia’s voor een zaal \
                (PDF)</a></li>
                </ul>
                \(history(beside: edition))
                </div>
                </section>
                \(FactsheetAnnex(tables: factsheet.tables).section)
                """)
    }

    /// In place of a factsheet that was taken back.
    var gone: Page {
        let withdrawn = published.editions.compactMap(\.withdrawn).first
        let day = withdrawn.map { "Op \($0.day.written(in: .dutch)) is deze factsheet ingetrokken." } ?? ""
        return Page(
            title: "Deze factsheet is ingetrokken", sender: sender, municipality: municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">Deze factsheet is ingetrokken</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(day)</p>
                <p class="utrecht-paragraph">\(withdrawn?.notice ?? "")</p>
                \(when: published.current != nil, current)
                </div>
                """)
    }

    private var current: HTML {
        """
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.published(published.link))">Naar de versie die nu \
        geldt</a></p>
        """
    }

    private func history(beside edition: FactsheetEdition) -> HTML {
        let others = published.editions.filter { $0.number != edition.number }
        guard !others.isEmpty else { return HTML() }
        let rows = others.map { other -> HTML in
            let name: HTML = "Versie \(other.number), \(other.published.written(in: .dutch))"
            if let withdrawn = other.withdrawn {
                return "<li>\(name): ingetrokken op \(withdrawn.day.written(in: .dutch)). \(withdrawn.notice)</li>\n"
            }
            return
                "<li><a class=\"utrecht-link\" href=\"\(Routes.published(published.link, other.number))\">\(name)</a></li>\n"
        }
        return """
            <h3 class="utrecht-heading-4">Andere versies</h3>
            <ul class="utrecht-unordered-list">
            \(rows)</ul>
            """
    }
}
