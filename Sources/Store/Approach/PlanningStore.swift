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
    /// What it was before the meeting last moved; `nil` where it never did.
    public var previous: Previous?

    /// A date of the meeting, and the day on which it was set.
    public struct Previous: Sendable, Equatable {
        public var meeting: Day
        public var drawn: Day
    }
}

/// One thing that changes about a milestone, whatever else was decided about it.
public enum MarkChange: Sendable, Equatable {
    /// Another day, or its own again, for one that was moved to `from` (`nil` for one that was not).
    case move(from: Day?, to: Day?)
    /// Done on a day, or not done after all.
    case tick(Day?)
    case leaveOut(Bool)
}

/// What became of a change of milestones.
public enum MarkSave: Sendable, Equatable {
    case saved
    /// Somebody else moved it meanwhile, to this day or back to its own; nothing was changed.
    case outdated(Day?)
}

extension Store {
    /// What is kept of an approach's planning.
    public func planning(of approach: Approach.ID) async throws -> KeptPlanning {
        let rows = try await engine.rows(
            """
            SELECT planning.drawn_on, planning.revision, planning.revised_at, planning.previous_meeting,
                planning.previous_drawn_on, milestone.kind, milestone.moved_to, milestone.done_on, milestone.left_out
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
        let (meeting, drawn): (Day?, Day?) = (try first["previous_meeting"], try first["previous_drawn_on"])
        return KeptPlanning(
            drawn: try first["drawn_on"], marks: marks, revision: try first["revision"],
            revised: try first["revised_at"],
            previous: meeting.flatMap { meeting in drawn.map { .init(meeting: meeting, drawn: $0) } })
    }

    /// Changes the settings of an approach: its name, and its meeting's date, time and place. With another date the
    /// planning is drawn anew; back on the date before, it is what it was.
    ///
    /// - Parameter happened: what happened by itself under the old date, with its day; it stays there.
    /// - Throws: ``ApproachRefusal``, and ``StoreError/violates(_:)`` where the name is empty.
    @discardableResult
    public func change(
        _ approach: Approach, keeping happened: [Milestone.Kind: Day] = [:], _ act: Act
    ) async throws -> VersionedSave<Approach> {
        try await engine.write { connection in
            let before = try connection.changing(approach.id, act)
            return try connection.save(approach, over: before, in: approach.id, act) { saved in
                try connection.run(
                    """
                    UPDATE approach SET name = \(saved.name), meeting = \(saved.meeting),
                        meeting_starts = \(saved.venue.starts?.description),
                        meeting_ends = \(saved.venue.ends?.description), meeting_place = \(saved.venue.place),
                        version = \(saved.version)
                    WHERE id = \(saved.id)
                    """)
                guard before.meeting != saved.meeting else {
                    try connection.revisePlanning(of: saved.id, act)
                    return
                }
                for (kind, day) in happened.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    var mark = try connection.mark(of: kind, in: saved.id)
                    mark.done = mark.done ?? day
                    try connection.put(mark, of: kind, in: saved.id, act)
                }
                try connection.redrawPlanning(of: saved.id, from: before.meeting, to: saved.meeting, act)
            }
        }
    }

    /// Changes one thing about some milestones.
    ///
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func mark(
        _ kinds: [Milestone.Kind], _ change: MarkChange, of approach: Approach.ID, _ act: Act
    ) async throws -> MarkSave {
        try await engine.write { connection in
            try connection.changing(approach, act)
            for kind in kinds {
                var mark = try connection.mark(of: kind, in: approach)
                switch change {
                case .move(let from, let to):
                    guard mark.moved == from || mark.moved == to else { return .outdated(mark.moved) }
                    mark.moved = to
                case .tick(let day): mark.done = day
                case .leaveOut(let isLeftOut): mark.isLeftOut = isLeftOut
                }
                try connection.put(mark, of: kind, in: approach, act)
            }
            return .saved
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
                try connection.put(mark, of: kind, in: approach, act)
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

    /// Has the planning start from the day of the act, or for the date before from when that was set.
    fileprivate func redrawPlanning(of approach: Approach.ID, from: Day?, to: Day?, _ act: Act) throws {
        let row = try run(
            "SELECT drawn_on, previous_meeting, previous_drawn_on FROM planning WHERE approach = \(approach)")[0]
        let (drawn, meeting, before): (Day, Day?, Day?) = (
            try row["drawn_on"], try row["previous_meeting"], try row["previous_drawn_on"]
        )
        let isBack = to != nil && to == meeting
        try run(
            """
            UPDATE planning SET drawn_on = \((isBack ? before : nil) ?? Day(at: act.at)), previous_meeting = \(from),
                previous_drawn_on = \(from.map { _ in drawn }), revision = revision + 1, revised_at = \(act.at)
            WHERE approach = \(approach)
            """)
    }

    fileprivate func mark(of kind: Milestone.Kind, in approach: Approach.ID) throws -> Milestone.Mark {
        try run(
            """
            SELECT moved_to, done_on, left_out FROM milestone WHERE approach = \(approach) AND kind = \(kind.rawValue)
            """
        ).first.map(Milestone.Mark.init) ?? Milestone.Mark()
    }

    /// Writes what was decided about a milestone and records it, within a transaction that holds its approach.
    fileprivate func put(
        _ mark: Milestone.Mark, of kind: Milestone.Kind, in approach: Approach.ID, _ act: Act
    ) throws {
        let before = try self.mark(of: kind, in: approach)
        let change = Change("milestone", "\(approach)/\(kind.rawValue)", from: before.fields, to: mark.fields)
        guard let change else { return }
        try run(
            """
            INSERT INTO milestone (approach, kind, moved_to, done_on, left_out)
            VALUES (\(approach), \(kind.rawValue), \(mark.moved), \(mark.done), \(mark.isLeftOut))
            ON CONFLICT (approach, kind) DO UPDATE SET moved_to = excluded.moved_to,
                done_on = excluded.done_on, left_out = excluded.left_out
            """)
        try revisePlanning(of: approach, act)
        try record(change, act)
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
