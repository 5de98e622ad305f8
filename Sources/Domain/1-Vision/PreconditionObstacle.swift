extension Precondition {
    /// The precondition as it stands in the list of chances and obstacles that runs through all steps, and nowhere kept
    /// twice: resolved when it got in order. `nil` where nobody has looked at it yet, or it was in order from the start.
    public func obstacle(of approach: Approach.ID) -> Obstacle? {
        guard let day = judged else { return nil }
        let state: Obstacle.State
        switch self.state {
        case .open: state = .open
        case .inHand: state = .inHand
        case .inOrder where version > 1: state = .resolved
        case .inOrder, nil: return nil
        }
        return Obstacle(
            id: kind.rawValue, approach: approach, kind: .obstacle, text: kind.obstacleText, source: .precondition,
            origin: kind.rawValue, step: .vision, owner: owner, state: state, resolution: note, added: day)
    }
}

extension Precondition.Kind {
    /// What stands in the way while it is not in order.
    var obstacleText: String {
        switch self {
        case .support: "Er is nog niet genoeg steun in de politiek en in de eigen organisatie."
        case .roles: "Het is nog niet duidelijk wie welke rol en verantwoordelijkheid heeft."
        case .meeting: "Het is nog niet geregeld hoe de partijen bij elkaar komen."
        case .contacts: "Niet elke organisatie heeft een contactpersoon."
        case .knowledge: "Er is nog geen manier om kennis uit te wisselen."
        case .sharedGoals: "Nog niet iedereen deelt de doelen."
        case .commitment: "Organisaties zijn nog niet gebonden aan de aanpak."
        }
    }
}

extension Obstacle {
    /// The steps after its own in which it matters again.
    public var laterSteps: [Step] {
        guard source == .precondition, let kind = origin.flatMap(Precondition.Kind.init) else { return [] }
        return kind.steps
    }
}
