/// What there is to do in an approach, in the order in which it is due.
public struct Agenda: Sendable, Equatable {
    /// What to do first.
    public let now: Now
    /// What had to be done before today, the first due first; without what `now` says already.
    public let late: [Item]
    /// What is due from today until next Monday; without what `now` says already.
    public let thisWeek: [Item]
    public let later: [Item]

    /// Something with a day.
    public enum Item: Sendable, Equatable {
        case milestone(Milestone)
        case task(StepTask, due: Day)
        /// The answer to a request for figures.
        case request(FigureRequest, due: Day)

        public var day: Day {
            switch self {
            case .milestone(let milestone): milestone.day
            case .task(_, let due), .request(_, let due): due
            }
        }

        public var step: Step {
            switch self {
            case .milestone(let milestone): milestone.kind.step
            case .task(let task, _): task.step
            case .request: .inventory
            }
        }

        /// Whether it is something to do, and not something that happens by itself.
        public var isWork: Bool {
            switch self {
            case .milestone(let milestone): !milestone.kind.isEvent
            case .task, .request: true
            }
        }
    }

    /// The one thing to do first.
    public enum Now: Sendable, Equatable {
        /// Without a date for the meeting nothing can be planned.
        case chooseMeeting
        /// The planning no longer fits.
        case mend(PlanningWarning)
        /// Something that is due soon, or was.
        case item(Item)
        /// Nothing is due soon: the first task of the step where the work is.
        case task(StepTask)
        /// The checklist of the step is done, the step itself not yet.
        case settle(Step)
        /// Every step is settled.
        case finish
    }

    /// How many days ahead something is due soon.
    static let soon = 7

    /// - Parameters:
    ///   - planning: `nil` while the meeting has no date.
    ///   - warnings: what does not fit in it.
    ///   - requests: for figures; those that were answered, or have no day, are nothing to do.
    public init(
        planning: Planning?, warnings: [PlanningWarning], tasks: [StepTask], requests: [FigureRequest] = [],
        path: Path, today: Day
    ) {
        let left = tasks.filter { $0.done == nil && !path[$0.step].isSettled }
        let milestones = (planning?.milestones ?? []).filter {
            !$0.isOver(on: today) && !path[$0.kind.step].isSettled
        }
        let awaited = path[.inventory].isSettled ? [] : requests.filter { $0.received == nil }
        let items =
            (milestones.map(Item.milestone) + left.compactMap { task in task.due.map { .task(task, due: $0) } }
            + awaited.compactMap { request in request.due.map { .request(request, due: $0) } })
            .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
        let first = items.first { $0.isWork && $0.day <= today.adding(days: Self.soon) }
        let now = Self.now(planning: planning, warnings: warnings, first: first, left: left, items: items, path: path)
        self.now = now
        let others = items.filter { Now.item($0) != now }
        let monday = today.adding(days: 7 - today.weekday.rawValue)
        late = others.filter { $0.isWork && $0.day < today }
        thisWeek = others.filter { $0.day < monday && !($0.isWork && $0.day < today) }
        later = others.filter { $0.day >= monday }
    }

    private static func now(
        planning: Planning?, warnings: [PlanningWarning], first: Item?, left: [StepTask], items: [Item], path: Path
    ) -> Now {
        guard let current = path.current else { return .finish }
        if planning == nil, current < .plan { return .chooseMeeting }
        if let warning = warnings.first { return .mend(warning) }
        if let first { return .item(first) }
        if let task = left.first(where: { $0.step == current && $0.due == nil }) { return .task(task) }
        if let item = items.first(where: \.isWork) { return .item(item) }
        return .settle(current)
    }
}
