import Domain

/// The few words around the questions, in each language that a questionnaire speaks.
struct RespondentWords: Sendable {
    let language: Language

    private func either(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }

    // MARK: Who sends it, and the way round

    func sender(_ municipality: String) -> String {
        either("Gemeente \(municipality)", "Municipality of \(municipality)")
    }
    var questionnaire: String { either("Vragenlijst", "Questionnaire") }
    /// The name of the other language, in that language.
    var otherLanguage: String { either("English", "Nederlands") }
    var privacyLink: String { either("Hoe gaan wij om met uw antwoorden?", "How do we handle your answers?") }
    var contact: String { "Contact" }
    /// Follows the text of a link that opens beside the page.
    var opensBeside: String { either("(opent een nieuw tabblad)", "(opens a new tab)") }

    // MARK: The first page

    func what(_ municipality: String) -> String {
        either(
            """
            De gemeente \(municipality) wil met lokale organisaties eenzaamheid voorkomen en verminderen. Daarom vragen \
            wij wat u merkt, doet en nodig hebt.
            """,
            """
            The municipality of \(municipality) wants to prevent and reduce loneliness together with local \
            organisations. That is why we ask what you notice, do and need.
            """)
    }
    var alreadyBegun: String {
        either(
            "Al begonnen? Gebruik het adres dat u bewaarde of aan uzelf mailde.",
            "Already started? Use the address that you kept or mailed to yourself.")
    }
    var linkIsYours: String {
        either(
            "Deze link is van u alleen. U kunt stoppen, en later met dezelfde link verdergaan.",
            "This link is yours alone. You can stop, and go on later with the same link.")
    }
    var goOn: String { either("Verdergaan", "Go on") }
    var ratherOnPaper: String { either("Liever op papier?", "Rather on paper?") }
    var downloadPaper: String {
        either("Download de vragenlijst (PDF)", "Download the questionnaire (PDF)")
    }
    /// Where to bring what was filled in on paper.
    func handIn(to contact: String, until day: Day?) -> String {
        let until = day.map { " " + self.until($0) } ?? ""
        return either(
            "U kunt de ingevulde vragenlijst inleveren\(until). Dat kan bij: \(contact).",
            "You can hand in the completed questionnaire\(until). Bring it to: \(contact).")
    }
    var readMore: String { either("Lees meer over deze peiling", "Read more about this survey") }
    var begin: String { either("Beginnen", "Start") }
    var time: String { either("Tijd", "Time") }
    func about(minutes: Int) -> String {
        minutes == 1
            ? either("Ongeveer 1 minuut.", "About 1 minute.")
            : either("Ongeveer \(minutes) minuten.", "About \(minutes) minutes.")
    }
    var timeNote: String {
        either(
            "U kunt tussendoor stoppen en later verdergaan.", "You can stop halfway and continue later.")
    }
    var closes: String { either("Invullen kan", "Open") }
    func until(_ day: Day) -> String {
        let day = day.writtenWithWeekday(in: language)
        return either("tot en met \(day)", "up to and including \(day)")
    }
    /// Until when a survey can be filled in, as every page says it; nothing where it has no last day.
    func openUntil(_ day: Day?) -> String {
        guard let day else { return "" }
        return either(
            "U kunt de vragenlijst invullen \(until(day)).", "You can fill in the questionnaire \(until(day)).")
    }
    var answers: String { either("Uw antwoorden", "Your answers") }
    func promise(_ promise: SurveyPromise) -> String {
        switch promise {
        case .confidential:
            either("Uw antwoorden zijn vertrouwelijk, niet anoniem.", "Your answers are confidential, not anonymous.")
        case .anonymous: either("Uw antwoorden zijn anoniem.", "Your answers are anonymous.")
        }
    }
    var nothingTraceable: String {
        either(
            "In de factsheet staan geen antwoorden die naar u of uw organisatie te herleiden zijn.",
            "The factsheet holds no answers that can be traced to you or your organisation.")
    }

    // MARK: A screen of questions

    func part(_ number: Int, of count: Int) -> (before: String, number: String) {
        (either("Deel", "Part"), either("\(number) van \(count)", "\(number) of \(count)"))
    }
    func page(_ number: Int, of count: Int) -> String {
        either("bladzijde \(number) van \(count)", "page \(number) of \(count)")
    }
    func left(minutes: Int) -> String {
        minutes == 1
            ? either("Nog ongeveer 1 minuut", "About 1 minute left")
            : either("Nog ongeveer \(minutes) minuten", "About \(minutes) minutes left")
    }
    var next: String { either("Opslaan en verder", "Save and continue") }
    var send: String { either("Versturen", "Send") }
    var previous: String { either("Vorige", "Previous") }
    var later: String { either("Opslaan en later verdergaan", "Save and continue later") }
    /// In the other language, because it speaks to who reads that one.
    var switchLanguage: String {
        either("Save and continue in English", "Opslaan en verdergaan in het Nederlands")
    }
    var explain: String { either("Kunt u uw antwoord toelichten?", "Can you explain your answer?") }
    var nothingRequired: String {
        either(
            "U hoeft niet elke vraag te beantwoorden.", "You do not have to answer every question.")
    }
    var lastQuestions: String {
        either(
            "Dit zijn de laatste vragen. Hierna kijkt u uw antwoorden na en verstuurt u ze.",
            "These are the last questions. After this you check your answers and send them.")
    }
    var toReview: String { either("Opslaan en nakijken", "Save and check") }
    var backToReview: String { either("Opslaan en terug naar nakijken", "Save and back to checking") }

