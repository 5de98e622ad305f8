import Domain

/// That somebody else saved what is on the page meanwhile, with what they left where it differs from what was typed.
struct ConflictNotice: Sendable {
    /// The fields with what was typed.
    var typed: [FormField]
    /// The same fields with what is kept now.
    var kept: [FormField]
    var wasRemoved = false
    /// Where what is kept can be seen.
    var address: Address

    var html: HTML {
        let mine = Dictionary(typed.map { ($0.name, $0.shown) }, uniquingKeysWith: { first, _ in first })
        let differing = kept.filter { $0.shown != mine[$0.name] }
        let explanation =
            wasRemoved
            ? "Iemand haalde dit weg terwijl u bezig was. Uw tekst staat hieronder nog, maar is niet opgeslagen."
            : """
            Iemand anders sloeg dit op terwijl u bezig was. Uw tekst staat nog in het formulier, en is niet opgeslagen. \
            Neem over wat u wilt houden. Bewaart u daarna, dan geldt uw tekst.
            """
        let again: HTML =
            wasRemoved
            ? HTML()
            : """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(address)">Laat mijn tekst vallen en toon wat er nu \
            staat</a></p>
            """
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(wasRemoved ? "Dit is intussen weggehaald" : "Dit is intussen veranderd")</h2>
            <p class="utrecht-paragraph">\(explanation)</p>
            <h3 class="utrecht-heading-4">Zo staat het er nu</h3>
            \(FieldList(fields: differing).html)
            \(again)
            </div>
            </div>

            """
    }
}

/// What is filled in, field by field.
struct FieldList: Sendable {
    var fields: [FormField]

    var html: HTML {
        let rows = fields.map { field -> HTML in
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
        return "<dl class=\"utrecht-data-list kring-read\">\n\(rows)</dl>\n"
    }
}
