import Domain
import HTTPTypes
import Hummingbird

/// What a survey shows on a day on which it takes no answers.
struct ClosedPage: Sendable {
    let fieldwork: Fieldwork
    let language: Language
    /// Whether it is shown to someone who had begun.
    let hasDraft: Bool
    let isYetToOpen: Bool

    /// The page for this day; `nil` while answers are taken.
    init?(_ fieldwork: Fieldwork, on day: Day, language: Language, hasDraft: Bool) {
        guard !fieldwork.survey.isOpen(on: day) else { return nil }
        self.fieldwork = fieldwork
        self.language = language
        self.hasDraft = hasDraft
        isYetToOpen = day < fieldwork.survey.opens
    }

    /// The page for somebody who writes at the moment at which the survey was closed.
    init(ended fieldwork: Fieldwork, language: Language) {
        self.fieldwork = fieldwork
        self.language = language
        hasDraft = true
        isYetToOpen = false
    }

    /// 410 once it is over, 403 while it has yet to open.
    var response: Response { Response(page.html, status: isYetToOpen ? .forbidden : .gone) }

    private var page: Page {
        let words = RespondentWords(language: language)
        let survey = fieldwork.survey
        let heading = isYetToOpen ? words.notYetHeading : words.closedHeading
        let ended = survey.ended.map { min($0, survey.closes ?? $0) } ?? survey.closes
        let when = isYetToOpen ? words.opensOn(survey.opens) : ended.map(words.closedOn) ?? ""
        return Page(
            language: language,
            title: heading,
            sender: words.sender(fieldwork.municipality.name),
            isDemonstration: survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(heading)</h1>
                <p class="utrecht-paragraph">\(when)\
                \(when: hasDraft && !isYetToOpen, " \(words.closedDraft)")</p>
                <p class="utrecht-paragraph">\(words.anyQuestion) \(ContactLine.html(survey.introduction.contact))</p>
                </div>
                """)
    }
}
