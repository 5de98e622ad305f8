/// Something that is done here against loneliness: a project, a course, a visiting service.
public struct Initiative: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    public var name: String
    /// What happens in it.
    public var summary: String
    public var status: InitiativeStatus
    public var goals: Set<InitiativeGoal>
    /// Goals that no choice names, in the municipality's words.
    public var ownGoals: [String]
    public var forms: Set<LonelinessForm>
    public var groups: Set<InitiativeGroup>
    public var elements: Set<ActiveElement>
    public var levels: Set<InitiativeLevel>
    /// How people come in.
    public var entries: Set<InitiativeEntry>
    /// The organisations of the social map that carry it out.
    public var organisations: Set<Organisation.ID>
    /// Who else does, by name.
    public var otherCarriers: [String]
    /// How many people took part in a year, and in which.
    public var reach: Reach?
    /// What is known of the results here, in words.
    public var results: String
    public var evidence: InterventionEvidence?
    /// 0 where it was never saved.
    public var version: Int

    /// How many people took part. It says nothing of what it did for them.
    public struct Reach: Sendable, Equatable {
        public var people: Int
        public var year: Int?

        public init(people: Int, year: Int? = nil) {
            self.people = people
            self.year = year
        }
    }

    public init(
        id: ID, name: String, summary: String = "", status: InitiativeStatus = .running,
        goals: Set<InitiativeGoal> = [], ownGoals: [String] = [], forms: Set<LonelinessForm> = [],
        groups: Set<InitiativeGroup> = [], elements: Set<ActiveElement> = [], levels: Set<InitiativeLevel> = [],
        entries: Set<InitiativeEntry> = [], organisations: Set<Organisation.ID> = [], otherCarriers: [String] = [],
        reach: Reach? = nil, results: String = "", evidence: InterventionEvidence? = nil, version: Int = 0
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.status = status
        self.goals = goals
        self.ownGoals = ownGoals
        self.forms = forms
        self.groups = groups
        self.elements = elements
        self.levels = levels
        self.entries = entries
        self.organisations = organisations
        self.otherCarriers = otherCarriers
        self.reach = reach
        self.results = results
        self.evidence = evidence
        self.version = version
    }
}

/// A group for whom an initiative is meant: one of the social map's, or a target group of the approach's vision.
public enum InitiativeGroup: Sendable, Hashable {
    case reached(ReachedGroup)
    case target(TargetGroup.ID)

    /// - Parameter code: the raw value of a ``ReachedGroup``, or the id of a target group (36 characters).
    public init?(code: String) {
        if let group = ReachedGroup(rawValue: code) {
            self = .reached(group)
        } else if code.utf8.count == 36 {
            self = .target(code)
        } else {
            return nil
        }
    }

    public var code: String {
        switch self {
        case .reached(let group): group.rawValue
        case .target(let id): id
        }
    }
}
