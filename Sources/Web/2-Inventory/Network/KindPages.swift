import Domain
import Foundation
import Hummingbird
import Questionnaires
import Store

/// The kinds of organisations: which of them the map has, and those that the municipality adds.
struct KindPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart/soorten`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = KindListPage(opened: try await open(member), typed: TypedFields(), problems: [])
        if request.asked("gebruikt") != nil {
            page.notice =
                "Er is niets weggehaald: een organisatie is nog van deze soort. Kies daar eerst een andere soort."
        } else if request.asked("bewaard") != nil {
            page.notice = "Opgeslagen."
        }
        return Response(page.page.html)
    }

    /// `POST /sociale-kaart/soorten`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let kind = OrganisationKind(&reading, id: input.id ?? UUID().uuidString.lowercased())
        let isThere = opened.map.kinds.contains {
            FoldedText.fold($0.name) == FoldedText.fold(kind.name) && $0.id != kind.id
        }
        if isThere { reading.refuse("naam", "Deze soort staat al in de lijst.") }
        guard reading.problems.isEmpty else {
            let page = KindListPage(opened: opened, typed: input.typed, problems: reading.problems)
            return Response(page.page.html, status: .unprocessableContent)
        }
        try await site.store.add(kind, opened.act)
        return .seeOther(Routes.organisationKinds.asking("bewaard", "ja"))
    }

    /// `POST /sociale-kaart/soorten/{kind}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        do {
            try await site.store.remove(
                kind: try context.parameters.require("kind"), member.act(at: site.clock()))
        } catch SocialMapRefusal.inUse {
            return .seeOther(Routes.organisationKinds.asking("gebruikt", "ja"))
        }
        return .seeOther(Routes.organisationKinds.asking("bewaard", "ja"))
    }

    private func open(_ member: SignedIn) async throws -> OpenedMap {
        try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
    }
}

struct KindListPage: Sendable {
    let opened: OpenedMap
    let typed: TypedFields
    let problems: [FieldProblem]
    var notice: String?

    var page: Page {
        let fields = NetworkFields(typed: typed, problems: problems).kind(codes: Self.codes)
        let counts = Dictionary(grouping: opened.map.organisations.values.compactMap(\.kind), by: \.self)
            .mapValues(\.count)
        let bodies = Dictionary(grouping: opened.map.consultations.values.compactMap(\.kind), by: \.self)
            .mapValues(\.count)
        let gaps = Set(opened.map.gaps.map(\.id))
        let rows = opened.map.kinds.map { kind -> HTML in
            row(kind, count: counts[kind.id, default: 0] + bodies[kind.id, default: 0], isGap: gaps.contains(kind.id))
        }
        let form: HTML = """
            <form class="kring-form kring-section-apart" action="\(Routes.organisationKinds)" method="post" novalidate>
            <h2 class="utrecht-heading-2">Ontbreekt er een soort?</h2>
            <input type="hidden" name="id" value="\(UUID().uuidString.lowercased())">
            \(fields.map(\.html))
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Voeg toe</button></div>
            </form>
            """
        return opened.page(
            "\(problems.isEmpty ? "" : "Niet opgeslagen: ")Soorten organisaties", tab: .kinds,
            content: """
                \(fields.problems)\(notice.map { MapNotice.html($0) } ?? HTML())
                <h1 class="utrecht-heading-1">Soorten organisaties</h1>
                <p class="utrecht-paragraph">Dit zijn de soorten uit het stappenplan en uit vraag 2 van de vragenlijst. Zo ziet \
                u welke soort nog ontbreekt, en kunt u de antwoorden straks vergelijken.</p>
                <table class="utrecht-table kring-cards" aria-label="Soorten organisaties">
                <thead><tr><th class="utrecht-table__header-cell" scope="col">Soort</th>\
                <th class="utrecht-table__header-cell" scope="col">Telt in de vragenlijst als</th>\
                <th class="utrecht-table__header-cell" scope="col">Op de kaart</th></tr></thead>
                <tbody>
                \(rows)</tbody>
                </table>
                \(when: opened.mayChange, form)
                """)
    }

    private func row(_ kind: OrganisationKind, count: Int, isGap: Bool) -> HTML {
        let own: HTML = "<span class=\"kring-cards__kind\">van uw gemeente</span>"
        let number: HTML =
            count > 0
            ? "<a class=\"utrecht-link\" href=\"\(NetworkFilter(kind: kind.id).address)\">\(count)<span class=\"kring-hidden\"> \(kind.name)</span></a>"
            : isGap
                ? "<span class=\"utrecht-badge-status utrecht-badge-status--warning\">ontbreekt</span>"
                : "<span class=\"kring-note\">geen</span>"
        let remove: HTML =
            kind.isStandard || count > 0 || !opened.mayChange
            ? HTML() : MapNotice.button("Haal weg", Routes.removeKind(kind.id), about: kind.name, isSubtle: true)
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            \(kind.name)\(when: !kind.isStandard, own)</th>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Telt in de vragenlijst als</span>\
            \(Self.codes.first { $0.code == kind.code }?.name ?? "Anders")</td>\
            <td class="utrecht-table__cell"><span class="kring-cards__label">Op de kaart</span>\(number)\(remove)</td></tr>

            """
    }

    /// The options of question 2, as the questionnaire has them.
    private static let codes: [(code: Int, name: String)] = {
        let question = (try? StandardQuestionnaire.load())?.parts.flatMap(\.questions).first { $0.id == "q2" }
        return (question?.choice?.options ?? []).map { ($0.code, $0.text[.dutch]) }
    }()
}
