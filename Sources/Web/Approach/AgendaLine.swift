import Domain

/// One line of an agenda: the day, what is due, and why.
struct AgendaLine: Sendable {
    var opened: OpenedApproach
    var item: Agenda.Item

    var html: HTML {
        let today = opened.today
        let isLate = item.day < today
        let fixed: HTML = item.isWork ? HTML() : " kring-agenda__item--fixed"
        let late: HTML = """
             <span class="utrecht-badge-status utrecht-badge-status--warning">had \(item.day.distance(from: today)) gemoeten</span>
            """
        return """
            <li class="kring-agenda__item\(fixed)">
            <time class="kring-agenda__date" datetime="\(item.day.description)">\(item.day.dutchShort(from: today))</time>
            <div><p class="kring-agenda__what">\(what)\(when: isLate && item.isWork, late)</p>
            \(when: !note.isEmpty, "<p class=\"kring-note\">\(note)</p>")</div>
            </li>

            """
    }

    private var what: HTML {
        switch item {
        case .milestone(let milestone):
            "<a class=\"utrecht-link\" href=\"\(Routes.milestone(milestone.kind, of: opened.id))\">\(milestone.kind.title)</a>"
        case .task(let task, _):
            "<a class=\"utrecht-link\" href=\"\(Routes.task(task.id, of: opened.id))\">\(task.title)</a>"
        case .request(let request, _):
            "<a class=\"utrecht-link\" href=\"\(Routes.figureRequest(request.id, of: opened.id))\">Cijfers van \(request.askedOf)</a>"
        }
    }

    private var note: String {
        switch item {
        case .milestone(let milestone): milestone.kind.reason
        case .task(let task, _):
            "Stap \(task.step.number): \(task.step.name).\(task.owner.isEmpty ? "" : " Door \(task.owner).")"
        case .request(let request, _): "Stap 2: In kaart. Gevraagd: \(request.about)."
        }
    }
}
