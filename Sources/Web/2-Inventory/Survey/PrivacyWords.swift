import Domain
import Store

/// What a respondent may know about the answers. Every sentence is true of this program and of this survey; a change in
/// what is stored changes a sentence here.
struct PrivacyWords: Sendable {
    let language: Language
    let survey: Survey
    let municipality: Municipality
    let periods: RetentionPeriods

    struct Section: Sendable {
        var heading: String
        var paragraphs: [String]
    }

    private func either(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }

    var sections: [Section] { [whoReads, whatIsKept, whatIsPublished, whatYouCanDo] }

    private var whoReads: Section {
        switch survey.promise {
        case .confidential: whoReadsConfidential
        case .anonymous: whoReadsAnonymous
        }
    }

    /// Whether those invited have links of their own, to which no answers are tied.
    private var isAnonymousByLink: Bool { survey.promise == .anonymous && survey.links == .personal }

    private var whoReadsAnonymous: Section {
        Section(
            heading: either("Wie kan uw antwoorden lezen?", "Who can read your answers?"),
            paragraphs: [
                isAnonymousByLink ? anonymousByLink : anonymousForAll,
                either(
                    """
                    De medewerkers van de gemeente \(municipality.name) die aan deze peiling werken, lezen de antwoorden pas \
                    als de vragenlijst gesloten is. De antwoorden staan dan door elkaar, zonder dag en zonder volgnummer van \
                    toen.
                    """,
                    """
                    The staff of the municipality of \(municipality.name) who work on this survey read the answers only once \
                    the questionnaire has closed. By then the answers are in a random order, without the day or number that \
                    they had.
                    """),
                isAnonymousByLink ? untilClosingByLink : untilClosing,
                addressIsYours,
            ])
    }

    private var anonymousForAll: String {
        either(
            """
            Uw antwoorden zijn anoniem. Wij vragen niet naar uw naam of die van uw organisatie, en iedereen gebruikt dezelfde \
            link. Wij weten dus niet wie heeft geantwoord.
            """,
            """
            Your answers are anonymous. We do not ask for your name or your organisation's, and everyone uses the same link. \
            So we do not know who has answered.
            """)
    }

    private var anonymousByLink: String {
        either(
            """
            Uw antwoorden zijn anoniem. Wij vragen niet naar uw naam of die van uw organisatie. Kreeg u een eigen link? Dan \
            zien wij tot het sluiten dát u antwoordde, zodat wij u geen herinnering sturen. Bij uw antwoorden staat niet van \
            wie de link was. Bij het sluiten wissen wij ook wie heeft geantwoord. In de verzonden post is nog een jaar te zien wie \
            een herinnering kreeg.
            """,
            """
            Your answers are anonymous. We do not ask for your name or your organisation's. Did you get a link of your own? \
            Then we see until closing that you have answered, so as not to send you a reminder. Your answers do not say whose \
            link it was. At closing we also erase who has answered. The mail that was sent shows for another year who got a \
            reminder.
            """)
    }

    private var untilClosing: String {
        either(
            """
            Tot het sluiten staat bij elke vragenlijst een dag en een volgnummer. Wie de computer beheert, of een reservekopie \
            van voor het sluiten heeft, kan zien in welke volgorde de antwoorden kwamen. Schrijf liever geen namen in uw \
            antwoorden.
            """,
            """
            Until closing, each questionnaire has a day and a serial number. Those who maintain the computer, or have a backup \
            from before closing, can see in which order the answers came. Please do not write names in your answers.
            """)
    }

    private var untilClosingByLink: String {
        either(
            """
            Tot het sluiten staat bij elke vragenlijst een dag en een volgnummer. Wie de computer beheert, of reservekopieën van \
            voor het sluiten heeft, kan zien wanneer antwoorden kwamen en wie toen als beantwoord werd aangevinkt, en daaruit \
            afleiden welke antwoorden van u zijn. Wat u nog niet verstuurde, staat versleuteld opgeslagen, met uw link als \
            sleutel. Schrijf liever geen namen in uw antwoorden.
            """,
            """
            Until closing, each questionnaire has a day and a serial number. Those who maintain the computer, or have backups \
            from before closing, can see when answers came and who was then ticked off as having answered, and work out from \
            that which answers are yours. What you have not sent yet is stored encrypted, with your link as the key. Please do \
            not write names in your answers.
            """)
    }

    private var addressIsYours: String {
        either(
            """
            Zolang de vragenlijst open is, kan iedereen die uw persoonlijke adres heeft uw antwoorden zien en wissen, ook als \
            u ze al hebt verstuurd. Geef dat adres dus niet aan anderen.
            """,
            """
            As long as the questionnaire is open, anyone who has your personal address can see and erase your answers, even \
            after you have sent them. So do not give it to others.
            """)
    }

    private var whoReadsConfidential: Section {
        let asksOrganisation = survey.questionnaire.question("q1") != nil
        let name =
            asksOrganisation
            ? either(
                " Want wij vragen naar de naam van uw organisatie.", " Because we ask for your organisation's name.")
            : ""
        return Section(
            heading: either("Wie kan uw antwoorden lezen?", "Who can read your answers?"),
            paragraphs: [
                either(
                    "Uw antwoorden zijn vertrouwelijk, maar niet anoniem.\(name)",
                    "Your answers are confidential, but not anonymous.\(name)"),
                either(
                    """
                    De gemeente \(municipality.name) leest de antwoorden: alleen de medewerkers die aan deze peiling \
                    werken. Ook de beheerder van de computer waarop de antwoorden staan, kan erbij.
                    """,
                    """
                    The municipality of \(municipality.name) reads the answers: only the staff who work on this \
                    survey. The administrator of the computer that holds the answers can also reach them.
                    """),
                addressIsYours,
            ])
    }

