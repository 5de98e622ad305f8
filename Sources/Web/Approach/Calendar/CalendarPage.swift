import Domain

/// Where a member gets the address for an own agenda, renews it or withdraws it.
struct CalendarPage: Sendable {
    var member: SignedIn
    var site: Site
    /// The day on which the address was made; `nil` where there is none.
    var made: Day?
    /// The new address in full, shown this once.
    var address: String?

    var page: Page {
        Page(
            "In uw eigen agenda", for: member, site: site,
            content: """
                <div class="kring-title"><p class="kring-kicker"><a class="utrecht-link" href="\(Routes.approaches)">Aanpak</a></p>
                <h1 class="utrecht-heading-1">In uw eigen agenda</h1></div>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Uw agenda kan de planning van Kring volgen. Verschuift er iets, \
                dan schuift het daar ook.</p>
                \(address.map(new) ?? HTML())
                \(when: address == nil, state)
                """)
    }

    private func new(_ address: String) -> HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Uw adres</h2>
        <p class="utrecht-paragraph">Kopieer dit adres nu. Kring laat het maar één keer zien.</p>
        <p class="kring-codes kring-secret">\(address)</p>
        <p class="utrecht-paragraph">Zo gebruikt u het:</p>
        <ul class="utrecht-unordered-list">
        <li>Outlook: kies ‘Agenda toevoegen’, dan ‘Abonneren via internet’, en plak het adres.</li>
        <li>Google Agenda: kies bij ‘Andere agenda’s’ voor ‘Via URL’, en plak het adres.</li>
        <li>iPhone of Mac: kies ‘Voeg agenda-abonnement toe’, en plak het adres.</li>
        </ul>
        <p class="utrecht-paragraph">Wie dit adres heeft, kan de planning lezen zonder in te loggen. Geef het dus niet door. Wilt u \
        het niet meer gebruiken, trek het dan in.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.calendar)">Klaar</a></div>
        """
    }

    private var state: HTML {
        guard let made else {
            return """
                <p class="utrecht-paragraph">Maak eerst een adres. Dat is alleen voor u.</p>
                \(make("Maak een adres", isPrimary: true))
                """
        }
        return """
            <p class="utrecht-paragraph">U hebt een adres sinds \(made.written(in: .dutch)). Kring bewaart het niet in leesbare vorm \
            en kan het dus niet nog eens laten zien.</p>
            <h2 class="utrecht-heading-2 kring-heading-apart">Maak een nieuw adres</h2>
            <p class="utrecht-paragraph">Bent u het kwijt, of heeft iemand anders het? Maak een nieuw adres. Het oude werkt dan niet \
            meer.</p>
            \(make("Maak een nieuw adres", isPrimary: false))
            <h2 class="utrecht-heading-2 kring-heading-apart">Trek het adres in</h2>
            <p class="utrecht-paragraph">Uw agenda krijgt dan geen datums meer van Kring.</p>
            <form class="utrecht-button-group" action="\(Routes.withdrawCalendar)" method="post">\
            <button class="utrecht-button utrecht-button--danger" type="submit">Trek het adres in</button></form>
            """
    }

    private func make(_ text: String, isPrimary: Bool) -> HTML {
        let style: HTML = isPrimary ? " utrecht-button--primary-action" : HTML()
        return """
            <form class="utrecht-button-group" action="\(Routes.calendar)" method="post">\
            <button class="utrecht-button\(style)" type="submit">\(text)</button></form>
            """
    }
}
