import Documents
import Domain

/// The slide edition of a factsheet, for a meeting: one thing to a slide, each statement large. The same document is
/// presented in a browser, where a key scrolls to the next slide, and printed as PDF.
struct FactsheetSlides: Sendable {
    let factsheet: Factsheet
    /// Where the factsheet itself is, in full; `nil` while it is not published.
    var address: String?

    /// The most answers of a question on a slide: more can't be read from the back.
    private static let mostAnswers = 5

    /// A document that finds its style at an address of the site.
    var page: String {
        document(style: "<link rel=\"stylesheet\" href=\"\(StaticFile.slidesStylesheet.address)\">").markup
    }

    /// The same to print, which brings its style along.
    var source: PDFSource {
        PDFSource(html: document(style: HTML()).markup, stylesheets: [Self.stylesheet])
    }

    static let stylesheet = String(decoding: StaticFile.slidesStylesheet.content, as: UTF8.self)

    private func document(style: HTML) -> HTML {
        let slides = slides
        let shown = slides.enumerated().map { index, slide -> HTML in
            let sender: HTML = factsheet.municipality.map { "Gemeente \($0)" } ?? HTML()
            let kind: HTML = index == 0 ? " kring-slide--title" : HTML()
            return """
                <section class="kring-slide\(kind)">
                \(slide)
                <div class="kring-slide__foot"><span>\(sender)\(when: factsheet.isDemonstration, ", verzonnen gegevens")</span>\
                <span>\(index + 1) van \(slides.count)</span></div>
                </section>

                """
        }
        return """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Dia’s: \(factsheet.title)</title>
            \(style)</head>
            <body><main class="kring-slides">
            \(shown)</main></body></html>

            """
    }

    private var slides: [HTML] {
        [opening] + factsheet.highlights.map(highlight) + factsheet.sections.flatMap(slides)
            + [closing].compactMap(\.self)
    }

    private var opening: HTML {
        let response = factsheet.response
        let count = response.respondents == 1 ? "1 deelnemer" : "\(response.respondents) deelnemers"
        let period = response.period.map { ", peiling in \($0)" } ?? ""
        return """
            <h1>\(factsheet.title)</h1>
            <p>\(factsheet.lead)</p>
            \(factsheet.interim.map { "<p>\($0)</p>" as HTML } ?? HTML())
            <p class="kring-slide__small">\(factsheet.date.written(in: .dutch)), \(count)\(period)</p>
            """
    }

    private func highlight(_ highlight: Factsheet.Highlight) -> HTML {
        """
        <p class="kring-slide__number">\(highlight.percentText)</p>
        <h2>\(highlight.text)</h2>
        <p class="kring-slide__small">Van \(highlight.base) deelnemers</p>
        """
    }

    /// The charts of a section, its quotes, and its sentence to remember: the text is for reading, not for showing.
    private func slides(_ section: Factsheet.Section) -> [HTML] {
        section.blocks.flatMap { block -> [HTML] in
            switch block {
            case .paragraph, .note: []
            case .closing(let prose): ["<h2>\(section.title)</h2>\n<p>\(prose.text)</p>"]
            case .quote(_, let text): ["<blockquote><p>‘\(text)’</p></blockquote>"]
            case .likert(let chart): chart.bars.map(statement)
            case .bars(let charts): charts.map(answers)
            case .compared(let chart): [compared(chart)]
            }
        }
    }

    private static let colors = ["#0b5563", "#5fa3ae", "#dde4e4", "#eda96b", "#a6491a"]
    private static let names = ["helemaal eens", "eens", "eens noch oneens", "oneens", "helemaal oneens", "weet niet"]

    private func statement(_ bar: LikertChart.Bar) -> HTML {
        let total = bar.parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return "<h2>‘\(bar.text)’</h2>" }
        var from = 0
        let rects = bar.parts.enumerated().map { index, part -> HTML in
            defer { from += part.count }
            let fill: HTML = index < Self.colors.count ? "\(Self.colors[index])" : "url(#arcering-\(bar.question))"
            return """
                <rect x="\(Drawing.share(from, total))" y="0" width="\(Drawing.share(part.count, total))" height="100%" \
                fill="\(fill)" stroke="#ffffff" stroke-width="1"/>
                """
        }
        let parts = bar.parts.enumerated().filter { $0.element.count > 0 }.map { index, part -> HTML in
            let fill: HTML = index < Self.colors.count ? "\(Self.colors[index])" : "#ffffff"
            return """
                <li><svg class="kring-slide__key" viewBox="0 0 10 10" aria-hidden="true"><rect x="0.5" y="0.5" width="9" \
                height="9" fill="\(fill)" stroke="#4a6067"/></svg>\(Self.names[index]) \(part.roundedText ?? "–")</li>
                """
        }
        let title = "\(bar.agree.roundedText ?? "–") is het (helemaal) eens"
        return """
            <h2>‘\(bar.text)’</h2>
            <p class="kring-slide__number">\(bar.agree.roundedText ?? "–")</p>
            <p>is het (helemaal) eens, van \(bar.agree.base) deelnemers</p>
            <svg class="kring-slide__bar" width="100%" role="img" aria-label="\(title)"><title>\(title)</title><defs>\
            <pattern id="arcering-\(bar.question)" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="8" height="8" fill="#ffffff"/><rect width="3" height="8" fill="#8fa0a4"/></pattern></defs>\(rects)</svg>
            <ul class="kring-slide__parts">\(parts)</ul>
            """
    }

    private func answers(_ chart: BarChart) -> HTML {
        let rows = chart.bars.prefix(Self.mostAnswers).map { bar -> HTML in
            "<li><span>\(bar.label)</span><b>\(bar.figure.roundedText ?? "–")</b></li>\n"
        }
        return """
            <h2>\(chart.title)</h2>
            <ol class="kring-slide__list">
            \(rows)</ol>
            <p class="kring-slide__small">Van \(chart.base) deelnemers, meest gekozen</p>
            """
    }

    private func compared(_ chart: ComparedChart) -> HTML {
        let rows = chart.bars.prefix(Self.mostAnswers).map { bar -> HTML in
            """
            <li><span>\(bar.label)</span><b>\(chart.now.label) \(bar.now.roundedText ?? "–"), \(chart.wanted.label) \
            \(bar.wanted.roundedText ?? "–")</b></li>

            """
        }
        return """
            <h2>\(chart.title)</h2>
            <ol class="kring-slide__list">
            \(rows)</ol>
            <p class="kring-slide__small">Van \(chart.wanted.base) deelnemers</p>
            """
    }

    private var closing: HTML? {
        guard let address, let code = QRCode(address) else { return nil }
        return """
            <h2>Lees de hele factsheet</h2>
            <svg class="kring-slide__code" viewBox="0 0 \(code.side) \(code.side)" role="img" aria-label="QR-code van het adres">\
            <title>QR-code van het adres</title><rect width="\(code.side)" height="\(code.side)" fill="#ffffff"/>\
            <path d="\(code.path)" fill="#17272d"/></svg>
            <p class="kring-slide__small kring-slide__address">\(address)</p>
            """
    }
}
