import Domain
import Foundation
import Hummingbird
import Store

/// A survey that has opened, with who was asked and how far it is: what every page of its fieldwork shows.
struct OpenedField: Sendable {
    let opened: OpenedSurvey
    let survey: Survey
    let map: SocialMap
    /// By organisation, then by name.
    let entries: [RecipientEntry]
    /// The addresses that get no mailings, and why.
    let suppressed: [MailAddress: MailReason]
    let mailings: [SurveyMailing]

    /// The survey in an address; a draft leads to the page on which it is opened.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the approach has none such, or it is a draft.
    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, shelf: SocialMapShelf, today: Day
    ) async throws -> OpenedField {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today)
        guard let id = opened.survey.survey, let survey = try await site.store.survey(id, of: member.municipality.id)
        else { throw Mistake.noSuchPage }
        let map = try await shelf.map(of: member.municipality.id).map
        let suppressed = try await site.store.suppressions(of: member.municipality.id)
        let entries = try await site.store.recipients(of: id).compactMap { recipient -> RecipientEntry? in
            guard var entry = RecipientEntry(recipient, in: map) else { return nil }
            if let address = entry.mail { entry.suppression = suppressed[address] }
            return entry
        }
        return OpenedField(
            opened: opened, survey: survey, map: map,
            entries: entries.sorted {
                ($0.organisation.name, $0.person?.name ?? "", $0.id) < (
                    $1.organisation.name, $1.person?.name ?? "", $1.id
                )
            },
            suppressed: suppressed, mailings: try await site.store.surveyMailings(of: id))
    }

    var id: ComposedSurvey.ID { opened.survey.id }
    var approach: Approach.ID { opened.id }
    var site: Site { opened.opened.site }
    var today: Day { opened.opened.today }
    var act: Act { opened.opened.act }
    var municipality: Municipality { opened.opened.member.municipality }
    /// Whether the member may do something here.
    var mayChange: Bool { opened.opened.mayChange }
    /// Whether answers are taken, or will be.
    var isGoing: Bool { opened.survey.state == .open && survey.closes.map { $0 >= today } ?? true }
    /// Whether it is known who answered.
    var knowsWhoAnswered: Bool { survey.knowsWhoAnswered }
    /// Whether members read responses one by one.
    var readsResponses: Bool { survey.promise == .confidential }

    /// Everybody who is still to get mail.
    var active: [RecipientEntry] { entries.filter { !$0.recipient.isStopped } }
    var invited: [RecipientEntry] { entries.filter { $0.recipient.invited != nil } }

    /// Those to whom a letter can go now, whether or not they can be reached by mail.
    func recipients(of kind: SurveyLetter.Kind) -> [RecipientEntry] {
        switch kind {
        case .invitation: active.filter { $0.recipient.invited == nil }
        case .reminder: active.filter { $0.recipient.invited != nil && $0.recipient.answered == nil }
        case .thanks:
            active.filter { knowsWhoAnswered ? $0.recipient.answered != nil : $0.recipient.invited != nil }
        }
    }

    /// How many reminders were sent.
    var reminders: Int { mailings.count { $0.kind == .reminder } }

    /// A page of the fieldwork.
    func page(_ title: String, width: Page.Width = .page, content: HTML) -> Page {
        opened.page(title, width: width, content: content)
    }

    /// The way back to the page of the fieldwork, above a heading.
    var back: HTML {
        "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(Routes.field(opened))\">\(opened.name)</a></p>"
    }
}

extension Routes {
    /// The page of a survey's fieldwork.
    static func field(_ opened: OpenedSurvey) -> Address { survey(opened, .field) }
    static func field(_ survey: ComposedSurvey.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "peilingen", survey, "veld")
    }
    static func field(_ opened: OpenedSurvey, _ page: FieldPart) -> Address { survey(opened, .field, page.rawValue) }
    static func field(_ opened: OpenedSurvey, _ kind: SurveyLetter.Kind) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "veld", "mail", kind.word)
    }
    static func sendLetter(_ opened: OpenedSurvey, _ kind: SurveyLetter.Kind) -> Address {
        .within("aanpak", opened.id, "peilingen", opened.survey.id, "veld", "mail", kind.word, "versturen")
    }
}

/// The pages of a survey's fieldwork; the raw value is the word in an address.
enum FieldPart: String, Sendable {
    case open = "openen"
    case period = "dagen"
    case close = "sluiten"
    case reopen = "heropenen"
    case recipients = "ontvangers"
    case choose = "kiezen"
    case links = "links"
    case letters = "brieven"
    case desk = "invoeren"
}

extension SurveyLetter.Kind {
    /// The word in an address.
    var word: String {
        switch self {
        case .invitation: "uitnodiging"
        case .reminder: "herinnering"
        case .thanks: "bedankt"
        }
    }

    init?(word: String) {
        guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}
