import Domain
import Foundation

/// What is kept of an approach's planning; ``Planning`` makes the days of it.
public struct KeptPlanning: Sendable, Equatable {
    /// The day on which the meeting's date was set, or the approach began; nothing is planned before it.
    public var drawn: Day
    public var marks: [Milestone.Kind: Milestone.Mark]
    /// Raised by every change, for calendars that follow.
    public var revision: Int
    public var revised: Date
}

extension Store {
    /// What is kept of an approach's planning.
    public func planning(of approach: Approach.ID) async throws -> KeptPlanning {
        let rows = try await engine.rows(
            """
            SELECT planning.drawn_on, planning.revision, planning.revised_at, milestone.kind, milestone.moved_to,
                milestone.done_on, milestone.left_out
            FROM planning LEFT JOIN milestone ON milestone.approach = planning.approach
            WHERE planning.approach = \(approach)
            """)
        guard let first = rows.first else { throw StoreError.damaged(reason: "an approach has no planning") }
        var marks: [Milestone.Kind: Milestone.Mark] = [:]
        for row in rows {
            let kind: String? = try row["kind"]
            guard let kind else { continue }
            guard let kind = Milestone.Kind(rawValue: kind) else {
                throw StoreError.damaged(reason: "a milestone is of an unknown kind")
            }
            marks[kind] = try Milestone.Mark(row)
        }
        return KeptPlanning(
            drawn: try first["drawn_on"], marks: marks, revision: try first["revision"],
            revised: try first["revised_at"])
    }

    /// Gives an approach another name or its meeting another date; the planning is drawn anew from that.
    ///
    /// - Throws: ``ApproachRefusal``, and ``StoreError/violates(_:)`` where the name is empty.
    public func change(name: String, meeting: Day?, of approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let before = try connection.changing(approach, act)
            let change = Change(
                "approach", approach, from: ["name": .value(before.name), "meeting": .day(before.meeting)],
                to: ["name": .value(name), "meeting": .day(meeting)])
            guard let change else { return }
            try connection.run(
                "UPDATE approach SET name = \(name), meeting = \(meeting) WHERE id = \(approach)")
            if before.meeting != meeting {
                try connection.drawPlanning(of: approach, act)
            } else {
                try connection.revisePlanning(of: approach, act)
            }
            try connection.record(change, act)
        }
    }

    /// Marks a milestone: moves it, ticks it off, leaves it out, or with an empty mark gives it back its own day.
    ///
    /// - Throws: ``ApproachRefusal``
    public func mark(
        _ marks: [Milestone.Kind: Milestone.Mark], of approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            for (kind, mark) in marks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let before =
                    try connection.run(
                        """
                        SELECT moved_to, done_on, left_out FROM milestone
                        WHERE approach = \(approach) AND kind = \(kind.rawValue)
                        """
                    ).first.map(Milestone.Mark.init) ?? Milestone.Mark()
                let change = Change("milestone", "\(approach)/\(kind.rawValue)", from: before.fields, to: mark.fields)
                guard let change else { continue }
                try connection.run(
                    """
                    INSERT INTO milestone (approach, kind, moved_to, done_on, left_out)
                    VALUES (\(approach), \(kind.rawValue), \(mark.moved), \(mark.done), \(mark.isLeftOut))
                    ON CONFLICT (approach, kind) DO UPDATE SET moved_to = excluded.moved_to,
                        done_on = excluded.done_on, left_out = excluded.left_out
                    """)
                try connection.revisePlanning(of: approach, act)
                try connection.record(change, act)
            }
        }
    }

    /// Ends an approach; from then on it can only be read.
    ///
    /// - Throws: ``ApproachRefusal``
    public func finish(_ approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let day = Day(at: act.at)
            try connection.run("UPDATE approach SET finished_on = \(day) WHERE id = \(approach)")
            try connection.revisePlanning(of: approach, act)
            try connection.record(
                Change(.changed, "approach", approach, before: ["finished": .none], after: ["finished": .value(day)]),
                act)
        }
    }

    /// Goes on with an approach that had ended.
    ///
    /// - Throws: ``ApproachRefusal/unknown`` where the municipality has no such approach, or it had not ended.
    public func reopen(_ approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let rows = try connection.run(
                """
                SELECT finished_on FROM approach WHERE id = \(approach) AND municipality = \(act.municipality)
                    AND finished_on IS NOT NULL\(connection.lockingRows)
                """)
            guard let row = rows.first else { throw ApproachRefusal.unknown }
            let finished: Day? = try row["finished_on"]
            try connection.run("UPDATE approach SET finished_on = NULL WHERE id = \(approach)")
            try connection.revisePlanning(of: approach, act)
            try connection.record(
                Change(
                    .changed, "approach", approach, before: ["finished": .value(finished)], after: ["finished": .none]),
                act)
        }
    }
}

extension Connection {
    /// Has the planning start from the day of the act: the meeting has a new date.
    func drawPlanning(of approach: Approach.ID, _ act: Act) throws {
        try run(
            """
            INSERT INTO planning (approach, drawn_on, revision, revised_at)
            VALUES (\(approach), \(Day(at: act.at)), 0, \(act.at))
            ON CONFLICT (approach) DO UPDATE SET drawn_on = excluded.drawn_on, revised_at = excluded.revised_at,
                revision = planning.revision + 1
            """)
    }

    /// Tells the calendars that follow that something changed.
    func revisePlanning(of approach: Approach.ID, _ act: Act) throws {
        try run(
            "UPDATE planning SET revision = revision + 1, revised_at = \(act.at) WHERE approach = \(approach)")
    }
}

extension Milestone.Mark {
    fileprivate init(_ row: Row) throws {
        self.init(moved: try row["moved_to"], done: try row["done_on"], isLeftOut: try row["left_out"])
    }

    fileprivate var fields: [String: RecordedField] {
        ["moved": .day(moved), "done": .day(done), "leftOut": .value(isLeftOut ? "true" : nil)]
    }
}
