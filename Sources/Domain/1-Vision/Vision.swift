/// The vision and principles of an approach: step 1 of the step plan.
public struct Vision: Sendable, Equatable {
    public var occasion = Occasion()
    public var role = MunicipalRoleChoice()
    public var forms = LonelinessFormChoice()
    /// By priority, the first first.
    public var groups: [TargetGroup] = []
    /// In the order in which they are shown.
    public var goals: [Goal] = []
    /// All seven, in the order of the step plan.
    public var preconditions: [Precondition] = Precondition.Kind.allCases.map { Precondition(kind: $0) }
    public var participation = Participation()
    public var means = Means()
    public var council = CouncilRequest()

    public init() {}

    /// The preconditions that somebody looked at and that are not in order: they come back in later steps, for as long as
    /// that is so.
    public var unmetPreconditions: [Precondition] {
        preconditions.filter { $0.state == .open || $0.state == .inHand }
    }
}

/// Why the municipality takes up loneliness, in its own words.
public struct Occasion: VisionPiece {
    public var text: String
    public var version: Int

    public init(text: String = "", version: Int = 0) {
        self.text = text
        self.version = version
    }
}

/// The roles that the municipality takes upon itself, with what it says of them.
public struct MunicipalRoleChoice: VisionPiece {
    public var roles: Set<MunicipalRole>
    public var words: String
    public var version: Int

    public init(roles: Set<MunicipalRole> = [], words: String = "", version: Int = 0) {
        self.roles = roles
        self.words = words
        self.version = version
    }

    /// The roles in the order of the list.
    public var ordered: [MunicipalRole] { MunicipalRole.allCases.filter(roles.contains) }
}

/// The forms of loneliness aimed at, with what the municipality says of that choice.
public struct LonelinessFormChoice: VisionPiece {
    public var forms: Set<LonelinessForm>
    public var words: String
    public var version: Int

    public init(forms: Set<LonelinessForm> = [], words: String = "", version: Int = 0) {
        self.forms = forms
        self.words = words
        self.version = version
    }
}
