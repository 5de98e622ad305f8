import Domain

/// One response of a confidential survey: what was answered, what was corrected in it, and whether it counts.
struct SingleResponsePage: Sendable {
    let field: OpenedField
    let response: SubmittedResponse
    /// The first time first.
    let corrections: [ResponseCorrection]
    var done: Done?
    /// Why it should not count, as it was typed.
    var reason = TypedText(nil)
    /// Whether what was typed is looked at.
    var isChecked = false
    /// Whether it should be erased without the box ticked.
    var isUnsure = false

    /// What was done just now; the raw value is the word in an address.
    enum Done: String, Sendable {
        case corrected = "verbeterd"
        case same = "zelfde"
        case aside = "apart"
        case counted = "telt"
    }

    static let reasonField = "reden"
    static let sureField = "zeker"
    static let longestReason = 500

    private var opened: OpenedSurvey { field.opened }
    private var questionnaire: Questionnaire { field.survey.questionnaire }

    var reasonProblem: String? {
        guard isChecked else { return nil }
        return reason.problem(longest: Self.longestReason, missing: "Schrijf in een paar woorden waarom.")
    }

    var page: Page {
        field.page(
            response.name,
            content: """
                \(fields.problems)
                \(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.responses(opened))">Antwoorden</a></p>
                <h1 class="utrecht-heading-1">\(response.name)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(when: response.aside != nil, aside)
                <div class="kring-columns">
                <div>\(answers)</div>
                <div class="kring-columns__side">
                \(when: field.mayChange, toDo)
                \(when: !corrections.isEmpty, history)
                </div>
                </div>
                """)
    }

    private var lead: String {
        let language = response.language == .dutch ? "" : ", in het Engels"
        return "\(response.source.name) op \(response.submitted.dutch(from: field.today))\(language)."
    }

    private var notice: HTML {
        switch done {
        case .corrected: DoneNotice.html("De verbetering is bewaard, en telt mee. Wat er eerst stond, staat erbij.")
        case .same: DoneNotice.html("Er was niets veranderd.")
        case .aside where response.aside != nil:
            DoneNotice.html("Deze vragenlijst telt niet meer mee.", undo: field.mayChange ? again : HTML())
        case .counted where response.aside == nil: DoneNotice.html("Deze vragenlijst telt weer mee.")
        case .aside, .counted, nil: HTML()
        }
    }

    private var aside: HTML {
        """
        <div class="utrecht-alert utrecht-alert--warning kring-notice"><div class="utrecht-alert__icon">\(Icon.attention)</div>\
        <div class="utrecht-alert__content">
        <p class="utrecht-paragraph">Telt niet mee sinds \
        \(response.aside.map { $0.day.dutch(from: field.today) } ?? ""): \(response.aside?.reason ?? "")</p></div></div>

        """
    }

    // MARK: The answers

    private var answers: [HTML] {
        let (read, _) = Answers.reading(response.answers, questions: questionnaire.questions)
        let asked = Set(zip(questionnaire.questions, read.asked(in: questionnaire)).filter(\.1).map(\.0.id))
        return questionnaire.parts.map { part in
            let rows = part.questions.map { row($0, isAsked: asked.contains($0.id)) }
            return """
                <h2 class="utrecht-heading-3">\(part.id). \(part.title[.dutch])</h2>
                <dl class="utrecht-data-list kring-review">
                \(rows)</dl>

                """
        }
    }

    private func row(_ question: Question, isAsked: Bool) -> HTML {
        let given = AnsweredQuestion(question, response.answers, language: .dutch)?.answers ?? []
        let number = question.number.isEmpty ? "" : "\(question.number). "
        let values = given.map { "<dd class=\"utrecht-data-list__item-value\">\($0)</dd>" as HTML }
        let note =
            given.isEmpty
            ? isAsked ? "opengelaten" : "niet gevraagd"
            : isAsked ? nil : "telt niet mee: deze vraag hoort bij een ander antwoord hierboven"
        let remark: HTML =
            note.map { "<dd class=\"utrecht-data-list__item-value kring-note\">\($0)</dd>" } ?? HTML()
        return """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(number)\(question.text[.dutch])\
            </dt>\(values)\(remark)</div>

            """
    }

    // MARK: What can be done

    private var toDo: HTML {
        """
        <section aria-labelledby="doen">
        <h2 class="utrecht-heading-3" id="doen">Klopt er iets niet?</h2>
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.response(response.id, opened, .correct))">Verbeter \
        een antwoord</a></p>
        \(response.aside == nil ? leaveOut : putBack)
        </section>

        """
    }

    private var fields: [FormField] { response.aside == nil ? [reasonInput] : [sure] }

    private var reasonInput: FormField {
        FormField(
            name: Self.reasonField, label: "Waarom telt deze vragenlijst niet mee?", value: reason.text,
            hint: "Bijvoorbeeld: dubbel ingevuld.", problem: reasonProblem)
    }

    private var leaveOut: HTML {
        """
        <form class="kring-form" action="\(Routes.response(response.id, opened, .count))" method="post" novalidate>
        \(reasonInput.html)
        <button class="utrecht-button utrecht-button--subtle" type="submit">Tel niet mee</button>
        </form>

        """
    }

    private var again: HTML {
        """
        <form action="\(Routes.response(response.id, opened, .count))" method="post"><button class="utrecht-button" \
        type="submit" name="telt" value="ja">Tel weer mee</button></form>
        """
    }

    private var sure: FormField {
        FormField(
            name: Self.sureField, label: "Ja, wis deze antwoorden voorgoed",
            problem: isUnsure ? "Vink aan dat u het zeker weet." : nil, kind: .checkbox)
    }

    private var putBack: HTML {
        """
        \(again)
        <details class="kring-data"\(when: isUnsure, " open")><summary>Wis deze vragenlijst</summary>
        <p class="utrecht-paragraph">Bijvoorbeeld omdat de invuller daarom vraagt. Dit is niet terug te draaien.</p>
        <form class="kring-form" action="\(Routes.response(response.id, opened, .erase))" method="post" novalidate>
        \(sure.html)
        <button class="utrecht-button utrecht-button--danger" type="submit">Wis voorgoed</button>
        </form>
        </details>

        """
    }

    // MARK: What was corrected

    private var history: HTML {
        let afterwards = corrections.dropFirst().map(\.before) + [response.answers]
        let items = zip(corrections, afterwards).reversed().map { correction, after -> HTML in
            let changed = DeskEntry.differences(correction.before, after, questionnaire: questionnaire)
            let lines = changed.compactMap(questionnaire.question).map { question -> HTML in
                let before = AnsweredQuestion(question, correction.before, language: .dutch)?.answers ?? []
                return """
                    <br>\(capitalized(question.mention)), eerst: \
                    \(before.isEmpty ? "opengelaten" : "‘\(before.joined(separator: "; "))’")
                    """
            }
            return """
                <li><time datetime="\(correction.day.description)">\(correction.day.dutch(from: field.today))</time>\
                \(correction.reason)\(lines)</li>

                """
        }
        return """
            <section aria-labelledby="verbeterd">
            <h2 class="utrecht-heading-3" id="verbeterd">Verbeterd</h2>
            <ul class="kring-recent">
            \(items)</ul>
            <p class="kring-note">Wie dit deed, staat in het logboek.</p>
            </section>

            """
    }
}
