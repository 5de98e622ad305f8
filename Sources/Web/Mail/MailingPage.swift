import Domain
import Store

/// One mailing: how far it is, who got it, and what to do about the rest.
struct MailingPage: Sendable {
    var member: SignedIn
    var kept: KeptMailing
    var mails: [KeptMail]
    var site: Site

    private var progress: MailingProgress { kept.progress }

    var page: Page {
        let ordered = mails.enumerated().sorted { a, b in
            (a.element.state.place, a.offset) < (b.element.state.place, b.offset)
        }.map(\.element)
        return Page(
            kept.mailing.title, for: member, site: site,
            content: """
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.outbox)">Post</a></p>
                <h1 class="utrecht-heading-1">\(kept.mailing.title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead" id="voortgang">\(progress.words).</p>
                \(when: progress.total > 0, bar)
                <p class="kring-note">Gemaakt op \(Moment.written(kept.mailing.made)).</p>
                \(when: progress.open > 0, busy)
                \(actions)
                <h2 class="utrecht-heading-2 kring-heading-apart">Aan wie</h2>
                \(MailTable(mails: ordered, showsSubject: false).html)
                """)
    }

    private var bar: HTML {
        """
        <progress class="kring-mailing" max="\(progress.total)" value="\(progress.accepted)" aria-labelledby="voortgang">\
        </progress>
        """
    }

    private var busy: HTML {
        """
        <p class="utrecht-paragraph">Kring is nog bezig. <a class="utrecht-link" \
        href="\(Routes.mailing(kept.mailing.id))">Kijk hoe ver het nu is</a></p>
        """
    }

    private var actions: HTML {
        let again = mails.count(where: \.isSentAgainWithOthers)
        let stop: HTML = """
            <form action="\(Routes.stopMailing(kept.mailing.id))" method="post"><button class="utrecht-button" \
            type="submit">Stop de \(progress.stoppable) die nog niet weg zijn</button></form>
            """
        let resend: HTML = """
            <form action="\(Routes.sendMailingAgain(kept.mailing.id))" method="post"><button class="utrecht-button" \
            type="submit">Verstuur de \(again) die niet weg zijn nu</button></form>
            """
        guard progress.stoppable > 0 || again > 0 else { return HTML() }
        // Pressing would end where it began.
        guard site.sendsMail else {
            return """
                <p class="utrecht-paragraph">Deze mails gaan niet weg, want er is geen mailserver ingesteld. De beheerder van \
                Kring kan dat doen; daarna kunt u ze hier versturen.</p>
                """
        }
        return """
            <div class="utrecht-button-group">\(when: progress.stoppable > 0, stop)\(when: again > 0, resend)</div>
            """
    }
}
