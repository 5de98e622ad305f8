import Domain

/// The factsheet as a page of the site, with its downloads and its annex.
struct FactsheetPage: Sendable {
    var factsheet: Factsheet
    var sender: String
    var openLink: String
    /// Where the survey can still be filled in.
    var questionnaire: Address?
    var isDemonstration: Bool
    var municipality: Municipality

    var page: Page {
        Page(
            title: "Factsheet \(factsheet.title)", sender: sender,
            side: Page.Link(text: "Download als PDF", address: Routes.factsheet(openLink, FactsheetFile(.pdf))),
            width: .sheet, isDemonstration: isDemonstration, municipality: municipality,
            content: """
                \(FactsheetBody(factsheet: factsheet, medium: .screen, isWithinSite: true).html)
                <section class="kring-section kring-section--screen" aria-labelledby="downloads">
                <h2 class="utrecht-heading-2" id="downloads">Downloads</h2>
                <div>
                <p class="utrecht-paragraph">Dezelfde factsheet om te printen, te bewerken of verder mee te rekenen.</p>
                <ul class="utrecht-unordered-list">\(FactsheetFile.all.map(download))</ul>
                \(live)
                </div>
                </section>
                \(FactsheetAnnex(tables: factsheet.tables).section)
                """)
    }

    private func download(_ file: FactsheetFile) -> HTML {
        "<li><a class=\"utrecht-link\" href=\"\(Routes.factsheet(openLink, file))\">\(file.label)</a></li>"
    }

    private var live: HTML {
        guard let questionnaire else { return HTML() }
        return """
            <p class="utrecht-paragraph">Deze cijfers worden bijgewerkt als er nieuwe antwoorden binnenkomen. \
            <a class="utrecht-link" href="\(questionnaire)">Vul de vragenlijst in</a> en bekijk de factsheet opnieuw.</p>
            """
    }
}

/// In place of a factsheet while too few people have answered.
struct FactsheetWaitingPage: Sendable {
    var sender: String
    var tooFew: Publication.TooFewResponses
    var questionnaire: Address?
    var isDemonstration: Bool
    var municipality: Municipality

    var page: Page {
        let count = tooFew.respondents == 1 ? "Er is nu 1 antwoord." : "Er zijn nu \(tooFew.respondents) antwoorden."
        let fill: HTML =
            questionnaire.map {
                "<p class=\"utrecht-paragraph\"><a class=\"utrecht-link\" href=\"\($0)\">Naar de vragenlijst</a></p>"
            } ?? HTML()
        return Page(
            title: "Nog geen factsheet", sender: sender, isDemonstration: isDemonstration, municipality: municipality,
            content: """
                <h1 class="utrecht-heading-1">Er is nog geen factsheet</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">De factsheet komt er vanaf \(tooFew.minimum) antwoorden. \
                Zo blijft niemand herkenbaar. \(count)</p>
                \(fill)
                """)
    }
}
