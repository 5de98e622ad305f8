import Domain
import Store

/// Every row of a file, before it is taken in: what is new, what is there already, what would change, what is wrong.
struct MapImportPage: Sendable {
    var opened: OpenedMap
    var file: MapImport
    var plan: MapImportPlan
    var filter = Filter.all
    /// From 1.
    var number = 1
    var notice = HTML()

    static let pageSize = 50

    /// The rows that somebody wants to see.
    enum Filter: String, Sendable, CaseIterable {
        case all = "alles"
        case wrong = "fout"
        case alike = "lijkt-op"
        case known = "er-al"
        case new = "nieuw"

        var name: String {
            switch self {
            case .all: "Alles"
            case .wrong: "Met een fout"
            case .alike: "Lijkt op"
            case .known: "Staat er al"
            case .new: "Nieuw"
            }
        }

        func shows(_ row: MapImportPlan.Row) -> Bool {
            switch (self, row.standing) {
            case (.all, _), (.wrong, .wrong), (.alike, .alike), (.known, .known), (.new, .new): true
            case (.known, .earlier): row.personStanding == .known
            case (.new, .earlier): row.personStanding == .new
            default: false
            }
        }
    }

    var page: Page {
        opened.page(
            file.file, tab: .files,
            content: """
                \(notice)
                <h1 class="utrecht-heading-1">\(file.file)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Dit staat in het bestand. Er is nog niets overgenomen.</p>
                \(summary)
                \(takes)
                \(rules)
                \(rows)
                """)
    }

    private func isAlike(_ standing: MapImportPlan.Standing) -> Bool {
        if case .alike = standing { true } else { false }
    }

    private var alike: Int { plan.count(isAlike) }

    private var summary: HTML {
        var items: [String] = []
        func tell(_ count: Int, _ one: String, _ several: String) {
            if count > 0 { items.append("\(count) \(count == 1 ? one : several)") }
        }
        tell(plan.newOrganisations.count, "nieuwe organisatie", "nieuwe organisaties")
        tell(plan.newPeople.count, "nieuwe contactpersoon", "nieuwe contactpersonen")
        tell(
            plan.changedOrganisations.count, "organisatie wordt aangevuld of veranderd",
            "organisaties worden aangevuld of veranderd")
        tell(
            plan.changedPeople.count, "contactpersoon wordt aangevuld of veranderd",
            "contactpersonen worden aangevuld of veranderd")
        tell(
            alike, "regel lijkt op een organisatie die er al is: kijk of het dezelfde is",
            "regels lijken op een organisatie die er al is: kijk of het dezelfde is")
        tell(
            plan.wrong.count, "regel heeft een fout en wordt overgeslagen",
            "regels hebben een fout en worden overgeslagen")
        if plan.changesNothing { items.append("er verandert niets: alles staat al op de kaart") }
        return "<ul class=\"utrecht-unordered-list\">\(items.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
    }

    private var takes: HTML {
        let take: HTML = """
            <form action="\(Routes.takeMapImport(file.id))" method="post"><button \
            class="utrecht-button utrecht-button--primary-action" type="submit">Neem over</button></form>
            """
        let mend: HTML = """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.wrongMapRows(file.id))">Download de regels met \
            een fout (CSV)</a>. In de laatste kolom staat wat er mis is. Verbeter ze, en lees dat bestand daarna in.</p>
            """
        return """
            <div class="utrecht-button-group">\(when: !plan.changesNothing, take)\
            <a class="utrecht-button-link" href="\(Routes.mapImportColumns(file.id))">Kolommen aanpassen</a>\
            \(MapNotice.button("Gooi weg", Routes.forgetMapImport(file.id), about: file.file, isSubtle: true))</div>
            \(when: !plan.wrong.isEmpty, mend)
            """
    }

    private var rules: HTML {
        let choice = FormField(
            name: "alle", label: "Wat doen we met wat er al is?", value: file.choice.rawValue,
            hint: "Wat in het bestand leeg is, laten wij altijd staan. Hieronder kunt u per regel iets anders kiezen.",
            kind: .radio([MapChoice.fill, .replace, .skip].map { .init(value: $0.rawValue, label: $0.name) }))
        return """
            <form class="kring-form kring-section-apart" action="\(Routes.mapImportChoices(file.id))" method="post">
            \(choice.html)
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Kies dit voor alle regels</button></div>
            </form>

            """
    }

    // MARK: The rows

