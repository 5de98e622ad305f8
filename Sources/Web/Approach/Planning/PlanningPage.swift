import Domain
import Store

/// All days of an approach, by step, with what does not fit.
struct PlanningPage: Sendable {
    var opened: OpenedApproach
    /// Whether the meeting was just moved.
    var isShifted: Bool
    /// What was done just now.
    var notice: HTML?

    var page: Page {
        let files: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-link" href="\(Routes.planningFile(.pdf, of: opened.id))">Op één \
            pagina (PDF)</a><a class="utrecht-link" href="\(Routes.planningFile(.docx, of: opened.id))">Word</a>\
            <a class="utrecht-link" href="\(Routes.calendar)">In uw eigen agenda</a></div>
            """
        return opened.page(
            "Planning",
            content: """
                \(when: isShifted, shifted)
                <div class="kring-pagehead"><div>\(opened.back)<h1 class="utrecht-heading-1">Planning</h1></div>
                \(when: opened.planning != nil, files)</div>
                \(opened.planning.map(whole) ?? empty)
                """)
    }

    private var empty: HTML {
        let choose: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.settings(of: opened.id))">Kies een datum</a></div>
            """
        return """
            <div class="kring-empty">
            <h2 class="utrecht-heading-3">De bijeenkomst heeft nog geen datum</h2>
            <p class="utrecht-paragraph">Zodra die er is, rekent Kring terug en vooruit. U ziet dan wanneer u de cijfers aanvraagt, \
            de peiling opent, de uitnodigingen verstuurt en het plan vaststelt.</p>
            \(when: opened.mayChange, choose)
            </div>
            """
    }

    /// The days before and after the meeting moved, with the way back.
    private var shifted: HTML {
        guard let planning = opened.planning, let previous = opened.kept.previous,
            previous.meeting != planning.meeting
        else { return HTML() }
        let before = Planning(
            meeting: previous.meeting, drawn: previous.drawn, marks: opened.kept.marks,
            leavingOut: opened.path.leftOut)
        let rows = planning.milestones.filter { $0.done == nil }.map { milestone -> HTML in
            let old = before[milestone.kind].map { $0.day.dutchShort(from: opened.today) } ?? "-"
            let new: HTML = "\(milestone.day.dutchShort(from: opened.today))"
            let isSame = before[milestone.kind]?.day == milestone.day
            let said: HTML =
                isSame
                ? "\(new) <span class=\"kring-plan__state\">\(milestone.isMoved ? "zelf gekozen, blijft staan" : "blijft staan")</span>"
                : "<strong>\(new)</strong>"
            return """
                <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
                \(milestone.kind.title)</th><td class="utrecht-table__cell"><span class="kring-cards__label">Was</span>\(old)</td>\
                <td class="utrecht-table__cell"><span class="kring-cards__label">Wordt</span>\(said)</td></tr>

                """
        }
        let lapsed = before.milestones.filter { planning[$0.kind] == nil && $0.done == nil }.map(\.kind.title)
        let gone: HTML = "<p class=\"utrecht-paragraph\">Vervallen: \(lapsed.enumerated()).</p>"
        let venue = opened.approach.venue
        let back: HTML = """
            <form action="\(Routes.settings(of: opened.id))" method="post">
            <input type="hidden" name="versie" value="\(opened.approach.version)">\
            <input type="hidden" name="naam" value="\(opened.approach.name)">\
            <input type="hidden" name="bijeenkomst" value="\(previous.meeting.description)">\
            <input type="hidden" name="begint" value="\(venue.starts?.dutch ?? "")">\
            <input type="hidden" name="eindigt" value="\(venue.ends?.dutch ?? "")">\
            <input type="hidden" name="plaats" value="\(venue.place)">\
            <button class="utrecht-button" type="submit">Zet terug naar \
            \(previous.meeting.dutchWithWeekday(from: opened.today))</button></form>
            """
        return """
            <section class="kring-section-apart kring-plans" aria-labelledby="verschoven">
            <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content">\
            <h2 class="utrecht-heading-3" id="verschoven">De planning is opgeschoven</h2>
            <p class="utrecht-paragraph">De bijeenkomst ging van \(previous.meeting.dutchWithWeekday(from: opened.today)) naar \
            \(planning.meeting.dutchWithWeekday(from: opened.today)).</p>
            \(when: !lapsed.isEmpty, gone)
            \(when: opened.mayChange, back)</div></div>
            <details class="kring-data" open><summary>De oude en de nieuwe datums</summary>
            <table class="utrecht-table kring-cards">
            <thead><tr><th class="utrecht-table__header-cell" scope="col">Wat</th>\
            <th class="utrecht-table__header-cell" scope="col">Was</th>\
            <th class="utrecht-table__header-cell" scope="col">Wordt</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </details>
            </section>
            """
    }

