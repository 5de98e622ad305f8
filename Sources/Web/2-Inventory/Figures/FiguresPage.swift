import Domain
import Store

/// All figures of an approach, one measure at a time: the municipality beside the country, the years, the districts.
struct FiguresPage: Sendable {
    var opened: OpenedApproach
    var picture: FigurePicture
    var map: KeptMap?
    var requests: [FigureRequest]
    var imports: [FigureImport]
    var national: NationalFigures
    var isEmpty: Bool
    /// What was done just now.
    var notice = HTML()
    var minimum: Int

    var page: Page {
        opened.page(
            "Cijfers", here: .inventory,
            content: """
                \(notice)
                <div class="kring-title"><p class="kring-kicker"><a class="utrecht-link" \
                href="\(Routes.step(.inventory, of: opened.id))">Stap 2: In kaart</a></p>
                <h1 class="utrecht-heading-1">Cijfers</h1></div>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Hoeveel inwoners zijn eenzaam, en waar? Elk cijfer staat hier met \
                zijn bron en zijn marge.</p>
                \(when: opened.mayChange, actions)
                \(isEmpty ? empty : content)
                """)
    }

    private var actions: HTML {
        """
        <div class="utrecht-button-group">\(FigureParts.link("Lees een bestand in", Routes.readFigures(of: opened.id), isFirst: isEmpty))\
        \(FigureParts.link("Typ een cijfer in", Routes.newFigure(of: opened.id)))\
        \(FigureParts.link("Vraag cijfers aan", Routes.figureRequests(of: opened.id)))</div>
        """
    }

    private var empty: HTML {
        """
        <div class="kring-empty kring-section-apart">
        <h2 class="utrecht-heading-3">Er zijn nog geen cijfers</h2>
        <p class="utrecht-paragraph">\(opened.mayChange
            ? "Begin met het bestand ‘Gezondheid per wijk en buurt’ van RIVM en CBS. U downloadt het op statline.rivm.nl en leest het hier in. Staat uw cijfer daar niet in, vraag dan uw GGD."
            : "Zodra de coördinator cijfers heeft toegevoegd, leest u ze hier.")</p>
        </div>
        \(side)
        """
    }

    private var content: HTML {
        """
        \(tabs)
        <div class="kring-columns">
        <div>
        \(beside)
        \(years)
        \(places("wijken", "De wijken", picture.districts))
        \(places("buurten", "De buurten", picture.neighbourhoods))
        \(others)
        </div>
        <div class="kring-columns__side">\(side)</div>
        </div>
        """
    }

    private var tabs: HTML {
        let items = Indicator.allCases.map { indicator -> HTML in
            """
            <li><a class="kring-tabs__link" href="\(Routes.figures(of: opened.id).asking("wat", indicator.rawValue))"\
            \(when: indicator == picture.indicator, " aria-current=\"page\"")>\(indicator.name)</a></li>

            """
        }
        return
            "<nav class=\"kring-tabs\" aria-label=\"Soort eenzaamheid\"><ul class=\"kring-tabs__list\">\(items)</ul></nav>"
    }

    // MARK: Beside the country

    private var latest: [LocalFigure] {
        picture.municipality.filter { $0.year == picture.municipality.first?.year }
    }

    private var beside: HTML {
        guard let year = latest.first?.year else {
            return """
                <section aria-labelledby="gemeente"><h2 class="utrecht-heading-2" id="gemeente">De gemeente</h2>
                <p class="utrecht-paragraph">Er is nog geen cijfer ‘\(picture.indicator.word)’ van de hele gemeente.</p></section>
                """
        }
        let shared = latest.map { picture.national(beside: $0) }
        let first = shared.first.flatMap { $0 }
        let line = shared.allSatisfy { $0 == first } ? first : nil
        let drawing = FigureDrawing(
            id: "gemeente-balken", title: "\(picture.indicator.name) in de gemeente, \(year)", figures: latest,
            label: { FigureParts.people($0) }, national: line)
        return """
            <section aria-labelledby="gemeente">
            <h2 class="utrecht-heading-2" id="gemeente">De gemeente in \(year)</h2>
            \(drawing.svg)\(drawing.note)
            \(latest.map(words))
            \(table("\(picture.indicator.name) in de gemeente, \(year)", latest))
            </section>
            """
    }

    private func words(_ figure: LocalFigure) -> HTML {
        let who = capitalized(FigureParts.people(figure))
        if let national = picture.national(beside: figure), let words = figure.words(besideNational: national) {
            let estimate =
                figure.isEstimateBeside(national) ? " Uw cijfer is een schatting, dat van Nederland een meting." : ""
            return "<p class=\"utrecht-paragraph\"><b>\(who):</b> \(words)\(estimate)</p>"
        }
        let reasons = picture.reasons(for: figure).map(\.reason)
        let why = reasons.isEmpty ? "Wij hebben er geen landelijk cijfer van." : reasons.joined(separator: " ")
        return """
            <p class="utrecht-paragraph"><b>\(who):</b> niet vergeleken met heel Nederland. \(why)</p>
            """
    }

    // MARK: The years

