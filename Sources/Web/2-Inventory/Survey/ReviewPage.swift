import Domain
import Store

/// 'Kijk uw antwoorden na': every question that was asked with what was answered, a way to change each, and sending.
struct ReviewPage: Sendable {
    let draft: Draft
    let itinerary: Itinerary
    /// Whether somebody tried to send without a single answer.
    var hasNothingToSend = false

    private var words: RespondentWords { RespondentWords(language: draft.language) }
    private var fieldwork: Fieldwork { draft.fieldwork }

    var page: Page {
        let error = hasNothingToSend ? "\(words.error): " : ""
        return Page(
            language: draft.language,
            title: "\(error)\(words.review)",
            sender: words.sender(fieldwork.municipality.name),
            home: nil,
            footer: PrivacyPage.footer(words, at: Routes.privacy(personalLink: draft.link.text)),
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-form">
                \(when: hasNothingToSend, problem)
                <h1 class="utrecht-heading-1">\(words.review)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(words.open(openCount))</p>
                \(parts)
                <form method="post" action="\(Routes.review(draft.link.text))">
                <div class="kring-form__end">
                <p class="utrecht-paragraph kring-form__last">\(words.whatSendingDoes(fieldwork.municipality.name))</p>
                <div class="utrecht-button-group">
                \(button(.send, words.send, style: " utrecht-button--primary-action"))
                \(button(.previous, words.previous, style: HTML()))
                \(button(.later, words.later, style: " utrecht-button--subtle"))
                </div>
                \(otherLanguage)
                </div>
                </form>
                </div>
                """)
    }

    private var openCount: Int {
        itinerary.questions.joined().count { answered($0) == nil }
    }

    private func answered(_ question: Question) -> AnsweredQuestion? {
        AnsweredQuestion(question, draft.columns, language: draft.language)
    }

    private var problem: HTML {
        let first = itinerary.first.map { Routes.screen(draft.link.text, fieldwork.screens[$0].id) }
        let link = first.map { "<a class=\"utrecht-link\" href=\"\($0)\">\(words.toFirstQuestion)</a>" as HTML }
        return """
            <div class="utrecht-alert utrecht-alert--error kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <p class="utrecht-paragraph">\(words.nothingToSend)</p>
            <p class="utrecht-paragraph">\(link ?? HTML())</p>
            </div>
            </div>

            """
    }

    // MARK: What was answered

    private var parts: [HTML] {
        fieldwork.questionnaire.parts.enumerated().map { index, part in
            let screens = fieldwork.screens.indices.filter {
                fieldwork.screens[$0].partIndex == index && itinerary.isShown($0)
            }
            let rows = screens.flatMap { screen in itinerary.questions[screen].map { row($0, on: screen) } }
            guard !rows.isEmpty else { return HTML() }
            return """
                <h2 class="utrecht-heading-3">\(part.title[draft.language])</h2>
                <dl class="utrecht-data-list kring-review">
                \(rows)</dl>

                """
        }
    }

    private func row(_ question: Question, on screen: Int) -> HTML {
        let number = question.number.isEmpty ? "" : "\(question.number). "
        let answered = answered(question)
        let answers = (answered?.answers ?? []).map { answer -> HTML in
            "<dd class=\"utrecht-data-list__item-value\">\(answer)</dd>"
        }
        let open: HTML = "<dd class=\"utrecht-data-list__item-value kring-note\">\(words.leftOpen)</dd>"
        let address = Routes.screen(draft.link.text, fieldwork.screens[screen].id)
            .asking("terug", Draft.review).part(of: QuestionField.place(of: question))
        let name = question.number.isEmpty ? "‘\(question.text[draft.language])’" : question.number
        return """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(number)\
            \(question.text[draft.language])</dt>\(answered == nil ? [open] : answers)\
            <dd class="utrecht-data-list__item-value kring-review__change"><a class="utrecht-link" href="\(address)">\
            \(answered == nil ? words.answerNow : words.change)\
            <span class="kring-hidden"> \(words.toQuestion(name))</span></a></dd></div>

            """
    }

    // MARK: The buttons

    private var otherLanguage: HTML {
        guard let other = fieldwork.other(than: draft.language) else { return HTML() }
        return """
            <div class="kring-form__language">\
            \(button(.language(other), words.switchLanguage, style: " utrecht-button--subtle", language: other))</div>
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
}
