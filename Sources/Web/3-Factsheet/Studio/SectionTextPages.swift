import Domain
import HTTPTypes
import Hummingbird
import Store

/// Writing a factsheet's words: a part of it, its title, a part of one's own.
struct SectionTextPages: Sendable {
    let studio: StudioPages

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (factsheet, section) = try await section(context, member)
        return .scripted(SectionTextPage(factsheet: factsheet, made: try factsheet.made, section: section).page)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}`: saves the words, while somebody types or when
    /// they are done, or shows how they look.
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let (factsheet, section) = try await section(context, member)
        let made = try factsheet.made
        var page = SectionTextPage(factsheet: factsheet, made: made, section: section)
        page.read(form)
        if form["doen"] == "bekijk" { return .scripted(page.page) }
        guard let words = page.words else { return .scripted(page.page, status: .unprocessableContent) }
        // Kring's own words, left as they were, stay Kring's.
        let kept = section.origin == .kring && words.title == section.title && words.text == section.source
        let edit = FactsheetComposition.Edit.rewrite(section.id, kept ? nil : words)
        // While somebody types their words are kept, and the page is not left.
        let isTyping = form["doen"] == "vanzelf"
        switch try await factsheet.save(edit, seen: page.version, typing: isTyping ? section.id : nil) {
        case .outdated(let draft):
            page.keptByOthers(draft, made)
            return .scripted(page.page, status: .conflict)
        case .saved(let draft) where isTyping:
            page.kept(draft)
            return .scripted(page.page)
        case .saved:
            return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.saved.rawValue))
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}/origineel`: back to Kring's words; a part of
    /// one's own goes.
    func useOriginal(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (factsheet, section) = try await section(context, member)
        return StudioPages.answer(
            try await factsheet.save(.rewrite(section.id, nil), seen: factsheet.draft.version), factsheet, .saved)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/nieuw`
    func askNew(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        return .scripted(SectionTextPage(factsheet: factsheet, made: try factsheet.made, section: nil).page)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/nieuw`
    func saveNew(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let factsheet = try await open(context, member)
        var page = SectionTextPage(factsheet: factsheet, made: try factsheet.made, section: nil)
        page.read(form)
        if form["doen"] == "bekijk" { return .scripted(page.page) }
        guard let words = page.words else { return .scripted(page.page, status: .unprocessableContent) }
        // Pressed twice, it is the same part.
        if factsheet.draft.composition.own.contains(where: { $0.words == words }) {
            return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.saved.rawValue))
        }
        return StudioPages.answer(try await factsheet.save(.add(words)), factsheet, .saved)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/titel`
    func askHead(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        return Response(FactsheetHeadPage(factsheet: factsheet, made: try factsheet.made).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/titel`
    func saveHead(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let factsheet = try await open(context, member)
        var page = FactsheetHeadPage(factsheet: factsheet, made: try factsheet.made)
        page.read(form)
        guard let edit = page.edit else { return Response(page.page.html, status: .unprocessableContent) }
        switch try await factsheet.save(edit, seen: page.version) {
        case .outdated(let draft):
            page.keptByOthers(draft)
            return Response(page.page.html, status: .conflict)
        case .saved:
            return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.saved.rawValue))
        }
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedFactsheet {
        let factsheet = try await studio.open(context, member)
        guard factsheet.mayChange else { throw Mistake.finishedApproach }
        return factsheet
    }

    private func section(
        _ context: SiteContext, _ member: SignedIn
    ) async throws -> (OpenedFactsheet, ComposedFactsheet.Section) {
        let factsheet = try await open(context, member)
        guard let section = try factsheet.made.section(try context.parameters.require("section")) else {
            throw Mistake.noSuchPage
        }
        return (factsheet, section)
    }
}

extension Response {
    /// A page with the program's own script.
    fileprivate static func scripted(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
        var page = page
        page.script = .studioScript
        var response = Response(page.html, status: status)
        response.headers[.contentSecurityPolicy] = ContentPolicy.scripted
        return response
    }
}
