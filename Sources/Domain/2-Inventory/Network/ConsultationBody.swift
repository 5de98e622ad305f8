/// A body in which organisations meet ('overleg'): `Sociaal vangnet`, `Wmo-raad`.
public struct ConsultationBody: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    public var name: String
    /// A kind that is a consultation; `nil` for another.
    public var kind: OrganisationKind.ID?
    /// What it is for.
    public var purpose: String
    /// When it meets: `elke eerste dinsdag`.
    public var rhythm: String
    public var organisations: Set<Organisation.ID>
    public var people: Set<ContactPerson.ID>
    /// Counts its changes from 1; 0 before it is kept.
    public var version: Int

    public init(
        id: String, municipality: Municipality.ID, name: String = "", kind: OrganisationKind.ID? = nil,
        purpose: String = "", rhythm: String = "", organisations: Set<Organisation.ID> = [],
        people: Set<ContactPerson.ID> = [], version: Int = 0
    ) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.kind = kind
        self.purpose = purpose
        self.rhythm = rhythm
        self.organisations = organisations
        self.people = people
        self.version = version
    }
}
