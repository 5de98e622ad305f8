/// Somebody at an organisation whom the municipality can turn to.
public struct ContactPerson: Sendable, Equatable, Identifiable {
    public var id: String
    public var organisation: Organisation.ID
    public var name: String
    /// What somebody does there: `wijkverpleegkundige`.
    public var task: String
    public var mail: MailAddress?
    public var phone: String
    public var engagement: Engagement?
    /// The day on which somebody said that the municipality may send mailings; `nil` for no consent.
    public var consented: Day?
    /// Whether only coordinators may see this person.
    public var isConfidential: Bool
    /// Counts the changes from 1; 0 before somebody is kept.
    public var version: Int

    public enum Engagement: String, Sendable, CaseIterable {
        case professional, volunteer

        public var name: String {
            switch self {
            case .professional: "Beroepskracht"
            case .volunteer: "Vrijwilliger"
            }
        }
    }

    public init(
        id: String, organisation: Organisation.ID, name: String = "", task: String = "", mail: MailAddress? = nil,
        phone: String = "", engagement: Engagement? = nil, consented: Day? = nil, isConfidential: Bool = false,
        version: Int = 0
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.task = task
        self.mail = mail
        self.phone = phone
        self.engagement = engagement
        self.consented = consented
        self.isConfidential = isConfidential
        self.version = version
    }

    /// Whether mailings may go to this person.
    public var mayBeMailed: Bool { mail != nil && consented != nil }
}
