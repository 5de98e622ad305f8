import Domain

/// All initiatives: where nothing is offered yet, who is served by what, and the list itself.
struct InitiativeListPage: Sendable {
    let opened: OpenedInitiatives
    var filter: InitiativeFilter
    /// What was taken off the list, to put back.
    var removed: [Initiative] = []
    var notice = HTML()

    private var found: [Initiative] { opened.initiatives.filter { filter.lets($0, targets: opened.targets) } }
    private var mayChange: Bool { opened.opened.mayChange }

    var page: Page {
        let isEmpty = opened.initiatives.isEmpty
        return opened.page(
            "Initiatieven",
            content: """
                \(notice)
                <div class="kring-pagehead">
                <div>
                <h1 class="utrecht-heading-1">Initiatieven</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(when: mayChange && !isEmpty, add)
                </div>
                \(isEmpty ? empty : content)
                \(when: mayChange && !removed.isEmpty, removedOnes)
                """)
    }

    private var add: HTML {
        """
        <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
        href="\(Routes.newInitiative(of: opened.id))">Voeg een initiatief toe</a></div>
        """
    }

    private var lead: HTML {
        let count = { (status: InitiativeStatus) in opened.initiatives.count { $0.status == status } }
        guard !opened.initiatives.isEmpty else {
            return "Wat gebeurt er al tegen eenzaamheid, voor wie, en wat ontbreekt er nog?"
        }
        let planned: HTML =
            count(.planned) > 0 ? " \(count(.planned)) \(count(.planned) == 1 ? "is" : "zijn") gepland." : HTML()
        let proposed: HTML =
            count(.proposed) > 0
            ? """
             <a class="utrecht-link" href="\(proposedOnes.address(of: opened.id))">\
            \(count(.proposed)) \(count(.proposed) == 1 ? "werd" : "werden") genoemd en \
            \(count(.proposed) == 1 ? "is" : "zijn") nog niet bekeken</a>.
            """ : HTML()
        return
            "\(count(.running)) \(count(.running) == 1 ? "initiatief loopt" : "initiatieven lopen").\(planned)\(proposed)"
    }

    private var proposedOnes: InitiativeFilter {
        var filter = InitiativeFilter()
        filter.status = .proposed
        return filter
    }

    private var empty: HTML {
        let coordinator: HTML = """
            <p class="utrecht-paragraph">Begin met wat u kent: een maatjesproject, een inloop, een cursus voor vrijwilligers. Kijk \
            ook in jaarplannen van organisaties. Een naam is genoeg.</p>
            \(add)
            """
        return """
            <div class="kring-empty"><h2 class="utrecht-heading-3">Er staat nog geen initiatief</h2>
            \(mayChange ? coordinator : "<p class=\"utrecht-paragraph\">Een coördinator zet ze erop. Daarna vindt u ze hier.</p>")</div>

            """
    }

    private var content: HTML {
        let overview = opened.overview
        return """
            \(when: filter.isEmpty, gaps(overview))
            \(choices)
            \(list)
            \(when: filter.isEmpty, InitiativeTables(id: opened.id, overview: overview).html)
            \(when: filter.isEmpty, files)
            """
    }

    // MARK: What is missing

    private func gaps(_ overview: InitiativeOverview) -> HTML {
        guard !overview.gaps.isEmpty else {
            return """
                <div class="utrecht-alert utrecht-alert--ok kring-notice"><div class="utrecht-alert__content">
                <p class="utrecht-paragraph">Voor elk doel, elke groep uit uw visie en beide vormen van eenzaamheid loopt er iets. \
                Of het genoeg is, zeggen deze aantallen niet.</p></div></div>

                """
        }
        let rows = overview.gaps.map { gap -> HTML in
            let start: HTML =
                mayChange
                ? " <a class=\"utrecht-link\" href=\"\(address(gap))\">Voeg iets toe<span class=\"kring-hidden\">: \(gap.words)</span></a>"
                : HTML()
            return "<li>\(gap.words)\(start)</li>\n"
        }
        return """
            <section class="utrecht-alert utrecht-alert--warning" aria-labelledby="ontbreekt">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content kring-alert__content">
            <h2 class="utrecht-heading-3" id="ontbreekt">Hier is nog niets</h2>
            <ul class="utrecht-unordered-list">
            \(rows)</ul>
            </div>
            </section>

            """
    }

    private func address(_ gap: InitiativeGap) -> Address {
        var filter = InitiativeFilter()
        switch gap {
        case .form(let form, _): filter.form = form
        case .topic(let topic, _): filter = InitiativeFilter(topic: topic)
        case .emotional(let topic, _): filter = InitiativeFilter(topic: topic, form: .emotional)
        }
        return filter.newAddress(of: opened.id)
    }

    // MARK: The list

