import Domain
import Hummingbird
import Store

/// Every part that pages are made of, on one page: for who makes a theme, and for who adds a page.
struct StylePages: Sendable {
    let site: Site
    let gate: Gate
    let today: Today

    /// `GET /stijl`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let member = try await gate.member(of: request)
        return Response(StylePage(municipality: member?.municipality, day: today.day).page.html)
    }
}

struct StylePage: Sendable {
    /// The municipality of who looks, if they are signed in: the parts are shown in its house style.
    var municipality: Municipality?
    var day: Day

    var page: Page {
        Page(
            title: "Stijl", sender: "Samen tegen eenzaamheid", width: .page, municipality: municipality,
            needsWorkStylesheet: true,
            content: """
                <h1 class="utrecht-heading-1">Stijl</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Alle onderdelen van Kring op één bladzijde. Rustig, warm \
                en duidelijk: een document, geen dashboard.</p>
                \(sample("letters", "Letters", type))
                \(sample("ruimte", "Ruimte", space))
                \(sample("kleuren", "Kleuren", StyleColours.html))
                \(sample("kring", "De kring", circle))
                \(sample("stappen", "Stappen", steps))
                \(sample("knoppen", "Knoppen", buttons))
                \(sample("formulier", "Formulier", form))
                \(sample("tabel", "Tabel en stand van zaken", table))
                \(sample("meldingen", "Meldingen", notices))
                \(sample("nu-te-doen", "Nu te doen", now))
                \(sample("leeg", "Lege bladzijde", empty))
                \(sample("grafiek", "Grafieken", StyleCharts.html))
                """)
    }

    private func sample(_ id: String, _ title: String, _ content: HTML) -> HTML {
        """
        <section class="kring-sample" aria-labelledby="\(id)">
        <h2 class="utrecht-heading-2" id="\(id)">\(title)</h2>
        <div>
        \(content)
        </div>
        </section>

        """
    }

    private var type: HTML {
        let lines: [(String, HTML)] = [
            ("Cijfer, 52 px licht", "<p class=\"kring-display\">80%</p>"),
            ("Kop 1, 34 px (telefoon 28)", "<p class=\"utrecht-heading-1\">Samen tegen eenzaamheid</p>"),
            ("Kop 2, 24 px (telefoon 22)", "<p class=\"utrecht-heading-2\">Wat komt eraan</p>"),
            ("Kop 3, 19 px", "<p class=\"utrecht-heading-3\">Bijeenkomst</p>"),
            (
                "Inleiding, 19 px",
                """
                <p class="utrecht-paragraph utrecht-paragraph--lead">Hoe eens of oneens bent u het met elke stelling?</p>
                """
            ),
            (
                "Tekst, 16 px",
                """
                <p class="utrecht-paragraph">66 organisaties hebben nog niet geantwoord. \
                <a class="utrecht-link" href="#letters">Bekijk de herinnering</a>.</p>
                """
            ),
            ("Klein, 14 px", "<p class=\"kring-note\">Procenten van 54 deelnemers</p>"),
        ]
        return lines.reduce(into: HTML()) { html, line in
            html += "<div class=\"kring-typeline\"><span class=\"kring-note\">\(line.0)</span>\(line.1)</div>\n"
        }
    }

    private var space: HTML {
        let sizes = [
            ("3xs", 4), ("2xs", 8), ("xs", 12), ("sm", 16), ("md", 24), ("lg", 32), ("xl", 48), ("2xl", 72),
        ]
        let squares = sizes.map { name, size -> HTML in
            """
            <div><svg width="\(size)" height="\(size)" aria-hidden="true" focusable="false"><rect class="kring-sign__in" \
            width="\(size)" height="\(size)"/></svg><p class="kring-note">\(name)<br>\(size) px</p></div>

            """
        }
        return "<div class=\"kring-spaces\">\(squares)</div>"
    }

    private var circle: HTML {
        """
        <p class="utrecht-paragraph">De kring staat open en raakt vol als mensen en stappen erbij komen. Hij staat in het \
        logo, bij de stappen en bij de respons. Nergens anders. Het aantal staat er altijd in woorden bij.</p>
        <div class="kring-row kring-row--circles">\(SixCircle(path: path, progress: Self.progress).html)</div>
        """
    }

    private var steps: HTML {
        let bar = StepBar(
            approach: "voorbeeld", path: path, planning: nil, progress: Self.progress, here: nil, today: day)
        return """
            <p class="utrecht-paragraph">De balk staat boven elke bladzijde van een aanpak. Op een telefoon blijven de tekens \
            over, met de naam van de stap eronder.</p>
            <div class="kring-demo-steps">\(bar.html)</div>
            """
    }

    /// Step 1 done, step 2 under way.
    private var path: Path { Path([.vision: .done(on: day), .inventory: .begun(on: day)]) }

    private static let progress: [Step: Double] = [.inventory: 0.6]

    private var buttons: HTML {
        """
        <p class="utrecht-paragraph">Eén gevulde knop per bladzijde: de volgende stap. Een knop zegt wat er gebeurt.</p>
        <div class="utrecht-button-group">
        <button class="utrecht-button utrecht-button--primary-action" type="button">Opslaan en verder</button>
        <button class="utrecht-button" type="button">Vorige</button>
        <button class="utrecht-button utrecht-button--subtle" type="button">Later verdergaan</button>
        <button class="utrecht-button utrecht-button--danger" type="button">Verwijder organisatie</button>
        </div>
        """
    }

