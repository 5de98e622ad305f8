import Domain

/// Names that people wrote and that the map does not know, each to be tied once; and what was decided before.
struct NamesPage: Sendable {
    let network: OpenedNetwork
    /// A name that could not be tied to what was typed, and why.
    var problem: (name: String, typed: String, message: String)?

    private var opened: OpenedMap { network.opened }

    /// With more on one page nobody begins.
    private static let mostShown = 50

    var page: Page {
        opened.page(
            "\(problem == nil ? "" : "Niet opgeslagen: ")Namen uitleggen", tab: .network,
            content: """
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.network)">Wie werkt met wie</a></p>
                <h1 class="utrecht-heading-1">Namen uitleggen</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Mensen schrijven namen op hun eigen manier. Zeg één keer welke \
                organisatie bedoeld is; daarna herkennen wij de naam overal.</p>
                </div>
                \(network.ties.unknown.isEmpty ? done : list)
                \(when: !network.known.isEmpty, decided)
                """)
    }

    private var done: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Alle namen zijn bekend</h2>
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.network)">Bekijk wie met wie werkt</a></p></div>
        """
    }

    private var list: HTML {
        let names = network.ties.unknown
        let left = names.count - Self.mostShown
        let more: HTML = "<p class=\"kring-note\">Daarna volgen er nog \(left).</p>"
        return """
            <ol class="kring-ranked">
            \(names.prefix(Self.mostShown).enumerated().map { row($1, place: $0) })</ol>
            \(when: left > 0, more)
            """
    }

    private func row(_ unknown: NetworkTies.UnknownName, place: Int) -> HTML {
        var counts: [String] = []
        if unknown.mentions > 0 { counts.append("\(unknown.mentions) keer genoemd") }
        if unknown.respondents > 0 { counts.append("zo noemde wie invulde zichzelf, \(unknown.respondents) keer") }
        let hidden: HTML = "<input type=\"hidden\" name=\"naam\" value=\"\(unknown.name)\">"
        let meant = opened.searchable.organisations(like: unknown.name, most: 3).map { organisation -> HTML in
            """
            <form action="\(Routes.networkNames)" method="post">\(hidden)<button class="utrecht-button" type="submit" \
            name="organisatie" value="\(organisation.id)">\(organisation.name)<span class="kring-hidden"> is \
            \(unknown.name)</span></button></form>

            """
        }
        let isWrong = problem?.name == unknown.name
        let other = FormField(
            name: "andere", label: "Een andere naam op de sociale kaart", value: isWrong ? problem?.typed ?? "" : "",
            problem: isWrong ? problem?.message : nil, form: String(place))
        return """
            <li class="kring-ranked__item">
            <h2 class="utrecht-heading-3">\(unknown.name)</h2>
            <p class="kring-note">\(capitalized(counts.joined(separator: "; ")))</p>
            <div class="utrecht-button-group">\(meant)
            <form action="\(Routes.networkNames)" method="post">\(hidden)<button \
            class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="geen">Geen van onze organisaties\
            <span class="kring-hidden">: \(unknown.name)</span></button></form>
            <a class="utrecht-link" href="\(Routes.newOrganisation.asking("naam", unknown.name))">Zet op de sociale kaart\
            <span class="kring-hidden">: \(unknown.name)</span></a></div>
            <form class="kring-add" action="\(Routes.networkNames)" method="post" novalidate>\(hidden)
            \(other.html)
            <button class="utrecht-button utrecht-button--subtle" type="submit">Dat is het\
            <span class="kring-hidden">: \(unknown.name)</span></button></form>
            </li>

            """
    }

    private var decided: HTML {
        let rows = network.known.map { known -> HTML in
            let meaning = known.organisation.map { network.name($0) } ?? "geen van onze organisaties"
            return """
                <li class="kring-line"><span>\(known.name): \(meaning.isEmpty ? "niet meer op de kaart" : meaning)</span>\
                <form action="\(Routes.networkNames)" method="post"><button class="utrecht-button utrecht-button--subtle" \
                type="submit" name="los" value="\(known.id)">Maak los<span class="kring-hidden">: \(known.name)</span></button>\
                </form></li>

                """
        }
        return """
            <details class="kring-data" id="besloten"><summary>Namen die al zijn uitgelegd (\(network.known.count))</summary>
            <ul class="kring-recent">
            \(rows)</ul>
            </details>

            """
    }
}
