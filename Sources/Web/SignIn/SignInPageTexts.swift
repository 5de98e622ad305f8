import Domain
import Store

/// `GET /inloggen`: one field, one button.
struct AskSignInPage: Sendable {
    var typed = ""
    var hasProblem = false
    var destination: String?
    var isDemonstration: Bool

    var page: Page {
        let field = FormField(
            name: "mail", label: "Uw mailadres", value: typed,
            hint: "Het adres waarmee uw gemeente u heeft toegevoegd.",
            problem: hasProblem ? "Dit is geen mailadres. Schrijf het als naam@gemeente.nl." : nil,
            kind: .line(type: "email"), autocomplete: "email")
        let hidden: HTML =
            destination.map { "<input type=\"hidden\" name=\"naar\" value=\"\($0)\">" } ?? HTML()
        return .outside(
            "Inloggen", isDemonstration: isDemonstration,
            """
            \([field].problems)
            <h1 class="utrecht-heading-1">Inloggen</h1>
            <p class="utrecht-paragraph utrecht-paragraph--lead">Voor medewerkers van de gemeente. U hebt geen \
            wachtwoord nodig: wij sturen u een mail met een link.</p>
            <form action="\(Routes.signIn)" method="post" novalidate>
            \(hidden)
            \(field.html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
            type="submit">Stuur mij een link</button></div>
            </form>
            """)
    }
}

/// What everybody sees who asked for a link, member or not.
struct SignInSentPage: Sendable {
    var mail: MailAddress
    var isDemonstration: Bool

    var page: Page {
        .outside(
            "Kijk in uw mail", isDemonstration: isDemonstration,
            """
            <h1 class="utrecht-heading-1">Kijk in uw mail</h1>
            <p class="utrecht-paragraph">Kennen wij \(mail.text)? Dan staat er binnen een paar minuten een mail met een \
            link in uw postbus. De link werkt 15 minuten, en één keer.</p>
            <h2 class="utrecht-heading-2">Komt er niets?</h2>
            <p class="utrecht-paragraph">Kijk ook bij ongewenste mail. Vraag een coördinator van uw gemeente of u bent \
            toegevoegd, en met welk adres.</p>
            <div class="utrecht-button-group"><a class="utrecht-link" href="\(Routes.signIn)">Een ander adres \
            proberen</a></div>
            """)
    }
}

/// What the link in the mail opens: the button that uses it.
struct SignInLinkPage: Sendable {
    var member: Member
    var municipality: Municipality?
    var token: Token
    var isDemonstration: Bool

    var page: Page {
        .outside(
            "Inloggen", of: municipality, isDemonstration: isDemonstration,
            """
            <h1 class="utrecht-heading-1">Welkom, \(member.name)</h1>
            <p class="utrecht-paragraph">U logt in op dit apparaat. Na 12 uur vragen wij u opnieuw in te loggen.</p>
            <form action="\(Routes.signIn(token))" method="post">
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
            type="submit">Inloggen</button></div>
            </form>
            """)
    }
}

struct SignedOutPage: Sendable {
    var isDemonstration: Bool

    var page: Page {
        .outside(
            "U bent uitgelogd", isDemonstration: isDemonstration,
            """
            <h1 class="utrecht-heading-1">U bent uitgelogd</h1>
            <p class="utrecht-paragraph">Op dit apparaat kan niemand nu bij de gegevens van uw gemeente.</p>
            <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.signIn)">Opnieuw \
            inloggen</a></div>
            """)
    }
}

extension Page {
    /// A page for a member who has yet to come in.
    ///
    /// - Parameter municipality: theirs, where the link that they came with says who they are.
    static func outside(
        _ title: String, of municipality: Municipality? = nil, isDemonstration: Bool, _ content: HTML
    ) -> Page {
        Page(
            title: title, sender: municipality.map { "Gemeente \($0.name)" } ?? "Samen tegen eenzaamheid",
            isDemonstration: isDemonstration, municipality: municipality, needsWorkStylesheet: true,
            content: "<div class=\"kring-letter\">\n\(content)\n</div>")
    }
}
