import Domain

/// Where a page or drawing will be seen.
enum Medium: Sendable {
    case screen
    /// A PDF: there a drawing's alternative text comes from its `<title>` alone.
    case paper

    /// A length of the screen's drawing, in pixels, as it is drawn here: paper is read from nearer by.
    func px(_ length: Double) -> String {
        let tenths = Int((length * (self == .paper ? 7.8 : 10)).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    func px(_ length: Int) -> String { px(Double(length)) }
}

/// What all charts share: the frame with its title and description, and numbers as they are drawn.
struct Drawing {
    /// Begins the ids within; unique on the page.
    var id: String
    var title: String
    /// What the chart says, in words.
    var message: String
    /// In pixels of the screen's drawing.
    var height: Int
    var medium: Medium

    func svg(_ content: HTML) -> HTML {
        let named: HTML =
            switch medium {
            case .screen:
                "<title id=\"\(id)-t\">\(title)</title><desc id=\"\(id)-d\">\(message)</desc>"
            case .paper: "<title id=\"\(id)-t\">\(title). \(message)</title>"
            }
        let labelled: HTML = medium == .screen ? "\(id)-t \(id)-d" : "\(id)-t"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="kring-chart" width="100%" \
            height="\(medium.px(height))" role="img" aria-labelledby="\(labelled)" \
            font-family="Open Sans, Segoe UI, Arial, sans-serif">\(named)\(content)</svg>
            """
    }

    /// A label in lines that fit a phone, and half a page's width.
    static func lines(_ label: String, most: Int = 40) -> [String] {
        var lines: [String] = []
        for word in label.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= most {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The lines of a label as SVG, the first with its baseline at `y`.
    static func label(_ lines: [String], y: Int, size: Double, medium: Medium) -> HTML {
        "\(lines.enumerated().map { index, line -> HTML in """
            <text x="0" y="\(medium.px(y + index * lineHeight))" font-size="\(medium.px(size))" fill="#17272d">\(line)</text>
            """ })"
    }

    static let lineHeight = 18

    /// A part of the width as SVG has it, cut to two decimals: `35.19%`.
    static func share(_ count: Int, _ base: Int) -> String {
        guard base > 0 else { return "0%" }
        let hundredths = (20_000 * count + base) / (2 * base)
        let decimals = hundredths % 100
        return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%"
    }

    /// `44%`, and under a base of 30 with the counts: `52% (11 van 21)`.
    static func percent(_ figure: Figure) -> String { figure.percentText }

    /// The number at the end of a bar: `44%`, and under a base of 30, which stands above the chart, `52% (11)`.
    static func number(_ figure: Figure) -> String {
        let percent = figure.roundedText ?? "–"
        return figure.base < Figure.smallestBaseWithoutCounts ? "\(percent) (\(figure.count))" : percent
    }

    /// How much of the width ``number(_:)`` takes at the most, in percent, where bars have half a page.
    static func numberRoom(_ figure: Figure) -> Int {
        figure.base < Figure.smallestBaseWithoutCounts ? 34 : 20
    }
}

/// The table that stands beside every chart.
enum ChartTable {
    static func html(caption: String, head: HTML, rows: [HTML]) -> HTML {
        """
        <details class="kring-data"><summary>Tabel bij deze grafiek</summary>
        <div class="utrecht-table-container" tabindex="0" role="region" aria-label="\(caption)"><table class="utrecht-table">
        <caption class="utrecht-table__caption"><span class="kring-caption">\(caption)</span></caption>
        <thead class="utrecht-table__header"><tr>\(head)</tr></thead>
        <tbody class="utrecht-table__body">\(rows)</tbody>
        </table></div></details>
        """
    }

    static func cell(_ text: String, strong: Bool = false) -> HTML {
        let content: HTML = strong ? "<strong>\(text)</strong>" : "\(text)"
        return "<td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\">\(content)</td>"
    }

    /// A header cell; the first of a row names the rows, the others stand above numbers.
    static func header(_ text: String, isNumeric: Bool = true) -> HTML {
        let numeric: HTML = isNumeric ? " utrecht-table__header-cell--numeric-column" : HTML()
        return "<th class=\"utrecht-table__header-cell\(numeric)\" scope=\"col\">\(text)</th>"
    }

    static func row(_ label: String, _ cells: [HTML]) -> HTML {
        """
        <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
        \(label)</th>\(cells)</tr>
        """
    }
}
