import Domain

/// Every chance and obstacle of an approach, whatever it came from.
struct ObstacleListPage: Sendable {
    var opened: OpenedApproach
    var obstacles: [Obstacle]
    var form: ObstacleForm
    /// One that was just removed, to put back.
    var removed: Obstacle?
    /// What was done just now.
    var notice = HTML()

    init(opened: OpenedApproach, obstacles: [Obstacle]) {
        self.opened = opened
        self.obstacles = obstacles
        form = ObstacleForm(step: opened.path.current ?? .followUp)
    }

    var page: Page {
        let fields = form.newFields
        let add: HTML = """
            <section class="kring-section-apart" aria-labelledby="nieuw">
            <h2 class="utrecht-heading-2 kring-heading-apart" id="nieuw">Voeg een kans of knelpunt toe</h2>
            <form class="kring-form kring-form--long" action="\(Routes.obstacles(of: opened.id))" method="post" novalidate>
            \(fields.map(\.html))
            <button class="utrecht-button utrecht-button--primary-action" type="submit">Voeg toe</button>
            </form>
            </section>
            """
        return opened.page(
            "Kansen en knelpunten",
            content: """
                \(removed.map(undo) ?? HTML())\(notice)
                \(fields.problems)
                <div class="kring-title">\(opened.back)<h1 class="utrecht-heading-1">Kansen en knelpunten</h1></div>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Wat helpt, en wat staat in de weg? Deze ene lijst loopt door \
                alle stappen heen.</p>
                \(obstacles.isEmpty ? empty : table)
                \(when: opened.mayChange, add)
                """)
    }

    private func undo(_ obstacle: Obstacle) -> HTML {
        guard opened.mayChange else { return HTML() }
        return """
            <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content">\
            <p class="utrecht-paragraph">‘\(obstacle.text)’ is van de lijst gehaald.</p>
            <form action="\(Routes.putBackObstacle(obstacle.id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit">Zet terug</button></form></div></div>
            """
    }

    private var empty: HTML {
        """
        <div class="kring-empty kring-section-apart">
        <h2 class="utrecht-heading-3">De lijst is nog leeg</h2>
        <p class="utrecht-paragraph">Schrijf op wat u nu al weet: een wethouder die meewerkt, een organisatie die niemand kent, \
        geld dat er niet is. Randvoorwaarden uit stap 1 komen hier vanzelf bij, en later ook wat uit de peiling en de bijeenkomst \
        komt.</p>
        </div>
        """
    }

    private var table: HTML {
        """
        <table class="utrecht-table kring-cards kring-section-apart">
        <thead><tr><th class="utrecht-table__header-cell" scope="col">Kans of knelpunt</th>\
        <th class="utrecht-table__header-cell" scope="col">Stand</th>\
        <th class="utrecht-table__header-cell" scope="col">Wie</th>\
        <th class="utrecht-table__header-cell" scope="col">Waar het vandaan komt</th></tr></thead>
        <tbody>
        \(obstacles.map(row))</tbody>
        </table>
        """
    }

    private func row(_ obstacle: Obstacle) -> HTML {
        let style: HTML =
            switch obstacle.state {
            case .open: HTML()
            case .inHand: " utrecht-badge-status--half"
            case .resolved: " utrecht-badge-status--success"
            }
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            <span class="kring-cards__kind">\(capitalized(obstacle.kind.word))</span>\
            <a class="utrecht-link" href="\(Routes.page(of: obstacle))">\(obstacle.text)</a>\
            \(when: !obstacle.resolution.isEmpty, "<span class=\"kring-cards__kind\">\(obstacle.resolution)</span>")</th>\
            <td class="utrecht-table__cell"><span class="utrecht-badge-status\(style)">\(capitalized(obstacle.stateWord))</span></td>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Wie</span>\
            \(obstacle.owner.isEmpty ? "nog niemand" : obstacle.owner)</td>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Van</span>\(obstacle.state == .resolved && obstacle.source == .precondition ? "via \(obstacle.source.word), \(obstacle.added.dutch(from: opened.today))" : obstacle.source.word), \
            <span class="kring-nowrap">stap \(obstacle.step.number)</span></td></tr>

            """
    }
}

/// A chance or an obstacle, to change all of it.
struct ObstaclePage: Sendable {
    var opened: OpenedApproach
    var obstacle: Obstacle
    var form: ObstacleForm
    /// What somebody else saved meanwhile.
    var others: Obstacle?
    var othersWereRemoved = false

    init(opened: OpenedApproach, obstacle: Obstacle) {
        self.opened = opened
        self.obstacle = obstacle
        form = ObstacleForm(obstacle)
    }

    var page: Page {
        let fields = form.fields
        let write: HTML = """
            <form class="kring-form kring-form--long" action="\(Routes.obstacle(obstacle.id, of: opened.id))" method="post" novalidate>
            <input type="hidden" name="versie" value="\(form.version)">
            \(fields.map(\.html))
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Bewaar\
            </button><a class="utrecht-link" href="\(Routes.obstacles(of: opened.id))">Annuleren</a></div>
            </form>
            <h2 class="utrecht-heading-2 kring-heading-apart">Haal van de lijst</h2>
            <p class="utrecht-paragraph">Is het toch geen kans of knelpunt? U kunt het daarna nog terugzetten.</p>
            <form class="utrecht-button-group" action="\(Routes.removeObstacle(obstacle.id, of: opened.id))" method="post">\
            <button class="utrecht-button utrecht-button--danger" type="submit">Haal van de lijst</button></form>
            """
        return opened.page(
            obstacle.text,
            content: """
                \(fields.problems)\(conflict(fields))
                <div class="kring-title"><p class="kring-kicker"><a class="utrecht-link" \
                href="\(Routes.obstacles(of: opened.id))">Kansen en knelpunten</a></p>
                <h1 class="utrecht-heading-1">\(obstacle.text)</h1></div>
                <p class="utrecht-paragraph kring-intro">\(capitalized(obstacle.kind.word)), \(obstacle.source.word), genoteerd op \
                \(obstacle.added.written(in: .dutch)).</p>
                \(opened.mayChange ? write : read)
                """)
    }

    private func conflict(_ fields: [FormField]) -> HTML {
        guard let others else { return HTML() }
        return ConflictNotice(
            typed: fields, kept: ObstacleForm(others).fields, wasRemoved: othersWereRemoved,
            address: Routes.obstacle(obstacle.id, of: opened.id)
        ).html
    }

    private var read: HTML {
        let lines = [
            ("Stand", capitalized(obstacle.stateWord)), ("Wie", obstacle.owner),
            (obstacle.kind == .chance ? "Wat ermee is gedaan" : "Wat eraan is gedaan", obstacle.resolution),
        ].filter { !$0.1.isEmpty }.map { key, value -> HTML in
            """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
            <dd class="utrecht-data-list__item-value kring-tasks__note">\(value)</dd></div>

            """
        }
        return "<dl class=\"utrecht-data-list\">\(lines)</dl>"
    }
}
