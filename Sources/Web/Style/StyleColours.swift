import Domain

/// The colours of the style page, read from the stylesheet itself, with how well each can be read.
enum StyleColours {
    /// What each is for, and what it is measured against.
    private static let shown: [(name: String, token: String, against: String)] = [
        ("Tekst", "document", "document-background"), ("Rustige tekst", "document-subtle", "document-background"),
        ("Actie en link", "action", "document-background"),
        ("Actie, aangewezen", "action-active", "document-background"), ("Nu, vlak", "now-background", "document"),
        ("Nu, rand", "now-border", "document"), ("Vlak", "surface-background", "document"),
        ("Rand van een veld", "textbox-border", "document-background"),
        ("Fout", "feedback-error", "document-background"), ("Goed", "feedback-ok", "document-background"),
        ("Let op", "feedback-warning", "feedback-warning-background"), ("Focus", "focus-background", "document"),
    ]

    static var html: HTML {
        """
        <p class="utrecht-paragraph">Groenblauw is voor doen. Geel is voor nu: hoogstens één geel vlak per bladzijde. Het \
        getal is het contrast in het lichte thema van Kring; 4,5 is genoeg om te lezen, 3 voor de rand van een veld.</p>
        <ul class="kring-swatches">
        \(shown.compactMap(swatch))</ul>
        """
    }

    private static func swatch(_ shown: (name: String, token: String, against: String)) -> HTML? {
        guard let value = value(shown.token), let colour = Colour(value), let other = self.value(shown.against),
            let against = Colour(other)
        else { return nil }
        let tenths = Int((colour.contrast(with: against) * 10).rounded(.down))
        return """
            <li class="kring-swatch"><svg viewBox="0 0 10 4" preserveAspectRatio="none" aria-hidden="true" \
            focusable="false"><rect width="10" height="4" fill="\(value)"/></svg><b>\(shown.name)</b>\(value)<br>\
            <span>\(tenths / 10),\(tenths % 10) : 1</span></li>

            """
    }

    private static func value(_ token: String) -> String? {
        OwnTheme.value.light.first { $0.name == "--utrecht-\(token)-color" }?.value
    }
}

/// The colours of charts in their order; the charts themselves stand in the factsheet.
enum StyleCharts {
    private static let parts = [
        ("c1", "#0b5563", "Helemaal eens"), ("c2", "#5fa3ae", "Eens"), ("c3", "#dde4e4", "Eens noch oneens"),
        ("c4", "#eda96b", "Oneens"), ("c5", "#a6491a", "Helemaal oneens"),
    ]

    static var html: HTML {
        let swatches = parts.map { part -> HTML in
            """
            <li class="kring-swatch"><svg class="kring-chart" viewBox="0 0 10 4" preserveAspectRatio="none" \
            aria-hidden="true" focusable="false"><rect class="\(part.0)" width="10" height="4" fill="\(part.1)"/></svg>\
            <b>\(part.2)</b></li>

            """
        }
        return """
            <p class="utrecht-paragraph">Blauw is eens, oranje is oneens. Dat verschil is ook te zien voor mensen die \
            kleurenblind zijn. 'Weet niet' is gearceerd. De volgorde is altijd gelijk, en de tabel staat erbij.</p>
            <ul class="kring-swatches">
            \(swatches)</ul>
            """
    }
}
