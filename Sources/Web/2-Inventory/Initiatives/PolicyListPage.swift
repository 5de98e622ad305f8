import Domain

/// All policy documents: for which years each holds, and what it says on loneliness.
struct PolicyListPage: Sendable {
    let opened: OpenedApproach
    var documents: [PolicyDocument]
    /// What was taken off the list, to put back.
    var removed: [PolicyDocument]
    var notice = HTML()

    var page: Page {
        opened.page(
            "Beleidsstukken", here: .inventory,
            content: """
                \(notice)
                <div class="kring-pagehead">
                <div>
                <h1 class="utrecht-heading-1">Beleidsstukken</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Wat is er al afgesproken over eenzaamheid, door wie, en tot \
                wanneer?</p>
                </div>
                \(when: opened.mayChange && !documents.isEmpty, add)
                </div>
                \(documents.isEmpty ? empty : content)
                \(when: opened.mayChange && !removed.isEmpty, removedOnes)
                """)
    }

    private var add: HTML {
        """
        <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
        href="\(Routes.newPolicy(of: opened.id))">Voeg een stuk toe</a></div>
        """
    }

    private var empty: HTML {
        let coordinator: HTML = """
            <p class="utrecht-paragraph">Begin met de nota over gezondheid of de Wmo, en de opdracht aan de \
            welzijnsorganisatie. Kijk ook of eenzaamheid in het coalitieakkoord staat.</p>
            \(add)
            """
        return """
            <div class="kring-empty"><h2 class="utrecht-heading-3">Er staat nog geen stuk</h2>
            \(opened.mayChange ? coordinator : "<p class=\"utrecht-paragraph\">Een coördinator zet ze erop. Daarna vindt u ze hier.</p>")</div>

            """
    }

    private var content: HTML {
        let timeline = PolicyTimeline(documents: documents, today: opened.today)
        return """
            <section aria-labelledby="tijdlijn">
            <h2 class="utrecht-heading-2" id="tijdlijn">Voor welke jaren ze gelden</h2>
            <p class="kring-note">De stippellijn is het begin van \(opened.today.year). Wat nu niet geldt, is lichter. Een balk tot \
            de rand heeft geen einde.</p>
            \(timeline.svg)
            </section>
            <section class="kring-section-apart" aria-labelledby="stukken">
            <h2 class="utrecht-heading-2" id="stukken">De stukken</h2>
            <table class="utrecht-table kring-cards" aria-labelledby="stukken">
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Stuk</th>\
            <th class="utrecht-table__header-cell" scope="col">Periode</th>\
            <th class="utrecht-table__header-cell" scope="col">Over eenzaamheid</th>\
            <th class="utrecht-table__header-cell" scope="col">Te lezen</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(documents.map(row))</tbody>
            </table>
            </section>

            """
    }

    private func row(_ document: PolicyDocument) -> HTML {
        let owner = document.owner.isEmpty ? document.kind.name : "\(document.kind.name), \(document.owner)"
        func cell(_ label: String, _ content: HTML) -> HTML {
            """
            <td class="utrecht-table__cell"><span class="kring-cards__label">\(label)</span>\(content)</td>
            """
        }
        let none: HTML = "<span class=\"kring-note\">niet ingevuld</span>"
        let says: HTML =
            document.says.isEmpty ? none : "\(document.says.prefix(240))\(document.says.count > 240 ? "…" : "")"
        var places: [HTML] = []
        if let file = document.file {
            places.append(
                """
                <a class="utrecht-link" href="\(Routes.policyFile(document.id, of: opened.id))" download>\
                \(file.type.rawValue.uppercased()), \(file.writtenSize)<span class="kring-hidden">: \(document.title)</span></a>
                """)
        }
        if let address = Address(document.site) {
            places.append(
                """
                <a class="utrecht-link" href="\(address)" rel="noopener">Site<span class="kring-hidden">: \(document.title)</span></a>
                """)
        }
        let place =
            places.isEmpty
            ? "<span class=\"kring-note\">nog niet</span>"
            : places.dropFirst().reduce(places[0]) { "\($0)<br>\($1)" as HTML }
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <a class="utrecht-link" href="\(Routes.policy(document.id, of: opened.id))">\(document.title)</a>\
            <span class="kring-cards__kind">\(owner)</span></th>\
            \(cell("Periode", "\(document.period)"))\(cell("Over eenzaamheid", says))\(cell("Te lezen", place))</tr>

            """
    }

    func restoring(_ document: PolicyDocument) -> HTML {
        MapNotice.button("Zet terug", Routes.putBackPolicy(document.id, of: opened.id), about: document.title)
    }

    private var removedOnes: HTML {
        let rows = removed.map { document -> HTML in
            "<li class=\"kring-line\"><span>\(document.title)</span>\(restoring(document))</li>\n"
        }
        return """
            <details class="kring-data kring-removed"><summary>Weggehaalde stukken (\(removed.count))</summary>
            <ul class="kring-recent">
            \(rows)</ul>
            </details>

            """
    }
}
