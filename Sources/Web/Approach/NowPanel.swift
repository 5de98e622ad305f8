import Domain

/// The one warm panel of a start page: what to do first.
struct NowPanel: Sendable {
    var opened: OpenedApproach
    var now: Agenda.Now

    private struct Words {
        var title: String
        var text: [String]
        var actions: HTML
        /// Where the work is.
        var address: Address
    }

    var html: HTML {
        let words = words
        // Who may change something has buttons; for who reads along the title leads there.
        let title: HTML =
            opened.mayChange
            ? "\(words.title)" : "<a class=\"utrecht-link\" href=\"\(words.address)\">\(words.title)</a>"
        return """
            <section class="kring-now" aria-labelledby="nu">
            <div>
            <p class="kring-kicker">\(opened.mayChange ? "Nu te doen" : "Nu aan de beurt")</p>
            <h2 class="utrecht-heading-2" id="nu">\(title)</h2>
            \(words.text.map { "<p class=\"utrecht-paragraph\">\($0)</p>\n" as HTML })
            \(when: opened.mayChange, "<div class=\"utrecht-button-group\">\(words.actions)</div>")
            </div>
            \(SixCircle(path: opened.path, progress: opened.bar().progress).html)
            </section>
            """
    }

    private var words: Words {
        switch now {
        case .chooseMeeting:
            Words(
                title: "Kies de datum van de bijeenkomst",
                text: [
                    "Van die datum gaat de planning uit: wanneer de peiling opengaat, wanneer de uitnodigingen weg moeten en wat "
                        + "er daarna komt. Kring rekent alles voor u uit."
                ],
                actions: link("Kies een datum", Routes.settings(of: opened.id)), address: Routes.planning(of: opened.id)
            )
        case .mend(let warning):
            Words(
                title: "De planning past niet meer",
                text: [
                    "\(warning.text) \(warning.advice)",
                    opened.warnings.count > 2
                        ? "Er zijn nog \(opened.warnings.count - 1) andere punten."
                        : opened.warnings.count == 2 ? "Er is nog 1 ander punt." : "",
                ].filter { !$0.isEmpty }, actions: link("Bekijk de planning", Routes.planning(of: opened.id)),
                address: Routes.planning(of: opened.id))
        case .item(.milestone(let milestone)):
            Words(
                title: milestone.kind.title, text: [deadline(milestone.day), milestone.kind.reason],
                actions: link(
                    "Naar stap \(milestone.kind.step.number): \(milestone.kind.step.name)",
                    Routes.step(milestone.kind.step, of: opened.id))
                    + button("Dit is gedaan", Routes.tickMilestone(milestone.kind, of: opened.id)),
                address: Routes.step(milestone.kind.step, of: opened.id))
        case .item(.task(let task, let due)): words(task, [deadline(due)])
        case .item(.request(let request, let due)):
            Words(
                title: "Vraag na of \(request.askedOf) de cijfers stuurt",
                text: [deadline(due), "U vroeg op \(request.asked.dutch(from: opened.today)) om: \(request.about)."],
                actions: link("Bekijk de aanvraag", Routes.figureRequest(request.id, of: opened.id))
                    + button("De cijfers zijn er", Routes.receiveFigures(request.id, of: opened.id)),
                address: Routes.figureRequest(request.id, of: opened.id))
        case .task(let task): words(task, ["Dit is een taak van stap \(task.step.number): \(task.step.name)."])
        case .settle(let step):
            Words(
                title: "Rond stap \(step.number) af: \(step.name)",
                text: ["Alles wat op de lijst van deze stap staat, is gedaan."],
                actions: link("Naar stap \(step.number)", Routes.step(step, of: opened.id)),
                address: Routes.step(step, of: opened.id))
        case .finish:
            Words(
                title: "Alle stappen zijn klaar",
                text: ["U kunt de aanpak afronden. Alles blijft staan en blijft te lezen."],
                actions: link("Rond de aanpak af", Routes.settings(of: opened.id)),
                address: Routes.planning(of: opened.id))
        }
    }

    private func words(_ task: StepTask, _ text: [String]) -> Words {
        var text = text
        if !task.owner.isEmpty { text[0] += " \(task.owner) doet dit." }
        if !task.note.isEmpty { text.append(task.note) }
        return Words(
            title: task.title, text: text,
            actions: link("Bekijk de taak", Routes.task(task.id, of: opened.id))
                + button("Dit is gedaan", Routes.tickTask(task.id, of: opened.id)),
            address: Routes.task(task.id, of: opened.id))
    }

    private func deadline(_ day: Day) -> String {
        let (today, date) = (opened.today, day.dutchWithWeekday(from: opened.today))
        return switch today.days(until: day) {
        case ..<0: "Dit had op \(date) klaar moeten zijn, \(day.distance(from: today))."
        case 0: "Dit moet vandaag, \(date)."
        default: "Dit moet op \(date) klaar zijn, \(day.distance(from: today))."
        }
    }

    private func link(_ text: String, _ address: Address) -> HTML { DoNowPanel.button(text, address) }

    private func button(_ text: String, _ address: Address) -> HTML {
        """
        <form action="\(address)" method="post"><input type="hidden" name="naar" value="start">\
        <button class="utrecht-button" type="submit">\(text)</button></form>
        """
    }
}

/// A circle in six parts that fills as the steps are settled.
struct SixCircle: Sendable {
    var path: Path
    /// How much of each step's checklist is done, 0 to 1.
    var progress: [Step: Double]

    var html: HTML {
        let skipped = Step.allCases.count { isSkipped($0) }
        let settled = Step.allCases.count { path[$0].isSettled } - skipped
        let words =
            skipped > 0
            ? "\(settled) klaar, \(skipped) overgeslagen"
            : settled == 1 ? "1 van de 6 stappen is klaar" : "\(settled) van de 6 stappen zijn klaar"
        return """
            <figure class="kring-people kring-six">
            <svg class="kring-people__svg" viewBox="0 0 120 120" role="img" aria-labelledby="zes-titel">
            <title id="zes-titel">\(words)</title>
            \(Step.allCases.map(part))<text class="kring-people__big kring-people__mid" text-anchor="middle" font-size="34" \
            x="60" y="72" aria-hidden="true">\(settled)</text></svg>
            <figcaption>\(words)</figcaption>
            </figure>
            """
    }

    private func part(_ step: Step) -> HTML {
        guard !isSkipped(step) else {
            return
                "<path class=\"kring-six__skipped\" \(arc(step)) pathLength=\"100\" stroke-dasharray=\"11 11.25\"/>\n"
        }
        // Six arcs of 50 degrees with 10 between them, the first from the top.
        let share = path[step].isSettled ? 1 : step == path.current ? progress[step] ?? 0 : 0
        return """
            <path class="kring-six__open" \(arc(step))/>
            \(when: share > 0, "<path class=\"kring-six__in\" \(arc(step)) pathLength=\"100\" stroke-dasharray=\"\(Int(share * 100)) 200\"/>\n")
            """
    }

    private func isSkipped(_ step: Step) -> Bool {
        if case .skipped = path[step] { true } else { false }
    }

    private func arc(_ step: Step) -> HTML {
        """
        fill="none" d="M 64.01 14.17 A 46 46 0 0 1 97.68 33.61" transform="rotate(\((step.number - 1) * 60) 60 60)"
        """
    }
}
