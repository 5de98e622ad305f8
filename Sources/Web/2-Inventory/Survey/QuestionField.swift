import Domain

/// One question as part of a form: a group of radio buttons or boxes with its legend, or a text field with its label.
struct QuestionField: Sendable {
    let question: Question
    let language: Language
    /// What was answered or typed before, by column.
    let values: [String: String]
    /// What is wrong with it.
    let problems: [AnswerProblem]

    private var id: String { question.id }
    private var words: RespondentWords { RespondentWords(language: language) }

    /// The id of the field to go to from the summary of problems.
    static func target(of problem: AnswerProblem, in question: Question) -> String {
        guard let choice = question.choice, let column = question.columns.first(where: { $0.name == problem.column })
        else { return question.id }
        return switch column.role {
        case .other, .detail: column.name
        // The first of the group, right under the message: from there one sees what is wrong.
        case .option: "\(question.id)-\(choice.codes.first ?? 1)"
        case .answer: "\(question.id)-\(choice.codes.first ?? 1)"
        }
    }

    /// The id of the whole question on its page.
    static func place(of question: Question) -> String { "\(question.id)-vraag" }

    /// What is wrong, in the respondent's words.
    static func message(for problem: AnswerProblem, in question: Question, language: Language) -> String {
        let words = RespondentWords(language: language)
        func option(_ code: Int?) -> String {
            // Quoted within a sentence, an option's own full stop would end it.
            code.flatMap { question.choice?.option($0) }.map { OptionWords.quoted($0.text[language]) } ?? ""
        }
        if case .otherBeside(let chosen) = problem.reason {
            return words.otherBeside(option(chosen), other: option(question.choice?.other))
        }
        return words.message(problem.reason, option: option)
    }

    var html: HTML {
        var classes: HTML = "kring-question"
        if question.number.isEmpty { classes += " kring-question--plain" }
        if !problems.isEmpty { classes += " kring-question--invalid" }
        switch question.kind {
        case .text(let lines):
            return """
                <div class="\(classes)" id="\(Self.place(of: question))">
                <label class="kring-question__text" for="\(id)">\(text)</label>
                \(instruction)\(messages)
                <div class="kring-question__body kring-question__body--indented">\
                \(textField(column: id, lines: lines, label: nil))</div>
                </div>

                """
        case .single(let choice), .multiple(let choice):
            return """
                <fieldset class="utrecht-form-fieldset \(classes)" id="\(Self.place(of: question))"\(describedBy)>
                <legend class="utrecht-form-fieldset__legend kring-question__text">\(text)</legend>
                \(instruction)\(messages)
                \(options(of: choice))
                </fieldset>

                """
        }
    }

    // MARK: The question

    private var text: HTML {
        let number: HTML = "<span class=\"kring-question__nr\">\(question.number)</span> "
        return "\(when: !question.number.isEmpty, number)\(question.stressed(in: language))"
    }

    private var instructionText: String { question.instruction?.screen[language] ?? "" }

    private var instruction: HTML {
        guard !instructionText.isEmpty else { return HTML() }
        return
            "<p class=\"utrecht-form-field-description kring-question__how\" id=\"\(id)-uitleg\">\(instructionText)</p>"
    }

    private var messages: HTML {
        guard !problems.isEmpty else { return HTML() }
        let texts = problems.map { problem in
            "<span>\(Self.message(for: problem, in: question, language: language))</span> " as HTML
        }
        return """
            <p class="utrecht-form-field-error-message" id="\(id)-fout">\(Icon.attention)\
            <span><span class="kring-hidden">\(words.error): </span>\(texts)</span></p>
            """
    }

    /// Ties the instruction and the message to the group or the field.
    private var describedBy: HTML {
        var ids: [String] = []
        if !instructionText.isEmpty { ids.append("\(id)-uitleg") }
        if !problems.isEmpty { ids.append("\(id)-fout") }
        return ids.isEmpty ? HTML() : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }

    // MARK: Its options

    private func options(of choice: Choice) -> HTML {
        let explanation: HTML =
            choice.detail == .any
            ? """
            <div class="kring-question__more"><label class="utrecht-form-label" for="\(id)_detail">\
            \(choice.detailPrompt?[language] ?? words.explain)</label>
            \(textField(column: "\(id)_detail", lines: 4, label: nil))</div>
            """ : HTML()
        guard case .single = question.kind, choice.scale != nil else {
            let rows = choice.options.map { option in row(option, of: choice) }
            return
                "<div class=\"kring-question__body kring-question__body--indented\">\(rows)\(noAnswer)\(explanation)</div>"
        }
        let whole: HTML = choice.dontKnow == nil ? " kring-scale--whole" : HTML()
        let steps = choice.options.map { option -> HTML in
            let unknown: HTML = option.code == choice.dontKnow ? " kring-scale__option--unknown" : HTML()
            return "<label class=\"kring-scale__option\(unknown)\">\(button(option)) \(option.text[language])</label>\n"
        }
        return
            "<div class=\"kring-question__body\"><div class=\"kring-scale\(whole)\">\n\(steps)</div>\(noAnswer)\(explanation)</div>"
    }

