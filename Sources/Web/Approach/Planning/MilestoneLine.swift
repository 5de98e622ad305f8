import Domain

/// A day of the planning, with a button to tick it off and a link to move it.
struct MilestoneLine: Sendable {
    var opened: OpenedApproach
    var milestone: Milestone
    /// Where ticking it off leads back to: `planning` or `stap`.
    var back: String

    var html: HTML {
        let (today, kind) = (opened.today, milestone.kind)
        let isOver = milestone.isOver(on: today)
        let done: HTML = isOver ? " kring-plan__item--done" : HTML()
        let fixed: HTML = kind.isEvent ? " kring-agenda__item--fixed" : HTML()
        let tick =
            kind.isEvent && milestone.done == nil
            ? "<span class=\"kring-tick\"></span>" as HTML
            : TickButton(
                address: Routes.tickMilestone(kind, of: opened.id), title: kind.title, isDone: milestone.done != nil,
                mayChange: opened.mayChange, back: back
            ).html
        return """
            <li class="kring-plan__item\(done)\(fixed)">
            \(tick)
            <time class="kring-agenda__date" datetime="\(milestone.day.description)">\(milestone.day.dutchShort(from: today))</time>
            <div class="kring-plan__text"><p class="kring-agenda__what">\(title)\(state)</p>
            <p class="kring-note">\(kind.reason)</p></div>
            \(when: opened.mayChange && !isOver, move)
            </li>

            """
    }

    /// On the planning each day leads to where its work is done.
    private var title: HTML {
        guard back == "planning" else { return "\(milestone.kind.title)" }
        let address = Routes.step(milestone.kind.step, of: opened.id)
        return "<a class=\"utrecht-link\" href=\"\(address)\">\(milestone.kind.title)</a>"
    }

    private var state: HTML {
        if let done = milestone.done {
            return " <span class=\"kring-plan__state\">gedaan op \(done.dutch(from: opened.today))</span>"
        }
        if milestone.isLate(on: opened.today) {
            return """
                 <span class="utrecht-badge-status utrecht-badge-status--warning">had \
                \(milestone.day.distance(from: opened.today)) gemoeten</span>
                """
        }
        return milestone.isMoved ? " <span class=\"kring-plan__state\">zelf gekozen</span>" : HTML()
    }

    private var move: HTML {
        let address =
            milestone.kind == .meeting
            ? Routes.settings(of: opened.id) : Routes.milestone(milestone.kind, of: opened.id)
        return """
            <a class="utrecht-link kring-plan__move" href="\(address)">Verzet<span class="kring-hidden">: \
            \(milestone.kind.title)</span></a>
            """
    }
}
