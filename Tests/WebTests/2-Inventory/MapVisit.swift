import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// What the members of Heldermeer, its organisation De Tafel and a stranger do with the social map.
struct MapVisit: Sendable {
    let visit: Visit
    let people: People
    let coordinator: HTTPFields
    let viewer: HTTPFields
    let stranger: HTTPFields

    init(_ visit: Visit) async throws {
        self.visit = visit
        people = try await visit.people()
        coordinator = try await visit.session(of: people.coordinator)
        viewer = try await visit.session(of: people.viewer)
        stranger = try await visit.session(of: people.stranger)
    }

    var store: Store { visit.store }
    /// De Tafel, which is there from the start.
    var organisation: Organisation.ID { people.organisation.id }

    func get(_ path: String = "", as who: HTTPFields? = nil) async throws -> TestResponse {
        try await visit.get("/sociale-kaart\(path)", headers: who ?? coordinator)
    }

    func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], as who: HTTPFields? = nil
    ) async throws -> TestResponse {
        try await visit.post("/sociale-kaart\(path)", fields, headers: who ?? coordinator)
    }

    /// Where a write led.
    func follow(_ response: TestResponse, as who: HTTPFields? = nil) async throws -> String {
        try #require(response.status == .seeOther)
        let location = try #require(response.location)
        return try await visit.get(
            location.split(separator: "#").first.map(String.init) ?? "", headers: who ?? coordinator
        ).text
    }

    func map() async throws -> SocialMap { try await store.socialMap(of: "heldermeer") }

    /// Adds an organisation beside De Tafel.
    func add(_ name: String, change: (inout Organisation) -> Void = { _ in }) async throws -> Organisation {
        var organisation = Organisation(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: name)
        change(&organisation)
        try await store.add(organisation, visit.act())
        organisation.version = 1
        return organisation
    }

    func addPerson(_ name: String, to organisation: Organisation.ID, confidential: Bool = false) async throws
        -> ContactPerson
    {
        var person = ContactPerson(
            id: UUID().uuidString.lowercased(), organisation: organisation, name: name,
            mail: MailAddress("post@tafel.example"), isConfidential: confidential)
        try await store.add(people: [person], visit.act())
        person.version = 1
        return person
    }
}

/// Runs `test` against a map with one organisation, on both engines.
func mapping(_ test: @Sendable (MapVisit) async throws -> Void) async throws {
    try await visiting { visit async throws in try await test(try await MapVisit(visit)) }
}

extension Visit {
    /// Something of everything on the social map of Heldermeer, by id.
    func workedMap() async throws -> (
        organisation: Organisation.ID, other: Organisation.ID, person: ContactPerson.ID,
        consultation: ConsultationBody.ID, kind: OrganisationKind.ID, merge: KeptMerge.ID,
        file: MapImport.ID
    ) {
        let id = { UUID().uuidString.lowercased() }
        var organisations = ["Eén", "Twee", "Drie", "Vier"].map {
            Organisation(id: id(), municipality: "heldermeer", name: $0)
        }
        let person = ContactPerson(id: id(), organisation: organisations[0].id, name: "Joost")
        let body = ConsultationBody(id: id(), municipality: "heldermeer", name: "Vangnet")
        let kind = OrganisationKind(id: id(), name: "Buurtbus", code: 16)
        try await store.add(organisations: organisations, people: [person], act())
        try await store.add(body, act())
        try await store.add(kind, act())
        for index in organisations.indices { organisations[index].version = 1 }
        let merge = try #require(
            try await store.merge(organisations[2], with: organisations[3], id: id(), act()))
        let file = MapImport(id: id(), file: "kaart.csv", made: Visit.today, meanings: [.organisation])
        let table = try CellTable(csv: Array("Organisatie\nVijf\n".utf8), name: file.file)
        try await store.preview(file, table, act())
        return (organisations[0].id, organisations[1].id, person.id, body.id, kind.id, merge.id, file.id)
    }
}
