import Domain
import Foundation
import Store

extension DemonstrationApproach {
    /// Adds what step 1 came to, as the coordinator wrote it down on `day`.
    func addVision(to approach: Approach.ID, on day: Day) async throws {
        let vision = DemonstrationVision.vision(today: today) { UUID().uuidString.lowercased() }
        let act = act(day)
        _ = try await store.save(vision.occasion, in: approach, act)
        _ = try await store.save(vision.role, in: approach, act)
        _ = try await store.save(vision.forms, in: approach, act)
        for group in vision.groups { _ = try await store.add(group, in: approach, act) }
        for goal in vision.goals { _ = try await store.add(goal, in: approach, act) }
        for precondition in vision.preconditions { _ = try await store.save(precondition, in: approach, act) }
        _ = try await store.save(vision.participation, in: approach, act)
        _ = try await store.save(vision.means, in: approach, act)
        _ = try await store.save(vision.council, in: approach, act)
    }
}
