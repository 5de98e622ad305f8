import Domain

/// Everybody who was asked, with how far they are.
struct RecipientListPage: Sendable {
    let field: OpenedField
    var show: Show
    /// How many were added just now.
    var added: Int?
    /// Who was taken off the list just now.
    var removed: RecipientCandidate?
    var number = 1

    private static let pageSize = 100

    /// Whom it shows; the raw value is the word in an address.
    enum Show: String, CaseIterable {
        case all = "alle"
        case open = "niet-geantwoord"
        case answered = "geantwoord"
        case unreachable = "geen-mail"

        var name: String {
            switch self {
            case .all: "Iedereen"
            case .open: "Nog niet geantwoord"
            case .answered: "Geantwoord"
            case .unreachable: "Geen mail mogelijk"
            }
        }
    }

    private var choices: [Show] { field.knowsWhoAnswered ? Show.allCases : [.all, .unreachable] }

    private func entries(_ show: Show) -> [RecipientEntry] {
        field.entries.filter { entry in
            switch show {
            case .all: true
            case .open: entry.recipient.answered == nil && !entry.recipient.isStopped
            case .answered: entry.recipient.answered != nil
            case .unreachable: entry.mail == nil && !entry.recipient.isStopped
            }
        }
    }

    var page: Page {
        let show = choices.contains(show) ? show : .all
        let found = entries(show)
        let pages = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        let here = min(max(1, number), pages)
        let shown = found.dropFirst((here - 1) * Self.pageSize).prefix(Self.pageSize)
        let tabs = choices.map { choice -> HTML in
            let current: HTML = choice == show ? " aria-current=\"page\"" : HTML()
            return """
                <li><a class="utrecht-link" href="\(address(choice))"\(current)>\(choice.name) \
                (\(entries(choice).count))</a></li>

                """
        }
        let anonymous: HTML = """
            <p class="utrecht-paragraph">De peiling is anoniem. Kring weet niet wie heeft geantwoord, en u ook niet.</p>
            """
        let more: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.field(field.opened, .choose))">\
            Nodig meer mensen uit</a></div>
            """
        return field.page(
            "Genodigden",
            content: """
                \(notice)
                <div class="kring-title">
                \(field.back)
                <h1 class="utrecht-heading-1">Genodigden</h1>
                </div>
                \(when: !field.knowsWhoAnswered, anonymous)
                <nav aria-label="Wie u ziet"><ul class="kring-files">
                \(tabs)</ul></nav>
                \(found.isEmpty ? empty : table(Array(shown)))
                \(paging(show, here, pages))
                \(when: field.mayChange && field.isGoing, more)
                """)
    }

    private func address(_ show: Show) -> Address {
        Routes.field(field.opened, .recipients).asking("toon", show.rawValue)
    }

    private var notice: HTML {
        if let added {
            let text =
                added == 0
                ? "Iedereen die u koos, stond al op de lijst."
                : added == 1 ? "Er staat 1 genodigde bij." : "Er staan \(added) genodigden bij."
            return DoneNotice.html("\(text) Er is nog niets verstuurd.")
        }
        guard let removed, field.mayChange else { return HTML() }
        let name = removed.person?.name ?? removed.organisation.name
        return DoneNotice.html(
            "\(name) krijgt geen mail meer over deze peiling.",
            undo: """
                <form action="\(Routes.field(field.opened, .choose))" method="post"><input type="hidden" name="wie" \
                value="\(removed.id)"><button class="utrecht-button" type="submit">Zet terug</button></form>
                """)
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Niemand</h2>
        <p class="utrecht-paragraph">\
        \(field.entries.isEmpty ? "Er staat nog niemand op de lijst." : "In dit rijtje staat niemand.")</p></div>
        """
    }

    private func table(_ entries: [RecipientEntry]) -> HTML {
        """
        <table class="utrecht-table kring-cards">
        <caption class="utrecht-table__caption"><span class="kring-hidden">Genodigden</span></caption>
        <thead class="utrecht-table__header"><tr>\
        <th class="utrecht-table__header-cell" scope="col">Wie</th>\
        <th class="utrecht-table__header-cell" scope="col">Mailadres</th>\
        <th class="utrecht-table__header-cell" scope="col">Stand</th>\
        \(when: field.mayChange, "<th class=\"utrecht-table__header-cell\" scope=\"col\">Doen</th>")</tr></thead>
        <tbody class="utrecht-table__body">
        \(entries.map(row))</tbody>
        </table>

        """
    }

    private func row(_ entry: RecipientEntry) -> HTML {
        let recipient = entry.recipient
        let isVisible = field.opened.opened.member.isCoordinator || entry.person?.isConfidential != true
        let who = isVisible ? entry.person?.name ?? "Algemeen adres" : "vertrouwelijk"
        func cell(_ label: String, _ content: HTML) -> HTML {
            "<td class=\"utrecht-table__cell\"><span class=\"kring-cards__label\">\(label)</span>\(content)</td>"
        }
        let reach: HTML =
            switch entry.reach {
            case .mail(let address): isVisible ? "<span class=\"kring-mail\">\(address.text)</span>" : "vertrouwelijk"
            case .noConsent: "<span class=\"kring-note\">geen toestemming voor mailingen</span>"
            case .noAddress: "<span class=\"kring-note\">geen adres</span>"
            case .suppressed(let reason): "<span class=\"kring-note\">\(reason.shortly)</span>"
            }
        let remove: HTML = """
            <form action="\(Routes.field(field.opened, .recipients))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="weg" value="\(entry.id)">Haal weg\
            <span class="kring-hidden">: \(entry.name)</span></button></form>
            """
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <a class="utrecht-link" href="\(Routes.organisation(entry.organisation.id))">\(entry.organisation.name)</a>\
            <span class="kring-cards__kind">\(who)</span></th>\
            \(cell("Mailadres", reach))\(cell("Stand", state(recipient)))\
            \(when: field.mayChange, cell("Doen", recipient.isStopped ? HTML() : remove))</tr>

            """
    }

    private func state(_ recipient: SurveyRecipient) -> HTML {
        if recipient.isStopped { return "<span class=\"utrecht-badge-status\">krijgt niets meer</span>" }
        if recipient.answered != nil {
            return "<span class=\"utrecht-badge-status utrecht-badge-status--success\">geantwoord</span>"
        }
        guard let invited = recipient.invited else {
            return "<span class=\"utrecht-badge-status utrecht-badge-status--half\">nog niet uitgenodigd</span>"
        }
        let reminded =
            recipient.reminders == 0
            ? "" : recipient.reminders == 1 ? ", 1 keer herinnerd" : ", \(recipient.reminders) keer herinnerd"
        return """
            <span class="utrecht-badge-status">uitgenodigd</span>\
            <span class="kring-cards__kind">\(invited.dutch(from: field.today))\(reminded)</span>
            """
    }

    private func paging(_ show: Show, _ here: Int, _ pages: Int) -> HTML {
        Paging(list: "de lijst", here: here, pages: pages) { [self] number in
            address(show).asking("blad", String(number))
        }.html
    }
}

extension MailReason {
    /// Why somebody gets no mailings, in a list of people.
    var shortly: String { self == .unsubscribed ? "heeft zich afgemeld" : "mail komt hier niet aan" }
}