    private var years: HTML {
        let pairs = picture.years
        guard !pairs.isEmpty else { return HTML() }
        let lines = pairs.map { pair -> HTML in
            let who = "\(capitalized(FigureParts.people(pair.later))), \(pair.earlier.year) en \(pair.later.year)"
            guard pair.breaks.isEmpty else {
                return "<li><b>\(who):</b> niet vergeleken. \(pair.breaks.map(\.reason).joined(separator: " "))</li>\n"
            }
            return
                "<li><b>\(who):</b> van \(pair.earlier.percent) naar \(pair.later.percent). \(change(pair.earlier, pair.later))</li>\n"
        }
        return """
            <section class="kring-section-apart" aria-labelledby="jaren">
            <h2 class="utrecht-heading-2" id="jaren">Door de jaren heen</h2>
            <ul class="utrecht-unordered-list">\(lines)</ul>
            </section>
            """
    }

    /// What a change between two years comes to; margins that overlap show none.
    private func change(_ earlier: LocalFigure, _ later: LocalFigure) -> String {
        guard let before = earlier.margins, let after = later.margins else {
            return "Zonder marge is niet te zeggen of dat een verandering is."
        }
        if after.low > before.high { return "Dat is een toename." }
        if after.high < before.low { return "Dat is een afname." }
        return "Geen aantoonbaar verschil."
    }

    // MARK: Places

    private func places(_ id: String, _ heading: String, _ figures: [LocalFigure]) -> HTML {
        guard let first = figures.first else { return HTML() }
        let title = "\(picture.indicator.name) per \(id == "wijken" ? "wijk" : "buurt"), \(first.year)"
        let names = Dictionary(
            (map?.map.areas ?? []).map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let label: @Sendable (LocalFigure) -> String = { figure in
            figure.area.name.isEmpty
                ? names[figure.area.code].flatMap { $0.isEmpty ? nil : $0 } ?? figure.area.code : figure.area.name
        }
        let national = picture.national(beside: first)
        let drawing = FigureDrawing(
            id: "\(id)-balken", title: title, figures: figures, label: label, national: national)
        let estimate: HTML = """
            <p class="kring-note">Dit zijn schattingen uit een model, geen metingen. Zet er dus geen rangorde van, en vergelijk \
            geen jaren met elkaar.</p>
            """
        return """
            <section class="kring-section-apart" aria-labelledby="\(id)">
            <h2 class="utrecht-heading-2" id="\(id)">\(heading) in \(first.year)</h2>
            <p class="kring-note">\(capitalized(FigureParts.people(first))). \(first.source).</p>
            \(when: first.basis == .modelled, estimate)
            \(drawn(figures, title))
            \(drawing.svg)\(drawing.note)
            \(table(title, figures, label: label))
            </section>
            """
    }

    /// The map, where it has any of these places.
    private func drawn(_ figures: [LocalFigure], _ title: String) -> HTML {
        guard let map = map?.map else { return HTML() }
        let byCode = Dictionary(figures.map { ($0.area.code, $0) }, uniquingKeysWith: { first, _ in first })
        guard map.areas.contains(where: { byCode[$0.code] != nil }) else { return HTML() }
        let drawing = DistrictDrawing(map: map, title: "Kaart: \(title)", figures: byCode)
        return """
            <div class="kring-map__pair"><figure class="kring-map__figure">\(drawing.legend)\(drawing.svg)</figure>
            <div>\(drawing.table)</div></div>
            """
    }

    private func table(
        _ caption: String, _ figures: [LocalFigure], label: @Sendable (LocalFigure) -> String = { $0.area.title }
    ) -> HTML {
        let rows = figures.map { figure -> HTML in
            let name = label(figure)
            let named: HTML =
                "<a class=\"utrecht-link\" href=\"\(Routes.figure(figure.id, of: opened.id))\">\(name)</a>"
            return """
                <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
                \(named)</th>\(FigureParts.cell("\(FigureParts.people(figure)), \(figure.year)"))\
                \(FigureParts.cell(figure.percent, isNumeric: true))\(FigureParts.cell(FigureParts.margins(figure), isNumeric: true))\
                \(FigureParts.cell(figure.basis == .modelled ? "geschat" : "gemeten"))\(FigureParts.cell(figure.definition))\
                \(FigureParts.cell(figure.source))</tr>
                """
        }
        return """
            <details class="kring-data"><summary>Alle gegevens bij deze cijfers</summary>
            \(FigureParts.table(caption, head: Self.head, rows: rows))</details>
            """
    }

    private static var head: [HTML] {
        [
            ChartTable.header("Gebied", isNumeric: false), ChartTable.header("Wie", isNumeric: false),
            ChartTable.header("Aandeel"), ChartTable.header("Marge"), ChartTable.header("Hoe", isNumeric: false),
            ChartTable.header("Vragen en grens", isNumeric: false), ChartTable.header("Bron", isNumeric: false),
        ]
    }

    private var others: HTML {
        let rest = picture.municipality.filter { figure in !latest.contains { $0.id == figure.id } } + picture.others
        guard !rest.isEmpty else { return HTML() }
        return """
            <section class="kring-section-apart" aria-labelledby="andere">
            <h2 class="utrecht-heading-2" id="andere">Andere jaren, leeftijden en gebieden</h2>
            <p class="utrecht-paragraph">\(rest.count == 1 ? "Nog 1 cijfer." : "Nog \(rest.count) cijfers.")</p>
            \(table("\(picture.indicator.name): andere cijfers", rest))
            </section>
            """
    }
}
