import Domain
import Foundation
import Hummingbird
import Store

/// The consultation bodies and who meets in them.
struct ConsultationPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart/overleggen`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        var page = ConsultationListPage(opened: opened)
        if let id = request.asked("weg"), opened.mayChange,
            let gone = try await site.store.removedConsultation(id, of: opened.municipality)
        {
            page.notice = MapNotice.html(
                "Weggehaald: \(gone.name).",
                undo: MapNotice.button("Zet terug", Routes.consultation(id, "terugzetten"), about: gone.name))
        }
        return Response(page.page.html)
    }

    /// `GET /sociale-kaart/overleggen/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let typed = TypedFields(["soort": [request.asked("soort") ?? ""]])
        return Response(newPage(opened, typed, id: UUID().uuidString.lowercased()).html)
    }

    /// `POST /sociale-kaart/overleggen/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let input = EntryInput(try await Form(of: request))
        let id = input.id ?? UUID().uuidString.lowercased()
        var reading = FieldReading(input.typed.values)
        let body = ConsultationBody(
            &reading, over: ConsultationBody(id: id, municipality: opened.municipality), version: 0)
        guard reading.problems.isEmpty else {
            return Response(
                newPage(opened, input.typed, problems: reading.problems, id: id).html, status: .unprocessableContent)
        }
        if opened.map.consultations[id] == nil { try await site.store.add(body, opened.act) }
        return .seeOther(Routes.consultation(id).asking("bewaard", "ja"))
    }

    /// `GET /sociale-kaart/overleggen/{consultation}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let body = try opened.consultation(context)
        var page = page(opened, body, body.typed, version: body.version)
        page.query = request.asked("zoek").map { String($0.prefix(200)) } ?? ""
        if request.asked("bewaard") != nil { page.notice = MapNotice.html("Opgeslagen.") }
        return Response(page.page.html)
    }

    /// `POST /sociale-kaart/overleggen/{consultation}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let kept = try opened.consultation(context)
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let body = ConsultationBody(&reading, over: kept, version: input.version)
        guard reading.problems.isEmpty else {
            return Response(
                page(opened, kept, input.typed, problems: reading.problems, version: input.version).page.html,
                status: .unprocessableContent)
        }
        let (other, wasRemoved): (ConsultationBody, Bool)
        switch try await site.store.save(body, opened.act) {
        case .saved: return .seeOther(Routes.consultation(kept.id).asking("bewaard", "ja"))
        case .outdated(let there): (other, wasRemoved) = (there, false)
        case .removed(let there): (other, wasRemoved) = (there, true)
        }
        var page = page(opened, kept, input.typed, version: other.version)
        page.form.others = NetworkFields(typed: other.typed).consultation
        page.form.othersWereRemoved = wasRemoved
        return Response(page.page.html, status: .conflict)
    }

    /// `POST /sociale-kaart/overleggen/{consultation}/leden`: one comes or goes.
    func setMember(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let body = try opened.consultation(context)
        let form = try await Form(of: request)
        let isMember = form["lid"] != "nee"
        if let organisation = form["organisatie"] {
            try await site.store.setMember(isMember, .organisation(organisation), of: body.id, opened.act)
        } else if let person = form["persoon"] {
            try await site.store.setMember(isMember, .person(person), of: body.id, opened.act)
        }
        return .seeOther(Routes.consultation(body.id).part("leden"))
    }

    /// `POST /sociale-kaart/overleggen/{consultation}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("consultation")
        try await site.store.setRemoved(true, consultation: id, member.act(at: site.clock()))
        return .seeOther(Routes.consultations.asking("weg", id))
    }

    /// `POST /sociale-kaart/overleggen/{consultation}/terugzetten`
    func restore(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let id = try context.parameters.require("consultation")
        try await site.store.setRemoved(false, consultation: id, member.act(at: site.clock()))
        return .seeOther(Routes.consultation(id))
    }

    private func open(_ member: SignedIn) async throws -> OpenedMap {
        try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
    }

    private func newPage(
        _ opened: OpenedMap, _ typed: TypedFields, problems: [FieldProblem] = [], id: ConsultationBody.ID
    ) -> Page {
        let form = EntryForm(
            action: Routes.newConsultation, sections: NetworkFields(typed: typed, problems: problems).consultation,
            version: 0, newID: id, home: Routes.consultations)
        return opened.formPage(
            "Een overleg toevoegen", heading: "Een overleg toevoegen", lead: "Daarna kiest u wie erin zitten.",
            back: ("Overleggen", Routes.consultations), form)
    }

    private func page(
        _ opened: OpenedMap, _ kept: ConsultationBody, _ typed: TypedFields, problems: [FieldProblem] = [],
        version: Int
    ) -> ConsultationPage {
        ConsultationPage(
            opened: opened, body: kept,
            form: EntryForm(
                action: Routes.consultation(kept.id),
                sections: NetworkFields(typed: typed, problems: problems).consultation, version: version,
                home: Routes.consultations, current: Routes.consultation(kept.id)))
    }
}

