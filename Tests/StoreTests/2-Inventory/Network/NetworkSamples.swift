import Domain
import Foundation

@testable import Store

extension Organisation {
    /// An organisation of Heldermeer with something in every field.
    static func sample(
        _ name: String = "Stichting De Tafel", of municipality: Municipality.ID = "heldermeer"
    ) -> Organisation {
        Organisation(
            id: newID(), municipality: municipality, name: name, kind: "volunteers",
            activities: "Samen koken,\nen eten", area: "Centrum, Meerzicht", street: "Dorpsstraat 1",
            postcode: "1234 AB", town: "Heldermeer", site: "https://detafel.example", phone: "0228 12 34 56",
            mail: MailAddress("info@detafel.example"), reached: [.elderly, .newcomers], otherReached: "buren",
            scope: .local, kvk: "12345678", checked: .init(on: monday, by: .member("sanne")))
    }
}

extension ContactPerson {
    static func sample(
        of organisation: Organisation.ID, _ name: String = "Fatima Bakker", confidential: Bool = false
    ) -> ContactPerson {
        ContactPerson(
            id: newID(), organisation: organisation, name: name, task: "coördinator",
            mail: MailAddress("fatima@detafel.example"), phone: "06 12 34 56 78", engagement: .professional,
            consented: monday, isConfidential: confidential)
    }
}

extension Act {
    static let sanne = Act(by: .member("sanne"), for: "heldermeer", at: noon)
    /// The same, a day later.
    static let later = Act(by: .member("karim"), for: "heldermeer", at: noon.addingTimeInterval(86_400))
}

extension Store {
    func addMunicipalities() async throws {
        try await add(Municipality.heldermeer)
        try await add(Municipality.elders)
    }

    func heldermeer() async throws -> SocialMap { try await socialMap(of: "heldermeer") }

    /// What was recorded of a kind of thing, in no order.
    func recorded(_ subject: String) async throws -> [Change] {
        try await recordedChanges(of: "heldermeer", RecordFilter(subject: subject), limit: 1_000).map(\.change)
    }
}
