import Domain

/// The list of organisations: with search and filters, what is missing, and what has to be looked at again.
struct OrganisationListPage: Sendable {
    let opened: OpenedMap
    var filter: NetworkFilter
    var found: [Organisation]
    /// From 1.
    var number: Int
    var notice = HTML()

    static let pageSize = 25

    private var pages: Int { max(1, (found.count + Self.pageSize - 1) / Self.pageSize) }
    private var here: Int { min(max(1, number), pages) }
    private var shown: ArraySlice<Organisation> {
        let first = (here - 1) * Self.pageSize
        return found[min(first, found.count)..<min(first + Self.pageSize, found.count)]
    }

    var page: Page {
        let isEmpty = opened.map.organisations.isEmpty
        return opened.page(
            "Sociale kaart", tab: .organisations,
            content: """
                \(notice)
                <div class="kring-pagehead">
                <div>
                <h1 class="utrecht-heading-1">Sociale kaart</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(when: opened.mayChange && !isEmpty, add)
                </div>
                \(isEmpty ? empty : gaps)
                \(when: !isEmpty, choices)
                \(when: !isEmpty, list)
                \(when: !isEmpty && filter.isEmpty, MapFilesSection(isCoordinator: opened.mayChange).html)
                """)
    }

    private var add: HTML {
        """
        <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
        href="\(Routes.newOrganisation)">Organisatie toevoegen</a></div>
        """
    }

    private var lead: HTML {
        let organisations = opened.map.organisations
        guard !organisations.isEmpty else {
            return "Hier komen de organisaties die kunnen helpen tegen eenzaamheid, met hun contactpersonen."
        }
        let toCheck = organisations.values.count { $0.needsCheck(on: opened.today) }
        let alone = organisations.keys.count { !opened.map.hasPeople($0) }
        var parts: [HTML] = ["\(Amount.of(organisations.count, "organisatie", "organisaties"))."]
        if toCheck > 0 {
            parts.append(
                """
                <a class="utrecht-link" href="\(Routes.socialMap.asking("stand", NetworkFilter.State.toCheck.rawValue))">\
                \(toCheck) \(toCheck == 1 ? "moet" : "moeten") worden nagekeken</a>.
                """)
        }
        if alone > 0 {
            parts.append(
                """
                <a class="utrecht-link" \
                href="\(Routes.socialMap.asking("stand", NetworkFilter.State.withoutPeople.rawValue))">\
                \(alone) \(alone == 1 ? "heeft" : "hebben") nog geen contactpersoon</a>.
                """)
        }
        return parts.dropFirst().reduce(parts[0]) { "\($0) \($1)" }
    }

    private var empty: HTML {
        let coordinator: HTML = """
            <p class="utrecht-paragraph">Begin met wie u al kent: de welzijnsorganisatie, de thuiszorg, een kerk of moskee, \
            de ouderenbond. Een naam is genoeg; de rest vult u later aan.</p>
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.newOrganisation)">Organisatie toevoegen</a><a class="utrecht-button-link" \
            href="\(Routes.readMap)">Een lijst inlezen</a></div>
            """
        let viewer: HTML = """
            <p class="utrecht-paragraph">Een coördinator zet er de organisaties op. Daarna vindt u ze hier.</p>
            """
        return """
            <div class="kring-empty"><h2 class="utrecht-heading-3">De sociale kaart is nog leeg</h2>
            \(opened.mayChange ? coordinator : viewer)</div>

            """
    }

    // MARK: What is missing

    private var gaps: HTML {
        let gaps = opened.map.gaps
        // Who searches has something else in mind.
        guard !gaps.isEmpty, filter.isEmpty, here == 1 else { return HTML() }
        let first = gaps.prefix(gaps.count <= 4 ? 4 : 3).map { gap -> HTML in
            guard opened.mayChange else { return "\(gap.words)" }
            let address =
                OrganisationKind.standard(gap.id)?.isConsultation == true && gap.id != "wmoCouncil"
                ? Routes.newConsultation.asking("soort", gap.id) : Routes.newOrganisation.asking("soort", gap.id)
            return "<a class=\"utrecht-link\" href=\"\(address)\">\(gap.words)</a>"
        }
        let others = gaps.count - first.count
        let more: HTML = "<a class=\"utrecht-link\" href=\"\(Routes.organisationKinds)\">\(others) andere soorten</a>"
        let pieces = others > 0 ? first + [more] : first
        let sentence =
            pieces.count == 1
            ? pieces[0]
            : "\(pieces.dropLast().dropFirst().reduce(pieces[0]) { "\($0), \($1)" }) en \(pieces[pieces.count - 1])"
        return """
            <section class="utrecht-alert utrecht-alert--warning" aria-labelledby="ontbreekt">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content kring-alert__content">
            <h2 class="utrecht-heading-3" id="ontbreekt">\(gaps.count == 1 ? "Eén soort ontbreekt nog" : "\(Amount.words(gaps.count)) soorten ontbreken nog")</h2>
            <p class="utrecht-paragraph">Het stappenplan noemt ook \(sentence). Op deze kaart \
            \(gaps.count == 1 ? "staat die" : "staan die") nog niet.</p>
            </div>
            </section>

            """
    }

    // MARK: Search and filters

