import Domain
import Hummingbird

/// Where a file with figures is given: the known table, any other, or answers to the scale.
struct ReadFiguresPage: Sendable {
    var opened: OpenedApproach
    var health = TypedFields()
    var scale = TypedFields([
        "schaal": [LonelinessScale.six.rawValue], "codes": [ScaleFile.Coding.yesFirst.rawValue], "grens": ["2"],
    ])
    /// What is wrong with the form that was sent.
    var problems: [FieldProblem] = []
    /// What is wrong with the file that was sent.
    var refused: (kind: FigureImport.Kind, lines: [String])?

    /// The page again, with what is wrong beside it.
    func refuse(_ kind: FigureImport.Kind, _ lines: [String]) -> Response {
        var page = self
        page.refused = (kind, lines)
        return Response(page.page.html, status: .unprocessableContent)
    }

    private func fields(_ kind: FigureImport.Kind, _ typed: TypedFields) -> FigureFields {
        FigureFields(typed: typed, problems: refused?.kind == kind ? problems : [])
    }

    private func lines(_ kind: FigureImport.Kind) -> [String] { refused?.kind == kind ? refused?.lines ?? [] : [] }

    private var healthFields: [FormField] {
        let fields = fields(.health, health)
        return Self.unique(
            "rivm",
            [
                fields.line(
                    "grens", "Vanaf welke score telt iemand als emotioneel of sociaal eenzaam?",
                    hint:
                        "Dat staat niet in het bestand, en het verschilt per uitgave. Leeg: niet bekend; dan vergelijken wij die cijfers niet.",
                    isShort: true, mode: "numeric"),
                fields.line(
                    "gemeente", "Code van uw gemeente",
                    hint: opened.member.municipality.code.map { "Leeg: \($0.text)." }
                        ?? "Alleen nodig als er meer gemeenten in het bestand staan.",
                    isShort: true),
            ])
    }

    private var scaleFields: [FormField] {
        let fields = fields(.scale, scale)
        let questions =
            [
                fields.radio(
                    "schaal", "Hoeveel vragen zijn er gesteld?",
                    [LonelinessScale.six, .eleven].map { .init(value: $0.rawValue, label: $0.name) },
                    hint:
                        "De kolommen heten naar het nummer van de vraag in de lange lijst: bij 6 vragen 3, 4, 7, 8, 9 en 10."
                ),
                fields.radio(
                    "codes", "Wat betekenen de nummers?",
                    ScaleFile.Coding.allCases.map { .init(value: $0.rawValue, label: $0.name) },
                    hint: "Staan er woorden in het bestand (ja, min of meer, nee), dan maakt dit niet uit."),
                fields.line(
                    "grens", "Vanaf hoeveel vragen telt iemand als emotioneel of sociaal eenzaam?", isShort: true,
                    mode: "numeric"),
                fields.line("jaar", "In welk jaar is het gevraagd?", isShort: true, mode: "numeric"),
            ] + fields.ages + [
                fields.line("bron", "Wiens onderzoek is het?"),
                fields.line(
                    "kolom", "Kolom met de wijk",
                    hint: "De naam van de kolom, als u cijfers per wijk wilt. Leeg: alleen de hele groep."),
            ]
        return Self.unique("antwoorden", questions)
    }

    var page: Page {
        opened.page(
            "Lees cijfers in", here: .inventory,
            content: """
                \((healthFields + scaleFields).problems)
                \(FigureParts.title("Lees cijfers in", lead: "U ziet eerst wat er in het bestand staat. Pas daarna neemt u het over, en ook dat kunt u ongedaan maken.", of: opened))
                \(section("rivm", "Gezondheid per wijk en buurt (RIVM, GGD’en en CBS)", "Download de tabel op statline.rivm.nl als CSV, met codes. U hoeft er niets in te veranderen.", Routes.readHealthFigures(of: opened.id), .health, healthFields))
                \(section("csv", "Een ander CSV-bestand", "U zegt zo dadelijk zelf welke kolom wat is.", Routes.readFigureColumns(of: opened.id), .mapped, []))
                \(section("antwoorden", "Antwoorden op de eenzaamheidsschaal", Self.aboutScale, Routes.readScaleFigures(of: opened.id), .scale, scaleFields))
                """)
    }

    private static let aboutScale = """
        Hebt u anonieme antwoorden op de schaal van De Jong Gierveld? Kring telt ze en bewaart alleen de uitkomst van de hele groep, \
        nooit de antwoorden. De schaal is gemaakt voor onderzoek naar groepen. Gebruik hem niet om te bepalen of één mens eenzaam is. \
        De vragen zelf zijn van de Vrije Universiteit en staan niet in Kring.
        """

    private func section(
        _ name: String, _ heading: String, _ text: String, _ address: Address, _ kind: FigureImport.Kind,
        _ fields: [FormField]
    ) -> HTML {
        """
        <section class="kring-section-apart" aria-labelledby="kop-\(name)">
        <h2 class="utrecht-heading-2" id="kop-\(name)">\(heading)</h2>
        <p class="utrecht-paragraph">\(text)</p>
        <form class="kring-form kring-form--long" action="\(address)" method="post" enctype="multipart/form-data" novalidate>
        \(FigureFields.file(name, "Bestand", accept: ".csv,.txt,text/csv", problems: lines(kind)))
        \(fields.map(\.html))
        <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Bekijk wat erin staat</button></div>
        </form>
        </section>
        """
    }

