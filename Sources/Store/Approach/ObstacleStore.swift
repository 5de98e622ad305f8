import Domain

extension Store {
    /// Adds a chance or an obstacle, unless the approach has one of the same origin already.
    ///
    /// - Returns: whether it was added. One that was removed counts as there: whoever removed it did not want it.
    /// - Throws: ``ApproachRefusal``, and ``StoreError/violates(_:)`` where the text is empty.
    @discardableResult
    public func add(_ obstacle: Obstacle, _ act: Act) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(obstacle.approach, act)
            return try connection.add(obstacle, act)
        }
    }

    /// An approach's chances and obstacles, those that its preconditions are while they are not in order included: what
    /// is open first, then what is in hand, then what is resolved; within those the latest first.
    public func obstacles(of approach: Approach.ID) async throws -> [Obstacle] {
        let kept = try await engine.rows(
            "\(Obstacle.selection) WHERE approach = \(approach) AND removed_on IS NULL ORDER BY added_on DESC, id"
        ).map(Obstacle.init)
        let derived = try await preconditions(of: approach).compactMap { $0.obstacle(of: approach) }
        let all = derived + kept
        return Obstacle.State.allCases.flatMap { state in
            all.enumerated().filter { $1.state == state }
                .sorted { ($1.element.added, $0.offset) < ($0.element.added, $1.offset) }.map(\.element)
        }
    }

    /// One of an approach's chances and obstacles; `nil` for another's, and for one that was removed.
    public func obstacle(_ id: Obstacle.ID, of approach: Approach.ID) async throws -> Obstacle? {
        try await engine.rows(
            "\(Obstacle.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NULL"
        ).first.map(Obstacle.init)
    }

    /// One that was removed and can be put back.
    public func removedObstacle(_ id: Obstacle.ID, of approach: Approach.ID) async throws -> Obstacle? {
        try await engine.rows(
            "\(Obstacle.selection) WHERE id = \(id) AND approach = \(approach) AND removed_on IS NOT NULL"
        ).first.map(Obstacle.init)
    }

    /// Changes what a coordinator may change: all but the approach, where it came from and when.
    ///
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func change(_ obstacle: Obstacle, _ act: Act) async throws -> VersionedSave<Obstacle> {
        try await engine.write { connection in
            try connection.changing(obstacle.approach, act)
            let rows = try connection.run(
                """
                \(Obstacle.selection) WHERE id = \(obstacle.id) AND approach = \(obstacle.approach)\(connection.lockingRows)
                """)
            guard let row = rows.first else { throw ApproachRefusal.unknown }
            let (kept, removed): (Obstacle, Day?) = (try Obstacle(row), try row["removed_on"])
            guard removed == nil else { return .removed(kept) }
            return try connection.save(obstacle, over: kept, in: obstacle.approach, act) { saved in
                try connection.run(
                    """
                    UPDATE obstacle SET kind = \(saved.kind.rawValue), text = \(saved.text),
                        step = \(saved.step.number), owner = \(saved.owner), state = \(saved.state.rawValue),
                        resolution = \(saved.resolution), version = \(saved.version)
                    WHERE id = \(saved.id)
                    """)
            }
        }
    }

    /// Takes one off the list, or puts it back. What was removed long ago is forgotten.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setRemoved(_ isRemoved: Bool, obstacle: Obstacle.ID, of approach: Approach.ID, _ act: Act) async throws
    {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let day: Day? = isRemoved ? Day(at: act.at) : nil
            let changed = try connection.run(
                """
                UPDATE obstacle SET removed_on = \(day) WHERE id = \(obstacle) AND approach = \(approach)
                    AND (removed_on IS NULL) = \(isRemoved) RETURNING id
                """)
            guard !changed.isEmpty else { throw ApproachRefusal.unknown }
            try connection.run(
                """
                DELETE FROM obstacle WHERE approach = \(approach)
                    AND removed_on < \(Day(at: act.at).adding(days: -RecentlyRemoved.days))
                """)
            try connection.record(Change(isRemoved ? .removed : .added, "obstacle", obstacle), act)
        }
    }
}

extension Connection {
    /// Adds an obstacle within a transaction that already holds its approach, unless one of the same origin is there.
    @discardableResult
    func add(_ obstacle: Obstacle, _ act: Act) throws -> Bool {
        let added = try run(
            """
            INSERT INTO obstacle (id, approach, kind, text, source, origin, step, owner, state, resolution, added_on)
            VALUES (\(obstacle.id), \(obstacle.approach), \(obstacle.kind.rawValue), \(obstacle.text),
                \(obstacle.source.rawValue), \(obstacle.origin), \(obstacle.step.number), \(obstacle.owner),
                \(obstacle.state.rawValue), \(obstacle.resolution), \(obstacle.added))
            ON CONFLICT (approach, source, origin) DO NOTHING RETURNING id
            """)
        guard !added.isEmpty else { return false }
        try record(Change(added: "obstacle", obstacle.id, obstacle.fields), act)
        return true
    }
}

extension Obstacle: RecordedPiece {
    static var subject: String { "obstacle" }

    func recordedID(in approach: Approach.ID) -> String { id }

    fileprivate static let selection: SQL = """
        SELECT id, approach, kind, text, source, origin, step, owner, state, resolution, added_on, version, removed_on
        FROM obstacle
        """

    fileprivate init(_ row: Row) throws {
        let (kind, source, state): (String, String, String) = (try row["kind"], try row["source"], try row["state"])
        guard let kind = Kind(rawValue: kind), let source = Source(rawValue: source), let state = State(rawValue: state)
        else { throw StoreError.damaged(reason: "an obstacle has an unknown kind, source or state") }
        self.init(
            id: try row["id"], approach: try row["approach"], kind: kind, text: try row["text"], source: source,
            origin: try row["origin"], step: try row["step"], owner: try row["owner"], state: state,
            resolution: try row["resolution"], added: try row["added_on"],
            version: try row["version"])
    }

    var fields: [String: RecordedField] {
        [
            "kind": .value(kind.rawValue), "text": .words(text), "source": .value(source.rawValue),
            "step": .value(String(step.number)), "owner": .words(owner), "state": .value(state.rawValue),
            "resolution": .words(resolution),
        ]
    }
}