/// All consultation bodies with how many meet in them.
struct ConsultationListPage: Sendable {
    let opened: OpenedMap
    var notice = HTML()

    var page: Page {
        let bodies = opened.map.orderedConsultations
        let add: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.newConsultation)">Overleg toevoegen</a></div>
            """
        let empty: HTML = """
            <div class="kring-empty"><h2 class="utrecht-heading-3">Er staat nog geen overleg</h2>
            <p class="utrecht-paragraph">Denk aan het sociaal vangnet, een jeugdoverleg, het veiligheidshuis of de Wmo-raad.</p>
            \(when: opened.mayChange, add)</div>
            """
        return opened.page(
            "Overleggen", tab: .consultations,
            content: """
                \(notice)
                <div class="kring-pagehead"><div>
                <h1 class="utrecht-heading-1">Overleggen</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Waar organisaties elkaar al zien. Een bestaand overleg is \
                vaak de snelste weg om samen te beginnen.</p>
                </div>\(when: opened.mayChange && !bodies.isEmpty, add)</div>
                \(when: bodies.isEmpty, empty)
                \(when: !bodies.isEmpty, "<ul class=\"kring-approaches\">\n\(bodies.map(row))</ul>")
                """)
    }

    private func row(_ body: ConsultationBody) -> HTML {
        let organisations = body.organisations.count { opened.map.organisations[$0] != nil }
        let people = body.people.count { opened.map.people[$0] != nil }
        let about = [
            opened.map.kind(body.kind)?.name ?? "", body.rhythm,
            "\(Amount.of(organisations, "organisatie", "organisaties")) en \(Amount.of(people, "persoon", "personen"))",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <li class="kring-approaches__item"><h2 class="utrecht-heading-3"><a class="utrecht-link" \
            href="\(Routes.consultation(body.id))">\(body.name)</a></h2>
            \(when: !body.purpose.isEmpty, "<p class=\"utrecht-paragraph\">\(body.purpose)</p>")
            <p class="kring-note">\(about)</p></li>

            """
    }
}

/// One consultation body: what it is for, and who meets in it.
struct ConsultationPage: Sendable {
    let opened: OpenedMap
    let body: ConsultationBody
    var form: EntryForm
    /// What was typed to look for members.
    var query = ""
    var notice = HTML()

    var page: Page {
        let about = [opened.map.kind(body.kind)?.name ?? "", body.rhythm].filter { !$0.isEmpty }
            .joined(separator: " · ")
        let purpose = body.purpose.split(separator: "\n").map { "<p class=\"utrecht-paragraph\">\($0)</p>\n" as HTML }
        return opened.page(
            "\(form.isWrong ? "Niet opgeslagen: " : "")\(body.name)", tab: nil,
            content: """
                \(form.problems)\(notice)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.consultations)">Overleggen</a></p>
                <h1 class="utrecht-heading-1">\(body.name)</h1>
                \(when: !about.isEmpty, "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\(about)</p>")
                </div>
                \(purpose)
                \(members)
                \(when: opened.mayChange, finding)
                \(when: opened.mayChange, editing)
                """)
    }

