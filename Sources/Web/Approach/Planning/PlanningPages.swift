import Documents
import Domain
import Hummingbird
import Logging
import NIOCore
import Store

/// The planning of an approach: all its days, moving each, and its files.
struct PlanningPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/planning`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        var page = PlanningPage(opened: opened, isShifted: request.asked("verschoven") != nil)
        page.notice = request.asked("gedaan").flatMap {
            TickNotice(opened: opened, asked: $0, back: "planning").html
        }
        if let moved = request.asked("verzet").flatMap(Milestone.Kind.init).flatMap({ opened.planning?[$0] }) {
            page.notice = DoneNotice.html(
                "\(moved.kind.title) staat nu op \(moved.day.dutchWithWeekday(from: opened.today)).")
        }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/planning/{milestone}`
    func showMilestone(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await page(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/planning/{milestone}`: another day, or with none its own again.
    func move(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        let form = try await Form(of: request)
        let typed = TypedDay(form["dag"])
        if form["zelf"] == nil {
            page.typed = form["dag"] ?? ""
            page.problem =
                page.kind == .meeting
                ? "Verzet de bijeenkomst bij de instellingen." : typed.problem(missing: "Vul een datum in.")
            guard page.problem == nil else { return Response(page.page.html, status: .unprocessableContent) }
        }
        // The day that the page showed; one without it comes from where nothing was typed.
        let shown = form["stond"].map { Day($0) } ?? page.opened.kept.marks[page.kind]?.moved
        let wanted = form["zelf"] == nil ? typed.day : nil
        let (kind, opened) = (page.kind, page.opened)
        let saved = try await site.store.mark([kind], .move(from: shown, to: wanted), of: opened.id, opened.act)
        if case .outdated = saved {
            page.isOutdated = true
            return Response(page.page.html, status: .conflict)
        }
        return .seeOther(Routes.planning(of: opened.id).asking("verzet", kind.rawValue).part("datums"))
    }

    /// `POST /aanpak/{approach}/planning/{milestone}/klaar`: done, or not done after all.
    func tick(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        let form = try await Form(of: request)
        let day = form["klaar"] == "nee" ? nil : today.day
        let (kind, opened) = (page.kind, page.opened)
        try await site.store.mark([kind], .tick(day), of: opened.id, opened.act)
        let id = opened.id
        switch form["naar"] {
        case "start": return .seeOther(Routes.approach(id).asking("gedaan", kind.rawValue))
        case "stap": return .seeOther(Routes.step(kind.step, of: id).asking("gedaan", kind.rawValue).part("datums"))
        default: return .seeOther(Routes.planning(of: id).asking("gedaan", kind.rawValue).part("datums"))
        }
    }

    /// `POST /aanpak/{approach}/planning/{milestone}/weglaten`: the approach does without it, or with it after all.
    func leaveOut(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        let isLeftOut = try await Form(of: request)["weg"] != "nee"
        guard page.kind != .meeting else { throw Mistake.noSuchPage }
        let (opened, kinds) = (page.opened, page.kind.together)
        try await site.store.mark(kinds, .leaveOut(isLeftOut), of: opened.id, opened.act)
        return .seeOther(Routes.planning(of: opened.id).part("datums"))
    }

    /// `GET /aanpak/{approach}/bestanden/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let name = try context.parameters.require("file")
        guard let format = PlanningDocuments.Format.allCases.first(where: { $0.name == name }),
            let planning = opened.planning
        else { throw Mistake.noSuchPage }
        let sheet = PlanningSheet(
            approach: opened.approach, municipality: member.municipality, planning: planning,
            warnings: opened.warnings, path: opened.path, on: today.day, isDemonstration: site.isDemonstration)
        do {
            let bytes = try await PlanningDocuments(documents: site.documents).bytes(sheet, as: format)
            return Response(
                status: .ok,
                headers: [
                    .contentType: format.mediaType,
                    .contentDisposition: "attachment; filename=\"\(format.name)\"", .cacheControl: "no-cache",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        } catch let missing as ConverterMissing {
            context.logger.error(
                "A converter is missing", metadata: ["program": "\(missing.program)", "install": "\(missing.install)"])
            throw Mistake.converterMissing(program: missing.program)
        }
    }

    /// The page of a milestone; 404 for one that the approach does not have, and for all while there is no planning.
    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> MilestonePage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard let kind = Milestone.Kind(rawValue: try context.parameters.require("milestone")),
            let planning = opened.planning, planning[kind] != nil || planning.leftOut.contains(kind)
        else { throw Mistake.noSuchPage }
        return MilestonePage(opened: opened, kind: kind, planning: planning)
    }
}
