import Domain

/// A letter as HTML: for a mail program, and within a page of the site.
///
/// A mail program gets styles on the elements, as many drop all others, and no picture. Nothing sets a colour of text or
/// page, so that a dark mode finds nothing in its way; the button sets both of its own.
public struct LetterDrawing: Sendable {
    let letter: Letter
    let links: LetterLinks
    let municipality: Municipality

    public init(_ letter: Letter, links: LetterLinks, of municipality: Municipality) {
        self.letter = letter
        self.links = links
        self.municipality = municipality
    }

    /// The whole mail.
    public var mail: String {
        let (words, language) = (LetterWords(letter.language), letter.language.rawValue)
        let page: HTML = """
            <!doctype html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>\(letter.subject)</title>
            </head>
            <body style="margin:0;padding:24px 16px;font-family:'Open Sans','Segoe UI',Arial,sans-serif;font-size:16px;\
            line-height:1.55">
            <div lang="\(language)" style="max-width:38em">
            \(paragraph(letter.salutation))
            \(letter.paragraphs.map(paragraph))
            \(button(words))
            \(passOn)
            \(letter.attachment.map { paragraph($0.label) } ?? HTML())
            \(paragraph(lines: letter.closing))
            \(footer(words))
            </div>
            </body>
            </html>

            """
        return page.markup
    }

    /// The letter within a page, its links as text: whoever looks at it is not its recipient.
    var preview: HTML {
        let words = LetterWords(letter.language)
        let button: HTML = """
            <p class="utrecht-paragraph"><strong>\(letter.button?.label ?? "")</strong><br>\(links.button ?? "")</p>
            """
        let passOn: HTML = """
            <p class="utrecht-paragraph">\(letter.passOn?.label ?? ""):<br>\(links.passOn ?? "")</p>
            """
        let attachment: HTML = "<p class=\"utrecht-paragraph\">\(letter.attachment?.label ?? "")</p>"
        let footer: HTML = """
            <p class="utrecht-paragraph utrecht-paragraph--small">\(words.why(municipality))<br>\(words.unsubscribe): \
            \(links.unsubscribe ?? "")</p>
            """
        return """
            <div lang="\(letter.language.rawValue)">
            <p class="utrecht-paragraph">\(letter.salutation)</p>
            \(letter.paragraphs.map { "<p class=\"utrecht-paragraph\">\($0)</p>\n" })
            \(when: letter.button != nil, button)
            \(when: letter.passOn != nil, passOn)
            \(when: letter.attachment != nil, attachment)
            <p class="utrecht-paragraph">\(broken(letter.closing))</p>
            \(when: links.unsubscribe != nil, footer)
            </div>
            """
    }

    private func paragraph(_ text: String) -> HTML { "<p style=\"margin:0 0 16px\">\(text)</p>\n" }

    private func paragraph(lines: [String]) -> HTML { "<p style=\"margin:0 0 16px\">\(broken(lines))</p>" }

    private func broken(_ lines: [String]) -> HTML {
        lines.enumerated().reduce(into: HTML()) { html, line in
            html += "\(when: line.offset > 0, "<br>")\(line.element)"
        }
    }

    private func button(_ words: LetterWords) -> HTML {
        guard let button = letter.button, let address = links.button.flatMap({ Address($0) }) else { return HTML() }
        return """
            <p style="margin:24px 0"><a href="\(address)" style="display:inline-block;padding:12px 20px;\
            background-color:#0b5563;color:#ffffff;font-weight:600;border-radius:4px;text-decoration:none">\
            \(button.label)</a></p>
            <p style="margin:0 0 16px;font-size:14px">\(words.buttonFails)<br><a href="\(address)" \
            style="color:inherit;overflow-wrap:anywhere">\(address.text)</a></p>
            """
    }

    private var passOn: HTML {
        guard let passOn = letter.passOn, let address = links.passOn.flatMap({ Address($0) }) else { return HTML() }
        return """
            <p style="margin:0 0 16px">\(passOn.label):<br><a href="\(address)" \
            style="color:inherit;overflow-wrap:anywhere">\(address.text)</a></p>
            """
    }

    private func footer(_ words: LetterWords) -> HTML {
        guard let address = links.unsubscribe.flatMap({ Address($0) }) else { return HTML() }
        return """
            <p style="margin:32px 0 0;font-size:14px">\(words.why(municipality))<br>\
            <a href="\(address)" style="color:inherit">\(words.unsubscribe)</a></p>
            """
    }
}
