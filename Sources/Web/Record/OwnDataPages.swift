import Domain
import Hummingbird
import Store

/// What is kept about a member, for the member.
struct OwnDataPages: Sendable {
    let site: Site

    /// `GET /account/gegevens`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(OwnDataPage(member: member, data: try await data(of: member), site: site).page.html)
    }

    /// `GET /account/gegevens/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard let file = DataFile(name: try context.parameters.require("file"), after: "gegevens") else {
            throw Mistake.noSuchPage
        }
        let data = try await data(of: member)
        return .download(file == .text ? data.text : try data.json, as: file, name: "gegevens")
    }

    private func data(of member: SignedIn) async throws -> PersonalData {
        try await site.store.personalData(of: member.member.mail, in: member.municipality, at: site.clock())
    }
}

struct OwnDataPage: Sendable {
    var member: SignedIn
    var data: PersonalData
    var site: Site

    var page: Page {
        let tables = data.tables.map { table -> HTML in
            """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" \
            scope="row">\(table.title)</th><td class="utrecht-table__cell"><span class="kring-cards__label">Hoe vaak\
            </span>\(table.rows.count)</td><td class="utrecht-table__cell">\(table.purpose)</td></tr>

            """
        }
        return Page(
            "Uw gegevens", for: member, site: site,
            content: """
                <h1 class="utrecht-heading-1">Uw gegevens</h1>
                <p class="utrecht-paragraph">Dit bewaart de gemeente \(member.municipality.name) in Kring over u.</p>
                <table class="utrecht-table kring-cards">
                <thead><tr><th class="utrecht-table__header-cell" scope="col">Wat</th>\
                <th class="utrecht-table__header-cell" scope="col">Hoe vaak</th>\
                <th class="utrecht-table__header-cell" scope="col">Waarvoor</th></tr></thead>
                <tbody>
                \(tables)</tbody>
                </table>
                <h2 class="utrecht-heading-2 kring-heading-apart">Alles, met hoe lang het blijft</h2>
                <ul class="utrecht-unordered-list">
                <li><a class="utrecht-link" href="\(Routes.ownData(.text))">Als tekst</a></li>
                <li><a class="utrecht-link" href="\(Routes.ownData(.json))">Als JSON, voor programma’s</a></li>
                </ul>
                <p class="kring-note">Namen die iemand midden in een eigen tekst schreef, zijn hier niet bij gezocht. Wilt u \
                iets laten verbeteren of wissen? Een coördinator van uw gemeente kan dat.</p>
                """)
    }
}
