import Domain

/// A document's title and sections, for a screen or for paper.
struct WrittenBody {
    var document: WrittenDocument
    var medium: Medium
    /// Whether a page of the site stands around it: that has the brand, and says that the data was made up.
    var isWithinSite = false

    var html: HTML {
        let brand: HTML = """
            <div class="kring-brand">\(BrandMark.html)<span class="kring-brand__name">Gemeente \(document.municipality)</span></div>
            """
        let demonstration: HTML = "<p class=\"kring-note\">\(PageWords(language: .dutch).demonstration)</p>"
        return """
            \(when: !isWithinSite, brand)
            <h1 class="kring-sheet__title">\(document.title)</h1>
            <p class="kring-sheet__lead">\(document.lead)</p>
            <p class="kring-sheet__meta kring-note">\(document.meta)</p>
            \(when: document.isDemonstration && !isWithinSite, demonstration)
            \(document.sections.enumerated().map { section($1, isFirst: $0 == 0) })
            """
    }

    private func section(_ section: WrittenDocument.Section, isFirst: Bool) -> HTML {
        // A section without a table is short enough not to be cut by a page's end.
        let isWhole = !section.blocks.contains { if case .table = $0 { true } else { false } }
        return """
            <section class="kring-section\(when: isFirst, " kring-section--first")\(when: isWhole, " kring-section--whole")" \
            aria-labelledby="\(section.id)">
            <h2 class="utrecht-heading-2" id="\(section.id)">\(section.title)</h2>
            <div>
            \(section.blocks.map(block))
            </div>
            </section>

            """
    }

    private func block(_ block: WrittenDocument.Block) -> HTML {
        switch block {
        case .paragraph(let text): return "<p class=\"utrecht-paragraph\">\(text)</p>\n"
        case .closing(let text): return "<p class=\"utrecht-paragraph kring-closing\">\(text)</p>\n"
        case .note(let text): return "<p class=\"utrecht-paragraph kring-note\">\(text)</p>\n"
        case .list(let items, let isNumbered):
            let rows = items.map { item -> HTML in
                "<li>\(when: !item.lead.isEmpty, "<strong>\(item.lead)</strong> ")\(item.text)</li>\n"
            }
            return isNumbered
                ? "<ol class=\"utrecht-ordered-list\">\n\(rows)</ol>\n"
                : "<ul class=\"utrecht-unordered-list\">\n\(rows)</ul>\n"
        case .table(let table): return self.table(table)
        }
    }

    private func table(_ table: WrittenDocument.Table) -> HTML {
        let widths = table.columns.map { "<col class=\"kring-col--\($0.width)\">" as HTML }
        let head = table.columns.map {
            "<th class=\"utrecht-table__header-cell\" scope=\"col\">\($0.title)</th>" as HTML
        }
        let rows = table.rows.map { row -> HTML in
            let cells = zip(table.columns, row).enumerated().map { index, pair -> HTML in
                let (column, cell) = pair
                // What a cell is about, for a phone, where a row is a card.
                let label: HTML = "<span class=\"kring-written-table__label\">\(column.title)</span> "
                let note: HTML = " <span class=\"kring-note\">\(cell.note)</span>"
                let content: HTML =
                    "\(when: index > 0 && medium == .screen, label)\(cell.text)\(when: !cell.note.isEmpty, note)"
                return index == 0
                    ? """
                    <th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\(content)</th>
                    """ : "<td class=\"utrecht-table__cell\">\(content)</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return """
            <table class="utrecht-table kring-written-table">
            <caption class="utrecht-table__caption">\(table.title)</caption>
            <colgroup>\(widths)</colgroup>
            <thead class="utrecht-table__header"><tr>\(head)</tr></thead>
            <tbody class="utrecht-table__body">
            \(rows)</tbody>
            </table>

            """
    }
}

extension WrittenDocument {
    /// The line under the lead: what it is, of when.
    var meta: String { [kind, date.written(in: .dutch), remark].compactMap(\.self).joined(separator: ", ") }

    /// The document's name, for a browser's tab and a PDF reader.
    var fullTitle: String { "\(kind): \(title) - Gemeente \(municipality)" }
}
