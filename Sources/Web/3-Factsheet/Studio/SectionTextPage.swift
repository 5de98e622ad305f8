import Domain

/// The words of one part of a factsheet: a field with the notation, how it looks with its figures, and the figures that
/// can be put in it.
struct SectionTextPage: Sendable {
    let factsheet: OpenedFactsheet
    let made: OpenedFactsheet.Made
    /// `nil` for a new one.
    let section: ComposedFactsheet.Section?
    private(set) var version: Int
    private var title: TypedText
    private var text: TypedText
    private var titleProblem: String?
    private var textProblem: String?
    private var others: [FieldSection]?
    private var isRead = false

    init(factsheet: OpenedFactsheet, made: OpenedFactsheet.Made, section: ComposedFactsheet.Section?) {
        self.factsheet = factsheet
        self.made = made
        self.section = section
        version = factsheet.draft.version
        title = TypedText(section?.title)
        text = TypedText(section?.source)
    }

    mutating func read(_ form: Form) {
        isRead = true
        version = Int(form["versie"] ?? "") ?? version
        title = TypedText(form["titel"])
        text = TypedText(form["tekst"]?.replacing("\r\n", with: "\n"))
        titleProblem = title.problem(longest: FactsheetComposition.longestTitle, missing: "Schrijf een kop.")
        textProblem = text.problem(longest: FactsheetComposition.longestText, missing: "Schrijf een tekst.")
    }

    /// What was typed; `nil` where something is wrong with it.
    var words: FactsheetComposition.SectionWords? {
        guard titleProblem == nil, textProblem == nil else { return nil }
        return FactsheetComposition.SectionWords(title: title.text, text: text.text)
    }

    mutating func keptByOthers(_ draft: FactsheetDraft, _ made: OpenedFactsheet.Made) {
        let kept = ComposedFactsheet(made.material, draft.composition).sections.first { $0.id == section?.id }
        version = draft.version
        others = [FieldSection(fields: fields(title: kept?.title ?? "", text: kept?.source ?? ""))]
    }

    /// What was typed is kept; whoever goes on typing saw that.
    mutating func kept(_ draft: FactsheetDraft) { version = draft.version }

    private func fields(title: String, text: String) -> [FormField] {
        [
            FormField(name: "titel", label: "Kop", value: title, problem: titleProblem),
            FormField(
                name: "tekst", label: "Tekst", value: text,
                hint: """
                    Een lege regel begint een nieuwe alinea. Tussen dubbele accolades staat een cijfer: dat verandert mee met de \
                    antwoorden. {{grafiek}} is de plaats van de grafiek; haal de regel weg en de grafiek is weg. Begin een \
                    alinea met ‘> ’ voor de zin om te onthouden, met ‘~ ’ voor kleine letters.
                    """, problem: textProblem, kind: .text),
        ]
    }

    var page: Page {
        let name = section?.title ?? "Nieuw onderdeel"
        let form = EntryForm(
            action: section.map { Routes.studio(factsheet, .text, $0.id) } ?? Routes.studio(factsheet, .new),
            sections: [FieldSection(fields: fields(title: title.text, text: text.text))], version: version,
            others: others, home: Routes.studio(factsheet), another: ("bekijk", "Bekijk eerst"))
        return factsheet.page(
            form.isWrong ? "Niet opgeslagen: \(name)" : name,
            content: """
                \(form.problems)
                <div class="kring-title">
                \(factsheet.back)
                <h1 class="utrecht-heading-1">\(name)</h1>
                </div>
                <div class="kring-columns">
                <div class="kring-studio__text">
                \(form.html)
                \(original)
                </div>
                <div class="kring-columns__side">
                \(preview)
                </div>
                </div>
                \(figures)
                """)
    }

    private var original: HTML {
        guard let section, section.origin != .kring else { return HTML() }
        return """
            <form action="\(Routes.studioOriginal(factsheet, section.id))" method="post"><button class="utrecht-button \
            utrecht-button--subtle" type="submit">\(section.origin == .own ? "Haal dit onderdeel weg" : "Zet de tekst van Kring terug")\
            </button></form>
            """
    }

    // MARK: How it looks

    private var preview: HTML {
        let typed = FactsheetComposition.SectionWords(title: title.text, text: text.text)
        let composition =
            section.map {
                isRead ? factsheet.draft.composition.applying(.rewrite($0.id, typed)) : factsheet.draft.composition
            }
            ?? factsheet.draft.composition.applying(.add(typed))
        let sections = ComposedFactsheet(made.material, composition).sections
        guard let shown = section.map({ section in sections.first { $0.id == section.id } }) ?? sections.last,
            !shown.runs.isEmpty
        else { return "<section id=\"voorbeeld-deel\"></section>" }
        let marks = shown.marks.map { "<li>\($0.words)</li>\n" as HTML }
        let list: HTML = "<ul class=\"utrecht-unordered-list kring-studio__marks\">\n\(marks)</ul>"
        return """
            <section id="voorbeeld-deel" aria-labelledby="voorbeeld">
            <h2 class="utrecht-heading-3" id="voorbeeld">Zo staat het er</h2>
            \(when: !marks.isEmpty, list)
            <div class="kring-panel kring-panel__text">
            \(shown.runs.map(paragraph))</div>
            </section>

            """
    }

