/// A municipality that runs an approach: the tenant to which everything else belongs.
public struct Municipality: Sendable, Equatable, Identifiable {
    public var id: String
    /// The name without 'gemeente': `Heldermeer`.
    public var name: String
    /// Its code at CBS; `nil` for one that was made up.
    public var code: MunicipalityCode?
    /// Who answers questions about a survey: a name or desk, with a mail address or phone number.
    public var contact: String
    /// Where answers to its mails go, where it chose an address for that.
    public var replyTo: MailAddress?
    /// Its house style.
    public var look = MunicipalityLook()

    public init(id: String, name: String, code: MunicipalityCode? = nil, contact: String) {
        self.id = id
        self.name = name
        self.code = code
        self.contact = contact
    }
}
