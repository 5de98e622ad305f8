import Domain
import HTTPTypes

/// A request that can't be answered as asked, through no fault of ours: it gets a page that says what to do.
enum Mistake: Error, Equatable {
    case noSuchPage
    /// No response belongs to this personal link.
    case unknownPersonalLink
    /// No survey belongs to this open link.
    case unknownOpenLink
    /// The sign-in link was used, is too old or never was.
    case usedSignInLink
    /// No organisation belongs to this personal link.
    case unknownPartnerLink
    /// No mail that is still kept carried this code.
    case unknownUnsubscribeLink
    /// A write by somebody whose session has ended.
    case signedOut
    /// A viewer asked for what only coordinators may do.
    case coordinatorsOnly
    /// A write to an approach that has ended.
    case finishedApproach
    /// So many tries that only waiting helps.
    case tooManyTries
    /// The page knows only these methods.
    case otherMethod(allowed: [HTTPRequest.Method])
    /// The form was sent by a page of another site.
    case sentFromElsewhere
    case form(Form.Problem)
    case upload(Upload.Problem)
    case tooLarge
    /// A program that makes this kind of file is not installed here.
    case converterMissing(program: String)
    /// Anything else that the HTTP layer refuses.
    case refused(HTTPResponse.Status)
}

extension Mistake {
    var status: HTTPResponse.Status {
        switch self {
        case .noSuchPage, .unknownPersonalLink, .unknownOpenLink, .unknownPartnerLink, .unknownUnsubscribeLink:
            .notFound
        case .usedSignInLink: .gone
        case .signedOut: .unauthorized
        case .coordinatorsOnly: .forbidden
        case .finishedApproach: .conflict
        case .tooManyTries: .tooManyRequests
        case .otherMethod: .methodNotAllowed
        case .sentFromElsewhere: .forbidden
        case .form(.notUTF8), .upload(.incomplete): .badRequest
        case .form(.tooManyFields), .upload(.tooManyParts), .tooLarge: .contentTooLarge
        case .form(.otherMediaType), .upload(.otherMediaType): .unsupportedMediaType
        case .converterMissing: .serviceUnavailable
        case .refused(let status): status
        }
    }

    /// What went wrong, in a few words.
    var heading: Localized {
        switch self {
        case .noSuchPage: Localized(nl: "Deze bladzijde bestaat niet", en: "This page does not exist")
        case .unknownPersonalLink: Localized(nl: "Wij kennen deze link niet", en: "We do not know this link")
        case .unknownOpenLink:
            Localized(nl: "Wij kennen deze vragenlijst niet", en: "We do not know this questionnaire")
        case .usedSignInLink: Localized(nl: "Deze link werkt niet meer", en: "This link no longer works")
        case .unknownPartnerLink: Localized(nl: "Wij kennen deze link niet", en: "We do not know this link")
        case .unknownUnsubscribeLink: Localized(nl: "Wij kennen deze link niet", en: "We do not know this link")
        case .signedOut: Localized(nl: "U bent niet meer ingelogd", en: "You are no longer signed in")
        case .coordinatorsOnly:
            Localized(nl: "Dit kan alleen een coördinator", en: "Only a coordinator can do this")
        case .finishedApproach: Localized(nl: "Deze aanpak is afgerond", en: "This approach has ended")
        case .tooManyTries: Localized(nl: "U hebt het te vaak geprobeerd", en: "You have tried too often")
        case .otherMethod, .refused: Localized(nl: "Dit kan hier niet", en: "This can't be done here")
        case .sentFromElsewhere:
            Localized(nl: "Uw antwoorden zijn niet opgeslagen", en: "Your answers have not been saved")
        case .form, .upload: Localized(nl: "Wij konden het formulier niet lezen", en: "We could not read the form")
        case .tooLarge: Localized(nl: "Dit is te groot", en: "This is too large")
        case .converterMissing:
            Localized(nl: "Dit bestand kan hier niet gemaakt worden", en: "This file can't be made here")
        }
    }

