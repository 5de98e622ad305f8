import Domain

/// The factsheet as the plain HTML from which text documents (DOCX, ODT) are made: headings, paragraphs, pictures of
/// the charts with their alternative texts, and the annex as tables.
struct FactsheetText {
    var factsheet: Factsheet

    /// A chart as it goes into a text document.
    struct Picture {
        var name: String
        var svg: String
        var alternative: String
        /// In CSS pixels.
        var width: Int
    }

    /// The width of a text column on A4 in CSS pixels.
    static let columnWidth = 640

    var pictures: [Picture] {
        factsheet.sections.flatMap(\.blocks).flatMap { block -> [Picture] in
            switch block {
            case .likert(let chart):
                [
                    picture(
                        "stellingen", LikertDrawing(chart: chart, medium: .paper, hasLegend: true).svg, chart.title)
                ]
            case .bars(let charts):
                charts.map {
                    picture(
                        "balken-\($0.question)", BarDrawing(chart: $0, beside: charts, medium: .paper).svg, $0.title)
                }
            case .compared(let chart):
                [
                    picture(
                        chart.name, ComparedDrawing(chart: chart, medium: .paper, hasLegend: true).svg, chart.title)
                ]
            case .paragraph, .closing, .note, .quote: []
            }
        }
    }

    private func picture(_ name: String, _ svg: HTML, _ title: String) -> Picture {
        Picture(
            name: "\(name).png", svg: svg.markup, alternative: "\(title) De tabel staat in de bijlage.",
            width: Self.columnWidth)
    }

    var html: HTML {
        let box = factsheet.response
        let response: HTML =
            box.isEstimate
            ? "\(box.respondents) deelnemers"
            : box.invited.map { "Respons: \(box.percent ?? 0)% (\(box.respondents) van de \($0) genodigden)" }
                ?? "\(box.respondents) deelnemers"
        let place = factsheet.municipality.map { "Gemeente \($0). " } ?? ""
        let highlights = factsheet.highlights.map { highlight -> HTML in
            "<li><strong>\(highlight.percentText)</strong> \(highlight.text) (van \(highlight.base) deelnemers)</li>"
        }
        return """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>\(factsheet.title)</title></head><body>
            <h1>\(factsheet.title)</h1>
            \(factsheet.interim.map { "<p><strong>\($0)</strong></p>" as HTML } ?? HTML())
            <p>\(factsheet.lead)</p>
            <p>\(place)Factsheet, \(factsheet.date.written(in: .dutch)). \(response).</p>
            \(when: factsheet.isDemonstration, "<p>\(PageWords(language: .dutch).demonstration)</p>")
            <ul>\(highlights)</ul>
            \(factsheet.sections.map(section))
            <h2>Bijlage: tabellen</h2>
            \(factsheet.tables.flatMap(Self.fitting).map(table))
            </body></html>
            """
    }

    private func section(_ section: Factsheet.Section) -> HTML {
        "<h2>\(section.title)</h2>\n\(section.blocks.map(block))\n"
    }

    private func block(_ block: Factsheet.Block) -> HTML {
        switch block {
        case .paragraph(let prose), .note(let prose): return "<p>\(prose.text)</p>"
        case .closing(let prose): return "<p><strong>\(prose.text)</strong></p>"
        case .quote(_, let text): return "<blockquote><p>‘\(text)’</p></blockquote>"
        case .likert(let chart):
            let drawing = LikertDrawing(chart: chart, medium: .paper)
            let order =
                "Van links naar rechts: helemaal eens, eens, eens noch oneens, oneens, helemaal oneens, weet niet."
            return figure(chart.title, "\(drawing.note) \(order)", "stellingen.png")
        case .bars(let charts):
            return
                "\(charts.map { figure($0.title, BarDrawing(chart: $0, beside: charts, medium: .paper).note, "balken-\($0.question).png") })"
        case .compared(let chart):
            let note = ComparedDrawing(chart: chart, medium: .paper).note
            return figure(chart.title, note, "\(chart.name).png")
        }
    }

    private func figure(_ title: String, _ note: String, _ name: String) -> HTML {
        """
        <div data-custom-style="Keep With Next"><p><strong>\(title)</strong> \(note)</p></div>
        <p><img src="kring:\(name)" alt="\(title) De tabel staat in de bijlage." width="\(Self.columnWidth)"></p>
        """
    }

    /// The most columns that leave whole words whole on an upright page.
    private static let mostColumns = 6

    /// A table that is wide for its statements is turned over, so that their words have the first column; one with many
    /// groups becomes several.
    static func fitting(_ table: Factsheet.Table) -> [Factsheet.Table] {
        guard table.columns.count > mostColumns else { return [table] }
        let room = mostColumns - 1
        return stride(from: 0, to: table.rows.count, by: room).map { first in
            let groups = table.rows[first..<min(first + room, table.rows.count)]
            var turned = table
            if first > 0 { turned.title += " (vervolg)" }
            turned.columns = ["Stelling"] + groups.map(\.label)
            turned.rows = table.columns.indices.dropFirst().map { column in
                Factsheet.Table.Row(label: table.columns[column], cells: groups.map { $0.cells[column - 1] })
            }
            return turned
        }
    }

    private func table(_ table: Factsheet.Table) -> HTML {
        let first = table.columns.count > 5 ? 30 : 55
        let rest = (100 - first) / max(1, table.columns.count - 1)
        let widths = table.columns.indices.map { "<col style=\"width: \($0 == 0 ? first : rest)%\">" as HTML }
        let head = table.columns.map { "<th scope=\"col\">\($0)</th>" as HTML }
        let rows = table.rows.map { row in
            "<tr><td>\(row.label)</td>\(row.cells.map { "<td>\($0.text)</td>" as HTML })</tr>\n" as HTML
        }
        return """
            <h3>\(table.title)</h3><div data-custom-style="Keep With Next"><p>\(table.note)</p></div>
            <table><colgroup>\(widths)</colgroup><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
