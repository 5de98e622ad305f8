import Domain
import Foundation
import Hummingbird
import Store

/// The list of the social map, and what can be done to an organisation of it.
struct OrganisationPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        func asked(_ name: Substring) -> String? { request.asked(name).flatMap { $0.isEmpty ? nil : $0 } }
        let filter = NetworkFilter(
            query: String((asked("zoek") ?? "").prefix(200)), kind: asked("soort"), area: asked("wijk"),
            scope: asked("bereik").flatMap(Organisation.Scope.init(rawValue:)),
            state: asked("stand").flatMap(NetworkFilter.State.init(rawValue:)))
        let found = opened.searchable.organisations(filter, on: opened.today, confidential: member.isCoordinator)
        var page = OrganisationListPage(
            opened: opened, filter: filter, found: found, number: asked("blad").flatMap(Int.init) ?? 1)
        if let id = asked("weg"), member.isCoordinator,
            let gone = try await site.store.removedOrganisation(id, of: opened.municipality)
        {
            page.notice = MapNotice.html(
                "Van de kaart gehaald: \(gone.name). U kunt dit \(Removal.days) dagen lang terugdraaien.",
                undo: MapNotice.button("Zet terug", Routes.organisation(id, .restore), about: gone.name))
        } else if let id = asked("nagekeken"), let checked = opened.map.organisations[id] {
            page.notice = MapNotice.html("Nagekeken: \(checked.name).")
        }
        return Response(page.page.html)
    }

    /// `GET /sociale-kaart/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let typed = TypedFields([
            "naam": [String((request.asked("naam") ?? "").prefix(200))], "soort": [request.asked("soort") ?? ""],
            "plaats": [member.municipality.name],
        ])
        return Response(newPage(opened, typed, id: newID()).html)
    }

    /// `POST /sociale-kaart/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let input = EntryInput(try await Form(of: request))
        let id = input.id ?? newID()
        var reading = FieldReading(input.typed.values)
        var organisation = Organisation(
            &reading, over: Organisation(id: id, municipality: opened.municipality), version: 0,
            kinds: opened.map.kinds)
        organisation.checked = .init(on: opened.today, by: .member(member.member.id))
        guard reading.problems.isEmpty else {
            return Response(
                newPage(opened, input.typed, problems: reading.problems, id: id).html, status: .unprocessableContent)
        }
        // Pressing twice adds once.
        if opened.map.organisations[id] == nil {
            let added = organisation
            do {
                try await site.store.add(added, opened.act)
            } catch StoreError.violates(.unique) {
                guard try await site.store.organisation(id, of: opened.municipality) != nil else {
                    throw Mistake.noSuchPage
                }
            }
        }
        return .seeOther(Routes.organisation(id).asking("bewaard", "ja"))
    }

    /// `GET /sociale-kaart/organisaties/{organisation}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        var page = try await page(of: organisation, opened)
        if request.asked("bewaard") != nil {
            page.notice = MapNotice.html("Opgeslagen.")
        } else if request.asked("nagekeken") != nil {
            page.notice = MapNotice.html("Dank u. Wij hebben genoteerd dat alles nog klopt.")
        } else if request.asked("terug") != nil {
            page.notice = MapNotice.html("Teruggezet.")
        } else if let id = request.asked("weg"), opened.mayChange {
            page.notice = try await personGone(id, organisation, opened)
        } else if request.asked("gewist") != nil {
            page.notice = MapNotice.html("De contactpersoon is voorgoed gewist.")
        } else if let id = request.asked("samengevoegd"), opened.mayChange,
            try await site.store.merges(of: opened.municipality).contains(where: { $0.id == id })
        {
            page.notice = MapNotice.html(
                "Samengevoegd tot één organisatie.", undo: MapNotice.button("Maak ongedaan", Routes.undoMerge(id)))
        } else if let done = request.asked("gesplitst") {
            page.notice = MapNotice.html(
                done == "ja"
                    ? "De samenvoeging is ongedaan gemaakt."
                    : "Het zijn weer twee organisaties. Deze was sindsdien veranderd, en is gebleven zoals zij nu is.")
        }
        return Response(page.page.html)
    }

    private func personGone(
        _ id: ContactPerson.ID, _ organisation: Organisation, _ opened: OpenedMap
    ) async throws -> HTML {
        guard let gone = try await site.store.removedPerson(id, of: opened.municipality),
            gone.organisation == organisation.id
        else { return HTML() }
        let undo: HTML = """
            \(MapNotice.button("Zet terug", Routes.person(id, of: organisation.id, .restore), about: gone.name))
            \(MapNotice.button("Wis nu voorgoed", Routes.person(id, of: organisation.id, .erase), about: gone.name, isSubtle: true))
            """
        return MapNotice.html(
            "Weggehaald: \(gone.name). Na \(Removal.days) dagen wissen wij alles over deze persoon.", undo: undo)
    }

    /// `GET /sociale-kaart/organisaties/{organisation}/wijzigen`
    func edit(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        return Response(editPage(opened, organisation, organisation.typed, version: organisation.version).html)
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/wijzigen`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let id = try context.parameters.require("organisation")
        let kept: Organisation
        if let there = opened.map.organisations[id] {
            kept = there
        } else if let removed = try await site.store.removedOrganisation(id, of: opened.municipality) {
            kept = removed
        } else {
            throw Mistake.noSuchPage
        }
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        var organisation = Organisation(&reading, over: kept, version: input.version, kinds: opened.map.kinds)
        if input.typed["nagekeken"] == "ja" {
            organisation.checked = .init(on: opened.today, by: .member(member.member.id))
        }
        guard reading.problems.isEmpty else {
            return Response(
                editPage(opened, kept, input.typed, problems: reading.problems, version: input.version).html,
                status: .unprocessableContent)
        }
        switch try await site.store.save(organisation, opened.act) {
        case .saved: return .seeOther(Routes.organisation(kept.id).asking("bewaard", "ja"))
        case .outdated(let other): return conflict(opened, other, input, wasRemoved: false)
        case .removed(let other): return conflict(opened, other, input, wasRemoved: true)
        }
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/nog-juist`
    func check(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("organisation")
        let form = try await Form(of: request)
        try await site.store.check(organisation: id, member.act(at: site.clock()))
        if form["naar"] == "lijst" {
            return .seeOther(
                NetworkFilter(state: .toCheck).address.asking("nagekeken", id))
        }
        return .seeOther(Routes.organisation(id).asking("nagekeken", "ja"))
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/link`
    func makeLink(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let organisation = try opened.organisation(context)
        let token = site.newLink()
        try await site.store.makePartnerLink(for: organisation.id, token, opened.act)
        var page = try await page(of: organisation, opened)
        page.link = site.full(Routes.partner(token), asked: request)
        return Response(page.page.html)
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("organisation")
        try await site.store.setRemoved(true, organisations: [id], member.act(at: site.clock()))
        return .seeOther(Routes.socialMap.asking("weg", id))
    }

    /// `POST /sociale-kaart/organisaties/{organisation}/terugzetten`
    func restore(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("organisation")
        try await site.store.setRemoved(false, organisations: [id], member.act(at: site.clock()))
        return .seeOther(Routes.organisation(id).asking("terug", "ja"))
    }

    // MARK: What they share

    private func open(_ member: SignedIn) async throws -> OpenedMap {
        try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
    }

    private func newID() -> String { UUID().uuidString.lowercased() }

    private func page(of organisation: Organisation, _ opened: OpenedMap) async throws -> OrganisationPage {
        let history = try await site.store.history(of: organisation.id, limit: 10, opened.municipality)
        let names = RecordNames(
            members: try await site.store.members(of: opened.municipality),
            organisations: [organisation.id: organisation.name])
        return OrganisationPage(
            opened: opened, organisation: organisation, history: history, names: names,
            initiatives: try await site.store.initiatives(carriedBy: organisation.id))
    }

    private func newPage(
        _ opened: OpenedMap, _ typed: TypedFields, problems: [FieldProblem] = [], id: Organisation.ID
    ) -> Page {
        let form = EntryForm(
            action: Routes.newOrganisation,
            sections: NetworkFields(typed: typed, problems: problems).organisation(
                kinds: opened.map.kinds, asksCheck: false),
            version: 0, newID: id, home: Routes.socialMap)
        return formPage(
            opened, "Een organisatie toevoegen", lead: "De naam is genoeg om te beginnen. De rest kan later.",
            back: ("Sociale kaart", Routes.socialMap), form)
    }

    private func editForm(
        _ opened: OpenedMap, _ kept: Organisation, _ typed: TypedFields, problems: [FieldProblem], version: Int
    ) -> EntryForm {
        EntryForm(
            action: Routes.organisation(kept.id, .change),
            sections: NetworkFields(typed: typed, problems: problems).organisation(
                kinds: opened.map.kinds, asksCheck: true),
            version: version, home: Routes.organisation(kept.id), current: Routes.organisation(kept.id, .change))
    }

    private func editPage(
        _ opened: OpenedMap, _ kept: Organisation, _ typed: TypedFields, problems: [FieldProblem] = [], version: Int
    ) -> Page {
        formPage(
            opened, kept.name, lead: nil, back: (kept.name, Routes.organisation(kept.id)),
            editForm(opened, kept, typed, problems: problems, version: version), heading: "Gegevens wijzigen")
    }

    private func conflict(
        _ opened: OpenedMap, _ kept: Organisation, _ input: EntryInput, wasRemoved: Bool
    ) -> Response {
        var form = editForm(opened, kept, input.typed, problems: [], version: kept.version)
        form.others = NetworkFields(typed: kept.typed).organisation(kinds: opened.map.kinds, asksCheck: false)
        form.othersWereRemoved = wasRemoved
        if wasRemoved { form.home = Routes.socialMap }
        let page = formPage(
            opened, kept.name, lead: nil, back: ("Sociale kaart", Routes.socialMap), form, heading: "Gegevens wijzigen")
        return Response(page.html, status: .conflict)
    }

    private func formPage(
        _ opened: OpenedMap, _ title: String, lead: String?, back: (String, Address), _ form: EntryForm,
        heading: String? = nil
    ) -> Page {
        opened.formPage(title, heading: heading ?? title, lead: lead, back: back, form)
    }
}

extension OpenedMap {
    /// A page with a form, below the way back and what is wrong.
    func formPage(
        _ title: String, heading: String, lead: String? = nil, back: (text: String, address: Address),
        _ form: EntryForm, below: HTML = HTML()
    ) -> Page {
        page(
            "\(form.isWrong ? "Niet opgeslagen: " : "")\(title)", tab: nil,
            content: """
                \(form.problems)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(back.address)">\(back.text)</a></p>
                <h1 class="utrecht-heading-1">\(heading)</h1>
                \(lead.map { "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\($0)</p>" } ?? HTML())
                </div>
                \(form.html)
                \(below)
                """)
    }
}
