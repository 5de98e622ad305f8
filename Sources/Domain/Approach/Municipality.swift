/// A municipality that runs an approach: the tenant to which everything else belongs.
public struct Municipality: Codable, Sendable, Equatable, Identifiable {
    public var id: String
    /// The name without 'gemeente': `Heldermeer`.
    public var name: String
    /// Who answers questions about a survey: a name or desk, with a mail address or phone number.
    public var contact: String

    public init(id: String, name: String, contact: String) {
        self.id = id
        self.name = name
        self.contact = contact
    }
}
