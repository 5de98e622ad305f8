import Foundation

/// What a survey mails to its recipients: the words that a coordinator can change, and the letter made of them.
public struct SurveyLetter: Sendable, Equatable {
    public var kind: Kind
    public var subject: String
    /// Paragraphs with an empty line between them.
    public var body: String
    /// Whether the questionnaire goes with it as a file to fill in by typing; never with thanks.
    public var attaches: Bool

    public enum Kind: String, Sendable, CaseIterable {
        case invitation, reminder, thanks

        public var name: String {
            switch self {
            case .invitation: "Uitnodiging"
            case .reminder: "Herinnering"
            case .thanks: "Bedankt"
            }
        }
    }

    /// The most characters of a subject, and of a body.
    public static let longestSubject = 120
    public static let longestBody = 4_000

    public init(_ kind: Kind, subject: String, body: String, attaches: Bool = false) {
        self.kind = kind
        self.subject = subject
        self.body = body
        self.attaches = attaches
    }

    /// The words to begin with. Each sentence is true of the survey: a coordinator need change nothing.
    public init(_ kind: Kind, for survey: Survey, of municipality: Municipality) {
        let day = survey.closes?.written(in: .dutch)
        let until = day.map { " Dat kan tot en met \($0)." } ?? ""
        let minutes = survey.questionnaire.minutes
        let promise =
            switch (survey.promise, survey.links) {
            case (.confidential, _):
                """
                Uw antwoorden zijn vertrouwelijk. Alleen medewerkers van de gemeente die aan deze peiling werken, lezen ze. De \
                link in deze mail is van u alleen: u kunt stoppen en later verdergaan.
                """
            case (.anonymous, .personal):
                """
                De peiling is anoniem. Wij vragen niet naar uw naam of die van uw organisatie. De link in deze mail is van u \
                alleen. Zo zien wij of u hebt geantwoord, en krijgt u daarna geen herinnering. Wat u antwoordt, staat los \
                van uw link. Begon u al met een link uit een eerdere mail? Ga dan met die link verder.
                """
            case (.anonymous, .shared):
                """
                De peiling is anoniem. Wij vragen niet naar uw naam of die van uw organisatie. Iedereen gebruikt dezelfde \
                link, dus wij zien niet wie er al heeft geantwoord. Hebt u dat gedaan? Dan hoeft u niets meer te doen.
                """
            }
        switch kind {
        case .invitation:
            self.init(
                kind, subject: "Wilt u meedenken over eenzaamheid in \(municipality.name)?",
                body: """
                    De gemeente \(municipality.name) wil samen met organisaties werken aan minder eenzaamheid. Daarvoor horen \
                    wij graag wat u ziet, wat u doet en wat u nodig hebt.

                    Wilt u onze vragenlijst invullen? Dat kost ongeveer \(minutes) minuten.\(until)

                    \(promise)
                    """)
        case .reminder:
            self.init(
                kind, subject: "Herinnering: uw antwoorden over eenzaamheid in \(municipality.name)",
                body: """
                    Wij vroegen u mee te denken over eenzaamheid in \(municipality.name). \(survey.links == .personal
                        ? "Uw antwoorden hebben wij nog niet." : "Misschien kwam u er nog niet aan toe.")

                    Invullen kost ongeveer \(minutes) minuten.\(until) Ook als u weinig met eenzaamheid te maken hebt, helpt uw \
                    antwoord.

                    \(promise)
                    """)
        case .thanks:
            self.init(
                kind, subject: "Bedankt voor uw antwoorden over eenzaamheid in \(municipality.name)",
                body: """
                    \(survey.promise == .confidential
                        ? "Hartelijk dank voor het invullen van de vragenlijst."
                        : "Hartelijk dank aan iedereen die de vragenlijst heeft ingevuld.") Van alle antwoorden samen maken wij \
                    een factsheet. Die bespreken wij met de organisaties in \(municipality.name).
                    """)
        }
    }

    /// The letter to one recipient.
    ///
    /// - Parameters:
    ///   - passOn: a page that a recipient may give to colleagues, by its path; `nil` where they should not.
    public func letter(
        to entry: RecipientEntry, of survey: Survey, from municipality: Municipality, passOn: String?
    ) -> Letter {
        var letter = Letter(
            subject: subject, salutation: entry.salutation, paragraphs: paragraphs,
            closing: ["Met vriendelijke groet,", "Gemeente \(municipality.name)"])
        guard kind != .thanks else { return letter }
        if attaches {
            letter.attachment = .init(Self.attached(survey.promise), file: .questionnaire(survey: survey.id))
        }
        switch survey.links {
        case .personal:
            letter.button = .init("Naar de vragenlijst", to: .survey(recipient: entry.recipient.id))
            letter.passOn = passOn.map { .init("Wilt een collega ook invullen? Dat kan via deze link", path: $0) }
        case .shared:
            // The link that everybody has is the way in itself.
            letter.button = passOn.map { .init("Naar de vragenlijst", to: .page(path: $0)) }
        }
        return letter
    }

    /// What a letter says of the questionnaire that goes with it. By mail nobody is anonymous.
    private static func attached(_ promise: SurveyPromise) -> String {
        let invitation = """
            Liever in Word? De vragenlijst zit ook als bestand bij deze mail. Stuur hem ingevuld terug als antwoord op deze mail.
            """
        switch promise {
        case .confidential: return invitation
        case .anonymous:
            return "\(invitation) De gemeente ziet dan van wie hij komt. Met de link blijven uw antwoorden anoniem."
        }
    }

    /// The paragraphs of a letter on paper, which has no button and is no mail.
    public var postal: [String] {
        paragraphs.map { $0.replacingOccurrences(of: "link in deze mail", with: "link in deze brief") }
    }

    public var paragraphs: [String] {
        body.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n\n")
            .map { $0.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}
