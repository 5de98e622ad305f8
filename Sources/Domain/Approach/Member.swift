/// Somebody who works with Kring for a municipality.
public struct Member: Sendable, Equatable, Identifiable {
    public var id: String
    public var municipality: Municipality.ID
    public var name: String
    /// Where sign-in links go; one member of a municipality has it.
    public var mail: MailAddress
    public var role: Role

    /// What a member may do.
    public enum Role: String, Sendable, CaseIterable {
        /// Runs the approach, and sees everything of the own municipality.
        case coordinator
        /// Reads dashboards, factsheets and plans.
        case viewer
    }

    public init(id: String, municipality: Municipality.ID, name: String, mail: MailAddress, role: Role) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.mail = mail
        self.role = role
    }
}

/// What became of the wish to change or remove a member.
public enum MemberChange: Sendable, Equatable {
    case done
    case unknown
    /// Somebody has to run the approach: another coordinator comes first.
    case lastCoordinator
}
