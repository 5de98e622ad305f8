import Domain

/// The planning on one A4 page, as HTML for PDF.
struct PlanningPaper {
    let sheet: PlanningSheet

    var html: String {
        let document: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Planning \(sheet.title) - Gemeente \(sheet.municipality)</title>
            <meta name="author" content="Gemeente \(sheet.municipality)"></head>
            <body class="utrecht-document"><main class="kring-plan-paper">
            <div class="kring-brand">\(BrandMark.html)<span class="kring-brand__name">Gemeente \(sheet.municipality)</span></div>
            <h1 class="kring-sheet__title">Planning \(sheet.title)</h1>
            <p class="kring-sheet__lead">De bijeenkomst is op \(sheet.meetingWords). Van die dag gaat de planning uit.</p>
            \(when: sheet.isDemonstration, "<p class=\"kring-note\">\(PageWords(language: .dutch).demonstration)</p>")
            <table class="utrecht-table">
            <colgroup><col class="kring-plan-paper__day"><col class="kring-plan-paper__what"><col></colgroup>
            <thead><tr><th class="utrecht-table__header-cell" scope="col">Datum</th>\
            <th class="utrecht-table__header-cell" scope="col">Wat</th>\
            <th class="utrecht-table__header-cell" scope="col">Waarom dan</th></tr></thead>
            \(sheet.sections.map(section))
            </table>
            \(when: !sheet.warnings.isEmpty, warnings)
            <p class="kring-note">Gemaakt op \(sheet.date.written(in: .dutch)) met Kring.</p>
            </main></body></html>
            """
        return document.markup
    }

    private func section(_ section: PlanningSheet.Section) -> HTML {
        """
        <tbody><tr><th class="kring-plan-paper__step" scope="rowgroup" colspan="3">Stap \(section.step.number). \
        \(section.step.name) <span class="kring-plan-paper__state">\(section.state)</span></th></tr>
        \(section.rows.map(row))</tbody>

        """
    }

    private func row(_ row: PlanningSheet.Row) -> HTML {
        let title: HTML =
            row.milestone.kind.isEvent ? "<strong>\(row.milestone.kind.title)</strong>" : "\(row.milestone.kind.title)"
        return """
            <tr><td class="utrecht-table__cell">\(row.day)</td>\
            <td class="utrecht-table__cell">\(title)\(when: !row.note.isEmpty, " <span class=\"kring-plan-paper__state\">(\(row.note))</span>")</td>\
            <td class="utrecht-table__cell">\(row.milestone.kind.reason)</td></tr>

            """
    }

    private var warnings: HTML {
        """
        <h2 class="utrecht-heading-3">Dit past nog niet</h2>
        <ul class="utrecht-unordered-list">\(sheet.warnings.map { "<li>\($0.text) \($0.advice)</li>" as HTML })</ul>
        """
    }
}

/// The planning as the plain HTML from which a text document (DOCX) is made: one table, so that it fits on a page.
struct PlanningText {
    let sheet: PlanningSheet

    var html: String {
        let warnings: HTML = """
            <h2>Dit past nog niet</h2>
            <ul>\(sheet.warnings.map { "<li>\($0.text) \($0.advice)</li>" as HTML })</ul>
            """
        let document: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Planning \(sheet.title)</title></head><body>
            <h1>Planning \(sheet.title)</h1>
            <p>Gemeente \(sheet.municipality). De bijeenkomst is op \(sheet.meetingWords). Van die dag gaat de planning uit.\
            \(when: sheet.isDemonstration, " \(PageWords(language: .dutch).demonstration)")</p>
            <table><colgroup><col style="width: 19%"><col style="width: 33%"><col style="width: 48%"></colgroup>
            <thead><tr><th scope="col">Datum</th><th scope="col">Wat</th><th scope="col">Waarom dan</th></tr></thead>
            <tbody>\(sheet.sections.map(section))</tbody></table>
            \(when: !sheet.warnings.isEmpty, warnings)
            <p>Gemaakt op \(sheet.date.written(in: .dutch)) met Kring.</p>
            </body></html>
            """
        return document.markup
    }

    private func section(_ section: PlanningSheet.Section) -> HTML {
        let rows = section.rows.map { row -> HTML in
            """
            <tr><td>\(row.day)</td><td>\(row.milestone.kind.title)\(when: !row.note.isEmpty, " (\(row.note))")</td>\
            <td>\(row.milestone.kind.reason)</td></tr>

            """
        }
        return """
            <tr><td><strong>Stap \(section.step.number)</strong></td><td><strong>\(section.step.name)</strong></td>\
            <td>\(capitalized(section.state))</td></tr>
            \(rows)
            """
    }
}
