import Domain
import Hummingbird
import Store

/// Who is asked to fill in a survey: the list, and choosing from the social map.
struct RecipientPages: Sendable {
    let site: Site
    let maps: SocialMapShelf
    let today: Today

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/ontvangers`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        var page = RecipientListPage(field: field, show: request.asked("toon").flatMap { .init(rawValue: $0) } ?? .all)
        page.added = request.asked("erbij").flatMap { Int($0) }
        page.number = request.asked("blad").flatMap { Int($0) } ?? 1
        page.removed = request.asked("weg").flatMap { RecipientCandidate(id: $0, in: field.map) }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/peilingen/{survey}/veld/kiezen`
    func choose(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let field = try await field(context, member)
        guard field.mayChange else { throw Mistake.finishedApproach }
        return Response(try await choice(field, request, member).page.html)
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/kiezen`: those who are ticked, or all that were found.
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let field = try await field(context, member)
        let chosen: [RecipientCandidate]
        if form["wie-allen"] == "ja" {
            let page = try await choice(field, request, member)
            chosen = page.found.flatMap { RecipientCandidate.usual(of: $0, in: field.map) }
        } else {
            chosen = form.fields.filter { $0.name == "wie" }.compactMap {
                RecipientCandidate(id: $0.value, in: field.map)
            }
        }
        guard !chosen.isEmpty else {
            var page = try await choice(field, request, member)
            page.isNobody = true
            return Response(page.page.html, status: .unprocessableContent)
        }
        let added = try await site.store.add(chosen, to: field.survey.id, of: field.approach, field.act)
        return .seeOther(Routes.field(field.opened, .recipients).asking("erbij", String(added)))
    }

    /// `POST /aanpak/{approach}/peilingen/{survey}/veld/ontvangers`: takes one off the list.
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let field = try await field(context, member)
        guard let entry = field.entries.first(where: { $0.id == form["weg"] }) else {
            return .seeOther(Routes.field(field.opened, .recipients))
        }
        try await site.store.remove(recipients: [entry.id], from: field.survey.id, of: field.approach, field.act)
        let candidate = RecipientCandidate(organisation: entry.organisation, person: entry.person)
        return .seeOther(Routes.field(field.opened, .recipients).asking("weg", candidate.id))
    }

    private func field(_ context: SiteContext, _ member: SignedIn) async throws -> OpenedField {
        try await OpenedField.open(context, member, site: site, shelf: maps, today: today.day)
    }

    private func choice(
        _ field: OpenedField, _ request: Request, _ member: SignedIn
    ) async throws -> RecipientChoicePage {
        let filter = NetworkFilter(
            query: request.asked("zoek") ?? "", kind: request.asked("soort").flatMap { $0.isEmpty ? nil : $0 },
            area: request.asked("wijk").flatMap { $0.isEmpty ? nil : $0 })
        let searchable = try await maps.map(of: member.municipality.id)
        let body = request.asked("overleg").flatMap { field.map.consultations[$0] }
        let found = searchable.organisations(filter, on: today.day, confidential: true).filter { organisation in
            guard let body else { return true }
            return body.organisations.contains(organisation.id)
                || field.map.people(of: organisation.id, confidential: true).contains { body.people.contains($0.id) }
        }
        return RecipientChoicePage(field: field, filter: filter, consultation: body?.id, found: found)
    }
}
