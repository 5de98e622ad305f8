import Domain
import HTTPTypes

/// A request that can't be answered as asked, through no fault of ours: it gets a page that says what to do.
enum Mistake: Error, Equatable {
    case noSuchPage
    /// No response belongs to this personal link.
    case unknownPersonalLink
    /// No survey belongs to this open link.
    case unknownOpenLink
    /// The page knows only these methods.
    case otherMethod(allowed: [HTTPRequest.Method])
    /// The form was sent by a page of another site.
    case sentFromElsewhere
    case form(Form.Problem)
    case tooLarge
    /// A program that makes this kind of file is not installed here.
    case converterMissing(program: String)
    /// Anything else that the HTTP layer refuses.
    case refused(HTTPResponse.Status)
}

extension Mistake {
    var status: HTTPResponse.Status {
        switch self {
        case .noSuchPage, .unknownPersonalLink, .unknownOpenLink: .notFound
        case .otherMethod: .methodNotAllowed
        case .sentFromElsewhere: .forbidden
        case .form(.notUTF8): .badRequest
        case .form(.tooManyFields), .tooLarge: .contentTooLarge
        case .form(.otherMediaType): .unsupportedMediaType
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
        case .otherMethod, .refused: Localized(nl: "Dit kan hier niet", en: "This can't be done here")
        case .sentFromElsewhere:
            Localized(nl: "Uw antwoorden zijn niet opgeslagen", en: "Your answers have not been saved")
        case .form: Localized(nl: "Wij konden het formulier niet lezen", en: "We could not read the form")
        case .tooLarge: Localized(nl: "Uw tekst is te lang", en: "Your text is too long")
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
                    Kijk of u uw persoonlijke link helemaal hebt overgenomen. Lukt het niet? Begin dan opnieuw met de \
                    link uit de uitnodiging, of neem contact op met wie u de uitnodiging stuurde.
                    """,
                en: """
                    Check that you copied the whole of your personal link. Still no luck? Start again with the link in \
                    the invitation, or contact whoever invited you.
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
        case .sentFromElsewhere:
            Localized(
                nl:
                    "Het formulier kwam van een andere site. Open de vragenlijst met uw eigen link en probeer het opnieuw.",
                en: "The form came from another site. Open the questionnaire with your own link and try again.")
        case .form:
            Localized(
                nl: "Uw antwoorden zijn niet opgeslagen. Ga terug naar het formulier en verstuur het opnieuw.",
                en: "Your answers have not been saved. Go back to the form and send it again.")
        case .tooLarge:
            Localized(
                nl: "Uw antwoorden zijn niet opgeslagen. Ga terug naar het formulier en maak uw tekst korter.",
                en: "Your answers have not been saved. Go back to the form and shorten your text.")
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