    private var rows: HTML {
        let found = plan.rows.filter(filter.shows)
        let pages = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        let here = min(max(1, number), pages)
        let first = (here - 1) * Self.pageSize
        let shown = found[min(first, found.count)..<min(first + Self.pageSize, found.count)]
        let filters = Filter.allCases.map { one -> HTML in
            let count = plan.rows.count(where: one.shows)
            return """
                <li><a class="kring-tabs__link" href="\(Routes.mapImport(file.id).asking("toon", one.rawValue).part("regels"))"\
                \(when: one == filter, " aria-current=\"true\"")>\(one.name) (\(count))</a></li>

                """
        }
        let save: HTML = """
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Bewaar mijn keuzes</button></div>
            """
        let table: HTML = """
            <form action="\(Routes.mapImportChoices(file.id))" method="post">
            <input type="hidden" name="toon" value="\(filter.rawValue)"><input type="hidden" name="blad" value="\(here)">
            <table class="utrecht-table kring-cards" aria-labelledby="regels">
            <thead class="utrecht-table__header"><tr>\
            <th class="utrecht-table__header-cell" scope="col">Organisatie</th>\
            <th class="utrecht-table__header-cell" scope="col">Contactpersoon</th>\
            <th class="utrecht-table__header-cell" scope="col">Wat er gebeurt</th></tr></thead>
            <tbody class="utrecht-table__body">
            \(shown.map(row))</tbody>
            </table>
            \(when: shown.contains { $0.mayChoose }, save)
            </form>
            """
        return """
            <section class="kring-section-apart" aria-labelledby="regels">
            <h2 class="utrecht-heading-2" id="regels">De regels</h2>
            <nav class="kring-tabs" aria-label="Welke regels"><ul class="kring-tabs__list">
            \(filters)</ul></nav>
            \(shown.isEmpty ? "<p class=\"utrecht-paragraph\">Geen regels.</p>" : table)
            \(when: pages > 1, paging(here, pages))
            </section>

            """
    }