    private var form: HTML {
        let fields = [
            FormField(
                name: "voorbeeld-naam", label: "Naam van de organisatie", value: "Stichting De Tafel",
                hint: "Zoals de organisatie zichzelf noemt."),
            FormField(
                name: "voorbeeld-datum", label: "Datum van de bijeenkomst", value: "9-4-2025",
                hint: "Bijvoorbeeld 9-4-2027", problem: "Deze dag is al voorbij. Kies een dag die nog komt.",
                kind: .line(isShort: true)),
            FormField(
                name: "voorbeeld-soort", label: "Soort", value: "b",
                kind: .select([
                    .init(value: "a", label: "Vrijwilligersorganisatie"), .init(value: "b", label: "Vereniging"),
                ])),
            FormField(
                name: "voorbeeld-tekst", label: "Wat doet de organisatie?",
                value: "Samen koken en eten met mensen uit de buurt.", kind: .text),
            FormField(
                name: "voorbeeld-rol", label: "Rol", value: "a",
                kind: .radio([
                    .init(value: "a", label: "Coördinator", hint: "Leidt de aanpak."),
                    .init(value: "b", label: "Meelezer", hint: "Leest mee."),
                ])),
            FormField(
                name: "voorbeeld-mee", label: "De organisatie wil een uitnodiging", value: "ja", kind: .checkbox),
        ]
        return """
            <p class="utrecht-paragraph">Wat niet klopt, staat bij het veld en nog eens bovenaan. Wat iemand typte, blijft \
            staan.</p>
            <form action="#formulier" method="get">\(fields.map(\.html))</form>
            """
    }

    private var table: HTML {
        let rows = [("Ja", "23", "43%"), ("Nee", "25", "46%"), ("Weet niet", "6", "11%")].map { row -> HTML in
            """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" \
            scope="row">\(row.0)</th><td class="utrecht-table__cell utrecht-table__cell--numeric-column">\(row.1)</td>\
            <td class="utrecht-table__cell utrecht-table__cell--numeric-column">\(row.2)</td></tr>

            """
        }
        let numeric: HTML = "utrecht-table__header-cell utrecht-table__header-cell--numeric-column"
        return """
            <table class="utrecht-table">
            <caption class="utrecht-table__caption">Hebt u het afgelopen jaar samengewerkt?</caption>
            <thead><tr><th class="utrecht-table__header-cell" scope="col">Antwoord</th><th class="\(numeric)" \
            scope="col">Aantal</th><th class="\(numeric)" scope="col">Deel</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            <p class="kring-note">Van 54 deelnemers.</p>
            <h3 class="utrecht-heading-3">Stand van zaken</h3>
            <div class="kring-row"><span class="utrecht-badge-status utrecht-badge-status--success">geantwoord</span>\
            <span class="utrecht-badge-status">uitgenodigd</span>\
            <span class="utrecht-badge-status utrecht-badge-status--warning">niet uitgenodigd</span></div>
            """
    }

    private var notices: HTML {
        func notice(_ kind: HTML, _ title: String, _ text: String) -> HTML {
            """
            <div class="utrecht-alert\(kind)"><div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content"><h3 class="utrecht-heading-3">\(title)</h3>
            <p class="utrecht-paragraph">\(text)</p></div></div>

            """
        }
        return notice(
            "", "De peiling is vertrouwelijk", "Alleen de coördinator kan de antwoorden van een organisatie lezen.")
            + notice(
                " utrecht-alert--ok", "De herinnering is verstuurd", "66 organisaties krijgen vandaag een bericht.")
            + notice(
                " utrecht-alert--warning", "Drie soorten ontbreken nog",
                "Er is nog geen huisartspraktijk, kerk of Wmo-raad.")
            + notice(
                " utrecht-alert--error", "Eén stelling heeft nog geen antwoord",
                "Stelling 4d: kies één antwoord. Wat u al koos, staat er nog.")
    }

    private var now: HTML {
        """
        <p class="utrecht-paragraph">Hoogstens één per bladzijde, en alleen als er nu iets te doen is.</p>
        <div class="kring-now kring-now--plain">
        <p class="kring-kicker">Nu te doen</p>
        <h3 class="utrecht-heading-3">Kies wie de bijeenkomst opent</h3>
        <p class="utrecht-paragraph">Bijvoorbeeld de wethouder of de burgemeester. Zo laat de gemeente zien dat het \
        onderwerp belangrijk is.</p>
        </div>
        """
    }

    private var empty: HTML {
        """
        <div class="kring-empty">
        <h3 class="utrecht-heading-3">Nog geen initiatieven</h3>
        <p class="utrecht-paragraph">Begin met wat er al is: een eettafel, een maatjesproject, een telefoonlijn. \
        Organisaties kunnen ook zelf iets toevoegen.</p>
        <div class="utrecht-button-group"><button class="utrecht-button" type="button">Voeg het eerste initiatief \
        toe</button></div>
        </div>
        """
    }
}
