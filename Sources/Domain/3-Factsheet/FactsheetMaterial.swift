/// Everything a factsheet is made of, besides the words.
public struct FactsheetMaterial: Sendable {
    public var publication: Publication
    /// The municipality's name without 'gemeente'; `nil` where it was not given.
    public var municipality: String?
    /// When the survey was held, in words.
    public var period: String?
    /// The day of the local meeting, where one is planned.
    public var meeting: Day?
    /// The survey as it stands; `nil` for answers that came as a file.
    public var fieldwork: Fieldwork?
    public var date: Day
    public var isDemonstration: Bool
    /// What the approach knows beside the answers; `nil` for answers that came as a file.
    public var gathered: GatheredMaterial?

    public init(
        publication: Publication, municipality: String? = nil, period: String? = nil, meeting: Day? = nil,
        fieldwork: Fieldwork? = nil, date: Day, isDemonstration: Bool = false
    ) {
        self.publication = publication
        self.municipality = municipality
        self.period = period
        self.meeting = meeting
        self.fieldwork = fieldwork
        self.date = date
        self.isDemonstration = isDemonstration
    }
}

extension FactsheetMaterial {
    /// What a survey on the web adds to its answers.
    public struct Fieldwork: Sendable, Equatable {
        /// Whether it still takes answers.
        public var isOpen: Bool
        public var closes: Day?
        /// Whether people could come in by an address that anyone may pass on: then nobody knows how many of those
        /// invited took part.
        public var hasOpenLink: Bool

        public init(isOpen: Bool, closes: Day?, hasOpenLink: Bool) {
            self.isOpen = isOpen
            self.closes = closes
            self.hasOpenLink = hasOpenLink
        }
    }
}

/// Why a factsheet can't be made.
public enum FactsheetProblem: Error, Sendable, CustomStringConvertible {
    case plan(TabulationPlan.Problem)
    case tooFew(Publication.TooFewResponses)

    public var description: String {
        switch self {
        case .plan(let problem): problem.description
        case .tooFew(let problem): problem.description
        }
    }
}

extension Publication {
    /// The crossings that a tally needs for a publication under this plan.
    public static func crossings(
        _ layout: ColumnLayout, plan: TabulationPlan
    ) -> [(by: String, of: [String])] {
        plan.crossings(layout) + [(by: PolicyQuestions.hasPolicy, of: [PolicyQuestions.content])]
    }

    /// Makes a publication of a tally that holds ``crossings(_:plan:)``.
    public init(
        tally: Tally, organisations: OrganisationTables?, plan: TabulationPlan
    ) throws(FactsheetProblem) {
        let tabulation: Tabulation
        do {
            tabulation = try Tabulation(tally, plan: plan)
        } catch {
            throw .plan(error)
        }
        let content = tally.table(
            of: PolicyQuestions.content, where: PolicyQuestions.hasPolicy, is: PolicyQuestions.yes,
            population: plan.wholeFrame
                ? plan.invited.flatMap { try? Population(invited: $0, respondents: tally.respondents) } : nil)
        do {
            try self.init(
                questionnaire: tally.layout.questionnaire, tabulation: tabulation, policyContent: content,
                organisations: organisations, minimum: plan.minimumGroup)
        } catch {
            throw .tooFew(error)
        }
    }
}

/// The questions of part III about the organisation's policy.
enum PolicyQuestions {
    static let hasPolicy = "q5"
    static let yes = 1
    static let content = "q7"
}
