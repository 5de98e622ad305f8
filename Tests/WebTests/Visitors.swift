import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// The people of every test: two members of Heldermeer, and the coordinator of another municipality.
struct People: Sendable {
    let coordinator: Member
    let viewer: Member
    let stranger: Member
    /// An organisation of Heldermeer, with its link.
    let organisation: Organisation
    let partner: Token

    static let elders = Municipality(id: "elders", name: "Elders", contact: "post@elders.example")
}

func member(_ name: String, _ mail: String, _ role: Member.Role, of municipality: String = "heldermeer") throws
    -> Member
{
    Member(
        id: UUID().uuidString.lowercased(), municipality: municipality, name: name,
        mail: try #require(MailAddress(mail)), role: role)
}

extension Visit {
    var now: Date { Visit.noon(Visit.today) }

    func act(for municipality: String = "heldermeer") -> Act { Act(by: .operator, for: municipality, at: now) }

    func add(_ member: Member) async throws -> Member {
        try await store.add(member, act(for: member.municipality))
        return member
    }

    /// A new approach of Heldermeer.
    func approach(finished: Day? = nil) async throws -> Approach {
        let approach = Approach(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "Samen tegen eenzaamheid",
            begun: Visit.today, finished: finished)
        try await store.add(approach, act())
        return approach
    }

    func people() async throws -> People {
        try await store.add(People.elders)
        let organisation = Organisation(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", name: "Stichting De Tafel")
        try await store.add(organisation, act())
        let link = Token()
        try await store.makePartnerLink(for: organisation.id, link, at: now)
        return People(
            coordinator: try await add(try member("Sanne de Wit", "sanne@heldermeer.example", .coordinator)),
            viewer: try await add(try member("Karim Haddad", "karim@heldermeer.example", .viewer)),
            stranger: try await add(try member("Anna Bos", "anna@elders.example", .coordinator, of: "elders")),
            organisation: organisation, partner: link)
    }

    /// A new session of a member whose second factor was given, as the header that a browser sends.
    func session(of member: Member, device: String = "Firefox op Linux") async throws -> HTTPFields {
        let token = Token()
        try await store.startDemonstrationSession(token, of: member, device: device, at: now)
        return [.cookie: "kring=\(token.text)"]
    }
}
