import Domain
import Foundation
import Hummingbird
import Store

/// The people who work with Kring for a municipality.
struct MemberPages: Sendable {
    let site: Site

    /// `GET /gemeente/leden`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let members = try await site.store.members(of: member.municipality.id)
        let done = request.uri.queryParameters["gedaan"].flatMap { MembersPage.Done(rawValue: String($0)) }
        return Response(MembersPage(member: member, members: members, done: done, site: site).page.html)
    }

    /// `GET /gemeente/leden/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(NewMemberPage(member: member, site: site).page.html)
    }

    /// `POST /gemeente/leden/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = NewMemberPage(member: member, site: site)
        page.form.read(try await Form(of: request))
        guard let (name, mail, role) = page.form.checked() else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let added = Member(
            id: UUID().uuidString.lowercased(), municipality: member.municipality.id, name: name, mail: mail, role: role
        )
        do {
            let welcome = Mail.welcome(
                UUID().uuidString.lowercased(), added, by: member.member, page: Routes.signIn.text)
            try await site.store.add(added, welcome: welcome, member.act(at: site.clock()))
        } catch StoreError.violates(.unique) {
            page.form.mailProblem = "Er is al iemand met dit mailadres."
            return Response(page.page.html, status: .unprocessableContent)
        }
        return .seeOther(MembersPage.Done.added.address)
    }

    /// `GET /gemeente/leden/{member}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await page(context, member).page.html)
    }

    /// `POST /gemeente/leden/{member}`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        page.form.read(try await Form(of: request))
        guard let (name, _, role) = page.form.checked() else {
            return Response(page.page.html, status: .unprocessableContent)
        }
        let change = try await site.store.change(
            page.shown.id, of: member.municipality.id, name: name, role: role, member.act(at: site.clock()))
        switch change {
        case .done: return .seeOther(MembersPage.Done.changed.address)
        case .unknown: throw Mistake.noSuchPage
        case .lastCoordinator:
            page.form.roleProblem = MemberForm.lastCoordinator
            return Response(page.page.html, status: .unprocessableContent)
        }
    }

    /// `POST /gemeente/leden/{member}/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(context, member)
        let change = try await site.store.removeMember(
            page.shown.mail, of: member.municipality.id, member.act(at: site.clock()))
        switch change {
        case .done:
            return .seeOther(
                page.shown.id == member.member.id ? Routes.signIn : MembersPage.Done.removed.address)
        case .unknown: throw Mistake.noSuchPage
        case .lastCoordinator:
            page.removalProblem = MemberForm.lastCoordinator
            return Response(page.page.html, status: .unprocessableContent)
        }
    }

    /// `POST /gemeente/leden/{member}/tweede-stap`
    func resetSecondFactor(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        try await site.store.resetSecondFactor(of: page.shown.id, member.act(at: site.clock()))
        return .seeOther(page.shown.id == member.member.id ? Routes.signIn : Routes.members)
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> MemberPage {
        let id = try context.parameters.require("member")
        guard let shown = try await site.store.member(id, of: member.municipality.id) else { throw Mistake.noSuchPage }
        return MemberPage(member: member, shown: shown, site: site)
    }
}

/// What is filled in about a member.
struct MemberForm: Sendable {
    var name = ""
    var mail = ""
    var role = Member.Role.viewer.rawValue
    var nameProblem: String?
    var mailProblem: String?
    var roleProblem: String?

    static let lastCoordinator =
        "Dit is de laatste coördinator. Maak eerst iemand anders coördinator: er moet altijd iemand zijn die de aanpak leidt."

    mutating func read(_ form: Form) {
        name = form["naam"] ?? name
        mail = form["mail"] ?? mail
        role = form["rol"] ?? role
    }

    /// What was filled in, if all of it can be; otherwise what is wrong stands beside each field.
    mutating func checked() -> (name: String, mail: MailAddress, role: Member.Role)? {
        let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
        nameProblem =
            trimmed.isEmpty
            ? "Vul een naam in." : trimmed.count > 200 ? "Deze naam is te lang: hoogstens 200 tekens." : nil
        let address = MailAddress(mail)
        mailProblem = address == nil ? "Dit is geen mailadres. Schrijf het als naam@gemeente.nl." : nil
        let known = Member.Role(rawValue: role)
        roleProblem = known == nil ? "Kies een rol." : nil
        guard nameProblem == nil, let address, let known else { return nil }
        return (trimmed, address, known)
    }

    var nameField: FormField { FormField(name: "naam", label: "Naam", value: name, problem: nameProblem) }

    var mailField: FormField {
        FormField(
            name: "mail", label: "Mailadres", value: mail, hint: "Hierheen gaat de link om in te loggen.",
            problem: mailProblem, kind: .line(type: "email"))
    }

    var roleField: FormField {
        FormField(
            name: "rol", label: "Rol", value: role, problem: roleProblem,
            kind: .radio([
                .init(
                    value: Member.Role.coordinator.rawValue, label: "Coördinator",
                    hint: "Leidt de aanpak, ziet en verandert alles van de gemeente. Logt in met een extra code."),
                .init(
                    value: Member.Role.viewer.rawValue, label: "Meelezer",
                    hint: "Leest mee, bijvoorbeeld als wethouder of collega."),
            ]))
    }
}

struct MembersPage: Sendable {
    var member: SignedIn
    var members: [Member]
    var done: Done?
    var site: Site

    /// What was done just before, in the address of the page.
    enum Done: String, Sendable {
        case added = "toegevoegd"
        case changed = "bewaard"
        case removed = "verwijderd"

