import Domain

/// The factsheet's title, figures and sections, for a screen or for paper.
struct FactsheetBody {
    var factsheet: Factsheet
    var medium: Medium
    /// Whether a page of the site stands around it: that has the brand, and says that the data was made up.
    var isWithinSite = false

    var html: HTML {
        let place: HTML = factsheet.municipality.map { "Gemeente \($0)" } ?? HTML()
        let meta = [
            "Factsheet", factsheet.date.written(in: .dutch), factsheet.response.period.map { "peiling in \($0)" },
        ]
        .compactMap { $0 }.joined(separator: ", ")
        let brand: HTML = """
            <div class="kring-brand">\(BrandMark.html)<span class="kring-brand__name">\(place)</span></div>
            """
        let demonstration: HTML = "<p class=\"kring-note\">\(PageWords(language: .dutch).demonstration)</p>"
        return """
            \(when: !isWithinSite, brand)
            <h1 class="kring-sheet__title">\(factsheet.title)</h1>
            \(factsheet.interim.map { "<p class=\"kring-sheet__interim\">\($0)</p>" as HTML } ?? HTML())
            <p class="kring-sheet__lead">\(factsheet.lead)</p>
            <p class="kring-sheet__meta kring-note">\(meta)</p>
            \(when: factsheet.isDemonstration && !isWithinSite, demonstration)
            <dl class="kring-facts">
            \(response)\(factsheet.highlights.map(fact))
            </dl>
            \(factsheet.sections.enumerated().map { section($1, isFirst: $0 == 0) })
            """
    }

    /// The response box: how many answered, of how many.
    private var response: HTML {
        let box = factsheet.response
        let percent = box.isEstimate ? nil : box.percent
        let number: HTML = percent.map { "\($0)%" } ?? "\(box.respondents)"
        let text: HTML = percent == nil ? "deelnemers vulden de vragenlijst in" : "respons"
        let base: HTML =
            box.invited.map {
                box.isEstimate
                    ? "\($0) uitnodigingen, en een open adres" : "\(box.respondents) van de \($0) genodigden"
            } ?? HTML()
        return """
            <div class="kring-facts__item kring-facts__item--response">
            <dt class="kring-facts__text">\(text) <span class="kring-facts__base">\(base)</span></dt>
            <dd class="kring-facts__number">\(ResponseRing.html(percent))\(number)</dd>
            </div>
            """
    }

    private func fact(_ highlight: Factsheet.Highlight) -> HTML {
        """
        <div class="kring-facts__item">
        <dt class="kring-facts__text">\(highlight.text) <span class="kring-facts__base">van \(highlight.base) deelnemers</span></dt>
        <dd class="kring-facts__number">\(highlight.percentText)</dd>
        </div>
        """
    }

    /// One section; `isFirst` for the one under the figures.
    func section(_ section: Factsheet.Section, isFirst: Bool) -> HTML {
        // A section that holds no drawing is short enough never to be cut by a page's end.
        let isWhole = section.blocks.allSatisfy { block in
            switch block {
            case .paragraph, .closing, .note, .quote: true
            case .likert, .bars, .compared: false
            }
        }
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

    private func block(_ block: Factsheet.Block) -> HTML {
        switch block {
        case .paragraph(let prose): return "<p class=\"utrecht-paragraph\">\(prose.text)</p>\n"
        case .closing(let prose): return "<p class=\"utrecht-paragraph kring-closing\">\(prose.text)</p>\n"
        case .note(let prose): return "<p class=\"utrecht-paragraph kring-note\">\(prose.text)</p>\n"
        case .quote(_, let text):
            return "<blockquote class=\"kring-quote\"><p class=\"utrecht-paragraph\">‘\(text)’</p></blockquote>\n"
        case .likert(let chart):
            let drawing = LikertDrawing(chart: chart, medium: medium)
            return figure(
                chart.title, drawing.note, "\(drawing.legend)\(drawing.svg)", table: drawing.table)
        case .bars(let charts):
            let figures = charts.map { chart -> HTML in
                let drawing = BarDrawing(chart: chart, beside: charts, medium: medium)
                return figure(chart.title, drawing.note, drawing.svg, table: drawing.table)
            }
            return charts.count == 1 ? "\(figures)" : "<div class=\"kring-figure-pair\">\(figures)</div>\n"
        case .compared(let chart):
            let drawing = ComparedDrawing(chart: chart, medium: medium)
            return figure(chart.title, drawing.note, "\(drawing.legend)\(drawing.svg)", table: drawing.table)
        }
    }

    private func figure(_ title: String, _ note: String, _ drawing: HTML, table: HTML) -> HTML {
        """
        <figure class="utrecht-figure">
        <figcaption class="utrecht-figure__caption">\(title) <span class="kring-note">\(note)</span></figcaption>
        \(drawing)
        \(when: medium == .screen, table)
        </figure>

        """
    }
}

/// The circle that fills as people come in; the number beside it says the same in words.
enum ResponseRing {
    /// - Parameter percent: how far it is filled, 0 to 100; without a number there is no circle.
    static func html(_ percent: Int?) -> HTML {
        guard let percent else { return HTML() }
        // A circle of radius 15.9155 is 100 long, so that a dash of n is n percent.
        return """
            <svg class="kring-ring" viewBox="0 0 38 38" width="38" height="38" aria-hidden="true" focusable="false">\
            <circle class="kring-ring__open" cx="19" cy="19" r="15.9155" fill="none" stroke="#e6edec" stroke-width="5"/>\
            <circle class="kring-ring__in" cx="19" cy="19" r="15.9155" fill="none" stroke="#0b5563" stroke-width="5" \
            stroke-dasharray="\(min(percent, 100)) 100" transform="rotate(-90 19 19)"/></svg>
            """
    }
}
