import Domain

extension Store {
    /// The checklists of an approach, by step and then in the order of the list.
    public func tasks(of approach: Approach.ID) async throws -> [StepTask] {
        try await engine.rows(
            """
            \(StepTask.selection) WHERE approach = \(approach) AND removed_on IS NULL ORDER BY step, position, id
            """
        ).map(StepTask.init)
    }

    /// One task of an approach; `nil` for another's, and for one that was removed.
    public func task(_ id: StepTask.ID, of approach: Approach.ID) async throws -> StepTask? {
        try await engine.rows(
            "\(StepTask.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NULL"
        ).first.map(StepTask.init)
    }

    /// A task that was removed and can be put back.
    public func removedTask(_ id: StepTask.ID, of approach: Approach.ID) async throws -> StepTask? {
        try await engine.rows(
            "\(StepTask.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NOT NULL"
        ).first.map(StepTask.init)
    }

    /// Adds a task at the end of its step's list.
    ///
    /// - Throws: ``ApproachRefusal``, and ``StoreError/violates(_:)`` where the title is empty.
    public func add(_ task: StepTask, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(task.approach, act)
            try connection.add(task)
            try connection.revisePlanning(of: task.approach, act)
            try connection.record(Change(added: "task", task.id, task.fields), act)
        }
    }

    /// Changes the words, the owner, the day and the step of a task; whether it is done stays as it is. In another step
    /// it comes at the end of the list.
    ///
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func change(_ task: StepTask, _ act: Act) async throws -> VersionedSave<StepTask> {
        try await engine.write { connection in
            try connection.changing(task.approach, act)
            let (kept, isRemoved) = try connection.held(task.id, of: task.approach)
            guard !isRemoved else { return .removed(kept) }
            var changed = task
            changed.done = kept.done
            return try connection.save(changed, over: kept, in: task.approach, act) { saved in
                try connection.run(
                    """
                    UPDATE task SET step = \(saved.step), title = \(saved.title), owner = \(saved.owner),
                        due = \(saved.due), note = \(saved.note), version = \(saved.version)
                    WHERE id = \(saved.id)
                    """)
                if kept.step != saved.step {
                    try connection.run(
                        "UPDATE task SET position = \(connection.lastPosition(in: saved)) + 1 WHERE id = \(saved.id)")
                }
                try connection.revisePlanning(of: saved.approach, act)
            }
        }
    }

    /// Ticks a task off, or with no day says that it is not done after all. Its words may be changed by somebody else
    /// meanwhile.
    ///
    /// - Throws: ``ApproachRefusal``
    public func tick(_ day: Day?, task: StepTask.ID, of approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let (kept, isRemoved) = try connection.held(task, of: approach)
            guard !isRemoved else { throw ApproachRefusal.unknown }
            var ticked = kept
            ticked.done = day
            guard let change = Change("task", task, from: kept.fields, to: ticked.fields) else { return }
            try connection.run("UPDATE task SET done_on = \(day) WHERE id = \(task)")
            try connection.revisePlanning(of: approach, act)
            try connection.record(change, act)
        }
    }

    /// Takes a task off the list, or puts it back where it stood. What was removed long ago is forgotten.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setRemoved(_ isRemoved: Bool, task: StepTask.ID, of approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let day: Day? = isRemoved ? Day(at: act.at) : nil
            let changed = try connection.run(
                """
                UPDATE task SET removed_on = \(day) WHERE id = \(task) AND approach = \(approach)
                    AND (removed_on IS NULL) = \(isRemoved) RETURNING id
                """)
            guard !changed.isEmpty else { throw ApproachRefusal.unknown }
            try connection.run(
                """
                DELETE FROM task WHERE approach = \(approach)
                    AND removed_on < \(Day(at: act.at).adding(days: -RecentlyRemoved.days))
                """)
            try connection.revisePlanning(of: approach, act)
            try connection.record(Change(isRemoved ? .removed : .added, "task", task), act)
        }
    }
}

extension Connection {
    /// Adds a task within a transaction that already holds its approach.
    func add(_ task: StepTask) throws {
        try run(
            """
            INSERT INTO task (id, approach, step, position, title, owner, due, note, done_on)
            VALUES (\(task.id), \(task.approach), \(task.step), \(lastPosition(in: task)) + 1, \(task.title),
                \(task.owner), \(task.due), \(task.note), \(task.done))
            """)
    }

    /// A task, held until the commit, and whether it was removed.
    ///
    /// - Throws: ``ApproachRefusal/unknown`` where the approach has no such task.
    fileprivate func held(_ task: StepTask.ID, of approach: Approach.ID) throws -> (StepTask, isRemoved: Bool) {
        let rows = try run(
            """
            SELECT id, approach, step, title, owner, due, note, done_on, version, removed_on FROM task
            WHERE id = \(task) AND approach = \(approach)\(lockingRows)
            """)
        guard let row = rows.first else { throw ApproachRefusal.unknown }
        let removed: Day? = try row["removed_on"]
        return (try StepTask(row), removed != nil)
    }

    /// The last place in a step's list, without the task itself; 0 for an empty list.
    fileprivate func lastPosition(in task: StepTask) -> SQL {
        """
        COALESCE((SELECT MAX(position) FROM task WHERE approach = \(task.approach) AND step = \(task.step)
            AND id <> \(task.id)), 0)
        """
    }
}

extension StepTask: RecordedPiece {
    static var subject: String { "task" }

    func recordedID(in approach: Approach.ID) -> String { id }

    fileprivate static let selection: SQL = """
        SELECT id, approach, step, title, owner, due, note, done_on, version FROM task
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"], approach: try row["approach"], step: try row["step"], title: try row["title"],
            owner: try row["owner"], due: try row["due"], note: try row["note"], done: try row["done_on"],
            version: try row["version"])
    }

    var fields: [String: RecordedField] {
        [
            "step": .value(String(step.number)), "title": .words(title), "owner": .words(owner), "due": .day(due),
            "note": .words(note), "done": .day(done),
        ]
    }
}