    /// What to do now.
    var advice: Localized {
        switch self {
        case .noSuchPage:
            Localized(
                nl: "Kijk of u het adres helemaal en zonder fouten hebt overgenomen.",
                en: "Check that you copied the whole address without mistakes.")
        case .unknownPersonalLink:
            Localized(
                nl: """
                    Kijk of u uw persoonlijke link helemaal hebt overgenomen. Is de vragenlijst gesloten, of hebt u uw \
                    antwoorden gewist? Dan werkt de link niet meer. Lukt het niet? Begin dan opnieuw met de link uit de \
                    uitnodiging, of neem contact op met wie u de uitnodiging stuurde.
                    """,
                en: """
                    Check that you copied the whole of your personal link. Has the questionnaire closed, or did you \
                    erase your answers? Then the link no longer works. Still no luck? Start again with the link in the \
                    invitation, or contact whoever invited you.
                    """)
        case .unknownOpenLink:
            Localized(
                nl: """
                    Kijk of u de link uit de uitnodiging helemaal hebt overgenomen. Lukt het niet? Neem dan contact op \
                    met wie u de uitnodiging stuurde.
                    """,
                en: """
                    Check that you copied the whole link from the invitation. Still no luck? Contact whoever invited you.
                    """)
        case .usedSignInLink:
            Localized(
                nl: "Een link om in te loggen werkt 15 minuten, en één keer. Vraag een nieuwe.",
                en: "A link to sign in works for 15 minutes, and once. Ask for a new one.")
        case .unknownPartnerLink:
            Localized(
                nl: """
                    Kijk of u de link uit de mail helemaal hebt overgenomen. Is de mail ouder dan een half jaar? Vraag \
                    de gemeente dan om een nieuwe.
                    """,
                en: """
                    Check that you copied the whole link from the mail. Is the mail older than half a year? Ask the \
                    municipality for a new one.
                    """)
        case .unknownUnsubscribeLink:
            Localized(
                nl: """
                    U bent hiermee niet afgemeld. Kijk of u de link uit de mail helemaal hebt overgenomen. Is de mail \
                    ouder dan een jaar? Gebruik dan de link uit een nieuwere mail, of schrijf de gemeente.
                    """,
                en: """
                    You have not been unsubscribed. Check that you copied the whole link from the mail. Is the mail older \
                    than a year? Use the link in a newer mail, or write to the municipality.
                    """)
        case .signedOut:
            Localized(
                nl: """
                    Wat u net invulde, is niet opgeslagen. Log in op een ander tabblad, ga hier terug naar de vorige \
                    bladzijde en verstuur het opnieuw: dan is er niets verloren.
                    """,
                en: """
                    What you just filled in has not been saved. Sign in on another tab, go back to the previous page \
                    here and send it again: then nothing is lost.
                    """)
        case .coordinatorsOnly:
            Localized(
                nl: "U kunt alles lezen. Wilt u iets veranderen? Vraag het een coördinator van uw gemeente.",
                en: "You may read everything. To change something, ask a coordinator of your municipality.")
        case .finishedApproach:
            Localized(
                nl: """
                    Er is niets veranderd. Wilt u verdergaan met deze aanpak? Open hem dan weer bij de instellingen.
                    """,
                en: "Nothing has changed. To go on with this approach, open it again in its settings.")
        case .tooManyTries:
            Localized(
                nl: "Wacht een kwartier tot een uur en probeer het dan opnieuw. Uw gegevens blijven bewaard.",
                en: "Wait a quarter of an hour to an hour and try again. Your data is kept.")
        case .sentFromElsewhere:
            Localized(
                nl:
                    "Het formulier kwam van een andere site. Open de vragenlijst met uw eigen link en probeer het opnieuw.",
                en: "The form came from another site. Open the questionnaire with your own link and try again.")
        case .form, .upload:
            Localized(
                nl: "Er is niets opgeslagen. Ga terug naar het formulier en verstuur het opnieuw.",
                en: "Nothing has been saved. Go back to the form and send it again.")
        case .tooLarge:
            Localized(
                nl: """
                    Er is niets opgeslagen. Ga terug naar het formulier, en maak uw tekst korter of kies een kleiner \
                    bestand.
                    """,
                en: "Nothing has been saved. Go back to the form, and shorten your text or choose a smaller file.")
        case .converterMissing(let program):
            Localized(
                nl: """
                    Op de server ontbreekt het programma \(program). Al het andere werkt gewoon. Vraag de beheerder om het \
                    te installeren, of kies een ander soort bestand.
                    """,
                en: """
                    The program \(program) is missing on the server. Everything else works. Ask the administrator to \
                    install it, or choose another kind of file.
                    """)
        case .otherMethod, .refused:
            Localized(
                nl: "Ga terug naar de vorige bladzijde en probeer het opnieuw.",
                en: "Go back to the previous page and try again.")
        }
    }
}
