import Domain

extension Store {
    /// Begins an approach with the states of its steps and its checklists, and records it.
    ///
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there, the id is taken or the name is empty.
    public func add(
        _ approach: Approach, path: Path = Path(), tasks: [StepTask] = [], _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.run(
                """
                INSERT INTO approach (id, municipality, name, begun_on, meeting, meeting_starts, meeting_ends,
                    meeting_place, finished_on)
                VALUES (\(approach.id), \(approach.municipality), \(approach.name), \(approach.begun),
                    \(approach.meeting), \(approach.venue.starts?.description), \(approach.venue.ends?.description),
                    \(approach.venue.place), \(approach.finished))
                """)
            try connection.record(
                Change(
                    .added, "approach", approach.id,
                    after: ["name": .value(approach.name), "meeting": .value(approach.meeting)]), act)
            for step in Step.allCases where path[step] != .open {
                try connection.put(path[step], of: step, in: approach.id)
            }
            for task in tasks { try connection.add(task) }
            try connection.drawPlanning(of: approach.id, act)
        }
    }

    /// A municipality's own approach; `nil` where it has none with this id, though another may.
    public func approach(_ id: Approach.ID, of municipality: Municipality.ID) async throws -> Approach? {
        try await engine.rows(
            """
            \(Approach.selection)
            WHERE id = \(id) AND municipality = \(municipality)
            """
        ).first.map(Approach.init)
    }

    /// A municipality's approaches: those under way first, then by the day they began, the latest first.
    public func approaches(of municipality: Municipality.ID) async throws -> [Approach] {
        try await engine.rows(
            """
            \(Approach.selection)
            WHERE municipality = \(municipality)
            ORDER BY finished_on IS NOT NULL, begun_on DESC, id
            """
        ).map(Approach.init)
    }
}

extension Approach: RecordedPiece {
    static let selection: SQL = """
        SELECT id, municipality, name, begun_on, meeting, meeting_starts, meeting_ends, meeting_place, finished_on,
            version FROM approach
        """
    static var subject: String { "approach" }

    func recordedID(in approach: Approach.ID) -> String { id }

    /// What its settings hold.
    var fields: [String: RecordedField] {
        [
            "name": .value(name), "meeting": .day(meeting), "meeting_starts": .value(venue.starts?.description),
            "meeting_ends": .value(venue.ends?.description), "meeting_place": .words(venue.place),
        ]
    }

    init(_ row: Row) throws {
        let (starts, ends): (String?, String?) = (try row["meeting_starts"], try row["meeting_ends"])
        self.init(
            id: try row["id"], municipality: try row["municipality"], name: try row["name"],
            begun: try row["begun_on"], meeting: try row["meeting"],
            venue: Venue(
                starts: starts.flatMap(TimeOfDay.init), ends: ends.flatMap(TimeOfDay.init),
                place: try row["meeting_place"]),
            finished: try row["finished_on"], version: try row["version"])
    }
}
