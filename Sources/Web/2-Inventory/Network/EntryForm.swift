import Domain

/// A form for something that more than one may change: with its version, and both texts where somebody else was first.
struct EntryForm: Sendable {
    /// Where the form is sent.
    var action: Address
    var sections: [FieldSection]
    var version: Int
    /// The id of what the form adds; `nil` where it changes what is there.
    var newID: String?
    /// What somebody else saved meanwhile, in the same fields.
    var others: [FieldSection]?
    var othersWereRemoved = false
    /// Where to go back to without saving.
    var home: Address
    var submit = "Bewaar"
    /// Whether the page has something else to do first.
    var isSecond = false
    /// Where what is there now can be seen.
    var current: Address?

    private var fields: [FormField] { sections.flatMap(\.fields) }

    var isWrong: Bool { others != nil || fields.contains { $0.problem != nil } }

    /// What is wrong, for above the heading.
    var problems: HTML { "\(fields.problems)\(conflict)" }

    var html: HTML {
        let id: HTML = newID.map { "<input type=\"hidden\" name=\"id\" value=\"\($0)\">\n" } ?? HTML()
        let look: HTML = isSecond ? HTML() : " utrecht-button--primary-action"
        return """
            <form class="kring-form" action="\(action)" method="post" novalidate>
            <input type="hidden" name="versie" value="\(version)">
            \(id)\(sections.map(section))
            <div class="utrecht-button-group"><button class="utrecht-button\(look)" \
            type="submit">\(submit)</button><a class="utrecht-link" href="\(home)">Terug zonder opslaan</a></div>
            </form>

            """
    }

    private func section(_ section: FieldSection) -> HTML {
        let heading: HTML =
            section.title.map { "<h2 class=\"utrecht-heading-2 kring-heading-apart\">\($0)</h2>\n" } ?? HTML()
        return "\(heading)\(section.fields.map(\.html))"
    }

    private var conflict: HTML {
        guard let others else { return HTML() }
        let mine = Dictionary(fields.map { ($0.name, $0.shown) }, uniquingKeysWith: { first, _ in first })
        let differing = others.flatMap(\.fields).filter { $0.shown != mine[$0.name] }
        let explanation =
            othersWereRemoved
            ? "Iemand haalde dit weg terwijl u bezig was. Uw tekst staat hieronder nog, maar is niet opgeslagen."
            : """
            Iemand anders sloeg dit op terwijl u bezig was. Uw tekst staat nog in het formulier, en is niet opgeslagen. \
            Neem over wat u wilt houden. Bewaart u daarna, dan geldt uw tekst.
            """
        let again: HTML = """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(current ?? home)">Laat mijn tekst vallen en toon \
            wat er nu staat</a></p>
            """
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(othersWereRemoved ? "Dit is intussen weggehaald" : "Dit is intussen veranderd")</h2>
            <p class="utrecht-paragraph">\(explanation)</p>
            <h3 class="utrecht-heading-4">Zo staat het er nu</h3>
            <dl class="utrecht-data-list kring-read">
            \(differing.map(row))</dl>
            \(when: !othersWereRemoved, again)
            </div>
            </div>

            """
    }

    private func row(_ field: FormField) -> HTML {
        let lines = field.shown.split(separator: "\n").map { "\($0)" as HTML }
        let value: HTML =
            lines.isEmpty
            ? "<span class=\"kring-note\">niet ingevuld</span>"
            : lines.dropFirst().reduce(lines[0]) { "\($0)<br>\($1)" }
        return """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(field.label)</dt>\
            <dd class="utrecht-data-list__item-value">\(value)</dd></div>

            """
    }
}
