import Domain

/// That something was ticked off just now, with the way back.
struct TickNotice: Sendable {
    var opened: OpenedApproach
    /// The id of a task, or a kind of milestone, as the address has it.
    var asked: String
    /// Where the way back leads to, as the form says it; `nil` for the page of the thing itself.
    var back: String?

    var html: HTML? {
        if let task = opened.tasks.first(where: { $0.id == asked }) {
            return said(task.title, isDone: task.done != nil, at: Routes.tickTask(task.id, of: opened.id))
        }
        if let milestone = Milestone.Kind(rawValue: asked).flatMap({ opened.planning?[$0] }) {
            return said(
                milestone.kind.title, isDone: milestone.done != nil,
                at: Routes.tickMilestone(milestone.kind, of: opened.id))
        }
        return nil
    }

    private func said(_ title: String, isDone: Bool, at address: Address) -> HTML {
        guard isDone else { return DoneNotice.html("Staat weer open: \(title)") }
        let undo: HTML = """
            <form action="\(address)" method="post">\
            \(back.map { "<input type=\"hidden\" name=\"naar\" value=\"\($0)\">" as HTML } ?? HTML())\
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="klaar" value="nee">Toch niet gedaan\
            <span class="kring-hidden">: \(title)</span></button></form>
            """
        return DoneNotice.html("Gedaan: \(title)", undo: opened.mayChange ? undo : HTML())
    }
}
