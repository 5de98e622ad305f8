import Domain

extension Store {
    /// Whether nothing was done in an approach yet: its lists are those that it began with, and nothing was added.
    public func isUntouched(_ approach: Approach.ID) async throws -> Bool {
        try await engine.write { try $0.isUntouched(approach) }
    }

    /// Removes an approach in which nothing was done yet, and records it.
    ///
    /// - Returns: whether it was removed; `false` where something was done in it.
    /// - Throws: ``ApproachRefusal``
    public func removeUntouched(_ approach: Approach.ID, _ act: Act) async throws -> Bool {
        try await engine.write { connection in
            let kept = try connection.changing(approach, act)
            guard try connection.isUntouched(approach) else { return false }
            _ = try connection.erase(.approach, approach)
            try connection.record(
                Change(.removed, "approach", approach, before: ["name": .value(kept.name)]), act)
            return true
        }
    }
}

/// The tables that a new approach has rows in.
private let initialTables: Set = ["approach_step", "planning", "task"]

extension Connection {
    fileprivate func isUntouched(_ approach: Approach.ID) throws -> Bool {
        for part in Whole.approach.parts where !initialTables.contains(part) {
            let found = try run("SELECT 1 AS found FROM \(SQL(name: part)) WHERE approach = \(approach) LIMIT 1")
            guard found.isEmpty else { return false }
        }
        let steps = try run(
            """
            SELECT step FROM approach_step WHERE approach = \(approach) AND state IN ('begun', 'done', 'taken') LIMIT 1
            """)
        let worked = try run(
            """
            SELECT id FROM task WHERE approach = \(approach) AND (version > 0 OR owner <> '' OR note <> ''
                OR due IS NOT NULL OR done_on IS NOT NULL OR removed_on IS NOT NULL) LIMIT 1
            """)
        let titles: [String] = try run("SELECT title FROM task WHERE approach = \(approach)").map { try $0["title"] }
        return steps.isEmpty && worked.isEmpty
            && Set(titles).isSubset(of: Step.allCases.flatMap(\.guide.tasks))
    }
}
