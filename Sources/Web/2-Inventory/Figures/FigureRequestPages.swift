import Domain
import Foundation
import Hummingbird
import Store

/// What was asked of others: the list, one request, and that the answer came.
struct FigureRequestPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/cijfers/aanvragen`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await listPage(context, member)
        if let id = request.asked("weg"),
            let gone = try await site.store.figureRequest(id, of: page.opened.id, removed: true)
        {
            page.notice = FigureParts.done(
                "Weggehaald: de aanvraag bij \(gone.askedOf).",
                undo: page.opened.mayChange ? ("Zet terug", Routes.putBackFigureRequest(id, of: page.opened.id)) : nil)
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/aanvragen`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await listPage(context, member)
        let input = EntryInput(try await Form(of: request))
        page.fields.typed = input.typed
        if let id = input.id { page.newID = id }
        var reading = FieldReading(input.typed.values)
        let filled = FigureRequest(&reading, id: page.newID, version: 0, received: nil)
        page.fields.problems = reading.problems
        guard let filled else { return Response(page.page.html, status: .unprocessableContent) }
        guard try await site.store.add(filled, in: page.opened.id, page.opened.act) == .saved else {
            page.notice = FigureParts.warning(
                "De lijst is vol", "<p class=\"utrecht-paragraph\">Haal eerst een oude aanvraag weg.</p>")
            return Response(page.page.html, status: .conflict)
        }
        return .seeOther(Routes.figureRequests(of: page.opened.id))
    }

    /// `GET /aanpak/{approach}/cijfers/aanvragen/{request}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await page(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/aanvragen/{request}`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        let input = EntryInput(try await Form(of: request))
        page.fields.typed = input.typed
        var reading = FieldReading(input.typed.values)
        let filled = FigureRequest(
            &reading, id: page.request.id, version: input.version, received: page.request.received)
        page.fields.problems = reading.problems
        guard let filled else { return Response(page.page.html, status: .unprocessableContent) }
        switch try await site.store.save(filled, in: page.opened.id, page.opened.act) {
        case .saved: return .seeOther(Routes.figureRequests(of: page.opened.id))
        case .outdated(let kept):
            page.request = kept
            page.refusal = FigureParts.warning(
                "Dit is intussen veranderd",
                "<p class=\"utrecht-paragraph\">Een ander schreef: \(kept.askedOf), \(kept.about). Bewaart u, dan geldt uw versie.</p>"
            )
            return Response(page.page.html, status: .conflict)
        case .full: throw Mistake.noSuchPage
        }
    }

    /// `POST /aanpak/{approach}/cijfers/aanvragen/{request}/ontvangen`
    func receive(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        let form = try await Form(of: request)
        try await site.store.setReceived(
            form["toch-niet"] == nil ? today.day : nil, request: page.request.id, of: page.opened.id, page.opened.act)
        return .seeOther(
            form["naar"] == "start" ? Routes.approach(page.opened.id) : Routes.figureRequests(of: page.opened.id))
    }

    /// `POST /aanpak/{approach}/cijfers/aanvragen/{request}/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        try await site.store.setRemoved(true, request: page.request.id, of: page.opened.id, page.opened.act)
        return .seeOther(Routes.figureRequests(of: page.opened.id).asking("weg", page.request.id))
    }

    /// `POST /aanpak/{approach}/cijfers/aanvragen/{request}/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("request")
        try await site.store.setRemoved(false, request: id, of: opened.id, opened.act)
        return .seeOther(Routes.figureRequests(of: opened.id))
    }

    private func listPage(_ context: SiteContext, _ member: SignedIn) async throws -> FigureRequestListPage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return FigureRequestListPage(
            opened: opened, requests: try await site.store.figureRequests(of: opened.id),
            newID: UUID().uuidString.lowercased(),
            fields: FigureFields(typed: TypedFields(["gevraagd": [today.day.description]])))
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> FigureRequestPage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("request")
        guard let request = try await site.store.figureRequest(id, of: opened.id) else { throw Mistake.noSuchPage }
        return FigureRequestPage(opened: opened, request: request, fields: FigureFields(typed: request.typed))
    }
}
