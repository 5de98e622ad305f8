import Domain

/// 'Hoe gaan wij om met uw antwoorden?': what is true for this survey, and whom to ask.
struct PrivacyPage: Sendable {
    let fieldwork: Fieldwork
    let language: Language
    /// How long the municipality keeps things, as of now: unlike a survey, that may change.
    let periods: RetentionPeriods
    /// What whoever has the personal link can do with the answers; `nil` without one.
    var ownAnswers: Address?
    /// The page to go back to.
    let back: Address

    /// The links at the foot of a respondent's page.
    static func footer(_ words: RespondentWords, at address: Address) -> [Page.Link] {
        [
            Page.Link(text: words.privacyLink, address: address),
            Page.Link(text: words.contact, address: address.part("contact")),
        ]
    }

    var page: Page {
        let words = RespondentWords(language: language)
        let privacy = PrivacyWords(
            language: language, survey: fieldwork.survey, municipality: fieldwork.municipality, periods: periods)
        let own: HTML =
            ownAnswers.map {
                """
                <p class="utrecht-paragraph"><a class="utrecht-link" href="\($0)">\(privacy.seeOrErase)</a></p>

                """
            } ?? HTML()
        let sections = privacy.sections.map { section -> HTML in
            let paragraphs = section.paragraphs.filter { !$0.isEmpty }.map {
                "<p class=\"utrecht-paragraph\">\($0)</p>\n" as HTML
            }
            return "<h2 class=\"utrecht-heading-2\">\(section.heading)</h2>\n\(paragraphs)"
        }
        return Page(
            language: language,
            title: words.privacyLink,
            sender: words.sender(fieldwork.municipality.name),
            home: nil,
            isDemonstration: fieldwork.survey.isDemonstration,
            municipality: fieldwork.municipality,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(words.privacyLink)</h1>
                \(sections)
                \(own)
                <h2 class="utrecht-heading-2" id="contact">\(words.contact)</h2>
                <p class="utrecht-paragraph">\(privacy.rights)</p>
                <p class="utrecht-paragraph">\(ContactLine.html(fieldwork.survey.introduction.contact))</p>
                <div class="utrecht-button-group"><a class="utrecht-link" href="\(back)">\(privacy.back)</a></div>
                </div>
                """)
    }
}

/// Whom to ask, with a mail address in it made into a link.
enum ContactLine {
    static func html(_ contact: String) -> HTML {
        let words = contact.split(separator: " ", omittingEmptySubsequences: false).map { word -> HTML in
            let address = word.trimmingPrefix { "(<".contains($0) }
            let end = address.lastIndex { !")>.,;".contains($0) }.map { address.index(after: $0) } ?? address.endIndex
            let mail = address[..<end]
            guard mail.contains("@"), let at = mail.firstIndex(of: "@"), at != mail.startIndex,
                mail[mail.index(after: at)...].contains(".")
            else { return "\(word)" }
            let link: HTML = "<a class=\"utrecht-link\" href=\"\(Address.mail(to: String(mail)))\">\(mail)</a>"
            return "\(word[..<address.startIndex])\(link)\(address[end...])"
        }
        return words.dropFirst().reduce(words.first ?? HTML()) { $0 + " " + $1 }
    }
}
