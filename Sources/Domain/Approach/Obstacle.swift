/// A chance or an obstacle that was met on the way: one list runs through all steps.
public struct Obstacle: Versioned, Identifiable {
    public var id: String
    public var approach: Approach.ID
    public var kind: Kind
    public var text: String
    public var source: Source
    /// The id of what it came from, such as a precondition; of each, an approach has one at most. `nil` for one that
    /// somebody wrote down.
    public var origin: String?
    /// The step in which it was met.
    public var step: Step
    /// Who takes care of it, as the coordinator wrote it; empty for nobody yet.
    public var owner: String
    public var state: State
    /// What was done about it, or is being done.
    public var resolution: String
    public var added: Day
    /// How often its words were changed. Who saves on an older version than is kept, overwrites nothing.
    public var version: Int

    public enum Kind: String, Sendable, CaseIterable {
        case chance, obstacle
    }

    /// Where it came up.
    public enum Source: String, Sendable, CaseIterable {
        case precondition, survey, meeting, review, own
    }

    public enum State: String, Sendable, CaseIterable {
        case open
        case inHand
        case resolved
    }

    public init(
        id: String, approach: Approach.ID, kind: Kind, text: String, source: Source = .own, origin: String? = nil,
        step: Step, owner: String = "", state: State = .open, resolution: String = "", added: Day,
        version: Int = 0
    ) {
        self.id = id
        self.approach = approach
        self.kind = kind
        self.text = text
        self.source = source
        self.origin = origin
        self.step = step
        self.owner = owner
        self.state = state
        self.resolution = resolution
        self.added = added
        self.version = version
    }
}

extension Obstacle.Kind {
    public var word: String {
        switch self {
        case .chance: "kans"
        case .obstacle: "knelpunt"
        }
    }
}

extension Obstacle.Source {
    public var word: String {
        switch self {
        case .precondition: "randvoorwaarde"
        case .survey: "peiling"
        case .meeting: "bijeenkomst"
        case .review: "tussentijdse bijstelling"
        case .own: "zelf toegevoegd"
        }
    }
}

extension Obstacle.State {
    /// `opgelost`; of a chance: `benut`.
    public func word(for kind: Obstacle.Kind) -> String {
        switch self {
        case .open: "open"
        case .inHand: "wordt aan gewerkt"
        case .resolved: kind == .chance ? "benut" : "opgelost"
        }
    }
}

extension Obstacle {
    public var stateWord: String { state.word(for: kind) }

    /// `3 open, 2 in behandeling, 1 opgelost`, without what is nought; `nil` for none at all.
    public static func counted(_ obstacles: [Obstacle]) -> String? {
        let words: [(State, String)] = [(.open, "open"), (.inHand, "in behandeling"), (.resolved, "opgelost of benut")]
        let counts = words.compactMap { state, word -> String? in
            let found = obstacles.filter { $0.state == state }
            guard !found.isEmpty else { return nil }
            let isOneKind = Set(found.map(\.kind)).count == 1
            return "\(found.count) \(state == .resolved && isOneKind ? found[0].stateWord : word)"
        }
        return counts.isEmpty ? nil : counts.joined(separator: ", ")
    }
}