    private func paragraph(_ runs: [TextRun]) -> HTML {
        let pieces = runs.map { run -> HTML in
            switch run {
            case .words(let words): "\(words)"
            case .figure(let text, let reference, let source):
                """
                <span class="kring-chip" data-cijfer="\(reference.notation)"\(source.map { " title=\"\($0)\"" as HTML } ?? HTML())>\
                \(text)</span>
                """
            case .hole: "<span class=\"kring-chip kring-chip--hole\">geen cijfer</span>"
            case .chart(let title): "<span class=\"kring-chip\">Grafiek: \(title)</span>"
            }
        }
        return "<p class=\"utrecht-paragraph\">\(pieces)</p>\n"
    }

    // MARK: What can be put in it

    private var figures: HTML {
        let questions = made.publication.figureChoices.map { question, choices -> HTML in
            let number = question.number.isEmpty ? "" : "\(question.number). "
            let rows = choices.map { choice -> HTML in
                """
                <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
                \(choice.label)</th><td class="utrecht-table__cell utrecht-table__cell--numeric-column">\(choice.text)</td>\
                <td class="utrecht-table__cell"><code data-nu="\(choice.text)">\(choice.reference.notation)</code></td></tr>

                """
            }
            return """
                <details class="kring-data"><summary>\(number)\(question.label)</summary>
                <div class="utrecht-table-container" tabindex="0" role="region" aria-label="\(number)\(question.label)">\
                <table class="utrecht-table">
                <thead class="utrecht-table__header"><tr><th class="utrecht-table__header-cell" scope="col">Wat</th>\
                <th class="utrecht-table__header-cell utrecht-table__header-cell--numeric-column" scope="col">Nu</th>\
                <th class="utrecht-table__header-cell" scope="col">Zo zet u het in de tekst</th></tr></thead>
                <tbody class="utrecht-table__body">
                \(rows)</tbody></table></div>
                </details>

                """
        }
        return """
            <section aria-labelledby="cijfers-kiezen">
            <h2 class="utrecht-heading-3" id="cijfers-kiezen">Cijfers om in de tekst te zetten</h2>
            <p class="utrecht-paragraph">Kopieer wat in de laatste kolom staat. Zet er ‘aantal’ of ‘basis’ achter voor het aantal \
            mensen of van hoeveel: <code>{{4a agree aantal}}</code>. Ook <code>{{deelnemers}}</code>, \
            <code>{{genodigden}}</code> en <code>{{respons}}</code> zijn cijfers.</p>
            \(questions)
            </section>
            """
    }
}

/// A factsheet's title and the lines under it.
struct FactsheetHeadPage: Sendable {
    let factsheet: OpenedFactsheet
    private let usual: Factsheet
    private(set) var version: Int
    private var title: TypedText
    private var lead: TypedText
    private var problems: [String: String] = [:]
    private var others: [FieldSection]?

    init(factsheet: OpenedFactsheet, made: OpenedFactsheet.Made) {
        self.factsheet = factsheet
        usual = Factsheet(made.material)
        version = factsheet.draft.version
        title = TypedText(made.composed.factsheet.title)
        lead = TypedText(made.composed.factsheet.lead)
    }

    mutating func read(_ form: Form) {
        version = Int(form["versie"] ?? "") ?? version
        (title, lead) = (TypedText(form["titel"]), TypedText(form["inleiding"]))
        problems["titel"] = title.problem(longest: FactsheetComposition.longestTitle)
        problems["inleiding"] = lead.problem(longest: FactsheetComposition.longestTitle * 3)
    }

    /// What was decided; empty fields are Kring's own words again.
    var edit: FactsheetComposition.Edit? {
        guard problems.isEmpty else { return nil }
        return .head(
            title: title.text.isEmpty || title.text == usual.title ? nil : title.text,
            lead: lead.text.isEmpty || lead.text == usual.lead ? nil : lead.text)
    }

    mutating func keptByOthers(_ draft: FactsheetDraft) {
        version = draft.version
        others = [
            FieldSection(
                fields: fields(
                    title: draft.composition.title ?? usual.title, lead: draft.composition.lead ?? usual.lead))
        ]
    }

    private func fields(title: String, lead: String) -> [FormField] {
        [
            FormField(
                name: "titel", label: "Titel", value: title, hint: "Leeg: dan schrijft Kring hem.",
                problem: problems["titel"]),
            FormField(
                name: "inleiding", label: "Regel onder de titel", value: lead,
                hint: "Leeg: dan schrijft Kring hem.", problem: problems["inleiding"], kind: .text),
        ]
    }

    var page: Page {
        let name = "Titel en inleidende regel"
        let form = EntryForm(
            action: Routes.studio(factsheet, .head),
            sections: [FieldSection(fields: fields(title: title.text, lead: lead.text))], version: version,
            others: others, home: Routes.studio(factsheet))
        return factsheet.page(
            form.isWrong ? "Niet opgeslagen: \(name)" : name,
            content: """
                \(form.problems)
                <div class="kring-title">
                \(factsheet.back)
                <h1 class="utrecht-heading-1">\(name)</h1>
                </div>
                \(form.html)
                """)
    }
}
