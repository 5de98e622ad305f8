/// What is offered here by goal, by group and by form of loneliness, and where nothing is.
///
/// Only what runs is offered; what is planned is counted beside it. What was only named, or ended, counts nowhere.
public struct InitiativeOverview: Sendable, Equatable {
    public struct Count: Sendable, Equatable {
        public var running = 0
        public var planned = 0

        public init(running: Int = 0, planned: Int = 0) {
            self.running = running
            self.planned = planned
        }

        mutating func add(_ initiative: Initiative) {
            switch initiative.status {
            case .running: running += 1
            case .planned: planned += 1
            case .proposed, .ended: break
            }
        }
    }

    /// A goal or a group.
    public struct Row: Sendable, Equatable {
        public var topic: InitiativeTopic
        public var all = Count()
        public var byForm: [LonelinessForm: Count] = [:]

        fileprivate init(_ topic: InitiativeTopic, _ initiatives: [Initiative]) {
            self.topic = topic
            for form in LonelinessForm.allCases { byForm[form] = Count() }
            for initiative in initiatives where topic.holds(initiative) {
                all.add(initiative)
                for form in initiative.forms { byForm[form]?.add(initiative) }
            }
        }

        public subscript(form: LonelinessForm) -> Count { byForm[form] ?? Count() }
    }

    /// The standard goals, and then those that initiatives have of their own.
    public private(set) var goals: [Row]
    /// The vision's target groups, then every other group that an initiative is for.
    public private(set) var groups: [Row]
    public private(set) var byForm: [LonelinessForm: Count] = [:]
    /// Where nothing runs, what weighs most first.
    public private(set) var gaps: [InitiativeGap] = []

    /// - Parameter targets: the target groups of the vision, the first in importance first.
    public init(_ initiatives: [Initiative], targets: [TargetGroup]) {
        var seen = Set<String>()
        let own = initiatives.flatMap(\.ownGoals).filter { seen.insert(FoldedText.fold($0)).inserted }
        goals =
            (InitiativeGoal.allCases.map(InitiativeTopic.goal)
            + own.sorted { FoldedText.fold($0) < FoldedText.fold($1) }.map(InitiativeTopic.ownGoal))
            .map { Row($0, initiatives) }
        let targetRows = targets.map { Row(.target($0), initiatives) }
        let reachedRows = ReachedGroup.others(than: targets).map { Row(.reached($0), initiatives) }
        groups = targetRows + reachedRows.filter { $0.all != Count() }
        for form in LonelinessForm.allCases {
            var count = Count()
            for initiative in initiatives where initiative.forms.contains(form) { count.add(initiative) }
            byForm[form] = count
        }
        let counts = byForm
        let forms = [LonelinessForm.emotional, .social].filter { counts[$0]?.running == 0 }
        gaps = forms.map { .form($0, planned: counts[$0]?.planned ?? 0) }
        for row in targetRows where row.all.running == 0 {
            gaps.append(.topic(row.topic, planned: row.all.planned))
        }
        if !forms.contains(.emotional) {
            for row in targetRows where row.all.running > 0 && row[.emotional].running == 0 {
                gaps.append(.emotional(row.topic, planned: row[.emotional].planned))
            }
        }
        for row in goals where row.all.running == 0 {
            if case .goal = row.topic { gaps.append(.topic(row.topic, planned: row.all.planned)) }
        }
    }
}

/// A goal or a group by which initiatives are counted and found.
public enum InitiativeTopic: Sendable, Equatable {
    case goal(InitiativeGoal)
    case ownGoal(String)
    case target(TargetGroup)
    case reached(ReachedGroup)

    public var name: String {
        switch self {
        case .goal(let goal): goal.name
        case .ownGoal(let words): words
        case .target(let group): group.name
        case .reached(let group): group.name
        }
    }

    public func holds(_ initiative: Initiative) -> Bool {
        switch self {
        case .goal(let goal): initiative.goals.contains(goal)
        case .ownGoal(let words):
            initiative.ownGoals.contains { FoldedText.fold($0) == FoldedText.fold(words) }
        case .target(let group):
            initiative.groups.contains(.target(group.id))
                || ReachedGroup.allCases.contains {
                    $0.isCalled(group.name) && initiative.groups.contains(.reached($0))
                }
        case .reached(let group): initiative.groups.contains(.reached(group))
        }
    }
}

extension ReachedGroup {
    /// The groups that no target group of a vision is called after: of two with one name, the vision's counts for both.
    public static func others(than targets: [TargetGroup]) -> [ReachedGroup] {
        allCases.filter { group in !targets.contains { group.isCalled($0.name) } }
    }

    fileprivate func isCalled(_ words: String) -> Bool { FoldedText.fold(name) == FoldedText.fold(words) }
}

/// Where nothing is offered yet; `planned` says how many initiatives are to fill it.
public enum InitiativeGap: Sendable, Equatable {
    case form(LonelinessForm, planned: Int)
    /// A goal, or a target group of the vision.
    case topic(InitiativeTopic, planned: Int)
    /// A target group for whom something runs, but nothing against emotional loneliness.
    case emotional(InitiativeTopic, planned: Int)

    public var words: String {
        switch self {
        case .form(.emotional, let planned):
            "Er loopt niets tegen emotionele eenzaamheid: het missen van één iemand die heel dichtbij staat."
                + Self.words(planned)
        case .form(.social, let planned):
            "Er loopt niets tegen sociale eenzaamheid: het missen van mensen om zich heen." + Self.words(planned)
        case .topic(.target(let group), let planned):
            "Er loopt niets voor een groep uit uw visie: \(group.name)." + Self.words(planned)
        case .topic(let topic, let planned):
            "Er loopt niets met dit doel: \(topic.name)." + Self.words(planned)
        case .emotional(let topic, let planned):
            "Voor deze groep loopt er niets tegen emotionele eenzaamheid: \(topic.name)." + Self.words(planned)
        }
    }

    private static func words(_ planned: Int) -> String {
        switch planned {
        case 0: ""
        case 1: " Eén initiatief is gepland."
        default: " Gepland: \(planned) initiatieven."
        }
    }
}
