/// An organisation of a municipality's social map.
public struct Organisation: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    public var name: String

    public init(id: String, municipality: Municipality.ID, name: String) {
        self.id = id
        self.municipality = municipality
        self.name = name
    }
}
