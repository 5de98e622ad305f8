import Domain

/// Bars of the options of one question as SVG, label above its bar.
struct BarDrawing {
    var chart: BarChart
    /// The charts that stand beside this one, which have bars of the same scale.
    var beside: [BarChart]
    var medium: Medium

    var note: String { "Procenten van \(chart.base) deelnemers\(chart.isWhole ? "" : ", meest gekozen")" }

    var svg: HTML {
        let message = chart.bars.map { "\($0.label): \(Drawing.percent($0.figure))" }.joined(separator: "; ") + "."
        let figures = (beside + [chart]).flatMap(\.bars).map(\.figure)
        let track = 100 - (figures.map(Drawing.numberRoom).max() ?? 0)
        var rows = HTML()
        var top = 0
        for bar in chart.bars {
            let lines = Drawing.lines(bar.label)
            let y = top + 18 + (lines.count - 1) * Drawing.lineHeight
            // The bar leaves room for its number at the right, so that a label may have the whole width.
            let width = Drawing.share(bar.figure.count * track, bar.figure.base * 100)
            rows += """
                <g>\(Drawing.label(lines, y: top + 13, size: 13.5, medium: medium))\
                <rect class="track" x="0" y="\(medium.px(y))" width="\(track)%" height="\(medium.px(13))" fill="#e6edec"/>\
                <rect class="c1" x="0" y="\(medium.px(y))" width="\(width)" height="\(medium.px(13))" fill="#0b5563"/>\
                <text x="100%" y="\(medium.px(y + 11))" font-size="\(medium.px(13.5))" font-weight="700" \
                text-anchor="end" fill="#17272d">\(Drawing.number(bar.figure))</text></g>
                """
            top = y + (medium == .paper ? 20 : 22)
        }
        return Drawing(
            id: "balken-\(chart.question)", title: "\(chart.title) In procenten van \(chart.base) deelnemers",
            message: message, height: top - 8, medium: medium
        ).svg(rows)
    }

    var table: HTML {
        ChartTable.html(
            caption: "\(chart.title) \(note)",
            head: "\(ChartTable.header("Antwoord", isNumeric: false))\(ChartTable.header("Aandeel"))",
            rows: chart.bars.map { ChartTable.row($0.label, [ChartTable.cell(Drawing.percent($0.figure))]) })
    }
}
