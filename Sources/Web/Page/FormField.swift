/// One field of a form that members fill in, with its label, what helps to fill it in, and what is wrong with it.
struct FormField: Sendable {
    var name: String
    var label: String
    /// What is typed there now: kept as it was when something is wrong.
    var value: String = ""
    /// A line under the label.
    var hint: String?
    /// What is wrong with it, said at the field and at the top of the page.
    var problem: String?
    var kind: Kind = .line()
    /// What browsers may fill in by themselves (`email`, `one-time-code`); off where they should not.
    var autocomplete: String = "off"
    /// Whether the page opens with the cursor in it: only where there is one thing to fill in, again and again.
    var hasFocus = false
    /// The form that it is in, where another form of the page has a field of the same name.
    var form: String?

    enum Kind: Sendable {
        /// One line of text; `type` as HTML has it.
        case line(type: String = "text", isShort: Bool = false, mode: String? = nil)
        case text
        /// One of a few, all in sight.
        case radio([Choice])
        /// One of many.
        case select([Choice])
        /// Any number of a few; `value` has what was chosen with spaces between.
        case checkboxes([Choice])
        /// Yes or no; on when `value` is `ja`.
        case checkbox
    }

    struct Choice: Sendable {
        var value: String
        var label: String
        var hint: String?
    }

    /// Where the summary of what is wrong leads.
    var id: String { form.map { "veld-\($0)-\(name)" } ?? "veld-\(name)" }

    var html: HTML {
        switch kind {
        case .line(let type, let isShort, let mode):
            let short: HTML = isShort ? " utrecht-textbox--short" : HTML()
            let invalid: HTML = problem == nil ? HTML() : " utrecht-textbox--invalid"
            let input: HTML = mode.map { " inputmode=\"\($0)\"" } ?? HTML()
            return labelled(
                """
                <input class="utrecht-textbox\(short)\(invalid)" type="\(type)"\(input) id="\(id)" name="\(name)" \
                value="\(value)" autocomplete="\(autocomplete)"\(described)\(when: hasFocus, " autofocus")>
                """)
        case .text:
            let invalid: HTML = problem == nil ? HTML() : " utrecht-textbox--invalid"
            // The line end after the tag is not part of the text (HTML, 4.10.11), and keeps its own first one.
            return labelled(
                """
                <textarea class="utrecht-textarea\(invalid)" id="\(id)" name="\(name)"\(described)>
                \(value)</textarea>
                """)
        case .select(let choices):
            let options = choices.map { choice -> HTML in
                """
                <option value="\(choice.value)"\(when: choice.value == value, " selected")>\(choice.label)</option>
                """
            }
            return labelled(
                "<select class=\"utrecht-select\" id=\"\(id)\" name=\"\(name)\"\(described)>\(options)</select>")
        case .radio(let choices): return group(choices.enumerated().map { option($0, $1, type: "radio") })
        case .checkboxes(let choices): return group(choices.enumerated().map { option($0, $1, type: "checkbox") })
        case .checkbox:
            return """
                <div class="utrecht-form-field\(invalidField)">
                \(notes)
                <div class="kring-choice"><input class="utrecht-checkbox" type="checkbox" id="\(id)" name="\(name)" \
                value="ja"\(when: value == "ja", " checked")\(described)>\
                <label class="utrecht-form-label--checkbox" for="\(id)">\(label)</label></div>
                </div>

                """
        }
    }

    private func labelled(_ control: HTML) -> HTML {
        """
        <div class="utrecht-form-field\(invalidField)">
        <label class="utrecht-form-label" for="\(id)">\(label)</label>
        \(notes)
        \(control)
        </div>

        """
    }

    private func group(_ options: [HTML]) -> HTML {
        """
        <fieldset class="utrecht-form-field utrecht-form-field--radio\(invalidField)"\(described)>
        <legend class="utrecht-form-label">\(label)</legend>
        \(notes)
        \(options)
        </fieldset>

        """
    }

    private func option(_ index: Int, _ choice: Choice, type: String) -> HTML {
        // The first has the field's own id, so that the summary's link leads there.
        let choiceID = index == 0 ? id : "\(id)-\(index)"
        let hint: HTML = choice.hint.map { "<br><span class=\"kring-note\">\($0)</span>" } ?? HTML()
        let isChosen =
            type == "radio" ? choice.value == value : value.split(separator: " ").contains { $0 == choice.value }
        let look: HTML = type == "radio" ? "utrecht-radio-button" : "utrecht-checkbox"
        return """
            <div class="kring-choice"><input class="\(look)" type="\(type)" id="\(choiceID)" \
            name="\(name)" value="\(choice.value)"\(when: isChosen, " checked")>\
            <label class="utrecht-form-label--checkbox" for="\(choiceID)">\(choice.label)\(hint)</label></div>

            """
    }

    private var invalidField: HTML { problem == nil ? HTML() : " utrecht-form-field--invalid" }

    private var notes: HTML {
        let hint: HTML =
            hint.map { "<p class=\"utrecht-form-field-description\" id=\"\(id)-uitleg\">\($0)</p>" } ?? HTML()
        let problem: HTML =
            problem.map {
                "<p class=\"utrecht-form-field-error-message\" id=\"\(id)-fout\">\(Icon.attention)<span>\($0)</span></p>"
            } ?? HTML()
        return hint + problem
    }

    private var described: HTML {
        let ids = [hint.map { _ in "\(id)-uitleg" }, problem.map { _ in "\(id)-fout" }].compactMap { $0 }
        let by: HTML = ids.isEmpty ? HTML() : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return "\(by)\(when: problem != nil, " aria-invalid=\"true\"")"
    }
}

extension FormField {
    /// What is filled in, for who only reads; empty for nothing.
    var shown: String {
        switch kind {
        case .line, .text: return value
        case .radio(let choices), .select(let choices):
            return choices.first { $0.value == value && !$0.value.isEmpty }?.label ?? ""
        case .checkboxes(let choices):
            let chosen = value.split(separator: " ").map(String.init)
            return choices.filter { chosen.contains($0.value) }.map(\.label).joined(separator: "\n")
        case .checkbox: return value == "ja" ? "ja" : "nee"
        }
    }
}

extension [FormField] {
    /// What is wrong, each line a link to its field; nothing where all is well.
    var problems: HTML {
        let rows = compactMap { field -> HTML? in
            field.problem.map {
                "<li><a class=\"utrecht-link\" href=\"\(Address.fragment(field.id))\">\($0)</a></li>\n"
            }
        }
        guard !rows.isEmpty else { return HTML() }
        return """
            <div class="utrecht-alert utrecht-alert--error kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(rows.count == 1 ? "Er klopt nog iets niet" : "Er kloppen nog \(rows.count) dingen niet")</h2>
            <ul class="utrecht-unordered-list">
            \(rows)</ul>
            <p class="utrecht-paragraph">Wat u invulde, staat er nog. Er is niets opgeslagen.</p>
            </div>
            </div>

            """
    }
}
