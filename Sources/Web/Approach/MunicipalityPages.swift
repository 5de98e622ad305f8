import Domain
import Foundation
import Hummingbird
import Store

/// What a municipality sets for itself.
struct MunicipalityPages: Sendable {
    let site: Site

    /// `GET /gemeente`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(of: member)
        page.isSaved = request.uri.queryParameters["bewaard"] != nil
        return Response(page.page.html)
    }

    /// `POST /gemeente`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await page(of: member)
        page.form.read(try await Form(of: request))
        guard let settings = page.form.checked() else { return Response(page.page.html, status: .unprocessableContent) }
        try await site.store.change(settings, of: member.municipality.id, member.act(at: site.clock()))
        return .seeOther(Routes.municipality.asking("bewaard", "ja"))
    }

    private func page(of member: SignedIn) async throws -> MunicipalityPage {
        guard let settings = try await site.store.settings(of: member.municipality.id) else { throw Mistake.noSuchPage }
        return MunicipalityPage(
            member: member, settings: settings, lastErasure: try await site.store.lastErasure(), site: site)
    }
}

struct MunicipalityPage: Sendable {
    var member: SignedIn
    var settings: MunicipalitySettings
    var form: MunicipalitySettingsForm
    /// When Kring last erased what was due.
    var lastErasure: Date?
    var isSaved = false
    var site: Site

    init(member: SignedIn, settings: MunicipalitySettings, lastErasure: Date?, site: Site) {
        self.member = member
        self.settings = settings
        self.lastErasure = lastErasure
        self.site = site
        form = MunicipalitySettingsForm(settings)
    }

    var page: Page {
        let municipality = member.municipality
        return Page(
            "Gegevens van de gemeente", for: member, site: site,
            content: """
                \(form.fields.problems)\(when: isSaved, saved)
                \(MunicipalityTab.bar(on: .settings, for: member))
                <h1 class="utrecht-heading-1">Gemeente \(municipality.name)</h1>
                \(municipality.code.map { "<p class=\"kring-note\">Code bij het CBS: \($0.text)</p>" } ?? HTML())
                \(missing)
                \(member.isCoordinator ? editing : reading)
                <h2 class="utrecht-heading-2 kring-heading-apart">Opruimen</h2>
                <p class="utrecht-paragraph">Kring wist elke dag wat zijn tijd heeft gehad. \(erasure)</p>
                <p class="utrecht-paragraph"><a class="utrecht-link" \
                href="\(Routes.privacyNotice(of: municipality))">De privacyverklaring</a> en <a class="utrecht-link" \
                href="\(Routes.accessibilityStatement(of: municipality))">de toegankelijkheidsverklaring</a> gebruiken wat \
                hierboven staat.</p>
                """)
    }

    private var saved: HTML {
        """
        <div class="utrecht-alert utrecht-alert--ok" role="status"><div class="utrecht-alert__icon">\(Icon.attention)\
        </div><div class="utrecht-alert__content"><p class="utrecht-paragraph">De gegevens zijn bewaard.</p></div></div>
        """
    }

    private var erasure: String {
        lastErasure.map { "Dat is het laatst helemaal gelukt op \(Moment.written($0))." }
            ?? "Dat is nog niet helemaal gelukt. Blijft dit hier staan? Vraag het de beheerder."
    }

    /// For coordinators alone: what the public pages lack.
    private var missing: HTML {
        let items = settings.missing.map { missing -> HTML in
            switch missing {
            case .replyTo:
                """
                <li>Het antwoordadres: nu gaan antwoorden op mails \
                \(member.municipality.answerAddress.map { "naar \($0.text)" } ?? "nergens heen, want er staat ook geen mailadres bij het contact").</li>

                """
            case .privacyContact:
                """
                <li>De functionaris gegevensbescherming: de privacyverklaring noemt nu alleen het gewone contact.</li>

                """
            }
        }
        guard member.isCoordinator, !items.isEmpty else { return HTML() }
        return """
            <div class="utrecht-alert utrecht-alert--warning"><div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content"><h2 class="utrecht-heading-3">Nog in te vullen</h2>
            <ul class="utrecht-unordered-list">
            \(items)</ul></div></div>
            """
    }

    private var editing: HTML {
        """
        <form class="kring-form" action="\(Routes.municipality)" method="post" novalidate>
        <h2 class="utrecht-heading-2 kring-heading-apart">Contact</h2>
        \([form.contactField, form.replyToField].map(\.html))
        <h2 class="utrecht-heading-2 kring-heading-apart">Privacy en toegankelijkheid</h2>
        \([form.privacyContactField, form.privacyMailField, form.statementField].map(\.html))
        <h2 class="utrecht-heading-2 kring-heading-apart">Kleine groepen</h2>
        \(form.minimumField.html)
        <h2 class="utrecht-heading-2 kring-heading-apart">Hoe lang wij bewaren</h2>
        \((form.periodFields + form.confirmation).map(\.html))
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
        type="submit">Bewaar</button></div>
        </form>
        """
    }

    private var reading: HTML {
        let nothing = "niet ingevuld"
        let rows: [(String, String)] = [
            ("Contact", settings.contact), ("Antwoordadres", settings.replyTo?.text ?? nothing),
            (
                "Functionaris gegevensbescherming",
                [settings.privacyContact, settings.privacyMail?.text ?? ""].filter { !$0.isEmpty }
                    .joined(separator: ", ")
            ), ("Kleinste groep", "\(settings.minimumGroup) mensen"),
            ("Logboek", Months.written(settings.periods.record)),
            ("Peiling", "\(Months.written(settings.periods.surveys)) na de laatste dag"),
            ("Aanpak", "\(Months.written(settings.periods.approaches)) nadat zij is afgerond"),
        ]
        return """
            <dl class="utrecht-data-list utrecht-data-list--rows">
            \(rows.map { row($0.0, $0.1.isEmpty ? nothing : $0.1) })</dl>
            """
    }

    private func row(_ key: String, _ value: String) -> HTML {
        """
        <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
        <dd class="utrecht-data-list__item-value">\(value)</dd></div>

        """
    }
}
