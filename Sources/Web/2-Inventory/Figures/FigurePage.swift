import Domain

/// One figure, to type in, to change, or to read.
struct FigurePage: Sendable {
    var opened: OpenedApproach
    /// `nil` for a new one.
    var figure: LocalFigure?
    /// The id of what is added, so that pressing twice adds once.
    var id: LocalFigure.ID
    var version: Int
    var fields: FigureFields
    /// What stands in the way of saving, besides what is wrong with a field.
    var refusal = HTML()

    init(opened: OpenedApproach, newID: LocalFigure.ID) {
        self.opened = opened
        (id, version) = (newID, 0)
        let code = opened.member.municipality.code?.text ?? ""
        fields = FigureFields(
            typed: TypedFields([
                "wat": [Indicator.lonely.rawValue], "code": [code], "gebied": [opened.member.municipality.name],
                "geslacht": [Sex.all.rawValue], "reeks": [FigureSeries.healthMonitor.rawValue],
                "schaal": [LonelinessScale.eleven.rawValue], "hoe": [FigureBasis.observed.rawValue],
            ]))
    }

    init(opened: OpenedApproach, figure: LocalFigure) {
        self.opened = opened
        self.figure = figure
        (id, version) = (figure.id, figure.version)
        fields = FigureFields(typed: figure.typed)
    }

    private var form: [FormField] {
        [
            fields.radio("wat", "Wat meet het?", Indicator.allCases.map { .init(value: $0.rawValue, label: $0.name) }),
            fields.line("gebied", "Over welke gemeente, wijk of buurt gaat het?"),
            fields.line(
                "code", "Code van het gebied",
                hint: "Zoals GM0363, WK036301 of BU03630101. Leeg mag: dan staat het niet op de kaart.",
                isShort: true),
            fields.year,
            fields.line("waarde", "Hoeveel procent?", isShort: true, mode: "decimal"),
            fields.line("laag", "Ondergrens van de marge", hint: "Leeg: niet bekend.", isShort: true, mode: "decimal"),
            fields.line("hoog", "Bovengrens van de marge", isShort: true, mode: "decimal"),
        ] + fields.ages + [fields.sex]
            + [
                fields.line(
                    "mensen", "Op hoeveel mensen rust het?", hint: "Leeg: niet bekend.", isShort: true, mode: "numeric")
            ] + fields.origin
    }

    var page: Page {
        let title = figure.map { "\($0.indicator.name): \($0.percent)" } ?? "Typ een cijfer in"
        let address = figure.map { Routes.figure($0.id, of: opened.id) } ?? Routes.newFigure(of: opened.id)
        let write: HTML = """
            <form class="kring-form kring-form--long" action="\(address)" method="post" novalidate>
            <input type="hidden" name="id" value="\(id)"><input type="hidden" name="versie" value="\(version)">
            \(form.map(\.html))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Bewaar\
            </button><a class="utrecht-link" href="\(Routes.figures(of: opened.id))">Annuleren</a></div>
            </form>
            """
        let remove: HTML = """
            <h2 class="utrecht-heading-2 kring-heading-apart">Haal dit cijfer weg</h2>
            <p class="utrecht-paragraph">U kunt het daarna nog terugzetten.</p>
            <form class="utrecht-button-group" action="\(Routes.removeFigure(id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--danger" type="submit">Haal weg</button></form>
            """
        return opened.page(
            title, here: .inventory,
            content: """
                \(form.problems)
                \(refusal)
                \(FigureParts.title(title, lead: figure == nil ? "Zonder bron en zonder grens is een cijfer niet te vergelijken. Vul dus zo veel mogelijk in." : "", of: opened))
                \(opened.mayChange ? write : read)
                \(when: opened.mayChange && figure != nil, remove)
                """)
    }

    private var read: HTML {
        guard let figure else { return HTML() }
        let lines = [
            ("Gebied", "\(figure.area.title) \(figure.area.code)"), ("Jaar", String(figure.year)),
            ("Wie", FigureParts.people(figure)), ("Marge", FigureParts.margins(figure)),
            ("Aantal mensen", figure.base.map(String.init) ?? "niet bekend"), ("Onderzoek", figure.series.name),
            ("Bron", figure.source), ("Vragen en grens", figure.definition), ("Hoe", figure.basis.name),
        ].map { key, value -> HTML in
            """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
            <dd class="utrecht-data-list__item-value">\(value)</dd></div>

            """
        }
        return "<dl class=\"utrecht-data-list\">\(lines)</dl>"
    }
}
