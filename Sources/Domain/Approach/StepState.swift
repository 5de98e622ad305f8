/// How far a step of an approach has come.
public enum StepState: Sendable, Equatable {
    case open
    case begun(on: Day)
    case done(on: Day)
    /// Left out, for a reason that is kept.
    case skipped(reason: String)
    /// What the step asks for is there already, in policy that the municipality has.
    case taken(ExistingPolicy)

    /// Whether there is nothing left to do in it.
    public var isSettled: Bool {
        switch self {
        case .open, .begun: false
        case .done, .skipped, .taken: true
        }
    }

    /// Whether it is not gone through: nothing is planned for it.
    public var isLeftOut: Bool {
        switch self {
        case .open, .begun, .done: false
        case .skipped, .taken: true
        }
    }
}

/// Policy that serves as a step's result.
public struct ExistingPolicy: Sendable, Equatable {
    /// `Beleidsplan sociaal domein 2025-2028`
    public var name: String
    public var decided: Day

    public init(name: String, decided: Day) {
        self.name = name
        self.decided = decided
    }
}

/// The six steps of one approach with their states: the way it goes.
public struct Path: Sendable, Equatable {
    private var states: [Step: StepState]
    private let begun: [Step: Day]

    /// Steps that are not named are open.
    ///
    /// - Parameter begun: when the steps were begun that are settled since, as far as they were begun.
    public init(_ states: [Step: StepState] = [:], begun: [Step: Day] = [:]) {
        (self.states, self.begun) = (states, begun)
    }

    /// The path of an approach that starts at `step`: those before it are skipped, which can be changed later.
    public init(startingAt step: Step) {
        (states, begun) = ([:], [:])
        for earlier in Step.allCases where earlier < step {
            states[earlier] = .skipped(reason: "Deze aanpak begint bij stap \(step.number).")
        }
    }

    public subscript(step: Step) -> StepState {
        get { states[step] ?? .open }
        set { states[step] = newValue }
    }

    /// What a step becomes when it is taken up again: one that is settled is begun when it was begun before, one that
    /// was only begun is open.
    public func reopened(_ step: Step) -> StepState {
        guard self[step].isSettled else { return .open }
        return begun[step].map(StepState.begun) ?? .open
    }

    /// The first step that is not settled: where the work is; `nil` when all are.
    public var current: Step? { Step.allCases.first { !self[$0].isSettled } }

    /// The steps that are not gone through.
    public var leftOut: Set<Step> { Set(Step.allCases.filter { self[$0].isLeftOut }) }
}
