import Domain
import Hummingbird
import Questionnaires
import Store

/// The factsheet of a survey as a coordinator works on it.
struct OpenedFactsheet: Sendable {
    let opened: OpenedSurvey
    let survey: Survey
    let draft: FactsheetDraft
    /// The latest first.
    let editions: [FactsheetEdition]
    let state: State

    enum State: Sendable {
        case made(Made)
        case tooFew(Publication.TooFewResponses)
        /// The answers of an anonymous survey were not released yet.
        case sealed
    }

    /// What can be made of the answers there are.
    struct Made: Sendable {
        let material: FactsheetMaterial
        let composed: ComposedFactsheet
        /// How far the answers were.
        let progress: SurveyProgress

        var publication: Publication { material.publication }

        /// A section by its id.
        func section(_ id: String) -> ComposedFactsheet.Section? { composed.sections.first { $0.id == id } }
    }

    /// - Throws: ``Mistake/noSuchPage`` where the approach has no such survey, or it never opened.
    static func open(
        _ context: SiteContext, _ member: SignedIn, site: Site, live: LiveFactsheets, shelf: SocialMapShelf,
        today: Day
    ) async throws -> OpenedFactsheet {
        let opened = try await OpenedSurvey.open(context, member, site: site, today: today)
        let municipality = member.municipality
        guard let id = opened.survey.survey, let survey = try await site.store.survey(id, of: municipality.id) else {
            throw Mistake.noSuchPage
        }
        let draft = try await site.store.factsheet(of: id, in: opened.id, link: Token())
        let editions = try await site.store.editions(of: draft)
        func opening(_ state: State) -> OpenedFactsheet {
            OpenedFactsheet(opened: opened, survey: survey, draft: draft, editions: editions, state: state)
        }
        // Between two moments of an anonymous survey lie the answers of a few.
        guard survey.promise == .confidential || survey.released != nil else { return opening(.sealed) }
        do {
            let factsheet = live.factsheet(survey, grouping: draft.composition.grouping)
            var (material, progress) = try await factsheet.material(of: survey, municipality, on: today)
            material.gathered = try await gathered(opened, survey, factsheet, shelf)
            return opening(
                .made(
                    Made(
                        material: material, composed: ComposedFactsheet(material, draft.composition),
                        progress: progress)))
        } catch FactsheetProblem.tooFew(let tooFew) {
            return opening(.tooFew(tooFew))
        }
    }

    private static func gathered(
        _ opened: OpenedSurvey, _ survey: Survey, _ live: LiveFactsheet, _ shelf: SocialMapShelf
    ) async throws -> GatheredMaterial {
        let (store, municipality) = (opened.opened.site.store, opened.opened.member.municipality)
        let counts = try await store.themeCounts(of: survey.id)
        let themes = survey.questionnaire.openColumns(survey.promise).compactMap { column in
            counts[column.id].map { count in
                GatheredMaterial.ThemeSummary(
                    title: column.question.label, coded: count.coded,
                    themes: count.themes.map { .init(name: $0.name, count: $0.count) })
            }
        }
        var gathered = GatheredMaterial(
            figures: try await store.figures(of: opened.id), national: try NationalFiguresFile.load().figures,
            home: municipality.area, minimum: survey.minimumGroup,
            initiatives: try await store.initiatives(of: opened.id),
            vision: try await store.vision(of: opened.id, municipality: municipality.id) ?? Vision(), themes: themes)
        for quote in try await store.quotes(of: survey.id) where quote.approved != nil {
            gathered.quotes[quote.number] = quote.text
        }
        // An anonymous survey does not ask who answers.
        if survey.promise == .confidential {
            gathered.network = try await live.network(
                try await shelf.map(of: municipality.id), known: try await store.knownNames(of: municipality.id),
                initiatives: gathered.initiatives)
        }
        return gathered
    }

    var mayChange: Bool { opened.opened.mayChange }
    var site: Site { opened.opened.site }
    var today: Day { opened.opened.today }
    var municipality: Municipality { opened.opened.member.municipality }

    /// Where it is or will be published, in full; `nil` while that was not decided.
    func publicAddress(asked request: Request) -> String? {
        draft.version > 0 ? site.full(Routes.published(draft.link), asked: request) : nil
    }

    /// What was made of the answers.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where nothing can be.
    var made: Made {
        get throws {
            guard case .made(let made) = state else { throw Mistake.noSuchPage }
            return made
        }
    }

    /// Saves one decision.
    func save(
        _ edit: FactsheetComposition.Edit, seen version: Int? = nil, typing section: String? = nil
    ) async throws -> FactsheetSave {
        try await site.store.change(
            draft, in: opened.id, by: edit, seen: version ?? draft.version, typing: section, opened.opened.act)
    }

    func page(_ title: String, width: Page.Width = .page, content: HTML) -> Page {
        opened.opened.page(title, here: .factsheet, width: width, content: content)
    }

    /// The way back to the factsheet, above a heading.
    var back: HTML {
        "<p class=\"kring-kicker\"><a class=\"utrecht-link\" href=\"\(Routes.studio(self))\">Factsheet van \(opened.name)</a></p>"
    }
}

extension Routes {
    static func studio(_ opened: OpenedSurvey) -> Address { survey(opened, .factsheet) }
    static func studio(_ factsheet: OpenedFactsheet) -> Address { survey(factsheet.opened, .factsheet) }
    static func studio(_ factsheet: OpenedFactsheet, _ part: StudioPart) -> Address {
        survey(factsheet.opened, .factsheet, part.rawValue)
    }
    static func studio(_ factsheet: OpenedFactsheet, _ part: StudioPart, _ item: String) -> Address {
        let opened = factsheet.opened
        return .within("aanpak", opened.id, "peilingen", opened.survey.id, "factsheet", part.rawValue, item)
    }
    static func studioOriginal(_ factsheet: OpenedFactsheet, _ section: String) -> Address {
        let opened = factsheet.opened
        return .within("aanpak", opened.id, "peilingen", opened.survey.id, "factsheet", "tekst", section, "origineel")
    }
}

/// The pages of a factsheet that is being made; the raw value is the word in an address.
enum StudioPart: String, Sendable {
    case text = "tekst"
    case head = "titel"
    case new = "nieuw"
    case order = "volgorde"
    case leaveOut = "weglaten"
    case chart = "grafiek"
    case groups = "groepen"
    case undo = "ongedaan"
    case versions = "versies"
    case files = "bestanden"
    case organisations = "organisaties"
    case publish = "publiceren"
    case withdraw = "intrekken"
}
