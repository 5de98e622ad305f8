import Domain

/// How many initiatives there are by goal, by group and by form of loneliness. A number leads to those that it counts.
struct InitiativeTables: Sendable {
    var id: Approach.ID
    var overview: InitiativeOverview

    var html: HTML {
        """
        <section class="kring-section-apart" aria-labelledby="overzicht">
        <h2 class="utrecht-heading-2" id="overzicht">Wat er loopt</h2>
        <p class="kring-note">Een initiatief kan bij meer doelen, groepen en vormen horen. Wat gepland is, staat er als \
        ‘gepland’ bij. Een streepje betekent: niets.</p>
        \(table("Initiatieven naar doel", "Doel", overview.goals))
        \(table("Initiatieven naar groep", "Groep", overview.groups))
        </section>

        """
    }

    private func table(_ caption: String, _ topic: String, _ rows: [InitiativeOverview.Row]) -> HTML {
        guard !rows.isEmpty else { return HTML() }
        let forms = LonelinessForm.allCases.map { form -> HTML in
            "<th class=\"utrecht-table__header-cell utrecht-table__header-cell--numeric-column\" scope=\"col\">\(capitalized(form.shortName))</th>"
        }
        let head: [HTML] =
            ["<th class=\"utrecht-table__header-cell\" scope=\"col\">\(topic)</th>"] + forms + [
                "<th class=\"utrecht-table__header-cell utrecht-table__header-cell--numeric-column\" scope=\"col\">Alle</th>"
            ]
        return """
            <div class="kring-section-apart kring-overview">\(FigureParts.table(caption, head: head, rows: rows.map(row)))</div>
            """
    }

    private func row(_ row: InitiativeOverview.Row) -> HTML {
        let cells = LonelinessForm.allCases.map { form in
            cell(row[form], InitiativeFilter(topic: row.topic, form: form), "\(row.topic.name), \(form.shortName)")
        }
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            \(row.topic.name)</th>\(cells)\(cell(row.all, InitiativeFilter(topic: row.topic), row.topic.name))</tr>

            """
    }

    private func cell(_ count: InitiativeOverview.Count, _ filter: InitiativeFilter, _ about: String) -> HTML {
        let planned: HTML = count.planned > 0 ? " <span class=\"kring-note\">+ \(count.planned) gepland</span>" : HTML()
        let number: HTML =
            count == .init()
            ? "<span class=\"kring-note\">–<span class=\"kring-hidden\"> niets</span></span>"
            : """
            <a class="utrecht-link" href="\(filter.address(of: id))">\(count.running)<span class="kring-hidden">: \(about)</span></a>\(planned)
            """
        return "<td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\">\(number)</td>"
    }
}
