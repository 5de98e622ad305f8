import Domain

/// A municipality's approaches, side by side or after one another.
struct ApproachListPage: Sendable {
    struct Line: Sendable {
        var approach: Approach
        var path: Path
    }

    var member: SignedIn
    var site: Site
    var lines: [Line]
    var today: Day

    var page: Page {
        Page(
            "Aanpak", for: member, site: site,
            content: lines.isEmpty
                ? empty
                : """
                <div class="kring-pagehead"><h1 class="utrecht-heading-1">Samen tegen eenzaamheid in \
                \(member.municipality.name)</h1>\(when: member.isCoordinator, begin(isPrimary: false))</div>
                <ul class="kring-approaches">
                \(lines.map(item))</ul>
                """)
    }

    private func item(_ line: Line) -> HTML {
        let approach = line.approach
        let (style, state): (HTML, String) =
            if let finished = approach.finished {
                (" utrecht-badge-status--success", "afgerond op \(finished.written(in: .dutch))")
            } else if let step = line.path.current {
                (" utrecht-badge-status--half", "nu bij stap \(step.number): \(step.name)")
            } else {
                (" utrecht-badge-status--success", "alle stappen zijn klaar")
            }
        let meeting =
            approach.meeting.map { "Bijeenkomst op \($0.dutchWithWeekday(from: today))." }
            ?? "De bijeenkomst heeft nog geen datum."
        return """
            <li class="kring-approaches__item">
            <h2 class="utrecht-heading-2"><a class="utrecht-link" href="\(Routes.approach(approach.id))">\(approach.name)</a></h2>
            <p class="utrecht-paragraph"><span class="utrecht-badge-status\(style)">\(state)</span></p>
            <p class="kring-note">Begonnen op \(approach.begun.written(in: .dutch)). \(meeting)</p>
            </li>

            """
    }

    private func begin(isPrimary: Bool) -> HTML {
        let style: HTML = isPrimary ? " utrecht-button-link--primary-action" : HTML()
        return """
            <div class="utrecht-button-group"><a class="utrecht-button-link\(style)" href="\(Routes.newApproach)">Begin een \
            aanpak</a></div>
            """
    }

    private var empty: HTML {
        let what: HTML =
            member.isCoordinator
            ? """
            <p class="utrecht-paragraph">Begin met een naam. Weet u al wanneer de bijeenkomst is? Dan maakt Kring meteen een \
            planning met alle datums. U kunt alles later veranderen.</p>
            \(begin(isPrimary: true))
            """ : "<p class=\"utrecht-paragraph\">Een coördinator van uw gemeente kan een aanpak beginnen.</p>"
        return """
            <div class="kring-title"><h1 class="utrecht-heading-1">Samen tegen eenzaamheid in \(member.municipality.name)</h1></div>
            <div class="kring-empty">
            <h2 class="utrecht-heading-3">Er is nog geen aanpak</h2>
            \(what)
            </div>
            """
    }
}

/// Where a coordinator begins an approach.
struct NewApproachPage: Sendable {
    var member: SignedIn
    var site: Site
    var today: Day
    var form = ApproachForm()
    /// A date that is over was chosen.
    var past: PastMeeting?

    var page: Page {
        let first = Planning.firstMeeting(from: today, today: today)
        let hint =
            first.map {
                "Weet u hem nog niet, laat dit dan leeg. Vanaf \($0.dutchWithWeekday(from: today)) past alles erin, ook een "
                    + "peiling van drie weken."
            } ?? "Weet u hem nog niet, laat dit dan leeg."
        let fields = [form.nameField, form.meetingField(hint: hint), form.startField]
        return Page(
            "Begin een aanpak", for: member, site: site,
            content: """
                \(fields.problems)\(past?.question(form, action: Routes.approaches, today: today) ?? HTML())
                <div class="kring-title"><h1 class="utrecht-heading-1">Begin een aanpak</h1></div>
                <p class="utrecht-paragraph kring-intro">Een aanpak heeft zes stappen, van een visie tot de opvolging. Kring zet \
                bij elke stap klaar wat er te doen is, en rekent vanaf de bijeenkomst terug en vooruit.</p>
                <form class="kring-form" action="\(Routes.approaches)" method="post" novalidate>
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
                type="submit">Begin</button><a class="utrecht-link" href="\(Routes.approaches.asking("alle", "ja"))">Annuleren</a></div>
                </form>
                """)
    }
}
