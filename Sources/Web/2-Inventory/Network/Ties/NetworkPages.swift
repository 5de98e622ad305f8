import Documents
import Domain
import Foundation
import Hummingbird
import Store

/// Who works with whom, and what the names mean that people write.
struct NetworkPages: Sendable {
    let site: Site
    let shelf: SocialMapShelf
    let today: Today

    /// `GET /sociale-kaart/netwerk`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(NetworkPage(network: try await open(member)).page.html)
    }

    /// `GET /sociale-kaart/netwerk/bestand/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        guard try context.parameters.require("file") == "netwerk.csv" else { throw Mistake.noSuchPage }
        let network = try await open(member)
        let header = ["organisatie", "werkt met", "volgens beide", "samen"]
        let rows = network.order.enumerated().flatMap { place, id in
            network.partners(of: id).filter { network.place(of: $0.id) > place }.map { partner in
                [
                    network.name(id), network.name(partner.id), partner.tie.namedBy.count == 2 ? "ja" : "nee",
                    partner.tie.initiatives.joined(separator: "; "),
                ]
            }
        }
        return .file(CSVWriter().bytes([header] + rows), name: "netwerk.csv", mediaType: "text/csv; charset=utf-8")
    }

    /// `GET /sociale-kaart/namen`
    func names(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(NamesPage(network: try await open(member)).page.html)
    }

    /// `POST /sociale-kaart/namen`: says which organisation a name is, that it is none, or takes that back.
    func decide(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let network = try await open(member)
        let form = try await Form(of: request)
        let act = network.opened.act
        if let id = form["los"] {
            try await site.store.forget(name: id, act)
            return .seeOther(Routes.networkNames.part("besloten"))
        }
        let name = TypedText(form["naam"]).text
        guard !FoldedText.fold(name).isEmpty, name.count <= KnownName.longest else { throw Mistake.noSuchPage }
        var organisation = form["organisatie"]
        if form["doe"] == "geen" {
            organisation = nil
        } else if organisation == nil {
            let typed = TypedText(form["andere"]).text
            let found = network.opened.searchable.organisations(named: typed)
            guard found.count == 1 else {
                var page = NamesPage(network: network)
                page.problem = (
                    name, typed,
                    typed.isEmpty
                        ? "Typ de naam van een organisatie op de sociale kaart."
                        : found.isEmpty
                            ? "Deze naam staat niet op de sociale kaart." : "Zo heten er meer. Voeg ze eerst samen."
                )
                return Response(page.page.html, status: .unprocessableContent)
            }
            organisation = found[0].id
        }
        try await site.store.decide(
            KnownName(id: UUID().uuidString.lowercased(), name: name, organisation: organisation), act)
        return .seeOther(Routes.networkNames)
    }

    private func open(_ member: SignedIn) async throws -> OpenedNetwork {
        let opened = try await OpenedMap.open(member, site: site, shelf: shelf, today: today.day)
        return try await OpenedNetwork.open(opened)
    }
}

extension NetworkPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        routes.get("/sociale-kaart/netwerk", for: .viewer, show)
        routes.get("/sociale-kaart/netwerk/bestand/{file}", for: .viewer, download)
        routes.get("/sociale-kaart/namen", for: .coordinator, names)
        routes.post("/sociale-kaart/namen", for: .coordinator, decide)
    }
}

extension Routes {
    static let network = Address.within("sociale-kaart", "netwerk")
    static let networkFile = Address.within("sociale-kaart", "netwerk", "bestand", "netwerk.csv")
    static let networkNames = Address.within("sociale-kaart", "namen")
}

/// The ties on a social map as this member may see them.
struct OpenedNetwork: Sendable {
    let opened: OpenedMap
    let known: [KnownName]
    let ties: NetworkTies
    /// On the circle, from the top on.
    let order: [Organisation.ID]
    private let places: [Organisation.ID: Int]
    private let partners: [Organisation.ID: Set<Organisation.ID>]
    /// The name of the survey that was read; `nil` where none was, or the member may not.
    let survey: String?

    /// A survey's answers are read for coordinators only, and only where it is confidential: an anonymous one does not ask
    /// who answers.
    static func open(_ opened: OpenedMap) async throws -> OpenedNetwork {
        let store = opened.site.store
        let known = try await store.knownNames(of: opened.municipality)
        var (statements, survey): ([NetworkTies.Statement], String?) = ([], nil)
        var initiatives: [Initiative] = []
        if let approach = opened.approach {
            initiatives = try await store.initiatives(of: approach.id)
            if opened.mayChange, let found = try await latestSurvey(of: approach, in: opened) {
                survey = found.name
                statements = try await Self.statements(of: found.survey, in: store)
            }
        }
        let ties = NetworkTies(
            statements: statements, initiatives: initiatives, book: NameBook(opened.searchable, known: known))
        let organisations = opened.map.organisations
        let name = { (id: Organisation.ID) in organisations[id]?.name ?? "" }
        let order = ties.circle(name: { FoldedText.fold(name($0)) })
        return OpenedNetwork(
            opened: opened, known: known, ties: ties, order: order,
            places: Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) }), partners: ties.partners,
            survey: survey)
    }

    /// The last confidential survey of an approach that was opened and asks who works with whom.
    private static func latestSurvey(
        of approach: OpenedApproach, in opened: OpenedMap
    ) async throws -> (name: String, survey: Survey)? {
        for composed in try await opened.site.store.composedSurveys(of: approach.id) {
            guard let id = composed.survey,
                let survey = try await opened.site.store.survey(id, of: opened.municipality),
                survey.promise == .confidential, survey.questionnaire.question(Self.question) != nil
            else { continue }
            return (composed.composition.name, survey)
        }
        return nil
    }

    /// The question of the questionnaire with whom one works together, and the column of the answer.
    private static let question = "q13"
    private static let column = "q13_detail"

    private static func statements(of survey: Survey, in store: Store) async throws -> [NetworkTies.Statement] {
        guard let responses = try await store.countedResponses(of: survey.id) else { return [] }
        return responses.compactMap { response in
            let answers = Answers.counted(response.answers, in: survey.questionnaire)
            guard let name = answers["q1"], let partners = answers[column] else { return nil }
            return NetworkTies.Statement(name: name, partners: partners)
        }
    }

    func name(_ id: Organisation.ID) -> String { opened.map.organisations[id]?.name ?? "" }

    func place(of id: Organisation.ID) -> Int { places[id] ?? order.count }

    /// With whom an organisation works, in the order of the circle.
    func partners(of id: Organisation.ID) -> [(id: Organisation.ID, tie: NetworkTies.Tie)] {
        (partners[id] ?? []).sorted { place(of: $0) < place(of: $1) }.compactMap { partner in
            ties.ties[OrganisationPair(id, partner)].map { (partner, $0) }
        }
    }
}
