/// The tables of a survey: every question with its base, and optionally the same by the groups of one question.
public struct Tabulation: Sendable, Equatable {
    public var respondents: Int
    /// How many were invited; `nil` where nobody knows.
    public var invited: Int?
    public var questions: [QuestionTable]
    public var groups: GroupTables?
    /// Every group against the rest on every statement; empty without groups.
    public var differences: [Difference]

    /// The response rate in whole percent; `nil` without the number invited.
    public var response: Int? { invited.flatMap { Percentage.whole(respondents, of: $0) } }

    public func table(_ question: String) -> QuestionTable? { questions.first { $0.question.id == question } }
}

/// The tables of the groups that one single-choice question makes, small groups pooled.
public struct GroupTables: Sendable, Equatable {
    public var question: Question
    public var minimum: Int
    public var groups: [Group]

    public struct Group: Sendable, Equatable {
        /// The codes of the grouping question, in its order; `nil` for those who left it open.
        public var codes: [Int?]
        /// Whether several answers were pooled, because one of them alone is too small to show.
        public var isPool: Bool
        public var respondents: Int
        /// The tables that may be shown: not that of the grouping question, nor of a question whose base is too small
        /// in this group, or whose routing divides a group (``SmallGroups``).
        public var questions: [QuestionTable]

        public func table(_ question: String) -> QuestionTable? { questions.first { $0.question.id == question } }
    }
}

/// What to make tables of, and how.
public struct TabulationPlan: Sendable, Equatable {
    /// The single-choice question whose answers make the groups.
    public var by: String?
    /// The number invited, for the response rate.
    public var invited: Int?
    /// Whether those invited are everyone there is, so that intervals get the finite population correction.
    public var wholeFrame: Bool
    public var minimumGroup: Int

    public init(
        by: String? = nil, invited: Int? = nil, wholeFrame: Bool = false,
        minimumGroup: Int = SmallGroups.usualMinimum
    ) {
        self.by = by
        self.invited = invited
        self.wholeFrame = wholeFrame
        self.minimumGroup = minimumGroup
    }

    /// Why tables can't be made.
    public enum Problem: Error, Equatable, CustomStringConvertible {
        case unknownQuestion(String, known: [String])
        case notSingleChoice(String)
        case minimumTooLow(Int)
        case population(Population.TooSmall)
        /// The population correction was asked for without the number invited.
        case wholeFrameWithoutInvited

        public var description: String {
            switch self {
            case .unknownQuestion(let id, let known):
                "there is no question '\(id)' here; expected one of \(known.joined(separator: ", "))"
            case .notSingleChoice(let id): "'\(id)' is not a single-choice question, so it makes no groups"
            case .minimumTooLow(let minimum):
                "\(minimum) is too small a group to show; expected \(SmallGroups.floor) or more"
            case .population(let problem): problem.description
            case .wholeFrameWithoutInvited: "the whole frame needs the number invited"
            }
        }
    }

    /// Checks the plan against a questionnaire.
    public func check(_ layout: ColumnLayout) throws(Problem) {
        guard minimumGroup >= SmallGroups.floor else { throw .minimumTooLow(minimumGroup) }
        if wholeFrame && invited == nil { throw .wholeFrameWithoutInvited }
        guard let by else { return }
        guard let position = layout.position(of: by) else {
            let single = layout.questions.filter { $0.kindName == "single" }.map(\.id)
            throw .unknownQuestion(by, known: single)
        }
        guard layout.planes[position].isSingle else { throw .notSingleChoice(by) }
    }

    /// The crossings that a tally needs for this plan: all questions within the groups.
    public func crossings(_ layout: ColumnLayout) -> [(by: String, of: [String])] {
        by.map { [(by: $0, of: layout.questions.map(\.id))] } ?? []
    }
}

extension Tabulation {
    /// Makes the tables out of a tally, which has to hold the plan's crossings.
    public init(_ tally: Tally, plan: TabulationPlan) throws(TabulationPlan.Problem) {
        let layout = tally.layout
        try plan.check(layout)
        var population: Population?
        if let invited = plan.invited {
            do {
                let everyone = try Population(invited: invited, respondents: tally.respondents)
                population = plan.wholeFrame ? everyone : nil
            } catch {
                throw .population(error)
            }
        }
        respondents = tally.respondents
        invited = plan.invited
        questions = layout.questions.indices.map {
            QuestionTable(
                position: $0, layout: layout, respondents: tally.respondents, counts: tally.counts,
                population: population)
        }
        groups = plan.by.flatMap { by in
            tally.crossings.first { layout.questions[$0.by].id == by }.map {
                GroupTables($0, layout: layout, minimum: plan.minimumGroup, population: population)
            }
        }
        differences = groups.map { Difference.all(in: $0, statements: layout.questions.filter(\.isStatement)) } ?? []
    }

    /// Counts columns and makes their tables.
    public init(_ columns: ResponseColumns, plan: TabulationPlan = TabulationPlan()) throws(TabulationPlan.Problem) {
        try plan.check(columns.layout)
        try self.init(Tally(columns, crossings: plan.crossings(columns.layout)), plan: plan)
    }
}

extension GroupTables {
    /// Pools small groups and leaves out the tables whose base is too small, before anyone sees a number.
    init(_ crossing: Tally.Crossing, layout: ColumnLayout, minimum: Int, population: Population?) {
        question = layout.questions[crossing.by]
        self.minimum = minimum
        let optionCodes = layout.planes[crossing.by].codes
        let statements = layout.questions.indices.filter { layout.questions[$0].isStatement }
        func table(_ position: Int, _ atoms: [Int]) -> QuestionTable {
            var counts = crossing.counts[atoms[0]]
            for atom in atoms.dropFirst() {
                for plane in counts.indices { counts[plane] += crossing.counts[atom][plane] }
            }
            let respondents = atoms.reduce(0) { $0 + crossing.respondents[$1] }
            return QuestionTable(
                position: position, layout: layout, respondents: respondents, counts: counts, population: population)
        }
        let atoms = crossing.respondents.indices.map { atom in
            SmallGroups.Atom(
                code: atom == 0 ? nil : optionCodes[atom - 1], respondents: crossing.respondents[atom],
                bases: statements.map { table($0, [atom]).base })
        }
        let shown = SmallGroups.groups(Array(atoms.dropFirst()) + atoms.prefix(1), minimum: minimum)
        let members = shown.map { group in
            group.codes.map { code in code.flatMap { optionCodes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0 }
        }
        groups = zip(shown, members).map { group, atoms in
            Group(
                codes: group.codes, isPool: group.isPool,
                respondents: atoms.reduce(0) { $0 + crossing.respondents[$1] }, questions: [])
        }
        // Of the grouping question itself, the pool's table would be the small groups' sizes.
        for position in layout.questions.indices where position != crossing.by {
            guard
                !SmallGroups.divides(
                    layout.questions[position], groups: shown.map(\.codes), by: question.id,
                    in: layout.questionnaire)
            else { continue }
            let tables = members.map { table(position, $0) }
            let hidden = SmallGroups.hidden(bases: tables.map(\.base), minimum: minimum)
            for (index, table) in tables.enumerated() where !hidden.contains(index) {
                groups[index].questions.append(table)
            }
        }
    }
}
