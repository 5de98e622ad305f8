import Domain
import Store

/// One mail as it is sent, its tokens masked, and what became of it.
struct MailPage: Sendable {
    var member: SignedIn
    var kept: KeptMail
    /// Where the site is.
    var origin: String
    var site: Site

    private var mail: Mail { kept.mail }

    var page: Page {
        let links = LetterLinks.masked(for: mail, origin: origin)
        let drawing = LetterDrawing(mail.letter, links: links, of: member.municipality)
        let parent = mail.purpose.mailing.map { Routes.mailing($0) } ?? Routes.outbox
        let masked: HTML = """
            <p class="kring-note">Persoonlijke links zijn hier onleesbaar gemaakt. Zo'n link wordt pas gemaakt als de \
            mail weggaat, en nergens bewaard.</p>
            """
        return Page(
            mail.letter.subject, for: member, site: site,
            content: """
                <p class="kring-kicker"><a class="utrecht-link" href="\(parent)">\
                \(mail.purpose.isMailing ? "Terug naar de mailing" : "Post")</a></p>
                <h1 class="utrecht-heading-1">\(mail.letter.subject)</h1>
                <dl class="utrecht-data-list utrecht-data-list--rows kring-mail">
                \(row("Stand", state))
                \(row("Van", "Gemeente \(member.municipality.name)"))
                \(member.municipality.answerAddress.map { row("Antwoord naar", "\($0.text)") } ?? HTML())
                \(row("Aan", recipient))
                \(row("Gemaakt", "\(Moment.written(kept.made))"))
                \(when: kept.tries > 0, row("Pogingen", "\(kept.tries)"))
                \(when: kept.state == .waiting, row("Volgende poging", "\(Moment.written(kept.due))"))
                \(when: kept.detail != nil, row("De mailserver zei", "\(kept.detail ?? "")"))
                </dl>
                \(when: kept.mayBeSentAgain, again)
                <h2 class="utrecht-heading-2 kring-heading-apart">De mail</h2>
                \(when: links.unsubscribe != nil || mail.letter.button?.destination.holdsToken ?? false, masked)
                <div class="kring-panel kring-panel__text kring-mail">\(drawing.preview)</div>
                <details class="kring-data"><summary>De mail als platte tekst</summary>
                <pre class="kring-plain" tabindex="0">\(mail.letter.text(links, from: member.municipality))</pre></details>
                """)
    }

    private var state: HTML {
        "\(kept.state.badge)\(kept.why.map { "<br><span class=\"kring-note\">\($0)</span>" } ?? HTML())"
    }

    private var recipient: HTML {
        mail.name.map { "\($0), \(mail.recipient.text)" } ?? "\(mail.recipient.text)"
    }

    private func row(_ key: String, _ value: HTML) -> HTML {
        """
        <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
        <dd class="utrecht-data-list__item-value">\(value)</dd></div>
        """
    }

    private var again: HTML {
        let twice: HTML = """
            <span class="kring-note">Kwam hij toch aan? Dan krijgt \(mail.name ?? "de ontvanger") hem twee keer.</span>
            """
        return """
            <form class="utrecht-button-group" action="\(Routes.sendAgain(mail.id))" method="post">\
            <button class="utrecht-button" type="submit">Verstuur deze mail \(kept.state == .withheld ? "nu" : "opnieuw")</button>\
            \(when: kept.state == .uncertain, twice)</form>
            """
    }
}
