import Domain
import Store

/// Everything that went out or should have.
struct OutboxPage: Sendable {
    var member: SignedIn
    var mailings: [KeptMailing]
    var uncertain: [KeptMail]
    var mails: [KeptMail]
    var site: Site

    var page: Page {
        Page(
            "Post", for: member, site: site,
            content: """
                \(MunicipalityTab.bar(on: .post, for: member))
                <h1 class="utrecht-heading-1">Post</h1>
                <p class="utrecht-paragraph">Alle mails die Kring verstuurt uit naam van de gemeente \
                \(member.municipality.name). Mails om in te loggen staan hier niet bij.</p>
                \(when: !uncertain.isEmpty, doubt)
                \(when: mailings.isEmpty && mails.isEmpty, empty)
                \(when: !mailings.isEmpty, mailingTable)
                \(when: !mails.isEmpty, mailTable)
                """)
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Er is nog geen post</h2>
        <p class="utrecht-paragraph">Zodra u mensen uitnodigt of iets laat weten, ziet u hier elke mail: hoe ver hij \
        is, wat er mislukte en waarom.</p></div>
        """
    }

    private var doubt: HTML {
        let many = "Van \(uncertain.count) mails weten wij niet of ze zijn aangekomen"
        return """
            <section class="utrecht-alert utrecht-alert--warning" aria-labelledby="onzeker">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-2" id="onzeker">\
            \(uncertain.count == 1 ? "Van één mail weten wij niet of hij is aangekomen" : many)</h2>
            <p class="utrecht-paragraph">Kring verstuurt zo'n mail niet vanzelf opnieuw, zodat niemand er twee krijgt. \
            Vraag het de ontvanger, of verstuur hem zelf nog eens.</p>
            <ul class="utrecht-unordered-list">
            \(uncertain.map { "<li><a class=\"utrecht-link\" href=\"\(Routes.mail($0.mail.id))\">\($0.mail.recipient.text)</a>: \($0.mail.letter.subject)</li>\n" })</ul>
            </div></section>
            """
    }

    private var mailingTable: HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Aan velen</h2>
        <table class="utrecht-table kring-cards">
        <thead><tr><th class="utrecht-table__header-cell" scope="col">Mailing</th>\
        <th class="utrecht-table__header-cell" scope="col">Gemaakt</th>\
        <th class="utrecht-table__header-cell" scope="col">Hoe ver</th></tr></thead>
        <tbody>
        \(mailings.map(row))</tbody>
        </table>
        """
    }

    private func row(_ kept: KeptMailing) -> HTML {
        """
        <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
        <a class="utrecht-link" href="\(Routes.mailing(kept.mailing.id))">\(kept.mailing.title)</a></th>\
        <td class="utrecht-table__cell">\(Moment.written(kept.mailing.made))</td>\
        <td class="utrecht-table__cell">\(kept.progress.words)</td></tr>

        """
    }

    private var mailTable: HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Aan één persoon</h2>
        \(MailTable(mails: mails, showsSubject: true).html)
        """
    }
}

/// Mails, a row each.
struct MailTable: Sendable {
    var mails: [KeptMail]
    /// Whether the mails differ in what they say.
    var showsSubject: Bool

    var html: HTML {
        """
        <table class="utrecht-table kring-cards">
        <thead><tr><th class="utrecht-table__header-cell" scope="col">Aan</th>\
        \(when: showsSubject, "<th class=\"utrecht-table__header-cell\" scope=\"col\">Onderwerp</th>")\
        <th class="utrecht-table__header-cell" scope="col">Stand</th></tr></thead>
        <tbody>
        \(mails.map(row))</tbody>
        </table>
        """
    }

    private func row(_ kept: KeptMail) -> HTML {
        let why: HTML = kept.why.map { "<br><span class=\"kring-note\">\($0)</span>" } ?? HTML()
        let name: HTML = kept.mail.name.map { "<span class=\"kring-cards__kind\">\($0)</span>" } ?? HTML()
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <a class="utrecht-link" href="\(Routes.mail(kept.mail.id))">\(kept.mail.recipient.text)</a>\(name)</th>\
            \(when: showsSubject, "<td class=\"utrecht-table__cell\">\(kept.mail.letter.subject)</td>")\
            <td class="utrecht-table__cell">\(kept.state.badge)\(why)</td></tr>

            """
    }
}
