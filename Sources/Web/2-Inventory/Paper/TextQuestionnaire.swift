import Domain

/// A questionnaire as the plain HTML from which a text document (DOCX) is made: to send along with a mail and fill in
/// by typing.
struct TextQuestionnaire {
    var questionnaire: Questionnaire
    var language: Language
    var introduction: [String] = []
    /// Where to bring it, at the end; `nil` where that is not known.
    var handIn: String?

    private static let box = "☐"
    private static let rule = String(repeating: "_", count: 40)
    /// The whole width of a page.
    private static let wholeRule = String(repeating: "_", count: 100)

    var html: String {
        let document: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(questionnaire.title[language])</title></head><body>
            <h1>\(questionnaire.title[language])</h1>
            \(introduction.map { "<p>\($0)</p>" as HTML })
            \(questionnaire.parts.map(part))
            <p>\(questionnaire.closing[language])</p>
            \(handIn.map { "<p><strong>\($0)</strong></p>" as HTML } ?? HTML())
            </body></html>
            """
        return document.markup
    }

    private func part(_ part: Part) -> HTML {
        // The boxes here are chosen by typing, as on a screen.
        let lead: HTML = part.lead.map { "<p>\($0.screen[language])</p>" } ?? HTML()
        return "<h2>\(part.id). \(part.title[language])</h2>\n\(lead)\(part.questions.map(question))"
    }

    private func question(_ question: Question) -> HTML {
        let number: HTML = question.number.isEmpty ? HTML() : "\(question.number). "
        let routing: HTML = question.paperRouting.map { "<p><em>\($0[language])</em></p>" } ?? HTML()
        let instruction: HTML = question.instruction.map { " <em>\($0.paper[language])</em>" } ?? HTML()
        return """
            <div data-custom-style="Keep With Next">\(routing)<p><strong>\(number)\(question.text[language])</strong>\
            \(instruction)</p></div>\(answer(question))

            """
    }

    private func answer(_ question: Question) -> HTML {
        let blank: HTML = "<p>\(Self.wholeRule)</p>"
        guard let choice = question.choice else {
            if case .text(let lines) = question.kind { return "\((0..<max(1, lines)).map { _ in blank })" }
            return blank
        }
        let options = choice.options.map { option -> HTML in
            let isOther = option.code == choice.other
            let isExplained = choice.detail == .code(option.code)
            let note: HTML = option.paperNote.map { " (\($0[language]))" } ?? HTML()
            return
                "\(Self.box) \(option.code) \(option.text[language])\(note)\(when: isOther, " \(Self.rule)")\(when: isExplained, "<br>\(Self.wholeRule)")"
        }
        let lines = options.enumerated().map { index, option -> HTML in index == 0 ? option : "<br>\(option)" }
        let explain: HTML =
            choice.detail == .any
            ? "<p>\(choice.detailPrompt?[language] ?? PaperWords(language: language).explain)</p>\(blank)" : HTML()
        return "<div data-custom-style=\"Keep Together\"><p>\(lines)</p></div>\(explain)"
    }
}
