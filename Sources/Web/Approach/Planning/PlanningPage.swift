import Domain

/// All days of an approach, by step, with what does not fit.
struct PlanningPage: Sendable {
    var opened: OpenedApproach
    /// Whether the meeting was just moved.
    var isShifted: Bool

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

    private var shifted: HTML {
        let moved = opened.planning?.moved ?? []
        let names = moved.map { "<li>\($0.kind.title): \($0.day.dutchWithWeekday(from: opened.today))</li>" as HTML }
        let stayed: HTML = """
            <p class="utrecht-paragraph">Deze datums koos u zelf. Zij zijn blijven staan:</p>
            <ul class="utrecht-unordered-list">\(names)</ul>
            """
        return """
            <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content">\
            <h2 class="utrecht-heading-3">De planning is opgeschoven</h2>
            \(when: !moved.isEmpty, stayed)</div></div>
            """
    }

    private func whole(_ planning: Planning) -> HTML {
        """
        \(when: opened.approach.finished == nil && !opened.warnings.isEmpty, warnings)
        <p class="utrecht-paragraph">De bijeenkomst is op <strong>\(planning.meeting.dutchWithWeekday(from: opened.today))</strong>, \
        \(planning.meeting.distance(from: opened.today)). Kring rekent vanaf die dag terug en vooruit, en slaat weekenden en \
        feestdagen over. Past een dag u niet? Verzet hem. Wat ervan afhangt, schuift mee.</p>
        <div class="kring-plans" id="datums">
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
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.settings(of: opened.id))">Verzet de bijeenkomst</a></p>
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