    private func row(_ row: MapImportPlan.Row) -> HTML {
        func cell(_ label: String, _ content: HTML) -> HTML {
            """
            <td class="utrecht-table__cell"><span class="kring-cards__label">\(label)</span>\(content)</td>
            """
        }
        let name: HTML =
            row.organisation.isEmpty ? "<span class=\"kring-note\">geen naam</span>" : "\(row.organisation)"
        let person: HTML =
            row.person.isEmpty
            ? "<span class=\"kring-note\">niemand</span>" : "\(row.person)\(about(row.personStanding))"
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            \(name)<span class="kring-cards__kind">regel \(row.number)</span></th>\
            \(cell("Contactpersoon", person))\(cell("Wat er gebeurt", fate(row)))</tr>

            """
    }

    private func about(_ standing: MapImportPlan.PersonStanding) -> HTML {
        switch standing {
        case .nobody: HTML()
        case .new: "<span class=\"kring-cards__kind\">nieuw</span>"
        case .known: "<span class=\"kring-cards__kind\">staat er al</span>"
        }
    }

    private func fate(_ row: MapImportPlan.Row) -> HTML {
        let badge: HTML
        switch row.standing {
        case .wrong:
            let lines = row.problems.map { "<li>\($0.words)</li>\n" as HTML }
            return """
                <span class="utrecht-badge-status utrecht-badge-status--warning">fout</span>
                <ul class="utrecht-unordered-list">\(lines)</ul>
                """
        case .new: badge = "<span class=\"utrecht-badge-status utrecht-badge-status--success\">nieuw</span>"
        case .known: badge = "<span class=\"utrecht-badge-status\">staat er al</span>"
        case .alike(let name):
            badge = "<span class=\"utrecht-badge-status utrecht-badge-status--warning\">lijkt op \(name)</span>"
        case .earlier(let earlier): badge = "<span class=\"kring-note\">hoort bij regel \(earlier)</span>"
        }
        let changes = row.differences.map { difference -> HTML in
            let kept: HTML = difference.kept.isEmpty ? "leeg" : "‘\(difference.kept)’"
            return difference.isTaken
                ? "<li>\(difference.label): \(kept) wordt ‘\(difference.read)’</li>\n"
                : "<li>\(difference.label): blijft \(kept) <span class=\"kring-note\">(bestand: ‘\(difference.read)’)</span></li>\n"
        }
        let list: HTML = "<ul class=\"utrecht-unordered-list\">\(changes)</ul>\n"
        return "\(badge)\n\(when: !changes.isEmpty, list)\(when: row.mayChoose, choice(row))"
    }

    private func choice(_ row: MapImportPlan.Row) -> HTML {
        var choices: [MapChoice] = [.fill, .replace, .skip]
        if isAlike(row.standing) { choices.insert(.add, at: 0) }
        let options = choices.map { choice -> HTML in
            """
            <option value="\(choice.rawValue)"\(when: choice == row.choice, " selected")>\(choice.name)</option>

            """
        }
        return """
            <label class="kring-hidden" for="regel-\(row.number)">Regel \(row.number), \(row.organisation)</label>
            <select class="utrecht-select" id="regel-\(row.number)" name="regel-\(row.number)">
            \(options)</select>
            """
    }

    private func paging(_ here: Int, _ pages: Int) -> HTML {
        Paging(list: "de regels", here: here, pages: pages) { [file, filter] number in
            Routes.mapImport(file.id).asking("toon", filter.rawValue).asking("blad", String(number)).part("regels")
        }.html
    }
}

extension MapImportPlan.Row {
    /// Whether something else could become of it.
    fileprivate var mayChoose: Bool {
        switch standing {
        case .alike: true
        case .known: !differences.isEmpty || choice != .fill
        case .earlier: personStanding == .known && !differences.isEmpty
        case .new, .wrong: false
        }
    }
}

/// What became of a file.
struct MapImportDonePage: Sendable {
    var opened: OpenedMap
    var file: MapImport
    /// Whether the rows that were not taken in can still be downloaded.
    var hasTable: Bool
    /// What stayed when it was undone.
    var stayed: [(id: Organisation.ID, name: String)]

    var page: Page {
        opened.page(
            file.file, tab: .files,
            content: """
                <h1 class="utrecht-heading-1">\(file.file)</h1>
                \(content)
                """)
    }

    private var content: HTML {
        let undo = MapNotice.button("Maak ongedaan", Routes.undoMapImport(file.id), about: file.file, isSubtle: true)
        let toMap: HTML = """
            <a class="utrecht-button-link utrecht-button-link--primary-action" href="\(Routes.socialMap)">Naar de sociale kaart</a>
            """
        switch file.state {
        case .previewed:
            return """
                <p class="utrecht-paragraph utrecht-paragraph--lead">Wat in dit bestand stond, hebben wij gewist, omdat iemand \
                vroeg om te worden gewist. Kies het bestand opnieuw, zonder die persoon.</p>
                <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
                href="\(Routes.readMap)">Kies een bestand</a></div>
                """
        case .taking:
            return """
                <p class="utrecht-paragraph utrecht-paragraph--lead" role="status">Wij zijn bezig: \(file.done) van \
                \(file.total).</p>
                <p><progress class="kring-working" max="\(max(file.total, 1))" value="\(file.done)" aria-label="Hoe ver het is">\
                \(file.done) van \(file.total)</progress></p>
                <p class="utrecht-paragraph">U kunt gerust iets anders doen. Het gaat door, ook als u deze bladzijde sluit.</p>
                <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
                href="\(Routes.mapImport(file.id))">Kijk hoe ver het is</a></div>
                <p class="utrecht-paragraph">Staat het langer dan een minuut stil? Ga dan verder waar het bleef.</p>
                <div class="utrecht-button-group">\(MapNotice.button("Ga verder", Routes.takeMapImport(file.id), isSubtle: true))\(undo)</div>
                """
        case .taken:
            let wrong: HTML = """
                <p class="utrecht-paragraph">\(Amount.of(file.wrong, "regel heeft", "regels hebben")) een fout en \
                \(file.wrong == 1 ? "is" : "zijn") overgeslagen.\
                \(when: hasTable, " <a class=\"utrecht-link\" href=\"\(Routes.wrongMapRows(file.id))\">Download die regels (CSV)</a>, verbeter ze, en lees dat bestand in.")</p>
                """
            return """
                <p class="utrecht-paragraph utrecht-paragraph--lead" role="status">Klaar. \
                \(Amount.of(file.done, "organisatie of contactpersoon is", "organisaties en contactpersonen zijn")) toegevoegd of \
                veranderd.</p>
                \(when: file.wrong > 0, wrong)
                <div class="utrecht-button-group">\(toMap)\(undo)</div>
                <p class="kring-note">Ongedaan maken kan \(Removal.days) dagen lang. Wat iemand sindsdien veranderde, blijft dan.</p>
                """
        case .undone:
            let items = stayed.map { one -> HTML in
                "<li><a class=\"utrecht-link\" href=\"\(Routes.organisation(one.id))\">\(one.name)</a></li>\n"
            }
            let stays: HTML = """
                <h2 class="utrecht-heading-2">Dit bleef</h2>
                <p class="utrecht-paragraph">Hier is sindsdien iets veranderd, aan de organisatie of aan een contactpersoon.</p>
                <ul class="utrecht-unordered-list">
                \(items)</ul>
                """
            return """
                <p class="utrecht-paragraph utrecht-paragraph--lead" role="status">Het inlezen is ongedaan gemaakt.</p>
                \(when: !stayed.isEmpty, stays)
                <div class="utrecht-button-group">\(toMap)<a class="utrecht-button-link" href="\(Routes.readMap)">Kies een bestand</a></div>
                """
        }
    }
}
