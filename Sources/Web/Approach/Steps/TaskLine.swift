import Domain

/// A line of a checklist, with a button to tick it off.
struct TaskLine: Sendable {
    var opened: OpenedApproach
    var task: StepTask

    var html: HTML {
        let isDone = task.done != nil
        let state: HTML = isDone ? " kring-tasks__item--done" : HTML()
        return """
            <li class="kring-tasks__item\(state)">
            \(TickButton(
                address: Routes.tickTask(task.id, of: opened.id), title: task.title, isDone: isDone, mayChange: opened.mayChange,
                back: nil).html)
            <div class="kring-tasks__text"><p class="kring-tasks__title"><a class="utrecht-link" \
            href="\(Routes.task(task.id, of: opened.id))">\(task.title)</a></p>
            \(when: about != HTML(), "<p class=\"kring-note\">\(about)</p>")
            \(when: !task.note.isEmpty, "<p class=\"kring-note kring-tasks__note\">\(task.note)</p>")</div>
            </li>

            """
    }

    private var about: HTML {
        var pieces: [HTML] = []
        if !task.owner.isEmpty { pieces.append("\(task.owner)") }
        if let done = task.done {
            pieces.append("gedaan op \(done.dutch(from: opened.today))")
        } else if let due = task.due {
            pieces.append(
                "\(task.owner.isEmpty ? "Uiterlijk" : "uiterlijk") \(due.dutchWithWeekday(from: opened.today))")
            if due < opened.today {
                pieces.append(
                    "<span class=\"utrecht-badge-status utrecht-badge-status--warning\">had \(due.distance(from: opened.today)) gemoeten</span>"
                )
            }
        }
        return pieces.enumerated().reduce(HTML()) { $0 + ($1.offset == 0 ? $1.element : ", \($1.element)") }
    }
}

/// A box that is ticked by pressing it; without a script it is a form of one button.
struct TickButton: Sendable {
    var address: Address
    var title: String
    var isDone: Bool
    var mayChange: Bool
    /// Where to go afterwards, as the form says it.
    var back: String?

    var html: HTML {
        let box: HTML = """
            <svg class="kring-tick__box" viewBox="0 0 24 24" aria-hidden="true" focusable="false">\
            <rect class="kring-tick__edge" x="2" y="2" width="20" height="20" rx="3"/>\
            \(when: isDone, "<path class=\"kring-tick__check\" d=\"M7 12.4l3.4 3.4 6.6-7.4\"/>")</svg>
            """
        let state: HTML = isDone ? " kring-tick--done" : HTML()
        // Who can't tick it off sees a sign and not a box to press.
        guard mayChange else {
            return """
                <span class="kring-tick kring-tick--read\(state)"><svg class="kring-tick__box" viewBox="0 0 24 24" \
                aria-hidden="true" focusable="false">\(isDone ? "<path class=\"kring-tick__sign\" d=\"M5 12.4l4.4 4.4 9.6-10.4\"/>" as HTML : "<circle class=\"kring-tick__dot\" cx=\"12\" cy=\"12\" r=\"5\"/>")</svg>\
                <span class="kring-hidden">\(isDone ? "Gedaan" : "Nog te doen"): </span>\
                \(when: isDone, "<span class=\"kring-tick__print\" aria-hidden=\"true\">Gedaan</span>")</span>
                """
        }
        return """
            <form action="\(address)" method="post">\
            \(back.map { "<input type=\"hidden\" name=\"naar\" value=\"\($0)\">" } ?? HTML())\
            <button class="kring-tick\(state)" type="submit" name="klaar" value="\(isDone ? "nee" : "ja")" \
            title="\(isDone ? "Toch niet gedaan" : "Dit is gedaan")">\(box)<span class="kring-hidden">\
            \(isDone ? "Toch niet gedaan" : "Dit is gedaan"): \(title)</span>\
            \(when: isDone, "<span class=\"kring-tick__print\" aria-hidden=\"true\">Gedaan</span>")</button></form>
            """
    }
}
