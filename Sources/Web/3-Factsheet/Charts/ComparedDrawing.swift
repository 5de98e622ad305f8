import Domain

/// Two bars for each of several things as SVG: what is and what is wanted, or some people's answers and everybody's.
struct ComparedDrawing {
    var chart: ComparedChart
    var medium: Medium
    /// Whether the drawing explains its colours itself: a text document has no legend beside it.
    var hasLegend = false

    private static let legendHeight = 30

    var note: String {
        if let note = chart.note { return note }
        let (now, wanted) = (chart.now.base, chart.wanted.base)
        let base = now == wanted ? "\(now) deelnemers" : "\(now) deelnemers (nu) en \(wanted) (gewenst)"
        return "Procenten van \(base). Meer antwoorden mogelijk."
    }

    var legend: HTML {
        let keys = [("c2", "#5fa3ae", chart.now.label), ("c1", "#0b5563", chart.wanted.label)].map {
            style, color, label -> HTML in
            """
            <li class="kring-legend__item"><svg class="kring-chart kring-legend__key" viewBox="0 0 16 16" width="16" \
            height="16" aria-hidden="true" focusable="false"><rect class="\(style)" width="16" height="16" \
            fill="\(color)"/></svg> \(label)</li>
            """
        }
        return "<ul class=\"kring-legend\">\(keys)</ul>"
    }

    var svg: HTML {
        let message = chart.bars.map {
            "\($0.label): \(chart.now.label) \(Self.percent($0.now)), \(chart.wanted.label) \(Self.percent($0.wanted))"
        }.joined(separator: "; ")
        var rows = hasLegend ? drawnLegend : HTML()
        var top = hasLegend ? Self.legendHeight : 0
        for bar in chart.bars {
            // On paper the label has half the width beside its bars, on a screen all of it above them.
            let lines = medium == .paper ? [bar.label] : Drawing.lines(bar.label)
            let y = medium == .paper ? top : top + 18 + (lines.count - 1) * Drawing.lineHeight
            rows += """
                <g>\(Drawing.label(lines, y: medium == .paper ? top + 15 : top + 13, size: 13.5, medium: medium))\
                \(line("c2", "#5fa3ae", bar.now, y: y))
                \(line("c1", "#0b5563", bar.wanted, y: y + 12))</g>
                """
            top = y + (medium == .paper ? 28 : 36)
        }
        return Drawing(
            id: chart.name, title: chart.title, message: "\(message).", height: top - 5, medium: medium
        ).svg(rows)
    }

    /// The two colours with their names.
    private var drawnLegend: HTML {
        let keys = [("#5fa3ae", chart.now.label), ("#0b5563", chart.wanted.label)].enumerated().map {
            place, key -> HTML in
            """
            <rect x="\(place * 50)%" y="\(medium.px(2))" width="\(medium.px(14))" height="\(medium.px(14))" \
            fill="\(key.0)"/><text x="\(place * 50)%" y="\(medium.px(14))" dx="\(medium.px(20))" \
            font-size="\(medium.px(12.5))" fill="#17272d">\(key.1)</text>

            """
        }
        return "\(keys)"
    }

    /// A share in parts of a hundred thousand: small numbers, however large the survey.
    private static func fine(_ figure: Figure) -> Int { figure.count * 100_000 / max(1, figure.base) }

    /// Of a handful it is not said that every one of them answered this.
    private static func percent(_ figure: Figure) -> String { figure.nearlyAllOrNone ?? Drawing.percent(figure) }

    /// A bar that leaves room for its number at the right.
    private func line(_ style: String, _ color: String, _ figure: Figure, y: Int) -> HTML {
        let left = medium == .paper ? 58 : 0
        // One scale for both questions, also where only one of them needs room for counts.
        let room = chart.bars.flatMap { [$0.now, $0.wanted] }.map(Drawing.numberRoom).max() ?? 0
        let track = medium == .paper ? 42 - room / 3 : 100 - room
        // The longest bar takes all the room there is, and the others their part of it.
        let longest = chart.bars.map { max(Self.fine($0.now), Self.fine($0.wanted)) }.max() ?? 0
        let part = Self.fine(figure) * track
        let whole = max(1, longest) * 100
        let width = Drawing.share(part, whole)
        let end = Drawing.share(part + left * max(1, longest), whole)
        return """
            <rect class="\(style)" x="\(left)%" y="\(medium.px(y))" width="\(width)" height="\(medium.px(11))" \
            fill="\(color)"/><text x="\(end)" y="\(medium.px(y + 10))" dx="\(medium.px(6))" \
            font-size="\(medium.px(11.5))" fill="#17272d">\(figure.nearlyAllOrNone ?? Drawing.number(figure))</text>
            """
    }

    var table: HTML {
        ChartTable.html(
            caption: "\(chart.title) \(note)",
            head: """
                \(ChartTable.header("Antwoord", isNumeric: false))\(ChartTable.header(chart.now.label.withCapital))\
                \(ChartTable.header(chart.wanted.label.withCapital))
                """,
            rows: chart.bars.map {
                ChartTable.row(
                    $0.label, [ChartTable.cell(Self.percent($0.now)), ChartTable.cell(Self.percent($0.wanted))])
            })
    }
}

extension ComparedChart {
    /// What its drawing is called among those of a factsheet.
    var name: String { "vergelijking-\(now.question)" }
}
