import Domain

/// What became of saving a request for figures.
public enum FigureRequestSave: Sendable, Equatable {
    case saved
    /// Somebody else saved it meanwhile, and this is what they left; nothing was changed.
    case outdated(FigureRequest)
    /// There is no room for another request.
    case full
}

extension Store {
    /// An approach's requests for figures: those that wait first, the earliest due first; then the answered ones.
    public func figureRequests(of approach: Approach.ID) async throws -> [FigureRequest] {
        let all = try await engine.rows(
            """
            \(FigureRequest.selection) WHERE approach = \(approach) AND removed = FALSE
            ORDER BY COALESCE(due, '9999-12-31'), asked_on, id
            """
        ).map(FigureRequest.init)
        return all.filter { $0.received == nil } + all.filter { $0.received != nil }.reversed()
    }

    /// - Parameter removed: whether one is wanted that was taken away and can be put back.
    public func figureRequest(
        _ id: FigureRequest.ID, of approach: Approach.ID, removed: Bool = false
    ) async throws -> FigureRequest? {
        try await engine.rows(
            "\(FigureRequest.selection) WHERE id = \(id) AND approach = \(approach) AND removed = \(removed)"
        ).first.map(FigureRequest.init)
    }

    /// Adds a request. Doing so again with the same id changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func add(_ request: FigureRequest, in approach: Approach.ID, _ act: Act) async throws -> FigureRequestSave {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let count: Int = try connection.run(
                "SELECT COUNT(*) AS found FROM figure_request WHERE approach = \(approach)")[0]["found"]
            guard count < FigureLimits.requests else { return .full }
            let added = try connection.run(
                """
                INSERT INTO figure_request (id, approach, asked_of, about, asked_on, due, received_on, note, version)
                VALUES (\(request.id), \(approach), \(request.askedOf), \(request.about), \(request.asked),
                    \(request.due), \(request.received), \(request.note), 1)
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
            if !added.isEmpty {
                try connection.revisePlanning(of: approach, act)
                try connection.record(Change(added: "figure_request", "\(approach)/\(request.id)", request.fields), act)
            }
            return .saved
        }
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ request: FigureRequest, in approach: Approach.ID, _ act: Act) async throws -> FigureRequestSave {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.run(
                "\(FigureRequest.selection) WHERE id = \(request.id) AND approach = \(approach) AND removed = FALSE"
            ).first.map(FigureRequest.init)
            guard let kept else { throw ApproachRefusal.unknown }
            guard
                let change = Change(
                    "figure_request", "\(approach)/\(request.id)", from: kept.fields, to: request.fields)
            else {
                return .saved
            }
            guard kept.version == request.version else { return .outdated(kept) }
            try connection.run(
                """
                UPDATE figure_request SET asked_of = \(request.askedOf), about = \(request.about),
                    asked_on = \(request.asked), due = \(request.due), received_on = \(request.received),
                    note = \(request.note), version = \(request.version + 1)
                WHERE id = \(request.id) AND approach = \(approach)
                """)
            try connection.revisePlanning(of: approach, act)
            try connection.record(change, act)
            return .saved
        }
    }

    /// Notes that an answer came, or that it did not after all. Doing so again changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setReceived(
        _ day: Day?, request id: FigureRequest.ID, of approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.run(
                "\(FigureRequest.selection) WHERE id = \(id) AND approach = \(approach) AND removed = FALSE"
            ).first.map(FigureRequest.init)
            guard let kept else { throw ApproachRefusal.unknown }
            guard (kept.received == nil) != (day == nil) else { return }
            try connection.run(
                """
                UPDATE figure_request SET received_on = \(day), version = \(kept.version + 1)
                WHERE id = \(id) AND approach = \(approach)
                """)
            try connection.revisePlanning(of: approach, act)
            try connection.record(
                Change(
                    .changed, "figure_request", "\(approach)/\(id)", before: ["received": .value(kept.received)],
                    after: ["received": .value(day)]), act)
        }
    }

    /// Takes a request off the list, or puts it back.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setRemoved(
        _ isRemoved: Bool, request id: FigureRequest.ID, of approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let changed = try connection.run(
                """
                UPDATE figure_request SET removed = \(isRemoved) WHERE id = \(id) AND approach = \(approach)
                    AND removed = \(!isRemoved) RETURNING id
                """)
            guard !changed.isEmpty else { throw ApproachRefusal.unknown }
            try connection.revisePlanning(of: approach, act)
            try connection.record(Change(isRemoved ? .removed : .added, "figure_request", "\(approach)/\(id)"), act)
        }
    }
}

extension FigureRequest {
    fileprivate static let selection: SQL = """
        SELECT id, asked_of, about, asked_on, due, received_on, note, version FROM figure_request
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"], askedOf: try row["asked_of"], about: try row["about"], asked: try row["asked_on"],
            due: try row["due"], received: try row["received_on"], note: try row["note"], version: try row["version"])
    }

    fileprivate var fields: [String: RecordedField] {
        [
            "asked_of": .words(askedOf), "about": .words(about), "asked": .day(asked), "due": .day(due),
            "received": .day(received), "note": .words(note),
        ]
    }
}