    private var choices: HTML {
        let goals =
            InitiativeGoal.allCases.map { FormField.Choice(value: $0.rawValue, label: $0.name) }
            + opened.overview.goals.compactMap { row in
                if case .ownGoal(let words) = row.topic { FormField.Choice(value: words, label: words) } else { nil }
            }
        let groups =
            opened.targets.map { FormField.Choice(value: $0.id, label: $0.name) }
            + ReachedGroup.others(than: opened.targets).map { .init(value: $0.rawValue, label: $0.name) }
        func select(_ name: String, _ label: String, _ all: String, _ value: String, _ choices: [FormField.Choice])
            -> HTML
        {
            FormField(
                name: name, label: label, value: value, kind: .select([.init(value: "", label: all)] + choices)
            ).html
        }
        let all: HTML =
            "<a class=\"utrecht-link\" href=\"\(Routes.initiatives(of: opened.id))\">Toon alles</a>"
        return """
            <form class="kring-filter kring-filter--map" action="\(Routes.initiatives(of: opened.id))" method="get" \
            aria-label="Initiatieven kiezen">
            \(select("doel", "Doel", "Alle doelen", filter.goal, goals))
            \(select("vorm", "Vorm van eenzaamheid", "Beide vormen", filter.form?.rawValue ?? "", LonelinessForm.allCases.map { .init(value: $0.rawValue, label: $0.name) }))
            \(select("groep", "Voor wie", "Alle groepen", filter.group?.code ?? "", groups))
            \(select("stand", "Stand", "Alles", filter.status?.rawValue ?? "", InitiativeStatus.allCases.map { .init(value: $0.rawValue, label: $0.name) }))
            <div class="kring-filter__go"><button class="utrecht-button" type="submit">Toon</button>\(when: !filter.isEmpty, all)</div>
            </form>

            """
    }

    private var list: HTML {
        let found = found
        guard !found.isEmpty else {
            let new: HTML = """
                , of <a class="utrecht-link" href="\(filter.newAddress(of: opened.id))">voeg er een toe</a>
                """
            return """
                <div class="kring-empty"><h2 class="utrecht-heading-3">Hier is nog niets</h2>
                <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.initiatives(of: opened.id))">Toon alle \
                initiatieven</a>\(when: mayChange, new).</p></div>

                """
        }
        return """
            <section aria-labelledby="lijst">
            <div class="kring-result"><h2 class="utrecht-heading-4" id="lijst">\
            \(Amount.of(found.count, "initiatief", "initiatieven"))</h2></div>
            <table class="utrecht-table kring-cards" aria-labelledby="lijst">
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Initiatief</th>\
            <th class="utrecht-table__header-cell" scope="col">Voor wie</th>\
            <th class="utrecht-table__header-cell" scope="col">Vorm</th>\
            <th class="utrecht-table__header-cell" scope="col">Stand</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(found.map(row))</tbody>
            </table>
            </section>

            """
    }

    private func row(_ initiative: Initiative) -> HTML {
        let carriers = opened.carriers(of: initiative).joined(separator: ", ")
        let who: HTML = carriers.isEmpty ? HTML() : "<span class=\"kring-cards__kind\">\(carriers)</span>"
        func cell(_ label: String, _ texts: [String]) -> HTML {
            let content: HTML =
                texts.isEmpty
                ? "<span class=\"kring-note\">niet ingevuld</span>" : "\(texts.joined(separator: ", "))"
            return """
                <td class="utrecht-table__cell"><span class="kring-cards__label">\(label)</span>\(content)</td>
                """
        }
        let look: HTML =
            switch initiative.status {
            case .running: " utrecht-badge-status--success"
            case .planned: " utrecht-badge-status--half"
            case .proposed: " utrecht-badge-status--warning"
            case .ended: HTML()
            }
        let forms = LonelinessForm.allCases.filter(initiative.forms.contains).map(\.shortName)
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <a class="utrecht-link" href="\(Routes.initiative(initiative.id, of: opened.id))">\(initiative.name)</a>\(who)</th>\
            \(cell("Voor wie", opened.groups(of: initiative)))\(cell("Vorm", forms))\
            <td class="utrecht-table__cell"><span class="utrecht-badge-status\(look)">\(initiative.status.name)</span></td></tr>

            """
    }

    // MARK: Files and what was taken off

    private var files: HTML {
        let links = TableFormat.allCases.map { format -> HTML in
            """
            <a class="utrecht-link" href="\(Routes.initiativesFile(format, of: opened.id))" download>\(format.rawValue.uppercased())</a>

            """
        }
        return "<p class=\"utrecht-paragraph kring-section-apart\">Alle initiatieven als bestand: \(links)</p>"
    }

    func restoring(_ initiative: Initiative) -> HTML {
        MapNotice.button(
            "Zet terug", Routes.putBackInitiative(initiative.id, of: opened.id), about: initiative.name)
    }

    private var removedOnes: HTML {
        let rows = removed.map { initiative -> HTML in
            "<li class=\"kring-line\"><span>\(initiative.name)</span>\(restoring(initiative))</li>\n"
        }
        return """
            <details class="kring-data kring-removed"><summary>Weggehaalde initiatieven (\(removed.count))</summary>
            <ul class="kring-recent">
            \(rows)</ul>
            </details>

            """
    }
}

extension LonelinessForm {
    /// In a table: `sociaal`, `emotioneel`.
    var shortName: String {
        switch self {
        case .social: "sociaal"
        case .emotional: "emotioneel"
        }
    }
}