    // MARK: Looking it over before sending

    var review: String { either("Kijk uw antwoorden na", "Check your answers") }
    func open(_ count: Int) -> String {
        switch count {
        case 0: either("U hebt alle vragen beantwoord.", "You have answered every question.")
        case 1: either("1 vraag staat nog open. Dat mag.", "1 question is still open. That is fine.")
        default:
            either("\(count) vragen staan nog open. Dat mag.", "\(count) questions are still open. That is fine.")
        }
    }
    func whatSendingDoes(_ municipality: String) -> String {
        either(
            """
            Met ‘Versturen’ stuurt u uw antwoorden naar de gemeente \(municipality). Daarna kunt u ze niet meer \
            veranderen.
            """,
            """
            ‘Send’ sends your answers to the municipality of \(municipality). After that you can no longer change \
            them.
            """)
    }
    var leftOpen: String { either("Niet ingevuld", "Not answered") }
    var change: String { either("Wijzig", "Change") }
    var answerNow: String { either("Vul in", "Answer") }
    /// Follows 'Wijzig' for who does not see beside what it stands.
    func toQuestion(_ name: String) -> String { either("vraag \(name)", "question \(name)") }
    var nothingToSend: String {
        either(
            "U hebt nog niets ingevuld. Ga terug en beantwoord minstens één vraag.",
            "You have not filled in anything yet. Go back and answer at least one question.")
    }
    var toFirstQuestion: String { either("Naar de eerste vraag", "To the first question") }
    var personalAddress: String { either("Later verdergaan?", "Continue later?") }
    func personalAddressNote(until day: Day?) -> String {
        let end = day.map { ", " + until($0) } ?? ""
        return either(
            "Bewaar dan dit adres. Het is alleen voor u. U kunt ermee verdergaan waar u was\(end):",
            "Keep this address. It is only for you. You can use it to continue where you were\(end):")
    }

    // MARK: Something is not right

    var error: String { either("Fout", "Error") }
    func problems(_ count: Int) -> String {
        count == 1
            ? either("Eén antwoord klopt nog niet", "One answer is not right yet")
            : either("\(count) antwoorden kloppen nog niet", "\(count) answers are not right yet")
    }
    var nothingLost: String {
        either("Wat u hebt ingevuld, staat er nog.", "What you filled in is still there.")
    }
    func question(_ number: String) -> String { either("Vraag \(number)", "Question \(number)") }

    /// What is wrong with an answer and what to do about it.
    func message(_ reason: AnswerProblem.Reason, option: (Int) -> String) -> String {
        switch reason {
        case .notACode, .notAMark, .partlyMarked:
            either("Kies een van de antwoorden die er staan.", "Choose one of the answers shown.")
        case .excluded(let alone, _):
            either(
                """
                U koos ‘\(option(alone))’ en ook een ander antwoord. Die twee gaan niet samen. Haal het antwoord weg \
                dat niet klopt.
                """,
                """
                You chose ‘\(option(alone))’ and another answer as well. These do not go together. Remove the one that \
                is not right.
                """)
        case .otherBeside(let chosen): otherBeside(option(chosen), other: either("Anders", "Other"))
        case .tooLong(let limit):
            either(
                "Uw tekst is langer dan \(limit) tekens. Maak hem korter.",
                "Your text is longer than \(limit) characters. Please shorten it.")
        case .unreadable:
            either(
                "In uw tekst staat een teken dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
                "Your text holds a character that we can't store. Please type it again.")
        }
    }

    func otherBeside(_ chosen: String, other: String) -> String {
        either(
            """
            U koos ‘\(chosen)’ en schreef ook iets bij ‘\(other)’. Welke van de twee geldt? Kies ‘\(other)’, of haal de \
            tekst weg.
            """,
            """
            You chose ‘\(chosen)’ and also wrote something beside ‘\(other)’. Which of the two holds? Choose \
            ‘\(other)’, or remove the text.
            """)
    }

    var noAnswer: String { either("Toch geen antwoord geven", "Rather give no answer") }

    // MARK: Stopping halfway

