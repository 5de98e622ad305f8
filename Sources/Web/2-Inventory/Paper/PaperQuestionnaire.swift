import Domain

/// A questionnaire on paper: tick boxes with their codes, routing in words, and room to write.
struct PaperQuestionnaire {
    var questionnaire: Questionnaire
    var language: Language
    /// The introduction with its fields filled in; empty to leave it out.
    var introduction: [String] = []
    /// Where to bring it, and until when.
    var handIn: String?

    var html: String {
        let words = PaperWords(language: language)
        let document: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(questionnaire.title[language])</title>
            <meta name="author" content="Kring"></head>
            <body class="utrecht-document kring-paper">
            <h1 class="kring-sheet__title">\(questionnaire.title[language])</h1>
            \(introduction.map { "<p class=\"kring-paper__intro\">\($0)</p>" as HTML })
            \(questionnaire.parts.map { part($0, words) })
            <p class="kring-paper__closing">\(questionnaire.closing[language])</p>
            \(handIn.map { "<p class=\"kring-paper__closing\"><b>\($0)</b></p>" as HTML } ?? HTML())
            </body></html>
            """
        return document.markup
    }

    private func part(_ part: Part, _ words: PaperWords) -> HTML {
        let lead: HTML = part.lead.map { "<p class=\"kring-paper__lead\">\($0.paper[language])</p>" } ?? HTML()
        return """
            <section class="kring-paper__part">
            <h2 class="utrecht-heading-2">\(part.id). \(part.title[language])</h2>
            \(lead)
            \(runs(of: part.questions).map { run in run.count > 1 ? grid(run) : question(run[0], words) })
            </section>

            """
    }

    /// Statements on the same scale that follow each other share one grid; any other question stands alone.
    private func runs(of questions: [Question]) -> [[Question]] {
        var runs: [[Question]] = []
        for question in questions {
            if question.isStatement, question.condition == nil, let last = runs.last?.last, last.isStatement,
                last.condition == nil, last.choice?.options == question.choice?.options
            {
                runs[runs.count - 1].append(question)
            } else {
                runs.append([question])
            }
        }
        return runs
    }

    private func grid(_ statements: [Question]) -> HTML {
        let options = statements[0].choice?.options ?? []
        let head = options.map { "<th scope=\"col\">\($0.text[language])</th>" as HTML }
        let rows = statements.map { statement -> HTML in
            let cells = options.map { option -> HTML in
                "<td><span class=\"kring-paper__code\">\(option.code)</span></td>"
            }
            return """
                <tr><th scope="row"><b>\(statement.number)</b> \(statement.text[language])</th>\(cells)</tr>
                """
        }
        return """
            <table class="kring-paper__grid"><thead><tr><th scope="col">\(PaperWords(language: language).statement)</th>\(head)</tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private func question(_ question: Question, _ words: PaperWords) -> HTML {
        let number: HTML = question.number.isEmpty ? HTML() : "<b>\(question.number).</b> "
        let routing: HTML =
            question.paperRouting.map { "<p class=\"kring-paper__routing\">\($0[language])</p>" } ?? HTML()
        let instruction: HTML =
            question.instruction.map { " <span class=\"kring-paper__how\">\($0.paper[language])</span>" } ?? HTML()
        return """
            <div class="kring-paper__question">
            \(routing)<p class="kring-paper__text">\(number)\(question.stressed(in: language))\(instruction)</p>
            \(answer(question, words))
            </div>

            """
    }

    private func answer(_ question: Question, _ words: PaperWords) -> HTML {
        switch question.kind {
        case .text(let lines): return rules(lines)
        case .single(let choice), .multiple(let choice):
            let options = choice.options.map { option -> HTML in
                let isOther = option.code == choice.other
                let isExplained = choice.detail == .code(option.code)
                let note: HTML =
                    option.paperNote.map { " <span class=\"kring-paper__goto\">(\($0[language]))</span>" } ?? HTML()
                return """
                    <li><span class="kring-paper__box"></span><span class="kring-paper__number">\(option.code)</span> \
                    \(option.text[language])\(note)\(when: isOther, "<span class=\"kring-paper__rule\"></span>")\(when: isExplained, rules(2))</li>
                    """
            }
            let explain: HTML =
                choice.detail == .any
                ? "<p class=\"kring-paper__explain\">\(choice.detailPrompt?[language] ?? words.explain)</p>\(rules(2))"
                : HTML()
            let isLong = choice.options.count > 12
            return
                "<ul class=\"kring-paper__options\(when: isLong, " kring-paper__options--columns")\">\(options)</ul>\(explain)"
        }
    }

    /// Lines to write on.
    private func rules(_ count: Int) -> HTML {
        let lines = (0..<max(1, count)).map { _ in "<div class=\"kring-paper__line\"></div>" as HTML }
        return "<div class=\"kring-paper__lines\">\(lines)</div>"
    }
}

/// The few words around the questions on paper.
struct PaperWords {
    var statement: String
    var explain: String

    init(language: Language) {
        switch language {
        case .dutch: (statement, explain) = ("Stelling", "Kunt u uw antwoord toelichten?")
        case .english: (statement, explain) = ("Statement", "Could you explain your answer?")
        }
    }
}
