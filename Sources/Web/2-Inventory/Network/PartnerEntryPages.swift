import Domain
import Hummingbird
import Store

/// What an organisation sees of itself by its personal link: its own entry, to confirm or to correct.
struct PartnerEntryPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /partner/{link}/gegevens`
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        let opened = try await open(context)
        var page = page(opened, opened.partner.organisation.typed, version: opened.partner.organisation.version)
        page.isSaved = request.asked("bewaard") != nil
        return Response(page.page.html)
    }

    /// `POST /partner/{link}/gegevens`
    func save(_ request: Request, context: SiteContext) async throws -> Response {
        let opened = try await open(context)
        let kept = opened.partner.organisation
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        var organisation = Organisation(&reading, over: kept, version: input.version, kinds: opened.kinds)
        organisation.checked = .init(on: today.day, by: .organisation)
        guard reading.problems.isEmpty else {
            return Response(
                page(opened, input.typed, problems: reading.problems, version: input.version).page.html,
                status: .unprocessableContent)
        }
        switch try await site.store.save(organisation, opened.act) {
        case .saved: return .seeOther(Routes.partnerEntry(opened.link).asking("bewaard", "ja"))
        case .removed: throw Mistake.unknownPartnerLink
        case .outdated(let other):
            var page = page(opened, input.typed, version: other.version)
            page.form.others = NetworkFields(typed: other.typed).organisation(kinds: opened.kinds, asksCheck: false)
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `POST /partner/{link}/klopt`
    func confirm(_ request: Request, context: SiteContext) async throws -> Response {
        let opened = try await open(context)
        try await site.store.check(organisation: opened.partner.organisation.id, opened.act)
        return .seeOther(Routes.partnerEntry(opened.link).asking("bewaard", "ja"))
    }

    private struct Opened {
        let link: Token
        let partner: Partner
        let kinds: [OrganisationKind]
        let people: [ContactPerson]
        let act: Act
    }

    private func open(_ context: SiteContext) async throws -> Opened {
        let now = site.clock()
        guard let link = Token(text: try context.parameters.require("link")),
            let partner = try await site.store.partner(link, at: now)
        else { throw Mistake.unknownPartnerLink }
        let map = try await shelf.map(of: partner.municipality.id).map
        return Opened(
            link: link, partner: partner, kinds: map.kinds,
            people: map.people(of: partner.organisation.id, confidential: false),
            act: Act(
                by: .partner(organisation: partner.organisation.id), for: partner.municipality.id, at: now))
    }

    private func page(
        _ opened: Opened, _ typed: TypedFields, problems: [FieldProblem] = [], version: Int
    ) -> PartnerEntryPage {
        PartnerEntryPage(
            link: opened.link, partner: opened.partner, people: opened.people, today: today.day,
            isDemonstration: site.isDemonstration,
            form: EntryForm(
                action: Routes.partnerEntry(opened.link),
                sections: NetworkFields(typed: typed, problems: problems).organisation(
                    kinds: opened.kinds, asksCheck: false),
                version: version, home: Routes.partner(opened.link), submit: "Bewaar mijn verbeteringen",
                current: Routes.partnerEntry(opened.link)))
    }
}

struct PartnerEntryPage: Sendable {
    let link: Token
    let partner: Partner
    let people: [ContactPerson]
    let today: Day
    let isDemonstration: Bool
    var form: EntryForm
    var isSaved = false

    var page: Page {
        let organisation = partner.organisation
        let asks = !form.isWrong && !isSaved
        var form = self.form
        form.isSecond = asks
        return Page(
            title: "\(form.isWrong ? "Niet opgeslagen: " : "")Gegevens van \(organisation.name)",
            sender: "Gemeente \(partner.municipality.name)", home: nil, isDemonstration: isDemonstration,
            municipality: partner.municipality, needsWorkStylesheet: true,
            content: """
                \(form.problems)
                \(when: isSaved, MapNotice.html("Dank u wel. De gemeente ziet dat u de gegevens hebt nagekeken."))
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.partner(link))">\(organisation.name)</a></p>
                <h1 class="utrecht-heading-1">Klopt dit nog?</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Zo staat uw organisatie op de sociale kaart van de gemeente \
                \(partner.municipality.name). Verbeter wat niet klopt. De gemeente ziet wat u veranderde, en wanneer.</p>
                \(when: asks, confirm)
                \(form.html)
                \(contacts)
                """)
    }

    private var confirm: HTML {
        """
        <section class="kring-now kring-now--plain" aria-labelledby="klopt">
        <h2 class="utrecht-heading-2" id="klopt">Is alles hieronder goed?</h2>
        <p class="utrecht-paragraph">Kijk het na. Klopt alles? Dan bent u met één druk op de knop klaar.</p>
        <div class="utrecht-button-group"><form action="\(Routes.partnerConfirms(link))" method="post">\
        <button class="utrecht-button utrecht-button--primary-action" type="submit">Alles klopt</button></form></div>
        </section>

        """
    }

    private var contacts: HTML {
        let rows = people.map { person -> HTML in
            "<li>\(person.name)\(when: !person.task.isEmpty, ", \(person.task)")</li>\n"
        }
        let none: HTML = "<p class=\"utrecht-paragraph\">Wij weten nog niet wie wij kunnen bellen of mailen.</p>"
        return """
            <h2 class="utrecht-heading-2 kring-heading-apart">Contactpersonen</h2>
            \(rows.isEmpty ? none : "<ul class=\"utrecht-unordered-list\">\n\(rows)</ul>")
            <p class="utrecht-paragraph">Klopt dit niet? Laat het de gemeente weten: \
            \(ContactLine.html(partner.municipality.contact))</p>

            """
    }
}