    var savedHeading: String { either("Uw antwoorden zijn opgeslagen", "Your answers have been saved") }
    var savedNote: String {
        either(
            "Met het adres hieronder gaat u later verder. Het is alleen voor u: wie het heeft, kan uw antwoorden zien.",
            "Use the address below to continue later. It is only for you: whoever has it can see your answers.")
    }
    var notSentYet: String {
        either(
            "Uw antwoorden tellen pas mee als u ze op de laatste bladzijde verstuurt.",
            "Your answers only count once you send them on the last page.")
    }
    var mailMyself: String { either("Mail het adres naar mijzelf", "Mail the address to myself") }
    var continueNow: String { either("Nu verdergaan", "Continue now") }
    func mailSubject(_ title: String) -> String {
        either("Verdergaan met de vragenlijst ‘\(title)’", "Continue the questionnaire ‘\(title)’")
    }

    // MARK: The end

    var thanks: String { either("Bedankt voor uw antwoorden", "Thank you for your answers") }
    func sent(_ municipality: String) -> String {
        either(
            "De gemeente \(municipality) heeft uw antwoorden ontvangen.",
            "The municipality of \(municipality) has received your answers.")
    }
    func meeting(on day: Day) -> String {
        let day = day.writtenWithWeekday(in: language)
        return either(
            "De uitkomsten worden besproken op de bijeenkomst van \(day).",
            "The results will be discussed at the meeting on \(day).")
    }
    var keepAddress: String {
        either(
            "Bewaar dit adres als u uw antwoorden later wilt inzien of wissen.",
            "Keep this address if you want to see or erase your answers later.")
    }
    func keepAddressUntil(_ day: Day?) -> String {
        day.map { either("Dat kan \(until($0)).", "You can do so \(until($0)).") } ?? ""
    }
    func answersMailSubject(_ title: String) -> String {
        either("Mijn antwoorden op ‘\(title)’", "My answers to ‘\(title)’")
    }
    var closeThisPage: String { either("U kunt deze bladzijde sluiten.", "You can close this page.") }

    // MARK: What was answered, to see and to erase

    var seeOrErase: String { either("Uw antwoorden inzien of wissen", "See or erase your answers") }
    var yourAnswers: String { either("Uw antwoorden", "Your answers") }
    func begun(_ started: Day, sent: Day?) -> String {
        let day = started.written(in: language)
        guard let sent else {
            return either(
                "U begon op \(day). U hebt nog niet verstuurd.", "You started on \(day). You have not sent them yet.")
        }
        return either(
            "U begon op \(day) en verstuurde op \(sent.written(in: language)).",
            "You started on \(day) and sent them on \(sent.written(in: language)).")
    }
    var nothingAnswered: String { either("U hebt nog niets ingevuld.", "You have not filled in anything yet.") }
    var takeAlong: String { either("Meenemen", "Take along") }
    var asText: String { either("Als tekst", "As text") }
    var asJSON: String { either("Als JSON, voor programma's", "As JSON, for programs") }
    var eraseAnswers: String { either("Wis mijn antwoorden", "Erase my answers") }
    var eraseHeading: String { either("Wilt u uw antwoorden wissen?", "Do you want to erase your answers?") }
    func whatErasingDoes(isSent: Bool) -> String {
        isSent
            ? either(
                "Alles wat u hebt ingevuld, wordt gewist en telt niet meer mee. U kunt dit niet terugdraaien.",
                "Everything you filled in is erased and no longer counts. This can't be undone.")
            : either(
                "Alles wat u hebt ingevuld, wordt gewist. U kunt dit niet terugdraaien.",
                "Everything you filled in is erased. This can't be undone.")
    }
    var keepAnswers: String { either("Nee, bewaar ze", "No, keep them") }
    var erasedHeading: String { either("Uw antwoorden zijn gewist", "Your answers have been erased") }
    var erasedNote: String {
        either(
            "Uw persoonlijke link werkt niet meer. U kunt deze bladzijde sluiten.",
            "Your personal link no longer works. You can close this page.")
    }

    // MARK: Not open

    var closedHeading: String { either("De vragenlijst is gesloten", "The questionnaire is closed") }
    func closedOn(_ day: Day) -> String {
        either(
            "Invullen kon tot en met \(day.written(in: language)).",
            "It was open up to and including \(day.written(in: language)).")
    }
    var closedDraft: String {
        either(
            "Antwoorden die u nog niet had verstuurd, tellen niet mee.",
            "Answers that you had not sent yet are not counted.")
    }
    var answeredBefore: String { either("U hebt al geantwoord", "You have already answered") }
    var answeredBeforeNote: String {
        either(
            "Uw antwoorden tellen mee. Ze staan los van deze link, dus u kunt ze hier niet zien of veranderen.",
            "Your answers count. They are kept apart from this link, so you can't see or change them here.")
    }
    var notYetHeading: String { either("De vragenlijst is nog niet open", "The questionnaire is not open yet") }
    func opensOn(_ day: Day) -> String {
        either(
            "Invullen kan vanaf \(day.written(in: language)). Gebruik dan dezelfde link.",
            "You can fill it in from \(day.written(in: language)). Use the same link then.")
    }
    var anyQuestion: String { either("Hebt u een vraag? Neem contact op met:", "Any questions? Contact:") }
}
