import Domain
import Hummingbird
import Store

/// A composed survey of an approach of the member's municipality, with what all of its pages show.
struct OpenedSurvey: Sendable {
    let opened: OpenedApproach
    var survey: ComposedSurvey

    /// The survey in an address.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the approach has none such.
    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, today: Day
    ) async throws -> OpenedSurvey {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today)
        let id = try context.parameters.require("survey")
        guard let survey = try await site.store.composedSurvey(id, of: opened.id) else { throw Mistake.noSuchPage }
        return OpenedSurvey(opened: opened, survey: survey)
    }

    var id: Approach.ID { opened.id }
    var name: String { survey.composition.name }
    /// Everything in its order and words, what is left out included.
    var whole: Questionnaire { survey.composition.whole(from: survey.original) }

    /// Whether the member may change something in it.
    var mayChange: Bool { opened.mayChange && survey.state.mayChange }

    /// A page of this survey.
    func page(_ title: String, width: Page.Width = .page, content: HTML) -> Page {
        opened.page(title, here: .inventory, width: width, content: content)
    }

    /// The way back to the editor, above a heading.
    var back: HTML {
        "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(Routes.survey(self))\">\(name)</a></p>"
    }

    /// What fills the fields of the introduction; with its days once it has opened.
    var introductionValues: IntroductionValues {
        let municipality = opened.member.municipality
        return IntroductionValues(
            municipality: municipality.name, meeting: opened.approach.meeting,
            contact: municipality.contact.isEmpty
                ? IntroductionValues.usualContact(municipality.name, in: .dutch) : municipality.contact)
    }

    /// Saves one change.
    func save(_ edit: CompositionEdit, seen version: Int?) async throws -> CompositionSave {
        try await opened.site.store.change(
            survey.id, of: id, by: edit, seen: version ?? survey.version, opened.act)
    }

    /// Saves a change that says what it does whatever was there, and goes on to a page.
    func saved(_ edit: CompositionEdit, then address: Address) async throws -> Response {
        switch try await save(edit, seen: survey.version) {
        case .saved: .seeOther(address)
        case .outdated, .frozen: .seeOther(Routes.survey(self).asking("gebeurd", "niet"))
        }
    }
}

extension Routes {
    static func surveys(of id: Approach.ID) -> Address { .within("aanpak", id, "peilingen") }
    static func newSurvey(of id: Approach.ID) -> Address { .within("aanpak", id, "peilingen", "nieuw") }
    static func importSurvey(of id: Approach.ID) -> Address { .within("aanpak", id, "peilingen", "inlezen") }
    static func survey(_ survey: ComposedSurvey.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "peilingen", survey)
    }
    static func survey(_ opened: OpenedSurvey) -> Address { survey(opened.survey.id, of: opened.id) }
    static func putBackSurvey(_ survey: ComposedSurvey.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "peilingen", survey, "terugzetten")
    }
    /// One of a survey's pages: `onderdelen`, `teksten`.
    static func survey(_ opened: OpenedSurvey, _ page: SurveyPart) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, page.rawValue)
    }
    /// Something on one of a survey's pages: a question, a version, a screen, a file.
    static func survey(_ opened: OpenedSurvey, _ page: SurveyPart, _ item: String) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, page.rawValue, item)
    }
    static func survey(_ opened: OpenedSurvey, question: String, _ act: QuestionAct) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "vragen", question, act.rawValue)
    }
    /// A question's place in the editor.
    static func place(_ question: String, in opened: OpenedSurvey, saved: Bool = false) -> Address {
        let address = saved ? survey(opened).asking("gebeurd", "ja") : survey(opened)
        return .within(path: "\(address.text)#vraag-\(question)")
    }
}

/// The pages of a composed survey; the raw value is the word in an address.
enum SurveyPart: String, Sendable {
    case parts = "onderdelen"
    case order = "volgorde"
    case languages = "talen"
    case name = "naam"
    case question = "vragen"
    case part = "delen"
    case texts = "teksten"
    case versions = "versies"
    case undo = "ongedaan"
    case preview = "voorbeeld"
    case files = "bestanden"
    case exchange = "uitwisselen"
    case remove = "verwijderen"
    case field = "veld"
    case responses = "antwoorden"
    case openAnswers = "open-antwoorden"
    case asked = "gevraagd"
    case quotes = "citaten"
    case factsheet = "factsheet"
}

/// What can be done to a question; the raw value is its word in an address.
enum QuestionAct: String, Sendable {
    case leaveOut = "weglaten"
    case original = "origineel"
}
