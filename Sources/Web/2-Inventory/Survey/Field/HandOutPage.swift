import Domain

/// The page on which links for another mail program, or letters for the post, are asked for.
struct HandOutPage: Sendable {
    let field: OpenedField
    let kind: Kind

    enum Kind: Sendable {
        case links, letters
    }

    /// For whom; the raw value is the form's.
    enum Whom: String, CaseIterable {
        /// Those without an invitation.
        case new = "nieuw"
        /// Those whom Kring can't mail.
        case unreachable = "geen-mail"
        /// All who have not answered.
        case open = "open"
    }

    /// The most letters in one file: more take a printer and the program that makes them too long.
    static let mostLetters = 500

    func entries(_ whom: String?) -> [RecipientEntry] { whom.flatMap { Whom(rawValue: $0) }.map(entries) ?? [] }

    private func entries(_ whom: Whom) -> [RecipientEntry] {
        field.active.filter { entry in
            guard entry.recipient.answered == nil else { return false }
            return switch whom {
            case .new: entry.recipient.invited == nil
            case .unreachable: entry.mail == nil
            case .open: true
            }
        }
    }

    private func name(_ whom: Whom) -> String {
        switch whom {
        case .new: "Wie nog geen uitnodiging heeft"
        case .unreachable: "Wie Kring niet kan mailen"
        case .open: field.knowsWhoAnswered ? "Iedereen die nog niet heeft geantwoord" : "Iedereen op de lijst"
        }
    }

    var page: Page {
        let title = kind == .links ? "Links voor uw eigen mailprogramma" : "Brieven voor de post"
        return field.page(
            title,
            content: """
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">\(title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(field.isGoing ? forms : closed)
                """)
    }

    private var lead: String {
        switch kind {
        case .links:
            """
            U krijgt een bestand met voor iedere genodigde een eigen link. Gebruik het voor ‘afdruk samenvoegen’ in uw eigen \
            mailprogramma. Wie in het bestand staat, geldt daarna als uitgenodigd.
            """
        case .letters:
            """
            U krijgt één PDF met voor iedere genodigde een brief: het adres voor een vensterenvelop, de uitleg, en de link als \
            code voor de telefoon. Doe de papieren vragenlijst erbij.
            """
        }
    }

    private var closed: HTML {
        "<p class=\"utrecht-paragraph\">De peiling is gesloten. Links en brieven hebben geen zin meer.</p>"
    }

    private var forms: HTML {
        let secret: HTML = """
            <p class="utrecht-paragraph"><strong>De links zijn persoonlijk.</strong> Wie een link heeft, kan op die naam \
            antwoorden. Gooi het bestand weg als u klaar bent. Eerdere links blijven werken.</p>
            """
        let rows = Whom.allCases.map { whom -> HTML in
            let count = entries(whom).count
            return """
                <li class="kring-approaches__item"><h2 class="utrecht-heading-4">\(name(whom))</h2>
                \(count == 0 ? "<p class=\"kring-note\">Niemand.</p>" : form(whom, count))</li>

                """
        }
        return """
            \(when: kind == .links, secret)
            <ul class="kring-approaches">
            \(rows)</ul>
            """
    }

    private func form(_ whom: Whom, _ count: Int) -> HTML {
        guard kind == .links || count <= Self.mostLetters else {
            return """
                <p class="utrecht-paragraph">\(count) brieven zijn er te veel voor één bestand: hoogstens \(Self.mostLetters).</p>
                """
        }
        let buttons: HTML =
            kind == .letters
            ? "<button class=\"utrecht-button\" type=\"submit\">\(count == 1 ? "Maak 1 brief" : "Maak \(count) brieven")</button>"
            : """
            <button class="utrecht-button" type="submit" name="soort" value="xlsx">Maak \(count) \(count == 1 ? "link" : "links") \
            (Excel)</button><button class="utrecht-button utrecht-button--subtle" type="submit" name="soort" value="csv">CSV\
            </button>
            """
        return """
            <form action="\(Routes.field(field.opened, kind == .links ? .links : .letters))" method="post">
            <input type="hidden" name="wie" value="\(whom.rawValue)">
            <div class="utrecht-button-group">\(buttons)</div>
            </form>
            """
    }
}
