import Domain
import Hummingbird
import Store

/// `GET /gemeente/logboek`: who changed what, the newest first. For coordinators: it also shows when colleagues signed in.
struct RecordPages: Sendable {
    let site: Site

    private static let pageSize = 50

    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let municipality = member.municipality.id
        let query = request.uri.queryParameters
        let who = query["wie"].map(String.init).flatMap(RecordFilter.Who.init(word:)) ?? .everybody
        let subject = query["wat"].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        let filter = RecordFilter(who: who, subject: subject)
        let changes = try await site.store.recordedChanges(
            of: municipality, filter, earlier: query["voor"].map(String.init), limit: Self.pageSize + 1)
        var organisations: Set<Organisation.ID> = []
        for recorded in changes {
            if case .partner(let id) = recorded.act.actor { organisations.insert(id) }
            if recorded.change.subject == "organisation" { organisations.insert(recorded.change.id) }
        }
        let names = RecordNames(
            members: try await site.store.members(of: municipality),
            organisations: try await site.store.organisationNames(organisations, of: municipality),
            things: try await site.store.names(of: changes.map(\.change)))
        let page = RecordPage(
            member: member, changes: Array(changes.prefix(Self.pageSize)), hasEarlier: changes.count > Self.pageSize,
            isFirst: query["voor"] == nil, filter: filter, names: names,
            subjects: try await site.store.recordedSubjects(of: municipality), site: site)
        return Response(page.page.html)
    }
}

extension RecordFilter.Who {
    /// Reads the word in the address of a page.
    init?(word: String) {
        switch word {
        case "": self = .everybody
        case "oud": self = .former
        case "partners": self = .partners
        case "beheerder": self = .operator
        case "kring": self = .kring
        default: self = .member(word)
        }
    }

    var word: String {
        switch self {
        case .everybody: ""
        case .former: "oud"
        case .partners: "partners"
        case .operator: "beheerder"
        case .kring: "kring"
        case .member(let id): id
        }
    }
}

struct RecordPage: Sendable {
    var member: SignedIn
    var changes: [RecordedChange]
    /// Whether there are changes before these.
    var hasEarlier: Bool
    var isFirst: Bool
    var filter: RecordFilter
    var names: RecordNames
    /// The kinds of things to choose from.
    var subjects: [String]
    var site: Site

    var page: Page {
        Page(
            "Logboek", for: member, site: site,
            content: """
                \(MunicipalityTab.bar(on: .record, for: member))
                <h1 class="utrecht-heading-1">Logboek</h1>
                <p class="utrecht-paragraph">Wie wat veranderde, en wanneer. Wat iemand schreef, staat hier niet: alleen dat \
                het veranderde. Niemand kan het logboek aanpassen.</p>
                \(choices)
                \(changes.isEmpty ? nothing : table)
                \(pages)
                """)
    }

    private var choices: HTML {
        let who =
            [FormField.Choice(value: "", label: "Iedereen")]
            + names.members.map { FormField.Choice(value: $0.id, label: $0.name) } + [
                .init(value: "oud", label: "Oud-medewerkers"), .init(value: "partners", label: "Organisaties"),
                .init(value: "beheerder", label: "De beheerder"), .init(value: "kring", label: "Kring zelf"),
            ]
        let what =
            [FormField.Choice(value: "", label: "Alles")]
            + subjects.map { FormField.Choice(value: $0, label: RecordWords.kind(of: $0)) }
            .sorted { $0.label < $1.label }
        let fields = [
            FormField(name: "wie", label: "Wie", value: filter.who.word, kind: .select(who)),
            FormField(name: "wat", label: "Wat", value: filter.subject ?? "", kind: .select(what)),
        ]
        return """
            <form class="kring-filter" action="\(Routes.record)" method="get" role="search" aria-label="Wijzigingen kiezen">
            \(fields.map(\.html))
            <div class="kring-filter__go"><button class="utrecht-button" type="submit">Toon</button></div>
            </form>
            """
    }

    private var nothing: HTML {
        """
        <p class="utrecht-paragraph">Er zijn geen wijzigingen die hierbij passen.</p>
        """
    }

    private var table: HTML {
        """
        <table class="utrecht-table kring-cards">
        <thead><tr><th class="utrecht-table__header-cell" scope="col">Wat</th>\
        <th class="utrecht-table__header-cell" scope="col">Wie</th>\
        <th class="utrecht-table__header-cell" scope="col">Wanneer</th></tr></thead>
        <tbody>
        \(changes.map(row))</tbody>
        </table>
        """
    }

    private func row(_ recorded: RecordedChange) -> HTML {
        let words = RecordWords(recorded.change, names: names)
        let lines = words.details.map { "<span class=\"kring-cards__kind\">\($0)</span>" as HTML }
        // What somebody added has all of its fields here.
        let details: HTML =
            lines.count > 4
            ? "<details class=\"kring-data\"><summary>\(lines.count) gegevens</summary>\(lines)</details>" : "\(lines)"
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" \
            scope="row">\(words.what)\(details)</th><td class="utrecht-table__cell"><span class="kring-cards__label">Wie\
            </span>\(names.word(for: recorded.act.actor))</td><td class="utrecht-table__cell">\
            <span class="kring-cards__label">Wanneer</span>\(Moment.written(recorded.act.at))</td></tr>

            """
    }

    private var pages: HTML {
        guard hasEarlier || !isFirst else { return HTML() }
        let earlier: HTML =
            hasEarlier
            ? changes.last.map { last in
                "<a class=\"utrecht-link\" href=\"\(address.asking("voor", last.id))\" rel=\"next\">Eerdere wijzigingen</a>"
            } ?? HTML() : HTML()
        return """
            <nav class="utrecht-pagination" aria-label="Bladeren door het logboek">
            \(when: !isFirst, "<a class=\"utrecht-link\" href=\"\(address)\">Naar de nieuwste</a>")
            \(earlier)
            </nav>
            """
    }

    /// This page with the same choices, from the newest on.
    private var address: Address {
        var address = Routes.record
        if filter.who != .everybody { address = address.asking("wie", filter.who.word) }
        if let subject = filter.subject { address = address.asking("wat", subject) }
        return address
    }
}