        var address: Address { Routes.members.asking("gedaan", rawValue) }

        fileprivate var text: String {
            switch self {
            case .added:
                "Toegevoegd. Er gaat een mail naartoe, met uitleg over inloggen. Onder Post ziet u of die verstuurd is."
            case .changed: "Bewaard."
            case .removed: "Verwijderd. Deze persoon kan niet meer inloggen."
            }
        }
    }

    var page: Page {
        let add: HTML = """
            <a class="utrecht-button-link utrecht-button-link--primary-action" href="\(Routes.newMember)">Voeg iemand toe</a>
            """
        return Page(
            "Mensen", for: member, site: site,
            content: """
                \(MunicipalityTab.bar(on: .members, for: member))
                \(done.map { DoneNotice.html($0.text) } ?? HTML())
                <div class="kring-pagehead"><h1 class="utrecht-heading-1">Mensen</h1>
                <div class="utrecht-button-group">\(when: member.isCoordinator, add)</div></div>
                <p class="utrecht-paragraph">Deze mensen kunnen inloggen voor de gemeente \(member.municipality.name).</p>
                <table class="utrecht-table kring-cards">
                <thead><tr><th class="utrecht-table__header-cell" scope="col">Naam</th>\
                <th class="utrecht-table__header-cell" scope="col">Mailadres</th>\
                <th class="utrecht-table__header-cell" scope="col">Rol</th></tr></thead>
                <tbody>
                \(members.map(row))</tbody>
                </table>
                """)
    }

    private func row(_ shown: Member) -> HTML {
        let isSelf: HTML = shown.id == member.member.id ? " (u)" : HTML()
        let name: HTML =
            member.isCoordinator
            ? "<a class=\"utrecht-link\" href=\"\(Routes.member(shown.id))\">\(shown.name)</a>\(isSelf)"
            : "\(shown.name)\(isSelf)"
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" \
            scope="row">\(name)</th><td class="utrecht-table__cell">\(shown.mail.text)</td>\
            <td class="utrecht-table__cell">\(shown.role.word)</td></tr>

            """
    }
}

struct NewMemberPage: Sendable {
    var member: SignedIn
    var form = MemberForm()
    var site: Site

    var page: Page {
        let fields = [form.nameField, form.mailField, form.roleField]
        return Page(
            "Iemand toevoegen", for: member, site: site,
            content: """
                \(fields.problems)
                <h1 class="utrecht-heading-1">Iemand toevoegen</h1>
                <form class="kring-form" action="\(Routes.newMember)" method="post" novalidate>
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
                type="submit">Voeg toe</button><a class="utrecht-link" href="\(Routes.members)">Annuleren</a></div>
                </form>
                """)
    }
}

struct MemberPage: Sendable {
    var member: SignedIn
    var shown: Member
    var form: MemberForm
    /// Why they can't be removed.
    var removalProblem: String?
    var site: Site

    init(member: SignedIn, shown: Member, site: Site) {
        self.member = member
        self.shown = shown
        self.site = site
        form = MemberForm(name: shown.name, mail: shown.mail.text, role: shown.role.rawValue)
    }

    var page: Page {
        let fields = [form.nameField, form.roleField]
        return Page(
            shown.name, for: member, site: site,
            content: """
                \(fields.problems)
                <h1 class="utrecht-heading-1">\(shown.name)</h1>
                <p class="utrecht-paragraph">\(shown.mail.text)</p>
                <form class="kring-form" action="\(Routes.member(shown.id))" method="post" novalidate>
                \(fields.map(\.html))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
                type="submit">Bewaar</button><a class="utrecht-link" href="\(Routes.members)">Annuleren</a></div>
                </form>
                \(shown.role == .coordinator ? lostPhone : HTML())
                \(removal)
                """)
    }

    private var isSelf: Bool { shown.id == member.member.id }

    private var lostPhone: HTML {
        """
        <h2 class="utrecht-heading-2 kring-heading-apart">Telefoon kwijt</h2>
        <p class="utrecht-paragraph">Is \(isSelf ? "uw" : "de") telefoon met de codes kwijt? Stel de extra code dan opnieuw \
        in. \(isSelf ? "U wordt" : "\(shown.name) wordt") overal uitgelogd en stelt bij de volgende keer een nieuwe in.</p>
        <form class="utrecht-button-group" action="\(Routes.resetSecondFactor(of: shown.id))" method="post">\
        <button class="utrecht-button" type="submit">Stel de extra code opnieuw in</button></form>
        """
    }

    /// Two presses, as it can't be undone: the first opens what the second does.
    private var removal: HTML {
        let who = isSelf ? "uzelf" : shown.name
        let problem: HTML =
            removalProblem.map {
                """
                <p class="utrecht-form-field-error-message" role="alert" id="verwijderen-fout">\($0)</p>
                """
            } ?? HTML()
        return """
            <h2 class="utrecht-heading-2 kring-heading-apart" id="verwijderen">Verwijderen</h2>
            \(problem)
            <details class="kring-data"\(removalProblem == nil ? HTML() : " open" as HTML)><summary>Verwijder \(who)</summary>
            <p class="utrecht-paragraph">\(isSelf ? "U kunt" : "\(shown.name) kan") dan niet meer inloggen. Dat kunt u niet \
            terugdraaien. Wat al gedaan is, blijft staan.</p>
            <form class="utrecht-button-group" action="\(Routes.removeMember(shown.id))" method="post">\
            <button class="utrecht-button utrecht-button--danger" type="submit">Ja, verwijder \(who)</button></form>
            </details>
            """
    }
}
