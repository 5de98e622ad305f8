import Domain

/// A whole page within the shell that all pages share: skip link, masthead, content, footer.
struct Page: Sendable {
    var language: Language = .dutch
    /// The page's own name; with the sender the title of the browser's tab, which a screen reader says first.
    var title: String
    /// What stands beside the brand mark: `Gemeente Heldermeer`.
    var sender: String
    /// Where the brand mark leads; `nil` where leaving would lose what was typed.
    var home: Address? = .within()
    /// The link at the right of the masthead.
    var side: Link?
    var footer: [Link] = []
    var width: Width = .form
    /// Whether the data was made up, which the page then says.
    var isDemonstration = false
    /// Whose page it is: it has that municipality's house style, and its foot leads to its notices; `nil` for nobody's in
    /// particular.
    var municipality: Municipality?
    /// Who is signed in; `nil` on a page for everybody.
    var member: MemberShell?
    /// Whether it needs the stylesheet of those who sign in, which a page of a member always has.
    var needsWorkStylesheet = false
    /// What makes the page easier to work with; it works without it.
    var script: StaticFile?
    /// What stands between masthead and content: the steps of an approach.
    var bar = HTML()
    /// What stands within `<main>`; it begins with the page's `<h1>`, or with what must be read before it.
    var content: HTML

    struct Link: Sendable {
        var text: String
        var address: Address
        /// The language of the text and of the page it leads to, where that is another one.
        var language: Language?
        /// Whether it opens beside the page, so that nothing typed is lost; the text says so.
        var opensBeside = false
    }

    /// How wide the page may grow.
    enum Width: Sendable {
        /// A questionnaire or a letter.
        case form
        /// A factsheet.
        case sheet
        /// A page to work on.
        case page

        /// The class of what is as wide as the content.
        fileprivate var wrap: HTML {
            switch self {
            case .form: "kring-wrap kring-wrap--form"
            case .sheet: "kring-wrap kring-wrap--sheet"
            case .page: "kring-wrap"
            }
        }

        fileprivate var main: HTML { self == .sheet ? "kring-sheet" : "utrecht-page-content \(wrap)" }
    }
}

extension Page {
    private var look: MunicipalityLook { municipality?.look ?? MunicipalityLook() }

    /// The page as a browser gets it.
    var html: HTML {
        let words = PageWords(language: language)
        let wrap = width.wrap
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) - \(sender)</title>
            <link rel="stylesheet" href="\(StaticFile.stylesheet.address)">
            \(when: member != nil || needsWorkStylesheet, "<link rel=\"stylesheet\" href=\"\(StaticFile.workStylesheet.address)\">")
            \(look.theme.map { "<link rel=\"stylesheet\" href=\"\(Routes.theme($0))\">" } ?? HTML())
            \(script.map { "<script src=\"\($0.address)\" defer></script>" } ?? HTML())
            <link rel="icon" type="image/svg+xml" href="\(StaticFile.icon.address)">
            </head>
            <body class="utrecht-document">
            <a class="utrecht-skip-link" href="#inhoud">\(words.skip)</a>
            <header class="utrecht-page-header">
            \(when: isDemonstration, "<div class=\"kring-demonstration\"><p class=\"\(wrap)\">\(words.demonstration)</p></div>")
            <div class="\(wrap) kring-masthead__row">
            \(brand)
            \(member?.account ?? side.map { "<div class=\"kring-account\">\($0.html)</div>" } ?? HTML())
            </div>
            </header>
            \(bar)
            <main class="\(width.main)" id="inhoud">
            \(content)
            </main>
            <footer class="utrecht-page-footer">
            <div class="\(wrap) kring-footer__row">
            <span>\(sender)</span>
            <ul class="kring-footer__links">\((footer + notices).map { "<li>\($0.html)</li>" as HTML })</ul>
            </div>
            </footer>
            </body>
            </html>

            """
    }

    /// The privacy notice and the accessibility statement. Where leaving would lose what was typed they open beside the
    /// page, and say so.
    private var notices: [Link] {
        let words = PageWords(language: language)
        let beside = home == nil ? " \(words.opensBeside)" : ""
        return [
            (words.privacy, Routes.privacyNotice(of: municipality)),
            (words.accessibility, Routes.accessibilityStatement(of: municipality)),
        ].map { text, address in
            Link(
                text: text + beside, address: address, language: language == .dutch ? nil : .dutch,
                opensBeside: home == nil)
        }
    }

    private var brand: HTML {
        // The name stands beside the logo, which therefore says nothing of its own.
        let mark: HTML =
            look.logo.map { "<img class=\"kring-brand__logo\" src=\"\(Routes.logo($0))\" alt=\"\">" } ?? BrandMark.html
        let name: HTML =
            member.map { member in
                """
                \(mark)<span class="kring-brand__name">Kring</span>\
                <span class="kring-brand__place">Gemeente \(member.municipality)</span>
                """
            } ?? "\(mark)<span class=\"kring-brand__name\">\(sender)</span>"
        guard let home else { return "<span class=\"kring-brand\">\(name)</span>" }
        return "<a class=\"kring-brand\" href=\"\(home)\">\(name)</a>"
    }
}

extension Page.Link {
    var html: HTML {
        let tongue: HTML = language.map { "lang=\"\($0.rawValue)\" hreflang=\"\($0.rawValue)\" " } ?? HTML()
        let target: HTML = opensBeside ? " target=\"_blank\"" : HTML()
        return "<a class=\"utrecht-link\" \(tongue)href=\"\(address)\"\(target)>\(text)</a>"
    }
}