    /// A way back from a radio button, which a browser can't unpress: shown once there is an answer to take back.
    private var noAnswer: HTML {
        guard case .single = question.kind, values[id]?.isEmpty == false else { return HTML() }
        return """
            <label class="kring-choice"><input class="utrecht-radio-button" type="radio" \
            name="\(id)" id="\(id)-0" value=""> <span>\(words.noAnswer)</span></label>

            """
    }

    /// An option with, beside it, the text field that belongs to it.
    private func row(_ option: Option, of choice: Choice) -> HTML {
        let label: HTML = """
            <label class="kring-choice">\(button(option)) \
            <span id="\(id)-\(option.code)-tekst">\(option.text[language])</span></label>

            """
        let labelledBy = "\(id)-\(option.code)-tekst"
        if option.code == choice.other {
            let field = textField(column: "\(id)_other", lines: 1, label: labelledBy)
            return "\(label)<div class=\"kring-choice__more\">\(field)</div>\n"
        }
        if choice.detail == .code(option.code) {
            let field = textField(column: "\(id)_detail", lines: 2, label: labelledBy)
            return "\(label)<div class=\"kring-choice__more\">\(field)</div>\n"
        }
        return label
    }

    private func button(_ option: Option) -> HTML {
        if case .multiple = question.kind {
            let checked = values["\(id)_\(option.code)"] == "1"
            return """
                <input class="utrecht-checkbox" type="checkbox" name="\(id)_\(option.code)" id="\(id)-\(option.code)" \
                value="1"\(when: checked, " checked")\(describedByMessage)>
                """
        }
        let checked = values[id] == String(option.code)
        return """
            <input class="utrecht-radio-button" type="radio" name="\(id)" id="\(id)-\(option.code)" \
            value="\(option.code)"\(when: checked, " checked")\(describedByMessage)>
            """
    }

    private var describedByMessage: HTML {
        problems.isEmpty ? HTML() : " aria-describedby=\"\(id)-fout\""
    }

    // MARK: Its text fields

    /// - Parameter label: the id of the text that names the field, where no `<label>` does.
    private func textField(column: String, lines: Int, label: String?) -> HTML {
        let name: HTML = label.map { " aria-labelledby=\"\($0)\"" } ?? HTML()
        let isWrong = problems.contains { $0.column == column }
        let wrong: HTML = isWrong ? " utrecht-textbox--invalid" : HTML()
        let state: HTML = isWrong ? " aria-invalid=\"true\"" : HTML()
        let described = column == id ? describedBy : describedByMessage
        let value = values[column] ?? ""
        if lines == 1 {
            return """
                <input class="utrecht-textbox\(wrong)" type="text" name="\(column)" id="\(column)" \
                value="\(value)"\(name)\(state)\(described)>
                """
        }
        // A browser drops the first line break after the tag, so one is written before the text.
        return """
            <textarea class="utrecht-textarea\(wrong)" name="\(column)" id="\(column)" \
            rows="\(lines)"\(name)\(state)\(described)>
            \(value)</textarea>
            """
    }
}

/// An option as a sentence quotes it.
enum OptionWords {
    /// `Dat weet ik niet` for `Dat weet ik niet.`, `Anders` for `Anders, namelijk`.
    static func quoted(_ text: String) -> String {
        var text = text[...]
        if text.hasSuffix(".") { text = text.dropLast() }
        for more in [", namelijk", ", namely"] where text.hasSuffix(more) { text = text.dropLast(more.count) }
        return String(text)
    }
}

extension Question {
    /// The text with what tells it from its neighbour stressed.
    func stressed(in language: Language) -> HTML {
        let text = text[language]
        guard let words = emphasis?[language], !words.isEmpty else { return "\(text)" }
        let pieces = text.split(separator: words, maxSplits: 1, omittingEmptySubsequences: false)
        guard pieces.count == 2 else { return "\(text)" }
        return "\(String(pieces[0]))<em>\(words)</em>\(String(pieces[1]))"
    }
}
