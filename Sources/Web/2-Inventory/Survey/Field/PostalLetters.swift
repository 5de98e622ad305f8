import Documents
import Domain

/// Letters for the post, a page each, as one document.
struct PostalLetters: Sendable {
    let survey: Survey
    let municipality: Municipality
    /// The paragraphs of each.
    let words: [String]
    let date: Day
    let letters: [Addressed]

    struct Addressed: Sendable {
        var entry: RecipientEntry
        /// Where the questionnaire is, in full.
        var link: String
    }

    var source: PDFSource {
        let document: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Uitnodigingen voor de peiling - Gemeente \
            \(municipality.name)</title><meta name="author" content="Gemeente \(municipality.name)"></head>
            <body class="utrecht-document"><main>
            \(letters.map(page))
            </main></body></html>
            """
        return PDFSource(html: document.markup, stylesheets: [FactsheetDocuments.stylesheet, Self.stylesheet])
    }

    private func page(_ letter: Addressed) -> HTML {
        let organisation = letter.entry.organisation
        let lines = [
            letter.entry.person.map { "T.a.v. \($0.name)" } ?? "", organisation.street,
            [organisation.postcode, organisation.town].filter { !$0.isEmpty }.joined(separator: "  "),
        ].filter { !$0.isEmpty }
        let address = ([organisation.name] + lines).enumerated().map { index, line -> HTML in
            "\(when: index > 0, "<br>")\(line)"
        }
        return """
            <article class="kring-post">
            <h1 class="kring-post__subject">Wilt u meedenken over eenzaamheid in \(municipality.name)?</h1>
            <p class="kring-post__address">\(address)</p>
            <p class="kring-post__date">\(municipality.name), \(date.written(in: .dutch))</p>
            <p>\(letter.entry.salutation)</p>
            \(words.map { "<p>\($0)</p>\n" as HTML })
            \(way(letter.link))
            <p>Invullen op papier kan ook. Stuur de vragenlijst terug naar de gemeente, of geef hem af.</p>
            <p>Met vriendelijke groet,<br>Gemeente \(municipality.name)</p>
            </article>

            """
    }

    private func way(_ link: String) -> HTML {
        guard let code = QRCode(link) else { return "<p>\(link)</p>" }
        return """
            <div class="kring-post__way"><svg class="kring-post__code" viewBox="0 0 \(code.side) \(code.side)" role="img">\
            <title>Code voor de telefoon, die naar de vragenlijst leidt</title><path fill="#000" d="\(code.path)"/></svg>
            <p>Richt de camera van uw telefoon op de code, of typ dit adres in uw browser:<br>\
            <span class="kring-post__link">\(link)</span></p></div>
            """
    }

    /// The address stands where a window envelope (C5/6, window on the left) shows it: 47 mm from the top.
    private static let stylesheet = """
        @page { margin: 22mm 22mm 20mm 25mm; @bottom-left { content: none; } @bottom-right { content: none; } }
        .kring-post { break-after: page; font-size: 10.5pt; line-height: 1.5; position: relative; padding-top: 58mm; }
        .kring-post:last-child { break-after: auto; }
        .kring-post p { margin: 0 0 3.5mm; }
        .kring-post__address { position: absolute; top: 25mm; left: 0; }
        .kring-post__subject { font-size: 13pt; line-height: 1.3; margin: 0 0 4mm; }
        .kring-post__way { display: flex; gap: 6mm; align-items: center; margin: 5mm 0; break-inside: avoid; }
        .kring-post__code { width: 30mm; height: 30mm; flex: none; }
        .kring-post__way p { min-width: 0; flex: 1; }
        .kring-post__link { overflow-wrap: anywhere; font-weight: 600; }
        """
}
