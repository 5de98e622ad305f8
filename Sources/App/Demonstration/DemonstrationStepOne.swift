import Domain
import Foundation
import Store

extension Demonstration {
    /// The approach of the demonstration with its vision, added when the database does not hold them yet.
    func addVision(at moment: Date) async throws {
        let (today, act) = (Day(at: moment), Act(by: .operator, for: Self.municipality.id, at: moment))
        let approach: Approach
        if let known = try await store.approaches(of: Self.municipality.id).first {
            approach = known
        } else {
            approach = Approach(
                id: UUID().uuidString.lowercased(), municipality: Self.municipality.id, name: "Samen tegen eenzaamheid",
                begun: today.adding(days: -63), meeting: today.adding(days: 56))
            try await store.add(approach, act)
        }
        guard try await store.vision(of: approach.id, municipality: Self.municipality.id) == Vision() else { return }
        try await add(
            DemonstrationVision.vision(today: today) { UUID().uuidString.lowercased() }, to: approach.id, act)
    }

    private func add(_ vision: Vision, to approach: Approach.ID, _ act: Act) async throws {
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
