import Domain

/// Markup that the pages about figures share.
enum FigureParts {
    /// Where the page of all figures is, above a heading.
    static func title(_ heading: String, lead: String, of opened: OpenedApproach) -> HTML {
        """
        <div class="kring-title"><p class="kring-kicker"><a class="utrecht-link" href="\(Routes.figures(of: opened.id))">\
        Cijfers</a></p>
        <h1 class="utrecht-heading-1">\(heading)</h1></div>
        \(when: !lead.isEmpty, "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\(lead)</p>")
        """
    }

    /// What was done just now, with a way back.
    static func done(_ text: String, undo: (label: String, address: Address)? = nil) -> HTML {
        let form: HTML =
            undo.map { undo in
                """
                <form action="\(undo.address)" method="post"><button class="utrecht-button utrecht-button--subtle" \
                type="submit">\(undo.label)</button></form>
                """
            } ?? HTML()
        return """
            <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content">\
            <p class="utrecht-paragraph">\(text)</p>\(form)</div></div>
            """
    }

    static func warning(_ heading: String, _ content: HTML) -> HTML {
        """
        <div class="utrecht-alert utrecht-alert--warning kring-notice" role="alert"><div class="utrecht-alert__content">
        <h2 class="utrecht-heading-3">\(heading)</h2>
        \(content)
        </div></div>
        """
    }

    static func button(_ text: String, _ address: Address, style: HTML = "") -> HTML {
        """
        <form action="\(address)" method="post"><button class="utrecht-button\(style)" type="submit">\(text)</button></form>
        """
    }

    static func link(_ text: String, _ address: Address, isFirst: Bool = false) -> HTML {
        let first: HTML = isFirst ? " utrecht-button-link--primary-action" : HTML()
        return "<a class=\"utrecht-button-link\(first)\" href=\"\(address)\">\(text)</a>"
    }

    /// A table that may be wider than a phone.
    static func table(_ caption: String, head: [HTML], rows: [HTML]) -> HTML {
        """
        <div class="utrecht-table-container" tabindex="0" role="region" aria-label="\(caption)"><table class="utrecht-table">
        <caption class="utrecht-table__caption"><span class="kring-caption">\(caption)</span></caption>
        <thead class="utrecht-table__header"><tr>\(head)</tr></thead>
        <tbody class="utrecht-table__body">\(rows)</tbody>
        </table></div>
        """
    }

    static func cell(_ text: String, isNumeric: Bool = false) -> HTML {
        isNumeric ? ChartTable.cell(text) : "<td class=\"utrecht-table__cell\">\(text)</td>"
    }

    /// `45,1% tot 51%`
    static func margins(_ figure: LocalFigure) -> String {
        figure.margins.map { "\($0.low)% tot \($0.high)%" } ?? "niet bekend"
    }

    /// `18 jaar en ouder, vrouwen, 2024`
    static func people(_ figure: LocalFigure) -> String {
        figure.age.description + (figure.sex == .all ? "" : ", \(figure.sex.name)")
    }
}
