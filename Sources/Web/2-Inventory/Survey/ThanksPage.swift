import Domain

/// The page after sending, and whatever the personal link shows from then on.
struct ThanksPage: Sendable {
    let fieldwork: Fieldwork
    let link: String
    /// The personal address in full, as it is copied.
    let personalAddress: String
    let language: Language
    let day: Day

    private var words: RespondentWords { RespondentWords(language: language) }

    var page: Page {
        let survey = fieldwork.survey
        let closing = fieldwork.questionnaire.closing[language]
        let meeting = survey.introduction.meeting.flatMap { $0 >= day ? $0 : nil }
        return Page(
            language: language,
            title: words.thanks,
            sender: words.sender(fieldwork.municipality.name),
            footer: PrivacyPage.footer(words, at: Routes.privacy(personalLink: link)),
            isDemonstration: survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.thanks)</h1>
                <p class="utrecht-paragraph">\(words.sent(fieldwork.municipality.name))</p>
                \(when: !closing.isEmpty, "<p class=\"utrecht-paragraph\">\(closing)</p>")
                \(meeting.map { "<p class=\"utrecht-paragraph\">\(words.meeting(on: $0))</p>" as HTML } ?? HTML())
                \(when: survey.isOpen(on: day), own)
                <p class="utrecht-paragraph">\(words.closeThisPage)</p>
                </div>
                """)
    }

    /// The way back to one's answers, which is there until the survey closes.
    private var own: HTML {
        let mail = Address.mail(
            subject: words.answersMailSubject(fieldwork.questionnaire.title[language]), body: personalAddress)
        return """
            <div class="kring-address">
            <p class="utrecht-paragraph">\(words.keepAddress) \(words.keepAddressUntil(fieldwork.survey.closes))</p>
            <p class="kring-address__text">\(personalAddress)</p>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(mail)">\(words.mailMyself)</a></p>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.ownAnswers(link))">\(words.seeOrErase)</a></p>
            </div>
            """
    }
}