    private var members: HTML {
        let organisations = body.organisations.compactMap { opened.map.organisations[$0] }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .map { member($0.name, Routes.organisation($0.id), nil, "organisatie", $0.id) }
        let visible = body.people.compactMap { opened.map.people[$0] }
            .filter { opened.map.organisations[$0.organisation] != nil && (opened.mayChange || !$0.isConfidential) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let people = visible.map { person in
            let about = [person.task, opened.map.organisations[person.organisation]?.name ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            return member(person.name, Routes.organisation(person.organisation), about, "persoon", person.id)
        }
        let rows = organisations + people
        let none: HTML = "<p class=\"utrecht-paragraph\">Er zit nog niemand in dit overleg.</p>"
        return """
            <section class="kring-section-apart" aria-labelledby="leden">
            <h2 class="utrecht-heading-2" id="leden">Wie zitten erin?</h2>
            \(rows.isEmpty ? none : "<ul class=\"kring-approaches\">\n\(rows)</ul>")
            </section>

            """
    }

    private func member(_ name: String, _ address: Address, _ about: String?, _ field: String, _ id: String) -> HTML {
        let leave = set(field, id, isMember: false, "Haal uit dit overleg", about: name)
        let note: HTML = about.map { "<span class=\"kring-cards__kind\">\($0)</span>" } ?? HTML()
        return """
            <li class="kring-approaches__item kring-line"><span><a class="utrecht-link" href="\(address)">\(name)</a>\(note)\
            </span>\(when: opened.mayChange, leave)</li>

            """
    }

    private func set(_ field: String, _ id: String, isMember: Bool, _ text: String, about: String) -> HTML {
        let leaving: HTML = "<input type=\"hidden\" name=\"lid\" value=\"nee\">"
        return """
            <form action="\(Routes.consultation(body.id, "leden"))" method="post">\
            <input type="hidden" name="\(field)" value="\(id)">\(when: !isMember, leaving)\
            <button class="utrecht-button utrecht-button--subtle" type="submit">\(text)<span class="kring-hidden">: \
            \(about)</span></button></form>
            """
    }

    /// A search for who is to come in, and what was found.
    private var finding: HTML {
        let found =
            query.isEmpty
            ? []
            : opened.searchable.organisations(NetworkFilter(query: query), on: opened.today, confidential: true).prefix(
                8)
        let rows = found.map { organisation -> HTML in
            var choices: [HTML] = []
            if !body.organisations.contains(organisation.id) {
                choices.append(
                    set("organisatie", organisation.id, isMember: true, "De organisatie", about: organisation.name))
            }
            for person in opened.people(of: organisation.id) where !body.people.contains(person.id) {
                choices.append(set("persoon", person.id, isMember: true, person.name, about: organisation.name))
            }
            let all: HTML = choices.isEmpty ? "<span class=\"kring-note\">zit er al in</span>" : "\(choices)"
            return """
                <li class="kring-approaches__item"><strong>\(organisation.name)</strong>\
                <div class="kring-ranked__acts">\(all)</div></li>

                """
        }
        let nothing: HTML = "<p class=\"utrecht-paragraph\">Niets gevonden. Zoek met minder woorden.</p>"
        return """
            <section class="kring-section-apart" aria-labelledby="erbij">
            <h2 class="utrecht-heading-2" id="erbij">Zet iemand erbij</h2>
            <form class="kring-add" action="\(Routes.consultation(body.id).part("erbij"))" method="get" role="search" \
            aria-label="Leden zoeken">
            <div class="utrecht-form-field"><label class="utrecht-form-label" for="zoek">Zoek een organisatie of contactpersoon\
            </label><input class="utrecht-textbox" id="zoek" name="zoek" type="search" value="\(query)" autocomplete="off"></div>
            <button class="utrecht-button" type="submit">Zoek</button>
            </form>
            \(when: !query.isEmpty && rows.isEmpty, nothing)
            \(when: !rows.isEmpty, "<p class=\"kring-note\">Kies wie erbij komt.</p><ul class=\"kring-approaches\">\n\(rows)</ul>")
            </section>

            """
    }

    private var editing: HTML {
        let open: HTML = form.isWrong ? " open" : HTML()
        return """
            <details class="kring-data kring-section-apart"\(open)><summary>Wijzig de gegevens van dit overleg</summary>
            \(form.html)
            \(MapNotice.button("Haal dit overleg weg", Routes.consultation(body.id, "weghalen"), isSubtle: true))
            </details>

            """
    }
}