    private var choices: HTML {
        let scopes =
            [FormField.Choice(value: "", label: "Lokaal en regionaal")]
            + Organisation.Scope.allCases.map { .init(value: $0.rawValue, label: $0.name) }
        let states =
            [FormField.Choice(value: "", label: "Alles")]
            + NetworkFilter.State.allCases.map { .init(value: $0.rawValue, label: $0.name) }
        let fields = [
            MapSearch.kinds(of: opened.map, chosen: filter.kind), MapSearch.areas(of: opened.map, chosen: filter.area),
            FormField(name: "bereik", label: "Bereik", value: filter.scope?.rawValue ?? "", kind: .select(scopes)),
            FormField(name: "stand", label: "Stand", value: filter.state?.rawValue ?? "", kind: .select(states)),
        ]
        let all: HTML = "<a class=\"utrecht-link\" href=\"\(Routes.socialMap)\">Toon alles</a>"
        return MapSearch(
            action: Routes.socialMap, query: filter.query, fields: fields, beside: filter.isEmpty ? HTML() : all
        ).html
    }

    // MARK: The list

    private var list: HTML {
        guard !found.isEmpty else {
            return """
                <div class="kring-empty"><h2 class="utrecht-heading-3">Niets gevonden</h2>
                <p class="utrecht-paragraph">Zoek met minder woorden, of <a class="utrecht-link" \
                href="\(Routes.socialMap)">toon alle organisaties</a>.</p></div>

                """
        }
        let first = (here - 1) * Self.pageSize + 1
        let order = filter.query.isEmpty ? "Op naam, van A tot Z" : "Wat het beste past, staat bovenaan"
        return """
            <section aria-labelledby="lijst">
            <div class="kring-result">
            <h2 class="utrecht-heading-4" id="lijst">\(first) tot en met \(first + shown.count - 1) van \(found.count)</h2>
            <span class="kring-note">\(order)</span>
            </div>
            <table class="utrecht-table kring-cards" aria-labelledby="lijst">
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Organisatie</th>\
            <th class="utrecht-table__header-cell" scope="col">Werkgebied</th>\
            <th class="utrecht-table__header-cell" scope="col">Contactpersoon</th>\
            <th class="utrecht-table__header-cell" scope="col">Nagekeken</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(shown.map(row))</tbody>
            </table>
            \(paging)
            </section>

            """
    }

    private func row(_ organisation: Organisation) -> HTML {
        let kind: HTML =
            opened.map.kind(organisation.kind).map { "<span class=\"kring-cards__kind\">\($0.name)</span>" } ?? HTML()
        func cell(_ label: String, _ content: HTML) -> HTML {
            """
            <td class="utrecht-table__cell"><span class="kring-cards__label">\(label)</span>\(content)</td>
            """
        }
        let area: HTML =
            organisation.area.isEmpty ? "<span class=\"kring-note\">niet ingevuld</span>" : "\(organisation.area)"
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <a class="utrecht-link" href="\(Routes.organisation(organisation.id))">\(organisation.name)</a>\(kind)</th>\
            \(cell("Werkgebied", area))\(cell("Contactpersoon", people(organisation)))\
            \(cell("Nagekeken", check(organisation)))</tr>

            """
    }

    private func people(_ organisation: Organisation) -> HTML {
        let people = opened.people(of: organisation.id)
        if let first = people.first {
            let task: HTML = first.task.isEmpty ? HTML() : "<span class=\"kring-cards__kind\">\(first.task)</span>"
            let more: HTML =
                people.count == 1 ? HTML() : "<span class=\"kring-cards__kind\">en nog \(people.count - 1)</span>"
            return "\(first.name)\(task)\(more)"
        }
        if opened.map.hasPeople(organisation.id) { return "<span class=\"kring-note\">vertrouwelijk</span>" }
        guard opened.mayChange else { return "<span class=\"kring-note\">nog niemand</span>" }
        return """
            <a class="utrecht-link" href="\(Routes.newPerson(of: organisation.id))">Voeg contactpersoon toe\
            <span class="kring-hidden"> bij \(organisation.name)</span></a>
            """
    }

    private func check(_ organisation: Organisation) -> HTML {
        guard organisation.needsCheck(on: opened.today) else {
            let day = organisation.checked.map { opened.written($0.on) } ?? ""
            return "<span class=\"utrecht-badge-status utrecht-badge-status--success\">\(day)</span>"
        }
        let since = organisation.checked.map { "sinds \($0.on.year) niet" } ?? "nog niet"
        let badge: HTML = "<span class=\"utrecht-badge-status utrecht-badge-status--warning\">\(since)</span>"
        guard opened.mayChange, filter.state == .toCheck else { return badge }
        return """
            \(badge)
            <form action="\(Routes.organisation(organisation.id, .check))" method="post">\
            <input type="hidden" name="naar" value="lijst"><button class="utrecht-button utrecht-button--subtle" \
            type="submit">Nog juist<span class="kring-hidden">: \(organisation.name)</span></button></form>
            """
    }

    private var paging: HTML {
        Paging(
            list: "de lijst", here: here, pages: pages, previous: "Vorige \(Self.pageSize)",
            next: "Volgende \(min(Self.pageSize, found.count - here * Self.pageSize))",
            address: { [filter] number in filter.address.asking("blad", String(number)) }
        ).html
    }
}

extension NetworkFilter {
    /// The list with this filter.
    var address: Address {
        var address = Routes.socialMap
        if !query.isEmpty { address = address.asking("zoek", query) }
        if let kind { address = address.asking("soort", kind) }
        if let area { address = address.asking("wijk", area) }
        if let scope { address = address.asking("bereik", scope.rawValue) }
        if let state { address = address.asking("stand", state.rawValue) }
        return address
    }
}

/// Numbers in running text.
enum Amount {
    /// `1 organisatie`, `24 organisaties`
    static func of(_ count: Int, _ one: String, _ several: String) -> String {
        "\(count) \(count == 1 ? one : several)"
    }

    /// At the start of a sentence: `Drie`, `14`.
    static func words(_ count: Int) -> String {
        let words = [
            "Geen", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien", "Elf", "Twaalf",
        ]
        return words.indices.contains(count) ? words[count] : String(count)
    }
}
