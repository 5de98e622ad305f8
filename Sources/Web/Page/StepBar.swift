import Domain

/// The six steps of an approach between masthead and content: what is done, where the work is, what comes when.
struct StepBar: Sendable {
    var approach: Approach.ID
    var path: Path
    /// `nil` while the meeting has no date.
    var planning: Planning?
    /// How much of each step's checklist is done, 0 to 1; a step that is not named has no list.
    var progress: [Step: Double] = [:]
    /// The step whose page this is; `nil` on a page of the approach as a whole.
    var here: Step?
    var today: Day

    var html: HTML {
        let shown = here ?? path.current
        let elsewhere: HTML =
            if let here, let current = path.current, here != current {
                """
                <p class="kring-steps__here kring-wrap" aria-hidden="true">U bekijkt stap \(here.number): \
                <strong>\(here.name)</strong>. De aanpak is bij stap \(current.number).</p>
                """
            } else {
                HTML()
            }
        let place: HTML =
            elsewhere != HTML()
            ? elsewhere
            : shown.map {
                """
                <p class="kring-steps__here kring-wrap" aria-hidden="true">Stap \($0.number) van 6: \
                <strong>\($0.name)</strong></p>
                """
            } ?? HTML()
        return """
            <nav class="kring-steps" aria-label="Stappen van de aanpak">
            <ol class="kring-steps__list kring-wrap">
            \(Step.allCases.map(item))</ol>
            \(place)
            </nav>
            """
    }

    private func item(_ step: Step) -> HTML {
        let current: HTML =
            if here == step {
                " aria-current=\"page\""
            } else if here == nil, path.current == step {
                " aria-current=\"step\""
            } else {
                HTML()
            }
        return """
            <li class="kring-steps__item"><a class="kring-steps__link" href="\(Routes.step(step, of: approach))"\(current)>\
            <svg class="kring-steps__mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">\(mark(step))</svg>\
            <span class="kring-steps__text"><span class="kring-steps__label"><span class="kring-hidden">Stap \
            \(step.number): </span>\(step.name)</span> <span class="kring-steps__note">\(note(step))</span></span></a></li>

            """
    }

    private func mark(_ step: Step) -> HTML {
        switch path[step] {
        case .done, .taken:
            return """
                <circle class="kring-mark__disc" cx="18" cy="18" r="15"/>\
                <path class="kring-mark__check" d="M11.5 18.6l4.4 4.4 8.6-9.6"/>
                """
        case .skipped:
            return """
                <circle class="kring-mark__soft kring-mark__soft--skipped" cx="18" cy="18" r="14"/>\
                <path class="kring-mark__dash" d="M12.5 18h11"/>
                """
        case .open, .begun:
            guard step == path.current || path[step] != .open else {
                return """
                    <circle class="kring-mark__soft" cx="18" cy="18" r="14"/>\
                    <text class="kring-mark__nr kring-mark__nr--soft" x="18" y="23.2">\(step.number)</text>
                    """
            }
            // A step that was begun shows a little, however long its list is.
            let percent = Int((max(0.06, progress[step] ?? 0) * 100).rounded())
            return """
                <circle class="kring-mark__bed" cx="18" cy="18" r="15"/><circle class="kring-mark__soft" cx="18" cy="18" \
                r="14"/><path class="kring-mark__arc" d="M 18 4 A 14 14 0 1 1 17.99 4" pathLength="100" \
                stroke-dasharray="\(percent) 200"/><text class="kring-mark__nr" x="18" y="23.2">\(step.number)</text>
                """
        }
    }

    /// A few words about the step: `klaar`, `nu bezig`, `vanaf 16 maart`.
    func note(_ step: Step) -> String {
        switch path[step] {
        case .done: return "klaar"
        case .taken: return "bestaand beleid"
        case .skipped: return "overgeslagen"
        case .begun: return "nu bezig"
        case .open:
            if step == path.current { return "nu aan de beurt" }
            if step == .meeting, let meeting = planning?[.meeting] { return meeting.day.dutch(from: today) }
            let first = planning?.milestones.first { $0.kind.step == step && !$0.isOver(on: today) }
            return first.map { "vanaf \($0.day.dutch(from: today))" } ?? "later"
        }
    }
}
