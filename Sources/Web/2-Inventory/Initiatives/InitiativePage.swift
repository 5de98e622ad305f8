import Domain

/// One initiative: to fill in for who may, to read for everybody else.
struct InitiativePage: Sendable {
    let opened: OpenedInitiatives
    /// `nil` for a new one.
    var initiative: Initiative?
    var form: EntryForm
    var notice = HTML()

    var page: Page {
        let title = initiative?.name ?? "Een initiatief toevoegen"
        let lead: HTML = """
            <p class="utrecht-paragraph utrecht-paragraph--lead">Een naam is genoeg om te beginnen. Hoe meer u invult, hoe beter \
            u ziet wat er nog niet is.</p>
            """
        return opened.page(
            "\(form.isWrong ? "Niet opgeslagen: " : "")\(title)",
            content: """
                \(form.problems)\(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.initiatives(of: opened.id))">Initiatieven</a></p>
                <h1 class="utrecht-heading-1">\(title)</h1>
                \(when: initiative == nil, lead)
                </div>
                \(when: opened.opened.mayChange, unknown)
                \(opened.opened.mayChange ? form.html : reading)
                \(when: opened.opened.mayChange && initiative != nil, remove)
                """)
    }

    private var reading: HTML {
        "\(form.sections.map { section in "\(section.title.map { "<h2 class=\"utrecht-heading-2 kring-heading-apart\">\($0)</h2>\n" as HTML } ?? HTML())\(FieldList(fields: section.fields).html)" as HTML })"
    }

    /// Names of who carries it out that the social map does not have, each with whom may be meant.
    private var unknown: HTML {
        guard let initiative, !initiative.otherCarriers.isEmpty else { return HTML() }
        let rows = initiative.otherCarriers.map { name -> HTML in
            let meant = opened.searchable.organisations(like: name, most: 3).map { organisation -> HTML in
                """
                <form action="\(Routes.tieCarrier(initiative.id, of: opened.id))" method="post">\
                <input type="hidden" name="naam" value="\(name)"><button class="utrecht-button utrecht-button--subtle" \
                type="submit" name="organisatie" value="\(organisation.id)">Dit is \(organisation.name)</button></form>
                """
            }
            let new: HTML = """
                <a class="utrecht-link" href="\(Routes.newOrganisation.asking("naam", name))">Zet \(name) op de sociale kaart</a>
                """
            return "<li class=\"kring-line\"><span>\(name)</span>\(meant)\(new)</li>\n"
        }
        return """
            <section class="utrecht-alert kring-notice" aria-labelledby="onbekend"><div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3" id="onbekend">\(rows.count == 1 ? "Deze uitvoerder staat" : "Deze uitvoerders staan") \
            nog niet op de sociale kaart</h2>
            <ul class="kring-recent">\(rows)</ul>
            </div></section>

            """
    }

    private var remove: HTML {
        guard let initiative else { return HTML() }
        return """
            <section class="kring-section-apart" aria-labelledby="weghalen">
            <h2 class="utrecht-heading-2" id="weghalen">Haal van de lijst</h2>
            <p class="utrecht-paragraph">U kunt het daarna nog terugzetten. Is het gestopt? Kies dan ‘Gestopt’ hierboven: zo \
            blijft bewaard wat er was.</p>
            \(FigureParts.button("Haal van de lijst", Routes.removeInitiative(initiative.id, of: opened.id), style: " utrecht-button--danger"))
            </section>
            """
    }
}
