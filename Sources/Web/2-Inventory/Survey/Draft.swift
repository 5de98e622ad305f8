import Domain
import Hummingbird
import Store

/// One respondent's answers so far, and what they make of the questionnaire.
struct Draft: Sendable {
    let link: Token
    let fieldwork: Fieldwork
    private(set) var language: Language
    let isSubmitted: Bool
    /// The name of the page at which the respondent stopped.
    var stoppedAt: String?
    /// A column of the response file to its value.
    private(set) var columns: [String: String]

    /// The draft with what was sent: it replaces the answers to the questions shown, and nothing else.
    ///
    /// - Parameter left: the ids of questions whose answers stay as they were.
    func with(_ form: ScreenForm, except left: Set<String> = []) -> Draft {
        var draft = self
        for question in form.shown where !left.contains(question.id) {
            for name in fieldwork.columns(of: question) { draft.columns[name] = form.columns[name] }
        }
        if case .language(let language) = form.destination, fieldwork.questionnaire.languages.contains(language) {
            draft.language = language
        }
        return draft
    }

    /// The answers to these questions.
    func columns(of questions: [Question]) -> [String: String] {
        var found: [String: String] = [:]
        for question in questions {
            for name in fieldwork.columns(of: question) { found[name] = columns[name] }
        }
        return found
    }

    /// The answers to the questions of a screen, also to those that are not asked now: whoever changes an answer back
    /// finds them again.
    func columns(on screen: Int) -> [String: String] { columns(of: fieldwork.screens[screen].questions) }

    func hasAnswers(on screen: Int) -> Bool {
        !columns.isEmpty
            && fieldwork.screens[screen].questions.contains { question in
                fieldwork.columns(of: question).contains { columns[$0] != nil }
            }
    }

    /// The screen that the address names.
    func screen(_ context: SiteContext) throws -> Int {
        let id = try context.parameters.require("screen")
        guard let screen = fieldwork.screens.firstIndex(where: { $0.id == id }) else { throw Mistake.noSuchPage }
        return screen
    }

    /// What this respondent answered to the questions that are asked, without those that the routing passes over.
    func answers(_ itinerary: Itinerary) -> Answers {
        let asked = itinerary.questions.flatMap { $0 }
        return Answers.reading(columns(of: asked), questions: asked).0
    }

    func page(_ screen: Int, questions: [Question], itinerary: Itinerary) -> ScreenPage {
        ScreenPage(
            fieldwork: fieldwork, screen: screen, questions: questions,
            isFirst: itinerary.previous(before: screen) == nil, isLast: itinerary.next(after: screen) == nil,
            language: language)
    }

    // MARK: Where to

    /// The name of the page on which everything is looked over.
    static let review = "nakijken"

    func going(to screen: Int) -> Response { .seeOther(Routes.screen(link.text, fieldwork.screens[screen].id)) }

    /// Where a screen's button leads once its answers are saved.
    ///
    /// - Parameter returning: whether the respondent came from the page on which everything is looked over.
    func response(
        to outcome: SaveOutcome, _ destination: ScreenForm.Destination, from screen: Int, _ itinerary: Itinerary,
        returning: Bool
    ) throws -> Response {
        switch outcome {
        case .unknownLink: throw Mistake.unknownPersonalLink
        case .alreadySubmitted: return .seeOther(Routes.thanks(link.text))
        case .surveyEnded: return ClosedPage(ended: fieldwork, language: language).response
        case .saved: break
        }
        switch destination {
        case .later: return .seeOther(Routes.later(link.text))
        case .previous: return going(to: itinerary.previous(before: screen) ?? screen)
        case .language:
            let address = Routes.screen(link.text, fieldwork.screens[screen].id)
            return .seeOther(returning ? address.asking("terug", Self.review) : address)
        // A screen can't send: nobody sends without having seen what.
        case .next, .send:
            guard !returning, let next = itinerary.next(after: screen) else {
                return .seeOther(Routes.review(link.text))
            }
            return going(to: next)
        }
    }
}
