import Domain
import Foundation

@testable import Store

extension Act {
    static let heldermeer = Act(by: .operator, for: "heldermeer", at: noon)
    static let elders = Act(by: .operator, for: "elders", at: noon)
}

extension Store {
    /// Adds Heldermeer with an approach, and another municipality.
    func addApproach(meeting: Day? = nil, path: Path = Path()) async throws -> Approach {
        try await add(Municipality.heldermeer)
        try await add(Municipality.elders)
        let approach = Approach(
            id: newID(), municipality: "heldermeer", name: "Samen tegen eenzaamheid", begun: monday, meeting: meeting)
        try await add(approach, path: path, .heldermeer)
        return approach
    }

    /// The latest change on record: what of which thing, and the fields after it.
    func lastChange() async throws -> String {
        let rows = try await engine.rows("SELECT kind, subject, before, after FROM change ORDER BY at DESC, id")
        return try rows.map { row in
            let (kind, subject, after): (String, String, String) = (
                try row["kind"], try row["subject"], try row["after"]
            )
            return "\(kind) \(subject) \(after)"
        }.joined(separator: "\n")
    }
}

/// Tries every way to change an approach's parts, each of which must be refused alike.
func refusals(
    of attempts: [@Sendable () async throws -> Void]
) async -> [ApproachRefusal?] {
    var refusals: [ApproachRefusal?] = []
    for attempt in attempts {
        do {
            try await attempt()
            refusals.append(nil)
        } catch {
            refusals.append(error as? ApproachRefusal)
        }
    }
    return refusals
}
