import Domain

/// The annex: every table of a factsheet as HTML.
struct FactsheetAnnex {
    var tables: [Factsheet.Table]

    /// The tables below a page, closed until somebody opens them.
    var section: HTML {
        """
        <section class="kring-section kring-section--screen" aria-labelledby="tabellen">
        <h2 class="utrecht-heading-2" id="tabellen">Tabellen</h2>
        <div>
        <details class="kring-data"><summary>Alle tabellen bij deze factsheet (\(tables.count))</summary>
        \(html)
        </details>
        </div>
        </section>

        """
    }

    var html: HTML {
        "\(tables.map(table))"
    }

    private func table(_ table: Factsheet.Table) -> HTML {
        let head = table.columns.enumerated().map { ChartTable.header($1, isNumeric: $0 > 0) }
        let rows = table.rows.map { row in
            ChartTable.row(row.label, row.cells.map { ChartTable.cell($0.text) })
        }
        let widths = table.columns.indices.map { index -> HTML in
            "<col class=\"\(index == 0 ? "kring-col--label" : "kring-col--number")\">"
        }
        return """
            <div class="utrecht-table-container kring-annex\(when: table.columns.count > 5, " kring-annex--wide")" tabindex="0" role="region" aria-label="\(table.title)">
            <table class="utrecht-table" id="tabel-\(table.id)">
            <caption class="utrecht-table__caption"><span class="kring-caption">\(table.title) \
            <span class="kring-note">\(table.note)</span></span></caption>
            <colgroup>\(widths)</colgroup>
            <thead class="utrecht-table__header"><tr>\(head)</tr></thead>
            <tbody class="utrecht-table__body">\(rows)</tbody>
            </table></div>

            """
    }
}

extension Factsheet.Table.Cell {
    /// The cell as a reader sees it.
    var text: String {
        switch self {
        case .count(let count): String(count)
        case .percent(let percent): "\(percent)%"
        case .interval(let low, let high): "\(low)–\(high)%"
        case .text(let text): text
        case .empty: "–"
        }
    }
}
