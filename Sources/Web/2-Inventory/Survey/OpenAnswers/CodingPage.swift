import Domain

/// One open answer to put into themes, by numbers and without a mouse.
struct CodingPage: Sendable {
    let opened: OpenedAnswers
    let answers: OpenAnswers
    let answer: OpenAnswer
    /// What is typed: numbers, new names, or a nought.
    var typed = ""
    /// The themes that are ticked, by id.
    var chosen: Set<AnswerTheme.ID>
    /// The option that it is put under, by code; empty for none.
    var option = ""
    var problem: String?
    var optionProblem: String?
    /// Whether somebody else coded it meanwhile.
    var isOutdated = false
    /// The answer that was coded just now.
    var before: OpenAnswer?

    static let typedField = "typ"
    static let themeField = "thema"
    static let optionField = "antwoord"
    static let seenField = "stond"

    init(opened: OpenedAnswers, answers: OpenAnswers, answer: OpenAnswer) {
        self.opened = opened
        self.answers = answers
        self.answer = answer
        chosen = answer.themes
    }

    /// How an answer was coded when the page was made, for the form to send along.
    static func seen(_ answer: OpenAnswer) -> String {
        answer.isCoded ? "ja " + answer.themes.sorted().joined(separator: " ") : "nee"
    }

    /// Why a response changed when its text was put under an option.
    static func reason(_ answer: OpenAnswer, _ column: OpenColumn) -> String {
        let text = answer.text.count > 200 ? answer.text.prefix(198) + "…" : answer.text[...]
        return "Ingedeeld bij een antwoord dat er al was. Er stond bij ‘anders’: \(text)"
    }

    private var field: OpenedField { opened.field }
    private var survey: OpenedSurvey { field.opened }
    private var address: Address { Routes.openAnswer(answer.id, answers.column.id, survey) }
    private var list: Address { Routes.openAnswers(answers.column.id, survey) }

    var page: Page {
        let left = answers.base - answers.coded
        return field.page(
            "Antwoord indelen",
            content: """
                \(fields.problems)
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(list)">\(answers.column.title)</a></p>
                <h1 class="utrecht-heading-1">Welke thema’s zitten hierin?</h1>
                <p class="kring-note">\(left == 0 ? "Alles is ingedeeld" : "Nog \(left) te gaan")\
                \(when: answer.responses.count > 1, ". Dit antwoord kwam \(answer.responses.count) keer")</p>
                </div>
                <blockquote class="kring-quote"><p class="utrecht-paragraph utrecht-paragraph--lead">\(answer.text)</p></blockquote>
                <form class="kring-form kring-form--long" action="\(address)" method="post" novalidate>
                <input type="hidden" name="\(Self.seenField)" value="\(Self.seen(answer))">
                \(typedInput.html)
                \(when: !answers.themes.isEmpty, themes(chosen).html)
                \(when: !answers.column.options.isEmpty, options.html)
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
                type="submit">Bewaar en volgende</button>\(skip)<a class="utrecht-link" href="\(list)">Stoppen</a></div>
                </form>
                """)
    }

    private var skip: HTML {
        guard let next = answers.next(after: answer.id), next.id != answer.id else { return HTML() }
        return """
            <a class="utrecht-link" href="\(Routes.openAnswer(next.id, answers.column.id, survey))">Sla over</a>
            """
    }

    private var notice: HTML {
        if isOutdated {
            return ConflictNotice(typed: [themes(chosen)], kept: [themes(answer.themes)], address: address).html
        }
        guard let before else { return HTML() }
        let names = answers.themes.filter { before.themes.contains($0.id) }.map(\.name)
        let text = names.isEmpty ? "Opgeslagen: geen thema." : "Opgeslagen: \(names.joined(separator: ", "))."
        let back = Routes.openAnswer(before.id, answers.column.id, survey)
        return DoneNotice.html(
            text, undo: "<a class=\"utrecht-link\" href=\"\(back)\">Terug naar het vorige antwoord</a>")
    }

    // MARK: Fields

    private var fields: [FormField] { [typedInput, options] }

    private var typedInput: FormField {
        let hint =
            answers.themes.isEmpty
            ? "Een paar woorden, zoals: verlies van partner. Meer thema’s? Zet een komma ertussen. Past er niets, typ dan 0."
            : "De nummers hieronder, zoals 1 3. Of een nieuw thema in woorden, met een komma ertussen. Past er niets, typ dan 0."
        return FormField(
            name: Self.typedField, label: answers.themes.isEmpty ? "Nieuw thema" : "Nummers, of een nieuw thema",
            value: typed, hint: hint, problem: problem, hasFocus: true)
    }

    private func themes(_ chosen: Set<AnswerTheme.ID>) -> FormField {
        FormField(
            name: Self.themeField, label: "Of vink aan", value: chosen.sorted().joined(separator: " "),
            kind: .checkboxes(
                answers.themes.enumerated().map { index, theme in
                    .init(value: theme.id, label: "\(index + 1). \(theme.name) (\(answers.count(theme.id)))")
                }))
    }

    private var options: FormField {
        FormField(
            name: Self.optionField, label: "Hoort dit bij een antwoord dat er al was?", value: option,
            hint: "Dan telt het daar mee, en niet meer bij ‘anders’. Wat er stond, blijft bewaard.",
            problem: optionProblem,
            kind: .select(
                [.init(value: "", label: "Nee")]
                    + answers.column.options.map { .init(value: String($0.code), label: $0.text[.dutch]) }))
    }
}
