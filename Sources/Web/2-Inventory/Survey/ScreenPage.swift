import Domain

/// One screen of questions, as a respondent sees it.
struct ScreenPage: Sendable {
    let fieldwork: Fieldwork
    /// The screen's place in the questionnaire.
    let screen: Int
    /// The questions on it that are asked of this respondent.
    let questions: [Question]
    let isFirst: Bool
    let isLast: Bool
    /// Whether it was opened from the page on which everything is looked over, and leads back there.
    var returnsToReview = false
    let language: Language
    /// What was answered before, or typed just now.
    var values: [String: String] = [:]
    var problems: [AnswerProblem] = []
    /// The address to come back to, shown on the first screen.
    var personalAddress: HTML = RenderedPage.gap

    private var words: RespondentWords { RespondentWords(language: language) }
    private var partIndex: Int { fieldwork.screens[screen].partIndex }
    private var part: Part { fieldwork.questionnaire.parts[partIndex] }
    /// The screens of the same part, and this one's place among them.
    private var siblings: (place: Int, count: Int) {
        let indices = fieldwork.screens.indices.filter { fieldwork.screens[$0].partIndex == partIndex }
        return (indices.firstIndex(of: screen) ?? 0, indices.count)
    }

    var page: Page {
        let (before, number) = words.part(partIndex + 1, of: fieldwork.questionnaire.parts.count)
        let (place, count) = siblings
        let page = count > 1 ? ", \(words.page(place + 1, of: count))" : ""
        let error = problems.isEmpty ? "" : "\(words.error): "
        return Page(
            language: language,
            title: "\(error)\(before) \(number)\(page): \(part.title[language])",
            sender: words.sender(fieldwork.municipality.name),
            home: nil,
            footer: [
                Page.Link(
                    text: "\(words.privacyLink) \(words.opensBeside)", address: .beside("uw-antwoorden"),
                    opensBeside: true)
            ],
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: content)
    }

    private var content: HTML {
        let lead = siblings.place == 0 ? part.lead?.screen[language] ?? "" : ""
        let fields = questions.map { question in
            QuestionField(
                question: question, language: language, values: values,
                problems: problems.filter { $0.question == question.id }
            ).html
        }
        return """
            <div class="kring-form">
            \(summary)\(progress)
            <h1 class="utrecht-heading-1">\(part.title[language])</h1>
            <div class="kring-intro">\(when: isFirst, "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\(words.nothingRequired)</p>")\
            \(when: !lead.isEmpty, "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\(lead)</p>")</div>
            <form method="post" novalidate>
            <input type="hidden" name="\(ScreenForm.FieldName.shown)" value="\(questions.map(\.id).joined(separator: " "))">
            \(fields)
            \(end)
            </form>
            </div>
            """
    }

    // MARK: Above the questions

    private var summary: HTML {
        guard !problems.isEmpty else { return HTML() }
        let rows = problems.compactMap { problem -> HTML? in
            guard let question = questions.first(where: { $0.id == problem.question }) else { return nil }
            let name = question.number.isEmpty ? question.text[language] : words.question(question.number)
            let message = QuestionField.message(for: problem, in: question, language: language)
            let target = Address.fragment(QuestionField.target(of: problem, in: question))
            return "<li><a class=\"utrecht-link\" href=\"\(target)\">\(name)</a> \(message)</li>\n"
        }
        return """
            <div class="utrecht-alert utrecht-alert--error kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">\(words.problems(rows.count))</h2>
            <ul class="utrecht-unordered-list">
            \(rows)</ul>
            <p class="utrecht-paragraph">\(words.nothingLost)</p>
            </div>
            </div>

            """
    }

    private var progress: HTML {
        let parts = fieldwork.questionnaire.parts
        let (place, count) = siblings
        let (before, number) = words.part(partIndex + 1, of: parts.count)
        let page = count > 1 ? ", \(words.page(place + 1, of: count))" : ""
        let bars = parts.indices.map { index -> HTML in
            if index < partIndex { return "<li class=\"kring-progress__part kring-progress__part--done\"></li>" }
            if index > partIndex { return "<li class=\"kring-progress__part\"></li>" }
            return "<li class=\"kring-progress__part kring-progress__part--here\(filling(place, of: count))\"></li>"
        }
        return """
            <div class="kring-progress">
            <p class="kring-progress__text"><span>\(before) <strong>\(number)</strong>\(page)</span> \
            <span>\(words.left(minutes: minutesLeft))</span></p>
            <ol class="kring-progress__bar" aria-hidden="true">\(bars)</ol>
            </div>
            """
    }

    /// How far the bar of this part is filled: to the middle of the screen's own stretch, by quarters.
    private func filling(_ place: Int, of count: Int) -> HTML {
        let share = (Double(place) + 0.5) / Double(count)
        if share < 0.375 { return " kring-progress__part--here-25" }
        if share > 0.625 { return " kring-progress__part--here-75" }
        return HTML()
    }

    private var minutesLeft: Int {
        let later = fieldwork.questionnaire.parts[(partIndex + 1)...].reduce(0) { $0 + $1.minutes }
        // By the questions that are left of this part: a screen of ten takes longer than one of a single question.
        let all = max(1, part.questions.count)
        let left = fieldwork.screens[screen...].filter { $0.partIndex == partIndex }
            .reduce(0) { $0 + $1.questions.count }
        return max(1, later + (2 * part.minutes * left + all) / (2 * all))
    }

    // MARK: Below the questions

    private var end: HTML {
        let forward = returnsToReview ? words.backToReview : isLast ? words.toReview : words.next
        let switchLanguage = fieldwork.other(than: language).map { other -> HTML in
            """
            <div class="kring-form__language">\
            \(button(.language(other), words.switchLanguage, style: " utrecht-button--subtle", language: other))</div>
            """
        }
        // The first button is the one that Enter presses.
        return """
            <div class="kring-form__end">
            \(when: isLast, "<p class=\"utrecht-paragraph kring-form__last\">\(words.lastQuestions)</p>")
            <div class="utrecht-button-group">
            \(button(.next, forward, style: " utrecht-button--primary-action"))
            \(when: !isFirst, button(.previous, words.previous, style: HTML()))
            \(button(.later, words.later, style: " utrecht-button--subtle"))
            </div>
            \(switchLanguage ?? HTML())
            \(when: isFirst, address)
            <div class="kring-form__notes">
            <p class="kring-note">\(when: !isFirst, "\(words.nothingRequired) ")\(words.promise(fieldwork.survey.promise)) \(words.nothingTraceable)</p>
            </div>
            </div>
            """
    }

    private func button(
        _ destination: ScreenForm.Destination, _ text: String, style: HTML, language: Language? = nil
    ) -> HTML {
        let tongue: HTML = language.map { " lang=\"\($0.rawValue)\"" } ?? HTML()
        return """
            <button class="utrecht-button\(style)" type="submit" name="\(ScreenForm.FieldName.destination)" \
            value="\(destination.word)"\(tongue)>\(text)</button>
            """
    }

    private var address: HTML {
        """
        <div class="kring-address">
        <h2 class="utrecht-heading-4">\(words.personalAddress)</h2>
        <p class="kring-note">\(words.personalAddressNote(until: fieldwork.survey.closes))</p>
        <p class="kring-address__text">\(personalAddress)</p>
        </div>
        """
    }
}