    /// Two forms on this page ask for a cut-off: their fields need ids of their own.
    private static func unique(_ form: String, _ fields: [FormField]) -> [FormField] {
        fields.map { field in
            var field = field
            field.form = form
            return field
        }
    }
}

/// What a file holds, before it counts; and after that, what became of it.
struct FigurePreviewPage: Sendable {
    var opened: OpenedApproach
    var file: FigureImport
    var preview: FigurePreview
    var isFull = false

    var page: Page {
        opened.page(
            file.file, here: .inventory,
            content: """
                \(when: isFull, FigureParts.warning("Er is geen plaats voor zo veel cijfers", "<p class=\"utrecht-paragraph\">Haal eerst cijfers weg die u niet meer gebruikt, of lees een kleiner bestand in.</p>"))
                \(FigureParts.title(file.file, lead: lead, of: opened))
                \(file.summary.split(separator: "\n").map { "<p class=\"utrecht-paragraph\">\($0)</p>\n" as HTML })
                \(content)
                """)
    }

    private var lead: String {
        switch file.state {
        case .previewed: "Dit staat in het bestand. Er is nog niets overgenomen."
        case .taken: "Deze cijfers zijn overgenomen op \(file.made.written(in: .dutch))."
        case .undone: "Het inlezen van dit bestand is ongedaan gemaakt."
        }
    }

    private var content: HTML {
        switch file.state {
        case .previewed: looked
        case .taken: taken
        case .undone:
            "<div class=\"utrecht-button-group\">\(FigureParts.link("Lees een bestand in", Routes.readFigures(of: opened.id)))</div>"
        }
    }

    private var taken: HTML {
        let undo: HTML = """
            <h2 class="utrecht-heading-2 kring-heading-apart">Toch niet?</h2>
            <p class="utrecht-paragraph">Dan gaan deze cijfers weg, en komt terug wat zij vervingen. Wat u daarna met de hand \
            veranderde, blijft.</p>
            \(FigureParts.button("Maak het inlezen ongedaan", Routes.undoFigures(file.id, of: opened.id), style: " utrecht-button--danger"))
            """
        return """
            <div class="utrecht-button-group">\(FigureParts.link("Bekijk de cijfers", Routes.figures(of: opened.id), isFirst: true))</div>
            \(when: opened.mayChange, undo)
            """
    }

    private var looked: HTML {
        let different = preview.different
        let replace: HTML = """
            <div class="kring-choice"><input class="utrecht-checkbox" type="checkbox" id="vervangen" name="vervangen" value="ja">\
            <label class="utrecht-form-label--checkbox" for="vervangen">Vervang de \(different.count) cijfers die anders zijn. \
            Zonder dit vinkje blijft staan wat er al stond.</label></div>
            """
        let take: HTML = """
            <form action="\(Routes.takeFigures(file.id, of: opened.id))" method="post">\(when: !different.isEmpty, replace)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Neem over</button></div></form>
            \(FigureParts.button("Neem niets over", Routes.undoFigures(file.id, of: opened.id), style: " utrecht-button--subtle"))
            """
        let changed: HTML = """
            <section class="kring-section-apart" aria-labelledby="anders">
            <h2 class="utrecht-heading-2" id="anders">Anders dan wat er staat</h2>
            \(FigureParts.table("Cijfers die anders zijn", head: [ChartTable.header("Cijfer", isNumeric: false), ChartTable.header("Staat er"), ChartTable.header("In het bestand")], rows: different.map { ChartTable.row(name($0.read), [ChartTable.cell($0.kept.percent), ChartTable.cell($0.read.percent)]) }))
            </section>
            """
        let new: HTML = """
            <section class="kring-section-apart" aria-labelledby="nieuw">
            <h2 class="utrecht-heading-2" id="nieuw">Nieuw</h2>
            \(FigureParts.table("Nieuwe cijfers", head: [ChartTable.header("Cijfer", isNumeric: false), ChartTable.header("Aandeel"), ChartTable.header("Marge")], rows: preview.new.prefix(Self.mostShown).map { ChartTable.row(name($0), [ChartTable.cell($0.percent), ChartTable.cell(FigureParts.margins($0))]) }))
            \(when: preview.new.count > Self.mostShown, "<p class=\"utrecht-paragraph\">En nog \(preview.new.count - Self.mostShown) andere.</p>")
            </section>
            """
        return """
            <ul class="utrecht-unordered-list"><li>\(preview.new.count) nieuw</li><li>\(preview.same.count) staan er al precies zo</li>\
            <li>\(different.count) zijn anders dan wat er staat</li></ul>
            \(when: opened.mayChange, take)
            \(when: !different.isEmpty, changed)
            \(when: !preview.new.isEmpty, new)
            """
    }

    private static let mostShown = 200

    private func name(_ figure: LocalFigure) -> String {
        let place =
            figure.area.name.isEmpty || figure.area.code.isEmpty
            ? figure.area.title : "\(figure.area.name) (\(figure.area.code))"
        return "\(figure.indicator.name), \(place), \(FigureParts.people(figure)), \(figure.year)"
    }
}
