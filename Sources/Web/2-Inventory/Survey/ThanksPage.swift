import Domain

/// The page after sending, and whatever the personal link shows from then on.
struct ThanksPage: Sendable {
    let fieldwork: Fieldwork
    let link: String
    let language: Language
    /// Whether the survey still takes answers: until then the link leads to them.
    let isOpen: Bool

    private func own(_ words: RespondentWords) -> HTML {
        """
        <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.ownAnswers(link))">\(words.seeOrErase)</a></p>
        """
    }

    var page: Page {
        let words = RespondentWords(language: language)
        let closing = fieldwork.questionnaire.closing[language]
        return Page(
            language: language,
            title: words.thanks,
            sender: words.sender(fieldwork.municipality.name),
            footer: PrivacyPage.footer(words, at: Routes.privacy(personalLink: link)),
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.thanks)</h1>
                <p class="utrecht-paragraph">\(words.sent(fieldwork.municipality.name))</p>
                \(when: !closing.isEmpty, "<p class=\"utrecht-paragraph\">\(closing)</p>")
                <p class="utrecht-paragraph">\(words.closeThisPage)</p>
                \(when: isOpen, own(words))
                </div>
                """)
    }
}
