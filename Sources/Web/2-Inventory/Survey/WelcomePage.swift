import Domain
import Store

/// The first page behind an open link or a personal one: what it is about, how long it takes, what happens with the
/// answers.
struct WelcomePage: Sendable {
    let fieldwork: Fieldwork
    let language: Language
    /// Where it is, and where its button leads.
    let address: Address
    /// Where more is said of the answers, and where the questionnaire on paper is.
    let privacy: Address
    let paper: Address
    /// Whether whoever opens it is known by a link of their own; `nil` behind a link that everybody has.
    var invited: RecipientLink?

    var page: Page {
        let words = RespondentWords(language: language)
        let survey = fieldwork.survey
        let side = fieldwork.other(than: language).map { other in
            Page.Link(text: words.otherLanguage, address: address.asking("taal", other.rawValue), language: other)
        }
        return Page(
            language: language,
            title: survey.questionnaire.title[language],
            sender: words.sender(fieldwork.municipality.name),
            side: side,
            footer: PrivacyPage.footer(words, at: privacy.asking("taal", language.rawValue)),
            isDemonstration: survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(survey.questionnaire.title[language])</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(words.what(fieldwork.municipality.name))</p>
                <dl class="utrecht-data-list utrecht-data-list--rows">
                \(row(words.time, "\(words.about(minutes: survey.questionnaire.minutes)) \(words.timeNote)"))
                \(when: survey.closes != nil, row(words.closes, words.openUntil(survey.closes)))
                \(row(words.answers, "\(words.promise(survey.promise)) \(words.nothingRequired)"))
                </dl>
                <form method="post" action="\(address)">
                <input type="hidden" name="taal" value="\(language.rawValue)">
                <div class="utrecht-button-group">
                <button class="utrecht-button utrecht-button--primary-action" type="submit">\(invited?.hasBegun ?? false ? words.goOn : words.begin)</button>
                </div>
                </form>
                <p class="utrecht-paragraph">\(invited == nil ? words.alreadyBegun : words.linkIsYours)</p>
                <p class="utrecht-paragraph">\(words.ratherOnPaper) \
                <a class="utrecht-link" href="\(paper.asking("taal", language.rawValue))">\(words.downloadPaper)</a></p>
                <details class="kring-data"><summary>\(words.readMore)</summary>
                \(introduction)
                </details>
                </div>
                """)
    }

    private var introduction: [HTML] {
        fieldwork.introduction(in: language).map { "<p class=\"utrecht-paragraph\">\(ContactLine.html($0))</p>\n" }
    }

    private func row(_ key: String, _ value: String) -> HTML {
        """
        <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
        <dd class="utrecht-data-list__item-value">\(value)</dd></div>
        """
    }
}
