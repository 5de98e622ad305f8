import Documents
import Domain
import Foundation
import Hummingbird
import Logging
import NIOCore
import Store

/// Files for the social map: which one, what its columns are, a look at every row, and only then taking it in.
struct MapImportPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart/inlezen`
    func choose(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        var page = try await choosePage(opened)
        if request.asked("weg") != nil { page.notice = MapNotice.html("Weggegooid. Er is niets overgenomen.") }
        return Response(page.page.html)
    }

    /// `POST /sociale-kaart/inlezen`
    func read(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let upload = try await Upload(of: request, mostBytes: CellTable.mostBytes + 100_000)
        var page = try await choosePage(opened)
        do {
            guard let file = upload.files["bestand"] else {
                throw CellTableReading.Refused(lines: ["Kies eerst een bestand."])
            }
            let table = try CellTableReading.table(file) { MapColumn.matching($0).contains(.organisation) }
            let made = MapImport(
                id: UUID().uuidString.lowercased(), file: String(file.name.prefix(NetworkLimits.name)),
                made: opened.today, meanings: MapColumn.matching(table.header))
            try await site.store.preview(made, table, opened.act)
            return .seeOther(Routes.mapImportColumns(made.id))
        } catch let refused as CellTableReading.Refused {
            page.refused = refused.lines
            return Response(page.page.html, status: .unprocessableContent)
        }
    }

    /// `GET /sociale-kaart/inlezen/{mapImport}/kolommen`
    func columns(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        guard file.state == .previewed, let table = try await site.store.mapTable(of: file.id, of: opened.municipality)
        else { return .seeOther(Routes.mapImport(file.id)) }
        return Response(MapColumnsPage(opened: opened, file: file, table: table).page.html)
    }

    /// `POST /sociale-kaart/inlezen/{mapImport}/kolommen`
    func setColumns(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var (opened, file) = try await found(context, member)
        guard file.state == .previewed, let table = try await site.store.mapTable(of: file.id, of: opened.municipality)
        else { return .seeOther(Routes.mapImport(file.id)) }
        let form = try await Form(of: request)
        file.meanings = table.header.indices.map { MapColumn(rawValue: form["kolom-\($0)"] ?? "") ?? .nothing }
        if let problem = MapColumn.problem(of: file.meanings) {
            let page = MapColumnsPage(opened: opened, file: file, table: table, problem: problem)
            return Response(page.page.html, status: .unprocessableContent)
        }
        try await decide(file, opened)
        return .seeOther(Routes.mapImport(file.id))
    }

    /// `GET /sociale-kaart/inlezen/{mapImport}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        let table = try await site.store.mapTable(of: file.id, of: opened.municipality)
        guard file.state == .previewed, let table else {
            let stayed =
                file.state == .undone
                ? try await site.store.stayed(afterUndoing: file.id, of: opened.municipality) : []
            return Response(
                MapImportDonePage(opened: opened, file: file, hasTable: table != nil, stayed: stayed).page.html)
        }
        guard MapColumn.problem(of: file.meanings) == nil else { return .seeOther(Routes.mapImportColumns(file.id)) }
        var page = MapImportPage(opened: opened, file: file, plan: plan(file, table, opened))
        page.filter = MapImportPage.Filter(rawValue: request.asked("toon") ?? "") ?? .all
        page.number = request.asked("blad").flatMap(Int.init) ?? 1
        if request.asked("bewaard") != nil { page.notice = MapNotice.html("Uw keuzes zijn bewaard.") }
        if request.asked("veranderd") != nil {
            page.notice = FigureParts.warning(
                "De sociale kaart is net veranderd",
                "<p class=\"utrecht-paragraph\">Kijk nog eens wat er gebeurt, en neem dan over.</p>")
        }
        return Response(page.page.html)
    }

    /// `POST /sociale-kaart/inlezen/{mapImport}/keuzes`
    func decide(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var (opened, file) = try await found(context, member)
        let form = try await Form(of: request)
        if let all = form["alle"].flatMap(MapChoice.init(rawValue:)), all != .add {
            file.choice = all
            file.choices = [:]
        }
        let table = try await site.store.mapTable(of: file.id, of: opened.municipality)
        for row in table?.rows ?? [] {
            if let choice = form["regel-\(row.number)"].flatMap(MapChoice.init(rawValue:)) {
                file.choices[row.number] = choice
            }
        }
        guard file.state == .previewed else { return .seeOther(Routes.mapImport(file.id)) }
        try await decide(file, opened)
        let filter = MapImportPage.Filter(rawValue: form["toon"] ?? "") ?? .all
        return .seeOther(
            Routes.mapImport(file.id).asking("toon", filter.rawValue)
                .asking("blad", String(Int(form["blad"] ?? "") ?? 1)).asking("bewaard", "ja"))
    }

    /// `POST /sociale-kaart/inlezen/{mapImport}/overnemen`
    func take(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var (opened, file) = try await found(context, member)
        guard file.state == .previewed || file.state == .taking,
            let table = try await site.store.mapTable(of: file.id, of: opened.municipality),
            MapColumn.problem(of: file.meanings) == nil
        else { return .seeOther(Routes.mapImport(file.id)) }
        for _ in 0..<3 {
            let plan = plan(file, table, opened)
            switch try await site.store.take(plan, by: file.id, atRevision: opened.map.revision, opened.act) {
            case .taken, .already: return .seeOther(Routes.mapImport(file.id))
            case .begun:
                takeRest(plan, of: file, member, context)
                return .seeOther(Routes.mapImport(file.id))
            case .outdated: opened = try await open(member)
            }
        }
        return .seeOther(Routes.mapImport(file.id).asking("veranderd", "ja"))
    }

    /// Goes on while the page shows how far it is. Where the process ends before that, whoever looks may have it gone on.
    private func takeRest(_ plan: MapImportPlan, of file: MapImport, _ member: SignedIn, _ context: SiteContext) {
        let site = site
        let logger = context.logger
        Task {
            do {
                try await site.store.takeRest(plan, by: file.id) { member.act(at: site.clock()) }
            } catch {
                logger.error(
                    "A file for the social map was taken in only in part",
                    metadata: ["fault": "\(Errors<SiteContext>.name(of: error))"])
            }
        }
    }

    /// `POST /sociale-kaart/inlezen/{mapImport}/ongedaan`
    func undo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        try await site.store.undo(mapImport: file.id, opened.act)
        return .seeOther(Routes.mapImport(file.id))
    }

    /// `POST /sociale-kaart/inlezen/{mapImport}/weggooien`
    func forget(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        try await site.store.forget(mapImport: file.id, opened.act)
        return .seeOther(Routes.readMap.asking("weg", "ja"))
    }

    /// `GET /sociale-kaart/inlezen/{mapImport}/fouten.csv`: the rows that are not taken in, to mend and read again.
    func wrongRows(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        guard let table = try await site.store.mapTable(of: file.id, of: opened.municipality) else {
            throw Mistake.noSuchPage
        }
        let rows = MapImportPlan.mending(table, plan(file, table, opened).wrong)
        return .file(CSVWriter().bytes(rows), name: "verbeteren.csv", mediaType: SocialMapFile.Format.csv.mediaType)
    }

    /// `GET /sociale-kaart/bestand/{file}`: the map as a file; people whom only coordinators may see only for those.
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let format = SocialMapFile.Format(name: try context.parameters.require("file")) else {
            throw Mistake.noSuchPage
        }
        let opened = try await open(member)
        let file = SocialMapFile(
            map: opened.map, municipality: member.municipality, isConfidential: member.isCoordinator,
            isDemonstration: site.isDemonstration)
        return .file(try await file.bytes(format), name: format.name, mediaType: format.mediaType)
    }

    // MARK: What they share

    private func open(_ member: SignedIn) async throws -> OpenedMap {
        try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
    }

    private func found(_ context: SiteContext, _ member: SignedIn) async throws -> (OpenedMap, MapImport) {
        let id = try context.parameters.require("mapImport")
        guard let file = try await site.store.mapImport(id, of: member.municipality.id) else {
            throw Mistake.noSuchPage
        }
        return (try await open(member), file)
    }

    private func choosePage(_ opened: OpenedMap) async throws -> ReadMapPage {
        ReadMapPage(opened: opened, files: try await site.store.mapImports(of: opened.municipality))
    }

    private func plan(_ file: MapImport, _ table: CellTable, _ opened: OpenedMap) -> MapImportPlan {
        MapImportPlan(
            table, as: file.meanings, onto: opened.map, of: opened.municipality, choice: file.choice,
            choices: file.choices, today: opened.today
        ) { UUID().uuidString.lowercased() }
    }

    private func decide(_ file: MapImport, _ opened: OpenedMap) async throws {
        do {
            try await site.store.decide(file, opened.act)
        } catch SocialMapRefusal.unknown {
            // Somebody took it in or threw it away at this moment.
            guard try await site.store.mapImport(file.id, of: opened.municipality) != nil else {
                throw Mistake.noSuchPage
            }
        }
    }
}

/// The addresses of reading in and giving out a social map.
extension Routes {
    static let readMap = Address.within("sociale-kaart", "inlezen")
    static func mapImport(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id) }
    static func mapImportColumns(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id, "kolommen") }
    static func mapImportChoices(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id, "keuzes") }
    static func takeMapImport(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id, "overnemen") }
    static func undoMapImport(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id, "ongedaan") }
    static func forgetMapImport(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id, "weggooien") }
    static func wrongMapRows(_ id: MapImport.ID) -> Address { .within("sociale-kaart", "inlezen", id, "fouten.csv") }
    static func socialMapFile(_ format: SocialMapFile.Format) -> Address {
        .within("sociale-kaart", "bestand", format.name)
    }
}