    private func whole(_ planning: Planning) -> HTML {
        """
        \(when: opened.approach.finished == nil && !opened.warnings.isEmpty, warnings)
        <p class="utrecht-paragraph">De bijeenkomst is op <strong>\(planning.meeting.dutchWithWeekday(from: opened.today))</strong>, \
        \(planning.meeting.distance(from: opened.today)). Kring rekent vanaf die dag terug en vooruit, en slaat weekenden en \
        feestdagen over. \(opened.mayChange ? "Past een dag u niet? Verzet hem. Wat ervan afhangt, schuift mee." : opened.approach.finished == nil ? "Een coördinator kan een dag verzetten." : "")</p>
        <div class="kring-plans" id="datums">
        \(notice ?? HTML())
        \(Step.allCases.map { section($0, planning) })</div>
        \(when: !planning.leftOut.isEmpty, leftOut(planning))
        """
    }

    private var warnings: HTML {
        let lines = opened.warnings.map { warning -> HTML in
            let mend: HTML =
                warning.about == .meeting || !opened.mayChange
                ? HTML()
                : " <a class=\"utrecht-link\" href=\"\(Routes.milestone(warning.about, of: opened.id))\">Verzet ‘\(warning.about.title)’</a>"
            return "<li>\(warning.text) \(warning.advice)\(mend)</li>\n"
        }
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-notice">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">Dit past niet meer</h2>
            <ul class="utrecht-unordered-list">\(lines)</ul>
            \(when: opened.mayChange, "<p class=\"utrecht-paragraph\"><a class=\"utrecht-link\" href=\"\(Routes.settings(of: opened.id))\">Verzet de bijeenkomst</a></p>")
            </div>
            </div>
            """
    }

    private func section(_ step: Step, _ planning: Planning) -> HTML {
        let milestones = planning.milestones.filter { $0.kind.step == step }
        let state = opened.path[step].words(from: opened.today)
        let none: HTML = "<p class=\"kring-note kring-plan__none\">Deze stap heeft geen vaste datums.</p>"
        return """
            <section aria-labelledby="stap-\(step.number)">
            <h2 class="kring-agenda__when" id="stap-\(step.number)"><a class="utrecht-link" \
            href="\(Routes.step(step, of: opened.id))">Stap \(step.number): \(step.name)</a> \
            <span class="kring-plan__state">\(state)</span></h2>
            \(when: milestones.isEmpty && !opened.path[step].isLeftOut, none)
            \(when: !milestones.isEmpty, "<ol class=\"kring-plan\">\(milestones.map { MilestoneLine(opened: opened, milestone: $0, back: "planning").html })</ol>")
            </section>

            """
    }

    private func leftOut(_ planning: Planning) -> HTML {
        let lines = planning.leftOut.map { kind -> HTML in
            let back: HTML = """
                <form action="\(Routes.leaveOut(kind, of: opened.id))" method="post"><input type="hidden" name="weg" value="nee">\
                <button class="utrecht-button utrecht-button--subtle" type="submit">Zet terug\
                <span class="kring-hidden">: \(kind.title)</span></button></form>
                """
            return "<li class=\"kring-line\"><span>\(kind.title)</span>\(when: opened.mayChange, back)</li>\n"
        }
        return """
            <section class="kring-section-apart" aria-labelledby="weggelaten">
            <h2 class="kring-agenda__when" id="weggelaten">Dit doet u in deze aanpak niet</h2>
            <ul class="kring-recent">\(lines)</ul>
            </section>
            """
    }
}
