import Domain

/// A form for something that more than one may change: with its version, and both texts where somebody else was first.
struct EntryForm: Sendable {
    /// Where the form is sent.
    var action: Address
    var sections: [FieldSection]
    var version: Int
    /// The id of what the form adds; `nil` where it changes what is there.
    var newID: String?
    /// What somebody else saved meanwhile, in the same fields.
    var others: [FieldSection]?
    var othersWereRemoved = false
    /// Where to go back to without saving.
    var home: Address
    var submit = "Bewaar"
    /// A second button, with the value that it sends as `doen`.
    var another: (value: String, label: String)?
    /// Whether the page has something else to do first.
    var isSecond = false
    /// Where what is there now can be seen.
    var current: Address?

    private var fields: [FormField] { sections.flatMap(\.fields) }

    var isWrong: Bool { others != nil || fields.contains { $0.problem != nil } }

    /// What is wrong, for above the heading.
    var problems: HTML { "\(fields.problems)\(conflict)" }

    var html: HTML {
        let id: HTML = newID.map { "<input type=\"hidden\" name=\"id\" value=\"\($0)\">\n" } ?? HTML()
        let look: HTML = isSecond ? HTML() : " utrecht-button--primary-action"
        return """
            <form class="kring-form" action="\(action)" method="post" novalidate>
            <input type="hidden" name="versie" value="\(version)">
            \(id)\(sections.map(section))
            <div class="utrecht-button-group"><button class="utrecht-button\(look)" \
            type="submit">\(submit)</button>\(second)<a class="utrecht-link" href="\(home)">Terug zonder opslaan</a></div>
            </form>

            """
    }

    private var second: HTML {
        guard let another else { return HTML() }
        return """
            <button class="utrecht-button" type="submit" name="doen" value="\(another.value)">\(another.label)</button>
            """
    }

    private func section(_ section: FieldSection) -> HTML {
        let heading: HTML =
            section.title.map { "<h2 class=\"utrecht-heading-2 kring-heading-apart\">\($0)</h2>\n" } ?? HTML()
        return "\(heading)\(section.fields.map(\.html))"
    }

    private var conflict: HTML {
        guard let others else { return HTML() }
        return ConflictNotice(
            typed: fields, kept: others.flatMap(\.fields), wasRemoved: othersWereRemoved, address: current ?? home
        ).html
    }
}

/// A form before it is saved: what was typed, the version that it was made from, and the id that the
/// page gave to what it adds, so that pressing twice adds once.
struct EntryInput: Sendable {
    var typed: TypedFields
    var version: Int
    var id: String?

    init(_ form: Form) {
        typed = TypedFields(form)
        version = Int(form["versie"] ?? "") ?? 0
        id = form["id"].flatMap { UUIDText.isOne($0) ? $0 : nil }
    }
}

/// The shape of an id that a page gives.
enum UUIDText {
    static func isOne(_ text: String) -> Bool {
        text.utf8.count == 36 && text.utf8.allSatisfy { "0123456789abcdef-".utf8.contains($0) }
    }
}
