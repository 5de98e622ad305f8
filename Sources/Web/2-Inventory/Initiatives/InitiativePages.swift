import Domain
import Foundation
import Hummingbird
import Store

/// What is done against loneliness: the list with what is missing in it, and one initiative.
struct InitiativePages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/initiatieven`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        var page = InitiativeListPage(opened: opened, filter: InitiativeFilter(request))
        page.removed = try await site.store.initiatives(of: opened.id, removed: true)
        if let gone = page.removed.first(where: { $0.id == request.asked("weg") }) {
            page.notice = DoneNotice.html("Weggehaald: \(gone.name).", undo: page.restoring(gone))
        } else if let saved = opened.initiatives.first(where: { $0.id == request.asked("bewaard") }) {
            page.notice = DoneNotice.html("Opgeslagen: \(saved.name).")
        }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/initiatieven/bestand/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        guard let format = TableFormat(name: try context.parameters.require("file"), of: InitiativesFile.stem) else {
            throw Mistake.noSuchPage
        }
        let file = InitiativesFile(opened: opened, isDemonstration: site.isDemonstration)
        return .file(
            try await file.bytes(format), name: format.name(of: InitiativesFile.stem), mediaType: format.mediaType)
    }

    /// `GET /aanpak/{approach}/initiatieven/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        guard opened.opened.approach.finished == nil else { throw Mistake.finishedApproach }
        let typed = TypedFields([
            "stand": [InitiativeStatus.running.rawValue], "doel": [request.asked("doel") ?? ""],
            "vorm": [request.asked("vorm") ?? ""], "groep": [request.asked("groep") ?? ""],
        ])
        return Response(newPage(opened, typed, id: UUID().uuidString.lowercased()).page.html)
    }

    /// `POST /aanpak/{approach}/initiatieven/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let input = EntryInput(try await Form(of: request))
        let id = input.id ?? UUID().uuidString.lowercased()
        var reading = FieldReading(input.typed.values)
        let initiative = Initiative(
            &reading, id: id, version: 0, today: opened.opened.today,
            carriers: { opened.organisation(named: $0, in: nil) })
        guard reading.problems.isEmpty else {
            return Response(
                newPage(opened, input.typed, problems: reading.problems, id: id).page.html,
                status: .unprocessableContent)
        }
        switch try await site.store.add(initiative, in: opened.id, opened.opened.act) {
        case .saved: return .seeOther(address(opened, saved: initiative))
        case .outdated(let kept), .removed(let kept): return conflict(opened, input, kept: kept, wasRemoved: false)
        case .full:
            var page = InitiativeListPage(opened: opened, filter: InitiativeFilter())
            page.notice = FigureParts.warning(
                "De lijst is vol", "<p class=\"utrecht-paragraph\">Haal er eerst een initiatief af.</p>")
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `GET /aanpak/{approach}/initiatieven/{initiative}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let initiative = try opened.initiative(context)
        var page = page(opened, initiative, initiative.typed(carriers: opened.carriers(of: initiative)))
        if request.asked("bewaard") != nil { page.notice = DoneNotice.html("Opgeslagen.") }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/initiatieven/{initiative}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        let id = try context.parameters.require("initiative")
        let kept = opened.initiatives.first { $0.id == id }
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let initiative = Initiative(
            &reading, id: id, version: input.version, today: opened.opened.today,
            carriers: { opened.organisation(named: $0, in: kept) })
        guard reading.problems.isEmpty else {
            guard let kept else { throw Mistake.noSuchPage }
            var page = page(opened, kept, input.typed, problems: reading.problems)
            page.form.version = input.version
            return Response(page.page.html, status: .unprocessableContent)
        }
        switch try await site.store.save(initiative, in: opened.id, opened.opened.act) {
        case .saved: return .seeOther(address(opened, saved: initiative))
        case .outdated(let kept): return conflict(opened, input, kept: kept, wasRemoved: false)
        case .removed(let kept): return conflict(opened, input, kept: kept, wasRemoved: true)
        case .full: throw Mistake.noSuchPage
        }
    }

    /// `POST /aanpak/{approach}/initiatieven/{initiative}/uitvoerder`: who was only a name is an organisation on the map.
    func tie(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(context, member)
        var initiative = try opened.initiative(context)
        let form = try await Form(of: request)
        guard let name = form["naam"], let organisation = form["organisatie"],
            opened.searchable.map.organisations[organisation] != nil
        else { throw Mistake.noSuchPage }
        initiative.otherCarriers.removeAll { $0 == name }
        initiative.organisations.insert(organisation)
        _ = try await site.store.save(initiative, in: opened.id, opened.opened.act)
        return .seeOther(Routes.initiative(initiative.id, of: opened.id))
    }

    /// `POST /aanpak/{approach}/initiatieven/{initiative}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("initiative")
        try await site.store.setRemoved(true, initiative: id, in: opened.id, opened.act)
        return .seeOther(Routes.initiatives(of: opened.id).asking("weg", id))
    }

    /// `POST /aanpak/{approach}/initiatieven/{initiative}/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("initiative")
        try await site.store.setRemoved(false, initiative: id, in: opened.id, opened.act)
        return .seeOther(Routes.initiatives(of: opened.id).asking("bewaard", id))
    }

    // MARK: What they share

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedInitiatives {
        try await OpenedInitiatives.open(context, member, site: site, maps: maps, today: today.day)
    }

    /// Names that the map does not know are shown at once, so that they can be tied.
    private func address(_ opened: OpenedInitiatives, saved: Initiative) -> Address {
        saved.otherCarriers.isEmpty
            ? Routes.initiatives(of: opened.id).asking("bewaard", saved.id)
            : Routes.initiative(saved.id, of: opened.id).asking("bewaard", "ja")
    }

    private func newPage(
        _ opened: OpenedInitiatives, _ typed: TypedFields, problems: [FieldProblem] = [], id: Initiative.ID
    ) -> InitiativePage {
        InitiativePage(
            opened: opened, initiative: nil,
            form: EntryForm(
                action: Routes.newInitiative(of: opened.id),
                sections: InitiativeFields(typed: typed, problems: problems).initiative(targets: opened.targets),
                version: 0, newID: id, home: Routes.initiatives(of: opened.id)))
    }

    private func page(
        _ opened: OpenedInitiatives, _ kept: Initiative, _ typed: TypedFields, problems: [FieldProblem] = []
    ) -> InitiativePage {
        InitiativePage(
            opened: opened, initiative: kept,
            form: EntryForm(
                action: Routes.initiative(kept.id, of: opened.id),
                sections: InitiativeFields(typed: typed, problems: problems).initiative(targets: opened.targets),
                version: kept.version, home: Routes.initiatives(of: opened.id),
                current: Routes.initiative(kept.id, of: opened.id)))
    }

    private func conflict(
        _ opened: OpenedInitiatives, _ input: EntryInput, kept: Initiative, wasRemoved: Bool
    ) -> Response {
        var page = page(opened, kept, input.typed)
        page.form.others = InitiativeFields(typed: kept.typed(carriers: opened.carriers(of: kept)))
            .initiative(targets: opened.targets)
        page.form.othersWereRemoved = wasRemoved
        return Response(page.page.html, status: .conflict)
    }
}

extension InitiativePages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        let base = "/aanpak/{approach}/initiatieven"
        routes.get("\(base)", for: .viewer, list)
        routes.get("\(base)/bestand/{file}", for: .viewer, download)
        routes.get("\(base)/nieuw", for: .coordinator, new)
        routes.post("\(base)/nieuw", for: .coordinator, add)
        routes.get("\(base)/{initiative}", for: .viewer, show)
        routes.post("\(base)/{initiative}", for: .coordinator, save)
        routes.post("\(base)/{initiative}/uitvoerder", for: .coordinator, tie)
        routes.post("\(base)/{initiative}/weghalen", for: .coordinator, remove)
        routes.post("\(base)/{initiative}/terugzetten", for: .coordinator, putBack)
    }
}
