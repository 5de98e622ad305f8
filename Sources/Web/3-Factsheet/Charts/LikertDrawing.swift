import Domain

/// Stacked bars of statements as SVG, in the fixed order from helemaal eens to weet niet.
///
/// Widths are percentages and heights pixels, without a viewBox, so that type keeps its size on a phone and on paper.
struct LikertDrawing {
    var chart: LikertChart
    var medium: Medium
    /// Whether the drawing explains its colours itself: a text document has no legend beside it.
    var hasLegend = false

    private static let rowHeight = 48
    private static let colors = ["#0b5563", "#5fa3ae", "#dde4e4", "#eda96b", "#a6491a"]
    private static let names = ["helemaal eens", "eens", "eens noch oneens", "oneens", "helemaal oneens", "weet niet"]

    /// `Van 54 deelnemers`, or from how many to how many where statements differ.
    var base: String {
        let bases = chart.bars.map(\.agree.base)
        guard let low = bases.min(), let high = bases.max() else { return "" }
        return low == high ? "\(low) deelnemers" : "\(low) tot \(high) deelnemers"
    }

    var note: String { "Procenten van \(base). Rechts: het deel dat het (helemaal) eens is." }

    private var message: String {
        let shares = chart.bars.map { "\($0.label): \($0.agree.percentText) eens" }.joined(separator: "; ")
        return "Een balk per stelling, van helemaal eens links tot weet niet rechts. \(shares)."
    }

    var legend: HTML {
        let keys = Self.names.indices.map { index -> HTML in
            let square: HTML =
                index < 5
                ? "<rect class=\"c\(index + 1)\" width=\"16\" height=\"16\" fill=\"\(Self.colors[index])\"/>"
                : """
                <defs>\(Self.hatching("arcering-sleutel"))</defs>\
                <rect class="outline" x=".5" y=".5" width="15" height="15" fill="url(#arcering-sleutel)" stroke="#5f7379"/>
                """
            return """
                <li class="kring-legend__item"><svg class="kring-chart kring-legend__key" viewBox="0 0 16 16" width="16" \
                height="16" aria-hidden="true" focusable="false">\(square)</svg> \(Self.names[index])</li>
                """
        }
        return "<ul class=\"kring-legend\">\(keys)</ul>"
    }

    private static let legendHeight = 54

    /// The colours with their names, in two rows of three.
    private var drawnLegend: HTML {
        let keys = Self.names.indices.map { index -> HTML in
            let (x, y) = (index % 3 * 34, index / 3 * 22 + 2)
            let fill: HTML = index < 5 ? "\(Self.colors[index])" : "url(#arcering)"
            return """
                <rect x="\(x)%" y="\(medium.px(y))" width="\(medium.px(14))" height="\(medium.px(14))" fill="\(fill)" \
                stroke="#5f7379" stroke-width=".5"/><text x="\(x)%" y="\(medium.px(y + 12))" dx="\(medium.px(20))" \
                font-size="\(medium.px(12.5))" fill="#17272d">\(Self.names[index])</text>

                """
        }
        return "\(keys)"
    }

    var svg: HTML {
        var rows = hasLegend ? drawnLegend : HTML()
        var top = hasLegend ? Self.legendHeight : 0
        for bar in chart.bars {
            let lines = Drawing.lines(bar.label, most: 36)
            rows += row(bar, lines, top: top)
            top += Self.rowHeight + (lines.count - 1) * Drawing.lineHeight
        }
        let drawing = Drawing(
            id: "stellingen", title: "\(chart.title), in procenten van \(base)", message: message, height: top - 8,
            medium: medium)
        return drawing.svg("<defs>\(Self.hatching("arcering"))</defs>\(rows)")
    }

    private func row(_ bar: LikertChart.Bar, _ lines: [String], top: Int) -> HTML {
        var parts = HTML()
        var from = 0
        let barTop = top + 19 + (lines.count - 1) * Drawing.lineHeight
        for (index, figure) in bar.parts.enumerated() where figure.count > 0 {
            parts += part(index, figure, from: from, y: barTop)
            from += figure.count
        }
        return """
            <g>\(Drawing.label(lines, y: top + 14, size: 14, medium: medium))\
            <text x="100%" y="\(medium.px(top + 14))" font-size="\(medium.px(14))" font-weight="700" text-anchor="end" \
            fill="#17272d">\(Drawing.percent(bar.agree))</text>\(parts)</g>
            """
    }

    private func part(_ index: Int, _ figure: Figure, from: Int, y: Int) -> HTML {
        let x = Drawing.share(from, figure.base)
        let width = Drawing.share(figure.count, figure.base)
        let middle = Drawing.share(2 * from + figure.count, 2 * figure.base)
        let percent = figure.percent ?? 0
        // Smaller parts have no room for a number; it is in the table.
        let isNumbered = percent >= 7
        let baseline = medium.px(Double(y) + 14.5)
        let size = medium.px(12.5)
        if index == 5 {
            let number: HTML = """
                <rect class="hatch" x="\(middle)" y="\(medium.px(y + 3))" width="\(medium.px(22))" height="\(medium.px(14))" \
                transform="translate(-\(medium.px(11)) 0)" fill="#ffffff"/><text x="\(middle)" y="\(baseline)" \
                font-size="\(size)" text-anchor="middle" fill="#17272d">\(percent)</text>
                """
            return """
                <rect class="outline" x="\(x)" y="\(medium.px(Double(y) + 0.5))" width="\(width)" height="\(medium.px(19))" \
                fill="url(#arcering)" stroke="#5f7379" stroke-width="1"/>\(when: isNumbered, number)
                """
        }
        let isDark = index == 0 || index == 4
        let number: HTML = """
            <text class="\(isDark ? "on-dark" : "on-light")" x="\(middle)" y="\(baseline)" font-size="\(size)" \
            text-anchor="middle" fill="\(isDark ? "#ffffff" : "#17272d")">\(percent)</text>
            """
        return """
            <rect class="c\(index + 1) edge" x="\(x)" y="\(medium.px(y))" width="\(width)" height="\(medium.px(20))" \
            fill="\(Self.colors[index])" stroke="#ffffff" stroke-width="1.5"/>\(when: isNumbered, number)
            """
    }

    private static func hatching(_ id: String) -> HTML {
        """
        <pattern id="\(id)" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="hatch" width="6" height="6" fill="#ffffff"/>\
        <rect class="hatch-line" width="1.5" height="6" fill="#a9b8bc"/></pattern>
        """
    }

    /// The same numbers as a table.
    var table: HTML {
        let head = (Self.names + ["eens, samen"]).map { name -> HTML in
            "<th class=\"utrecht-table__header-cell utrecht-table__header-cell--numeric-column\" scope=\"col\">\(name)</th>"
        }
        let rows = chart.bars.map { bar -> HTML in
            let cells = bar.parts.map { ChartTable.cell(Drawing.percent($0)) }
            return """
                <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" \
                scope="row">\(bar.text)</th>\(cells)\(ChartTable.cell(Drawing.percent(bar.agree), strong: true))</tr>
                """
        }
        return ChartTable.html(
            caption: "\(chart.title). Procenten van \(base)",
            head: "<th class=\"utrecht-table__header-cell\" scope=\"col\">Stelling</th>\(head)", rows: rows)
    }
}
