import Domain

/// A form of a composed survey: to fill in for who may, to read for everybody else. What somebody else saved meanwhile
/// is shown beside it, and nothing is lost.
struct ComposingFormPage: Sendable {
    let opened: OpenedSurvey
    var title: String
    var lead: String
    /// Where the form is sent.
    var action: Address
    var sections: [Section]
    /// What stands between the lead and the form.
    var above = HTML()
    /// What stands below the form.
    var below = HTML()
    /// What somebody else saved meanwhile, in the same fields.
    var others: [FormField]?
    /// The version that the form was made from.
    var version: Int
    /// The id that the form gives to what it adds.
    var newID: String?
    var back: Address

    static let versionName = "versie"

    /// Fields that belong together: where there are two, one language stands beside the other.
    struct Section: Sendable {
        var title: String?
        /// What was there before it was changed.
        var original: HTML = HTML()
        var fields: [FormField]
        var isPair = false
    }

    private var fields: [FormField] { sections.flatMap(\.fields) }

    var page: Page {
        let problems = fields.problems
        let isWrong = problems != HTML() || others != nil
        return opened.page(
            "\(isWrong ? "Niet opgeslagen: " : "")\(title)",
            content: """
                \(problems)\(conflict)
                <div class="kring-title">
                \(opened.back)
                <h1 class="utrecht-heading-1">\(title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(above)
                \(opened.mayChange ? form + below : reading)
                """)
    }

    private var form: HTML {
        let id: HTML = newID.map { "<input type=\"hidden\" name=\"id\" value=\"\($0)\">\n" } ?? HTML()
        return """
            <form class="kring-form kring-form--long" action="\(action)" method="post" novalidate>
            <input type="hidden" name="\(Self.versionName)" value="\(version)">
            \(id)\(sections.map(section))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
            Bewaar</button><a class="utrecht-link" href="\(back)">Terug zonder opslaan</a></div>
            </form>

            """
    }

    private func section(_ section: Section) -> HTML {
        let heading: HTML = section.title.map { "<h2 class=\"utrecht-heading-3\">\($0)</h2>\n" } ?? HTML()
        let pair: HTML = section.isPair ? " kring-pair" : HTML()
        return """
            <div class="kring-pairs">
            \(heading)\(section.original)
            <div class="kring-pairs__fields\(pair)">
            \(section.fields.map(\.html))</div>
            </div>

            """
    }

    // MARK: Somebody else was first

    private var conflict: HTML {
        guard let others else { return HTML() }
        let mine = Dictionary(fields.map { ($0.name, $0.shown) }, uniquingKeysWith: { first, _ in first })
        let differing = others.filter { $0.shown != mine[$0.name] }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">Dit is intussen veranderd</h2>
            <p class="utrecht-paragraph">Iemand anders veranderde dit terwijl u bezig was. Uw tekst staat nog in het \
            formulier, en is niet opgeslagen. Neem over wat u wilt houden. Bewaart u daarna, dan geldt uw tekst.</p>
            <h3 class="utrecht-heading-4">Zo staat het er nu</h3>
            \(Self.list(differing))
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(action)">Laat mijn tekst vallen en toon wat er nu \
            staat</a></p>
            </div>
            </div>

            """
    }

    // MARK: To read

    private var reading: HTML { Self.list(fields) }

    private static func list(_ fields: [FormField]) -> HTML {
        let rows = fields.map { field -> HTML in
            let value: HTML =
                field.shown.isEmpty
                ? "<span class=\"kring-note\">niet ingevuld</span>"
                : "<span class=\"kring-tasks__note\">\(field.shown)</span>"
            return """
                <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(field.label)</dt>\
                <dd class="utrecht-data-list__item-value">\(value)</dd></div>

                """
        }
        return "<dl class=\"utrecht-data-list kring-read\">\n\(rows)</dl>\n"
    }
}