    private var whatIsKept: Section {
        Section(
            heading: either("Wat bewaren wij?", "What do we keep?"),
            paragraphs: [
                either(
                    """
                    Wij bewaren uw antwoorden, de taal waarin u ze gaf, en de dag waarop u begon en verstuurde. Uw \
                    antwoorden krijgen een volgnummer als u ze verstuurt. Ook bewaren wij een kenmerk van uw \
                    persoonlijke adres, waaruit het adres zelf niet is af te leiden.
                    """,
                    """
                    We keep your answers, the language in which you gave them, and the days on which you started and \
                    sent them. Your answers get a serial number when you send them. We also keep a mark of your \
                    personal address, from which the address itself can't be worked out.
                    """),
                invited,
                howLong,
                RespondentWords(language: language).openUntil(survey.closes),
                either(
                    "Bij de antwoorden bewaren wij geen tijdstip en geen IP-adres. Voor deze vragenlijst gebruiken wij geen cookies.",
                    "With the answers we keep no time of day and no IP address. We use no cookies for this questionnaire."
                ),
            ])
    }

    /// Of those who were invited by name; nothing in an anonymous survey, which says it elsewhere.
    private var invited: String {
        guard survey.promise == .confidential, !survey.isDemonstration else { return "" }
        return either(
            """
            Kreeg u een uitnodiging met een eigen link? Dan weten wij tot het sluiten welke antwoorden van u zijn. Daarna \
            bewaren wij alleen dát u antwoordde.
            """,
            """
            Did you get an invitation with a link of your own? Then we know until closing which answers are yours. After that \
            we keep only that you answered.
            """)
    }

    private var howLong: String {
        let months = Months.written(periods.surveys)
        let english = periods.surveys.isMultiple(of: 12) ? (periods.surveys / 12, "year") : (periods.surveys, "month")
        let period = "\(english.0) \(english.1)\(english.0 == 1 ? "" : "s")"
        guard survey.closes != nil else {
            return either(
                """
                Deze vragenlijst heeft geen laatste dag. Antwoorden die u niet verstuurt, wissen wij een half jaar nadat \
                u begon. Is de vragenlijst gesloten, dan bewaren wij de antwoorden nog \(months).
                """,
                """
                This questionnaire has no last day. Answers that you do not send are erased half a year after you \
                started. Once it is closed, we keep the answers for \(period).
                """)
        }
        return either(
            """
            Uiterlijk de dag nadat de vragenlijst sluit, maken wij uw antwoorden los van uw persoonlijke adres. Antwoorden die u \
            niet verstuurde, wissen wij dan. De andere wissen wij \(months) na het sluiten.
            """,
            """
            At the latest the day after the questionnaire closes, we cut the tie between your answers and your personal address. \
            Answers that you did not send are erased then. The others are erased \(period) after closing.
            """)
    }

    private var whatYouCanDo: Section {
        Section(
            heading: either("Wat kunt u zelf doen?", "What can you do yourself?"),
            paragraphs: [
                either(
                    """
                    Met uw persoonlijke adres kunt u, zolang de vragenlijst open is, al uw antwoorden inzien, meenemen en \
                    wissen. Is de vragenlijst gesloten, dan weten wij niet meer welke antwoorden van u zijn, tenzij u uw \
                    naam of die van uw organisatie invulde.
                    """,
                    """
                    With your personal address you can see, take along and erase all your answers, as long as the \
                    questionnaire is open. Once it is closed, we no longer know which answers are yours, unless you \
                    filled in your name or your organisation's.
                    """)
            ])
    }

    private var whatIsPublished: Section {
        let smallest = survey.minimumGroup
        return Section(
            heading: either("Wat komt er naar buiten?", "What is published?"),
            paragraphs: [
                either(
                    """
                    De gemeente maakt van alle antwoorden samen een factsheet. Daarin staan aantallen en procenten, \
                    geen namen. Groepen van minder dan \(smallest) mensen staan er niet apart in.
                    """,
                    """
                    The municipality makes a factsheet from all answers together. It holds counts and percentages, no \
                    names. Groups of fewer than \(smallest) people are not shown separately.
                    """),
                ownFigures,
                either(
                    """
                    Wat u in eigen woorden schrijft, komt nooit vanzelf in de factsheet. Een medewerker bewerkt het \
                    eerst, zodat niemand u erin herkent.
                    """,
                    """
                    What you write in your own words never goes into the factsheet by itself. A member of staff edits \
                    it first, so that nobody recognises you in it.
                    """),
            ])
    }

    /// That an organisation may see its own figures; nothing where nobody is asked which organisation is theirs.
    private var ownFigures: String {
        guard survey.promise == .confidential, survey.questionnaire.question("q1") != nil else { return "" }
        let smallest = survey.minimumGroup
        return either(
            """
            Vullen \(smallest) of meer mensen van uw organisatie de vragenlijst in? Dan kan uw organisatie zien hoe die samen \
            antwoordden, naast het geheel. Wat één mens antwoordde, ziet zij niet.
            """,
            """
            Do \(smallest) or more people of your organisation fill in the questionnaire? Then your organisation can see how they \
            answered together, beside everybody. What one person answered it does not see.
            """)
    }

    /// What a respondent may ask for.
    var rights: String {
        either(
            """
            U mag vragen welke antwoorden van u zijn bewaard en hoe lang, en u mag ze laten verbeteren of weghalen. \
            Vraag dat aan:
            """,
            """
            You may ask which of your answers are kept and for how long, and have them corrected or removed. Ask:
            """)
    }

    var seeOrErase: String { either("Uw antwoorden inzien of wissen", "See or erase your answers") }

    var back: String { either("Terug naar de vragenlijst", "Back to the questionnaire") }
}
