import Domain
import Questionnaires
import Store

/// `kansen en knelpunten`: what was met on the way.
struct ObstacleSection: Sendable {
    let obstacles: [Obstacle]

    init(_ root: Entry, _ days: RelativeDays, approach: Approach.ID) {
        let kinds = Obstacle.Kind.allCases
        let known = kinds.map(\.word) + ["stap", "dag", "bron", "wie", "stand", "oplossing"]
        obstacles = root.entries("kansen en knelpunten", each: "a chance or obstacle", known: known).compactMap {
            entry -> Obstacle? in
            let step = entry.neededChoice("stap", of: Step.allCases, called: \.name)
            let word = entry.only(of: kinds.map(\.word))
            guard let kind = kinds.first(where: { $0.word == word }), let step else { return nil }
            return Obstacle(
                id: newID(), approach: approach, kind: kind, text: entry.prose(kind.word),
                source: entry.choice("bron", of: Obstacle.Source.allCases, called: \.word) ?? .own, step: step,
                owner: entry.optionalProse("wie"),
                state: entry.choice("stand", of: Obstacle.State.allCases, called: { $0.word(for: kind) }) ?? .open,
                resolution: entry.optionalProse("oplossing"), added: entry.neededPastDay("dag", days))
        }
    }

    /// Adds them to the approach, each on its day.
    func add(_ telling: Telling, by coordinator: Member) async throws {
        for obstacle in obstacles {
            try await telling.store.add(obstacle, telling.act(on: obstacle.added, by: coordinator))
        }
    }
}
