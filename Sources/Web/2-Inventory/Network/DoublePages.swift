import Domain
import Foundation
import Hummingbird
import Store

/// Organisations that may stand on the map twice: suggested, compared side by side, made one, and that undone.
struct DoublePages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart/dubbelen`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await open(member)
        let apart = try await site.store.pairsApart(of: opened.municipality)
        let doubles = DoubleSearch(opened.map.organisations.values).doubles(apart: apart)
        var page = DoubleListPage(
            opened: opened, doubles: doubles, merges: try await site.store.merges(of: opened.municipality))
        if request.asked("apart") != nil {
            page.notice = MapNotice.html("Genoteerd. Deze twee noemen wij niet meer.")
        }
        return Response(page.page.html)
    }

    /// `GET /sociale-kaart/dubbelen/{organisation}/{other}`
    func compare(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, first, second) = try await pair(context, member)
        return Response(MergePage(opened: opened, first: first, second: second).page.html)
    }

    /// `POST /sociale-kaart/dubbelen/{organisation}/{other}`
    func merge(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, first, second) = try await pair(context, member)
        let form = try await Form(of: request)
        var choices: [OrganisationMerge.Field: OrganisationMerge.Side] = [:]
        for field in OrganisationMerge.Field.allCases {
            choices[field] = form[field.rawValue].flatMap(OrganisationMerge.Side.init(rawValue:))
        }
        let isSeen = form["versie"] == "\(first.version) \(second.version)"
        let id = UUID().uuidString.lowercased()
        let merged = OrganisationMerge.merged(first, second, taking: choices)
        guard isSeen, try await site.store.merge(merged, with: second, id: id, opened.act) != nil else {
            let (again, one, two) = try await pair(context, member)
            var page = MergePage(opened: again, first: one, second: two)
            page.choices = choices
            page.wasChanged = true
            return Response(page.page.html, status: .conflict)
        }
        return .seeOther(Routes.organisation(first.id).asking("samengevoegd", id))
    }

    /// `POST /sociale-kaart/dubbelen/{organisation}/{other}/apart`
    func keepApart(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, first, second) = try await pair(context, member)
        try await site.store.keepApart(OrganisationPair(first.id, second.id), opened.act)
        return .seeOther(Routes.doubles.asking("apart", "ja"))
    }

    /// `POST /sociale-kaart/samenvoegingen/{merge}/ongedaan`
    func undo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let undone = try await site.store.undo(
            merge: try context.parameters.require("merge"), member.act(at: site.clock()))
        return .seeOther(Routes.organisation(undone.merge.kept).asking("gesplitst", undone.isAsBefore ? "ja" : "deels"))
    }

    private func open(_ member: SignedIn) async throws -> OpenedMap {
        try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
    }

    private func pair(
        _ context: SiteContext, _ member: SignedIn
    ) async throws -> (OpenedMap, Organisation, Organisation) {
        let opened = try await open(member)
        let (first, second) = (try opened.organisation(context), try opened.organisation(context, "other"))
        guard first.id != second.id else { throw Mistake.noSuchPage }
        return (opened, first, second)
    }
}

/// The pairs that look like one organisation, and what was made one lately.
struct DoubleListPage: Sendable {
    let opened: OpenedMap
    let doubles: [LikelyDouble]
    let merges: [KeptMerge]
    var notice = HTML()

    private static let most = 50

    var page: Page {
        let none: HTML = """
            <div class="kring-empty"><h2 class="utrecht-heading-3">Wij zien geen dubbele organisaties</h2>
            <p class="utrecht-paragraph">Wij letten op naam, KvK-nummer, mailadres, site en telefoonnummer.</p></div>
            """
        let rest: HTML =
            "<p class=\"kring-note\">Er zijn er \(doubles.count). Dit zijn de \(Self.most) waar wij het zekerst van zijn.</p>"
        return opened.page(
            "Dubbelen", tab: .doubles,
            content: """
                \(notice)
                <h1 class="utrecht-heading-1">Staat er iets dubbel op?</h1>
                <p class="utrecht-paragraph">Deze organisaties lijken op elkaar. Zijn het dezelfde? Voeg ze dan samen. Dat kunt u \
                \(Removal.days) dagen lang terugdraaien.</p>
                \(when: doubles.isEmpty, none)
                \(when: !doubles.isEmpty, "<ul class=\"kring-approaches\">\n\(doubles.prefix(Self.most).map(row))</ul>")
                \(when: doubles.count > Self.most, rest)
                \(when: !merges.isEmpty, merged)
                """)
    }

    private func row(_ double: LikelyDouble) -> HTML {
        guard let first = opened.map.organisations[double.pair.first],
            let second = opened.map.organisations[double.pair.second]
        else { return HTML() }
        let why = double.reasons.map(\.words).joined(separator: ", ")
        let names = "\(first.name) en \(second.name)"
        return """
            <li class="kring-approaches__item"><h2 class="utrecht-heading-3">\(first.name) <span class="kring-note">en</span> \
            \(second.name)</h2>
            <p class="kring-note">Zij hebben \(why).</p>
            <div class="utrecht-button-group"><a class="utrecht-button-link" \
            href="\(Routes.double(first.id, second.id))">Vergelijk<span class="kring-hidden">: \(names)</span></a>\
            \(MapNotice.button("Dit zijn er twee", Routes.keepApart(first.id, second.id), about: names, isSubtle: true))</div>
            </li>

            """
    }

    private var merged: HTML {
        let rows = merges.compactMap { merge -> HTML? in
            guard let kept = opened.map.organisations[merge.kept] else { return nil }
            return """
                <li class="kring-line"><span>\(kept.name)<span class="kring-cards__kind">samengevoegd op \
                \(merge.on.written(in: .dutch))</span></span>\
                \(MapNotice.button("Maak ongedaan", Routes.undoMerge(merge.id), about: kept.name, isSubtle: true))</li>

                """
        }
        return """
            <details class="kring-data kring-removed"><summary>Samengevoegd in de laatste \(Removal.days) dagen \
            (\(rows.count))</summary>
            <ul class="kring-recent">
            \(rows)</ul></details>

            """
    }
}

/// Two organisations side by side: per field which of the two is right.
struct MergePage: Sendable {
    let opened: OpenedMap
    let first: Organisation
    let second: Organisation
    var choices: [OrganisationMerge.Field: OrganisationMerge.Side] = [:]
    var wasChanged = false

    var page: Page {
        let differing = OrganisationMerge.Field.allCases.filter { !OrganisationMerge.isSame($0, first, second) }
        let same = OrganisationMerge.Field.allCases.filter {
            OrganisationMerge.isSame($0, first, second) && !text($0, first).isEmpty
        }
        let people = opened.people(of: first.id).count + opened.people(of: second.id).count
        let sameRows = same.map { OrganisationPage.row(($0.label, "\(text($0, first))")) }
        let sameList: HTML = """
            <h2 class="utrecht-heading-2 kring-heading-apart">Dit is gelijk</h2>
            <dl class="utrecht-data-list utrecht-data-list--rows">
            \(sameRows)</dl>

            """
        return opened.page(
            "\(wasChanged ? "Niet samengevoegd: " : "")\(first.name) en \(second.name)", tab: nil,
            content: """
                \(when: wasChanged, changed)
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.doubles)">Dubbelen</a></p>
                <h1 class="utrecht-heading-1">Zijn dit dezelfde?</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(first.name) en \(second.name)</p>
                </div>
                <p class="utrecht-paragraph">Kies wat blijft. Alle contactpersonen (\(people)) en overleggen komen bij elkaar.</p>
                <form class="kring-form" action="\(Routes.double(first.id, second.id))" method="post" novalidate>
                <input type="hidden" name="versie" value="\(first.version) \(second.version)">
                \(differing.map(choice))
                <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">\
                Voeg samen</button><a class="utrecht-link" href="\(Routes.doubles)">Terug</a></div>
                </form>
                \(MapNotice.button("Dit zijn er twee", Routes.keepApart(first.id, second.id), isSubtle: true))
                \(when: !same.isEmpty, sameList)
                """)
    }

    private func choice(_ field: OrganisationMerge.Field) -> HTML {
        let side = choices[field] ?? OrganisationMerge.usual(field, first, second)
        return FormField(
            name: field.rawValue, label: field.label, value: side.rawValue,
            kind: .radio(
                [(OrganisationMerge.Side.first, first), (.second, second)].map { side, organisation in
                    let shown = text(field, organisation)
                    return .init(value: side.rawValue, label: shown.isEmpty ? "(leeg)" : shown)
                })
        ).html
    }

    private func text(_ field: OrganisationMerge.Field, _ organisation: Organisation) -> String {
        switch field {
        case .name: organisation.name
        case .kind: opened.map.kind(organisation.kind)?.name ?? ""
        case .activities: organisation.activities
        case .area: organisation.area
        case .address: organisation.addressLine
        case .site: organisation.site
        case .phone: organisation.phone
        case .mail: organisation.mail?.text ?? ""
        case .groups:
            (ReachedGroup.allCases.filter(organisation.reached.contains).map(\.name) + [organisation.otherReached])
                .filter { !$0.isEmpty }.joined(separator: ", ")
        case .scope: organisation.scope?.name ?? ""
        case .kvk: organisation.kvk
        }
    }

    private var changed: HTML {
        """
        <div class="utrecht-alert utrecht-alert--warning kring-error-summary" role="alert">
        <div class="utrecht-alert__icon">\(Icon.attention)</div>
        <div class="utrecht-alert__content"><h2 class="utrecht-heading-3">Een van de twee is intussen veranderd</h2>
        <p class="utrecht-paragraph">Er is niets samengevoegd. Hieronder staat wat er nu is, met uw keuzes. Kijk ze na en \
        druk opnieuw.</p></div></div>

        """
    }
}
