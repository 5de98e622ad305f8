import Domain

/// 'Uw antwoorden zijn opgeslagen': the address to come back to, to copy or to mail, and until when.
struct LaterPage: Sendable {
    let fieldwork: Fieldwork
    let link: String
    /// The personal address in full, as it is copied.
    let personalAddress: String
    let language: Language

    var page: Page {
        let words = RespondentWords(language: language)
        let mail = Address.mail(
            subject: words.mailSubject(fieldwork.questionnaire.title[language]), body: personalAddress)
        return Page(
            language: language,
            title: words.savedHeading,
            sender: words.sender(fieldwork.municipality.name),
            home: nil,
            footer: PrivacyPage.footer(words, at: Routes.privacy(personalLink: link)),
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.savedHeading)</h1>
                <p class="utrecht-paragraph">\(words.savedNote)</p>
                <div class="kring-address"><p class="kring-address__text">\(personalAddress)</p></div>
                <p class="utrecht-paragraph">\(words.notSentYet) \(words.openUntil(fieldwork.survey.closes))</p>
                <div class="utrecht-button-group">
                <a class="utrecht-button-link utrecht-button-link--primary-action" href="\(mail)">\(words.mailMyself)</a>
                <a class="utrecht-link" href="\(Routes.personal(link))">\(words.continueNow)</a>
                </div>
                </div>
                """)
    }
}
