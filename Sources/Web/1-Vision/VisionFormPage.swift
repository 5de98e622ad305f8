import Domain

/// A form of the vision: to fill in for who may, to read for everybody else.
struct VisionFormPage: Sendable {
    let opened: OpenedVision
    let part: VisionPart
    var title: String
    var lead: String
    /// Where the form is sent.
    var action: Address
    var sections: [FieldSection]
    var version: Int
    /// The id of what the form adds; `nil` where it changes what is there.
    var newID: String?
    var hints: [VisionHint] = []
    /// What stands between the lead and the form, such as suggestions.
    var above = HTML()
    /// What stands below the form.
    var below = HTML()
    /// What somebody else saved meanwhile, in the same fields.
    var others: [FieldSection]?
    var othersWereRemoved = false
    /// What was done just now.
    var notice = HTML()
    /// Where to go back to without saving.
    var home: Address
    /// The next part, to go on with after saving; `nil` for an item of a list.
    var next: VisionPart?

    private var fields: [FormField] { sections.flatMap(\.fields) }

    var page: Page {
        let problems = fields.problems
        let isWrong = problems != HTML() || others != nil
        return opened.page(
            "\(isWrong ? "Niet opgeslagen: " : "")\(title)",
            content: """
                \(problems)\(conflict)\(notice)
                <div class="kring-title">
                \(opened.back)
                <h1 class="utrecht-heading-1">\(title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(opened.hints(hints))
                \(opened.mayChange ? above + form + below : reading)
                """)
    }

    // MARK: To fill in

    private var form: HTML {
        let id: HTML =
            newID.map { "<input type=\"hidden\" name=\"\(VisionInput.FieldName.id)\" value=\"\($0)\">\n" } ?? HTML()
        return """
            <form class="kring-form" action="\(action)" method="post" novalidate>
            <input type="hidden" name="\(VisionInput.FieldName.version)" value="\(version)">
            \(id)\(sections.map(section))
            <div class="utrecht-button-group">\(buttons)<a class="utrecht-link" href="\(home)">Terug zonder opslaan</a></div>
            </form>

            """
    }

    private func section(_ section: FieldSection) -> HTML {
        let heading: HTML =
            section.title.map { "<h2 class=\"utrecht-heading-2 kring-heading-apart\">\($0)</h2>\n" } ?? HTML()
        return "\(heading)\(section.fields.map(\.html))"
    }

    private var buttons: HTML {
        guard let next else {
            return "<button class=\"utrecht-button utrecht-button--primary-action\" type=\"submit\">Bewaar</button>"
        }
        let name = VisionInput.FieldName.destination
        return """
            <button class="utrecht-button utrecht-button--primary-action" type="submit" name="\(name)" \
            value="verder">Bewaar en ga verder<span class="kring-hidden"> met \(next.title)</span></button>\
            <button class="utrecht-button" type="submit" name="\(name)" value="overzicht">Bewaar</button>
            """
    }

    // MARK: Somebody else was first

    private var conflict: HTML {
        guard let others else { return HTML() }
        return ConflictNotice(
            typed: fields, kept: others.flatMap(\.fields), wasRemoved: othersWereRemoved, address: action
        ).html
    }

    // MARK: To read

    private var reading: HTML {
        "\(sections.map { section in "\(section.title.map { "<h2 class=\"utrecht-heading-2 kring-heading-apart\">\($0)</h2>\n" as HTML } ?? HTML())\(FieldList(fields: section.fields).html)" as HTML })"
    }
}
