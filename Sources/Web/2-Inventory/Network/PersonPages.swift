import Domain
import Foundation
import Hummingbird
import Store

/// The contact persons of an organisation: for coordinators.
struct PersonPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart/organisaties/{organisation}/mensen/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        return Response(newPage(opened, organisation, TypedFields(), id: UUID().uuidString.lowercased()).html)
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/mensen/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        let input = EntryInput(try await Form(of: request))
        let id = input.id ?? UUID().uuidString.lowercased()
        var reading = FieldReading(input.typed.values)
        let person = ContactPerson(
            &reading, over: ContactPerson(id: id, organisation: organisation.id), version: 0, today: opened.today)
        guard reading.problems.isEmpty else {
            return Response(
                newPage(opened, organisation, input.typed, problems: reading.problems, id: id).html,
                status: .unprocessableContent)
        }
        if opened.map.people[id] == nil {
            do {
                try await site.store.add(people: [person], opened.act)
            } catch StoreError.violates(.unique) {
                // Pressed twice at the same moment; or another municipality's, who then sees nothing of it.
                guard try await site.store.people(of: opened.municipality).contains(where: { $0.id == id }) else {
                    throw Mistake.noSuchPage
                }
            }
        }
        return .seeOther(Routes.organisation(organisation.id).asking("bewaard", "ja"))
    }

    /// `GET /sociale-kaart/organisaties/{organisation}/mensen/{person}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        let person = try opened.person(context, of: organisation)
        return Response(page(opened, organisation, person, person.typed, version: person.version).html)
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/mensen/{person}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        let kept = try await kept(context, organisation, opened)
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let person = ContactPerson(&reading, over: kept, version: input.version, today: opened.today)
        guard reading.problems.isEmpty else {
            return Response(
                page(opened, organisation, kept, input.typed, problems: reading.problems, version: input.version).html,
                status: .unprocessableContent)
        }
        let (other, wasRemoved): (ContactPerson, Bool)
        switch try await site.store.save(person, opened.act) {
        case .saved: return .seeOther(Routes.organisation(organisation.id).asking("bewaard", "ja"))
        case .outdated(let there): (other, wasRemoved) = (there, false)
        case .removed(let there): (other, wasRemoved) = (there, true)
        }
        var form = form(organisation, other, input.typed, problems: [], version: other.version)
        form.others = NetworkFields(typed: other.typed).person
        form.othersWereRemoved = wasRemoved
        return Response(page(opened, organisation, other, form).html, status: .conflict)
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/mensen/{person}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, organisation) = try await opened(context, member)
        let person = try await kept(context, organisation, opened)
        try await site.store.setRemoved(true, people: [person.id], opened.act)
        return .seeOther(Routes.organisation(organisation.id).asking("weg", person.id))
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/mensen/{person}/terugzetten`
    func restore(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, organisation) = try await opened(context, member)
        let person = try await kept(context, organisation, opened)
        try await site.store.setRemoved(false, people: [person.id], opened.act)
        return .seeOther(Routes.organisation(organisation.id).asking("terug", "ja"))
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/mensen/{person}/wissen`
    func erase(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, organisation) = try await opened(context, member)
        let person = try await kept(context, organisation, opened)
        try await site.store.erase(person: person.id, opened.act)
        return .seeOther(Routes.organisation(organisation.id).asking("gewist", "ja"))
    }

    // MARK: What they share

    private func open(_ member: SignedIn) async throws -> OpenedMap {
        try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
    }

    private func opened(_ context: SiteContext, _ member: SignedIn) async throws -> (OpenedMap, Organisation) {
        let opened = try await open(member)
        return (opened, try opened.organisation(context))
    }

    /// Somebody of this organisation, also who was taken away.
    private func kept(
        _ context: SiteContext, _ organisation: Organisation, _ opened: OpenedMap
    ) async throws -> ContactPerson {
        let id = try context.parameters.require("person")
        if let person = opened.map.people[id], person.organisation == organisation.id { return person }
        guard let person = try await site.store.removedPerson(id, of: opened.municipality),
            person.organisation == organisation.id
        else { throw Mistake.noSuchPage }
        return person
    }

    private func newPage(
        _ opened: OpenedMap, _ organisation: Organisation, _ typed: TypedFields, problems: [FieldProblem] = [],
        id: ContactPerson.ID
    ) -> Page {
        let form = EntryForm(
            action: Routes.newPerson(of: organisation.id),
            sections: NetworkFields(typed: typed, problems: problems).person, version: 0, newID: id,
            home: Routes.organisation(organisation.id))
        return opened.formPage(
            "Een contactpersoon toevoegen", heading: "Een contactpersoon toevoegen",
            back: (organisation.name, Routes.organisation(organisation.id)), form)
    }

    private func form(
        _ organisation: Organisation, _ kept: ContactPerson, _ typed: TypedFields, problems: [FieldProblem],
        version: Int
    ) -> EntryForm {
        EntryForm(
            action: Routes.person(kept.id, of: organisation.id),
            sections: NetworkFields(typed: typed, problems: problems).person, version: version,
            home: Routes.organisation(organisation.id), current: Routes.person(kept.id, of: organisation.id))
    }

    private func page(
        _ opened: OpenedMap, _ organisation: Organisation, _ kept: ContactPerson, _ typed: TypedFields,
        problems: [FieldProblem] = [], version: Int
    ) -> Page {
        page(opened, organisation, kept, form(organisation, kept, typed, problems: problems, version: version))
    }

    private func page(
        _ opened: OpenedMap, _ organisation: Organisation, _ kept: ContactPerson, _ form: EntryForm
    ) -> Page {
        let remove: HTML = """
            <section class="kring-section-apart" aria-labelledby="weg">
            <h2 class="utrecht-heading-2" id="weg">Is deze persoon weg?</h2>
            <p class="utrecht-paragraph">Haal de persoon dan weg. U kunt dat \(Removal.days) dagen lang terugdraaien; daarna \
            wissen wij alles over deze persoon.</p>
            <div class="utrecht-button-group">\
            \(MapNotice.button("Haal weg", Routes.person(kept.id, of: organisation.id, .remove), about: kept.name))</div>
            </section>
            """
        return opened.formPage(
            kept.name, heading: kept.name, back: (organisation.name, Routes.organisation(organisation.id)), form,
            below: form.othersWereRemoved ? HTML() : remove)
    }
}
