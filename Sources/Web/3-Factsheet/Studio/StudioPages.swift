import Documents
import Domain
import Hummingbird
import Store

/// Making a factsheet: what is in it, in which order, and which groups are compared.
struct StudioPages: Sendable {
    let site: Site
    let live: LiveFactsheets
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        let page = StudioPage(
            factsheet: factsheet, address: factsheet.publicAddress(asked: request),
            done: request.asked("gebeurd").flatMap { StudioPage.Done(rawValue: $0) })
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/bestanden/{file}`: the factsheet as it is now.
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        guard let file = FactsheetFile(name: try context.parameters.require("file")) else { throw Mistake.noSuchPage }
        do {
            let bytes = try await site.documents.bytes(try factsheet.made.composed.factsheet, as: file)
            return .factsheet(bytes, file, of: factsheet.municipality)
        } catch let missing as ConverterMissing {
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/volgorde`
    func move(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        return try await change(context, member) { made in
            .move(
                form["deel"] ?? "", form["kant"] == "omhoog" ? .up : .down, shown: made.composed.sections.map(\.id))
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/weglaten`
    func leaveOut(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        return try await change(context, member) { made in
            made.section(form["deel"] ?? "").map { .leaveOut($0.id, form["weg"] != "nee") }
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/grafiek`
    func leaveOutChart(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        return try await change(context, member) { made in
            guard let section = made.section(form["deel"] ?? ""),
                let chart = section.charts.first(where: { String($0.number) == form["grafiek"] })
            else { return nil }
            return .leaveOutChart(chart.number, of: section.id, form["weg"] != "nee")
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/groepen`
    func group(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let chosen = try await Form(of: request)["vraag"]
        return try await change(context, member) { made in
            let known = Publication.groupings(of: made.publication.questionnaire).map(\.id)
            guard let chosen, known.contains(chosen) || chosen == FactsheetComposition.noGroups else { return nil }
            return .group(by: chosen == "q2" ? nil : chosen)
        }
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/ongedaan`: takes the latest decision back, unless there is a
    /// later one than the visitor saw.
    func undo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        let version = Int(try await Form(of: request)["versie"] ?? "") ?? 0
        let versions = try await site.store.factsheetVersions(of: factsheet.draft.id)
        guard version == factsheet.draft.version, let earlier = versions.first(where: { $0.number < version })
        else { return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.refused.rawValue)) }
        return Self.answer(try await factsheet.save(.restore(earlier.composition), seen: version), factsheet, .undone)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/versies`
    func versions(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let factsheet = try await open(context, member)
        let versions = try await site.store.factsheetVersions(of: factsheet.draft.id)
        return Response(FactsheetVersionsPage(factsheet: factsheet, versions: versions).page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/factsheet/versies/{version}`: a version beside the factsheet as it is.
    func compare(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (factsheet, version) = try await version(context, member)
        return Response(
            FactsheetComparisonPage(factsheet: factsheet, made: try factsheet.made, version: version).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/factsheet/versies/{version}`: goes back to a version. That makes a new
    /// one, so nothing is lost.
    func goBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let seen = Int(try await Form(of: request)["versie"] ?? "")
        let (factsheet, version) = try await version(context, member)
        return Self.answer(try await factsheet.save(.restore(version.composition), seen: seen), factsheet, .saved)
    }

    private func version(
        _ context: SiteContext, _ member: SignedIn
    ) async throws -> (OpenedFactsheet, FactsheetVersion) {
        let factsheet = try await open(context, member)
        let number = Int(try context.parameters.require("version"))
        let versions = try await site.store.factsheetVersions(of: factsheet.draft.id)
        guard let version = versions.first(where: { $0.number == number }) else { throw Mistake.noSuchPage }
        return (factsheet, version)
    }

    func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedFactsheet {
        try await OpenedFactsheet.open(context, member, site: site, live: live, shelf: shelf, today: today.day)
    }

    /// Saves a decision that says what it does whatever was there; `nil` for one that makes no sense any more.
    private func change(
        _ context: SiteContext, _ member: SignedIn,
        _ edit: (OpenedFactsheet.Made) -> FactsheetComposition.Edit?
    ) async throws -> Response {
        let factsheet = try await open(context, member)
        guard let edit = edit(try factsheet.made) else {
            return .seeOther(Routes.studio(factsheet).asking("gebeurd", StudioPage.Done.refused.rawValue))
        }
        return Self.answer(try await factsheet.save(edit), factsheet, .saved)
    }

    static func answer(
        _ save: FactsheetSave, _ factsheet: OpenedFactsheet, _ done: StudioPage.Done
    ) -> Response {
        let said: StudioPage.Done =
            switch save {
            case .saved: done
            case .outdated: .refused
            }
        return .seeOther(Routes.studio(factsheet).asking("gebeurd", said.rawValue))
    }
}

extension StudioPages {
    /// The addresses of these pages, and of those for text and publishing.
    func add(to routes: inout RouteTable) {
        let texts = SectionTextPages(studio: self)
        let publishing = PublishingPages(studio: self)
        let organisations = OrganisationSheetPages(studio: self)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet", for: .coordinator, show)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/volgorde", for: .coordinator, move)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/weglaten", for: .coordinator, leaveOut)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/grafiek", for: .coordinator, leaveOutChart)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/groepen", for: .coordinator, group)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/ongedaan", for: .coordinator, undo)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/versies", for: .coordinator, versions)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/versies/{version}", for: .coordinator, compare)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/versies/{version}", for: .coordinator, goBack)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/bestanden/{file}", for: .coordinator, download)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/titel", for: .coordinator, texts.askHead)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/titel", for: .coordinator, texts.saveHead)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/nieuw", for: .coordinator, texts.askNew)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/nieuw", for: .coordinator, texts.saveNew)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}", for: .coordinator, texts.ask)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}", for: .coordinator, texts.save)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}/origineel", for: .coordinator,
            texts.useOriginal)
        routes.get("/aanpak/{approach}/peilingen/{survey}/factsheet/publiceren", for: .coordinator, publishing.ask)
        routes.post("/aanpak/{approach}/peilingen/{survey}/factsheet/publiceren", for: .coordinator, publishing.publish)
        routes.get(
            "/aanpak/{approach}/peilingen/{survey}/factsheet/organisaties", for: .coordinator, organisations.list)
        routes.get(
            "/aanpak/{approach}/peilingen/{survey}/factsheet/organisaties/{organisation}", for: .coordinator,
            organisations.show)
        routes.get(
            "/aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}", for: .coordinator,
            publishing.askToWithdraw)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}", for: .coordinator,
            publishing.withdraw)
    }
}
