import Domain

/// For which years documents hold, as bars under each other; the table beside it says the same in words.
struct PolicyTimeline: Sendable {
    var documents: [PolicyDocument]
    var today: Day

    /// The years that are drawn: what documents name, and this year.
    var years: ClosedRange<Int> {
        let named = documents.flatMap { [$0.from, $0.until].compactMap { $0 } } + [today.year]
        // One year on either side shows that something began before, or goes on.
        return ((named.min() ?? today.year) - 1)...((named.max() ?? today.year) + 1)
    }

    /// Where a year begins, as a share of the width.
    private func place(_ year: Int) -> String { Drawing.share(year - years.lowerBound, years.count) }

    var svg: HTML {
        let top = 26
        var rows = HTML()
        var y = top
        for document in documents {
            let lines = Drawing.lines(document.title, most: 60)
            let bar = y + 20 + (lines.count - 1) * Drawing.lineHeight
            let (from, until) = (document.from ?? years.lowerBound, document.until ?? years.upperBound)
            let width = Drawing.share(until - from + 1, years.count)
            let style: HTML = document.holds(in: today.year) ? "c2" : "track"
            let fill: HTML = document.holds(in: today.year) ? "#5fa3ae" : "#c3d3d2"
            rows += """
                <g>\(Drawing.label(lines, y: y + 14, size: 13.5, medium: .screen))\
                <rect class="\(style)" x="\(place(from))" y="\(bar)" width="\(width)" height="12" fill="\(fill)"/></g>
                """
            y = bar + 24
        }
        let step = max(1, (years.count + 5) / 6)
        let marks = stride(from: years.lowerBound, through: years.upperBound, by: step).map { year -> HTML in
            """
            <text x="\(place(year))" y="12" font-size="12" fill="#17272d">\(year)</text>
            """
        }
        let now: HTML = """
            <line class="whisker" x1="\(place(today.year))" x2="\(place(today.year))" y1="18" y2="\(y)" stroke="#17272d" \
            stroke-width="1.5" stroke-dasharray="5 4"/>
            """
        return Drawing(
            id: "tijdlijn-beeld", title: "Voor welke jaren de stukken gelden", message: message, height: y,
            medium: .screen
        ).svg("\(marks)\(now)\(rows)")
    }

    private var message: String {
        documents.map { "\($0.title): \($0.period)" }.joined(separator: "; ") + "."
    }
}

extension PolicyDocument {
    /// `2023 tot en met 2026`, `vanaf 2024`, `periode niet bekend`
    var period: String {
        switch (from, until) {
        case (let from?, let until?): from == until ? "\(from)" : "\(from) tot en met \(until)"
        case (let from?, nil): "vanaf \(from)"
        case (nil, let until?): "tot en met \(until)"
        case (nil, nil): "periode niet bekend"
        }
    }
}
