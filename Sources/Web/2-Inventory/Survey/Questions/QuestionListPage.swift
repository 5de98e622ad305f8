import Domain

/// The questions and remarks of respondents: what is still to be answered first.
struct QuestionListPage: Sendable {
    let field: OpenedField
    /// Those to look at first.
    let questions: [RespondentQuestion]
    /// What was typed for a question and can't be kept, and why.
    var problem: (question: RespondentQuestion.ID, typed: String, message: String)?

    private var address: Address { Routes.questions(field.opened) }
    private var open: [RespondentQuestion] { questions.filter { $0.reply == nil } }

    var page: Page {
        field.page(
            "\(problem == nil ? "" : "Niet opgeslagen: ")Vragen van respondenten",
            content: """
                \(questions.map(note).problems)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.responses(field.opened))">Antwoorden</a></p>
                <h1 class="utrecht-heading-1">Vragen van respondenten</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p>
                </div>
                \(questions.isEmpty ? empty : lists)
                """)
    }

    private var lead: String {
        guard !questions.isEmpty else { return "Wat mensen aan het eind van de vragenlijst vragen, komt hier." }
        return open.isEmpty ? "Alles is beantwoord." : "Nog \(open.count) van de \(questions.count) te bekijken."
    }

    private var empty: HTML {
        """
        <div class="kring-empty"><h2 class="utrecht-heading-3">Niemand vroeg iets</h2>
        <p class="utrecht-paragraph">Zodra iemand ‘Wilt u nog iets vragen of zeggen?’ invult, staat het hier.</p></div>
        """
    }

    private var lists: HTML {
        let done = questions.filter { $0.reply != nil }
        let handled: HTML = """
            <details class="kring-data"\(when: open.isEmpty, " open")><summary>Beantwoord of geen vraag (\(done.count))</summary>
            <ul class="kring-approaches">
            \(done.map(handledRow))</ul>
            </details>
            """
        return """
            \(when: !open.isEmpty, "<ul class=\"kring-approaches\">\(open.map(row))</ul>")
            \(when: !done.isEmpty, handled)
            """
    }

    private func who(_ question: RespondentQuestion) -> HTML {
        guard field.readsResponses else { return HTML() }
        let name = question.name.isEmpty ? "Zonder naam" : question.name
        return """
            <p class="kring-note"><a class="utrecht-link" href="\(Routes.response(question.id, field.opened))">\(name)</a></p>
            """
    }

    private func note(_ question: RespondentQuestion) -> FormField {
        let isWrong = problem?.question == question.id
        return FormField(
            name: "antwoord", label: "Wat antwoordde u?", value: isWrong ? problem?.typed ?? "" : "",
            hint: "Mag leeg blijven. Antwoorden doet u met uw eigen mail of telefoon.",
            problem: isWrong ? problem?.message : nil, kind: .text, form: String(question.id.prefix(8)))
    }

    private func row(_ question: RespondentQuestion) -> HTML {
        let form: HTML = """
            <form class="kring-form" action="\(address)" method="post" novalidate>
            <input type="hidden" name="vraag" value="\(question.id)">
            \(note(question).html)
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit" name="doe" value="klaar">Beantwoord\
            </button><button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="geen">Is geen vraag\
            </button></div>
            </form>
            """
        return """
            <li class="kring-approaches__item"><blockquote class="kring-quote"><p class="utrecht-paragraph">\(question.text)</p>\
            </blockquote>\(who(question))
            \(when: field.mayChange, form)</li>

            """
    }

    private func handledRow(_ question: RespondentQuestion) -> HTML {
        guard let reply = question.reply else { return HTML() }
        let state: HTML =
            switch reply.state {
            case .answered:
                "Beantwoord op \(reply.day.written(in: .dutch))\(reply.note.isEmpty ? "" : ": \(reply.note)")"
            case .none: "Geen vraag"
            }
        let back: HTML = """
            <form action="\(address)" method="post"><input type="hidden" name="vraag" value="\(question.id)">\
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="doe" value="terug">Zet terug</button></form>
            """
        return """
            <li class="kring-approaches__item"><p class="utrecht-paragraph">\(question.text)</p>\(who(question))
            <p class="kring-note">\(state)</p>\(when: field.mayChange, back)</li>

            """
    }
}
