import Domain

/// What an approach has in a list: it can be added, changed, moved, removed and put back.
protocol ListedPiece: RecordedPiece, Identifiable where ID == String {
    static var table: SQL { get }
    /// The most that an approach has.
    static var most: Int { get }
    /// The columns that hold it, besides its id, place and version.
    static var columns: SQL { get }

    init(_ row: Row) throws
    /// The values of the columns, in their order.
    var values: SQL { get }
    /// The same as assignments.
    var assignments: SQL { get }

    /// Reads what is kept of it in other tables.
    mutating func readRest(_ connection: any Connection) throws
    /// Keeps what is kept of it in other tables, once its own row is there.
    func keepRest(_ connection: any Connection, in approach: Approach.ID) throws
}

extension ListedPiece {
    func readRest(_ connection: any Connection) throws {}
    func keepRest(_ connection: any Connection, in approach: Approach.ID) throws {}
}

extension ListedPiece {
    func recordedID(in approach: Approach.ID) -> String { Self.recordedID(id, in: approach) }

    fileprivate static func recordedID(_ id: ID, in approach: Approach.ID) -> String { "\(approach)/\(id)" }
}

extension Store {
    /// The items in their order.
    func listed<Piece: ListedPiece>(
        _ type: Piece.Type, of approach: Approach.ID, removed: Bool
    ) async throws -> [Piece] {
        try await engine.rows(
            """
            SELECT id, version, \(Piece.columns) FROM \(Piece.table)
            WHERE approach = \(approach) AND removed = \(removed) ORDER BY position, id
            """
        ).map(Piece.init)
    }

    /// Adds an item at the end. Doing so again with the same id and words changes nothing.
    func addListed<Piece: ListedPiece>(
        _ piece: Piece, in approach: Approach.ID, _ act: Act
    ) async throws -> VersionedSave<Piece> {
        try await engine.write { connection in
            try connection.changing(approach, act)
            var added = piece
            added.version = 1
            if let kept = try connection.listed(Piece.self, piece.id, of: approach) {
                return kept.piece == added ? .saved(kept.piece) : .outdated(kept.piece)
            }
            guard try connection.count(Piece.self, of: approach) < Piece.most else { return .full }
            let places = try connection.run(
                "SELECT COALESCE(MAX(position), 0) + 1 AS place FROM \(Piece.table) WHERE approach = \(approach)")
            let place: Int = try places[0]["place"]
            let rows = try connection.run(
                """
                INSERT INTO \(Piece.table) (id, approach, position, version, \(Piece.columns))
                VALUES (\(added.id), \(approach), \(place), 1, \(added.values))
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
            // The id is another approach's.
            guard !rows.isEmpty else { throw ApproachRefusal.unknown }
            try added.keepRest(connection, in: approach)
            try connection.record(Change(added: Piece.subject, added.recordedID(in: approach), added.fields), act)
            return .saved(added)
        }
    }

    func saveListed<Piece: ListedPiece>(
        _ piece: Piece, in approach: Approach.ID, _ act: Act
    ) async throws -> VersionedSave<Piece> {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard let kept = try connection.listed(Piece.self, piece.id, of: approach) else {
                throw ApproachRefusal.unknown
            }
            guard !kept.isRemoved else { return .removed(kept.piece) }
            return try connection.save(piece, over: kept.piece, in: approach, act) { saved in
                try connection.run(
                    """
                    UPDATE \(Piece.table) SET \(saved.assignments), version = \(saved.version)
                    WHERE id = \(saved.id) AND approach = \(approach)
                    """)
                try saved.keepRest(connection, in: approach)
            }
        }
    }

    /// Takes an item away, or puts it back where it was.
    ///
    /// - Returns: `false` where there is no room to put it back.
    func setRemoved<Piece: ListedPiece>(
        _ removed: Bool, _ type: Piece.Type, _ id: Piece.ID, in approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await engine.write { connection in
            try connection.changing(approach, act)
            guard let kept = try connection.listed(Piece.self, id, of: approach) else {
                throw ApproachRefusal.unknown
            }
            guard kept.isRemoved != removed else { return true }
            if !removed, try connection.count(Piece.self, of: approach) >= Piece.most { return false }
            try connection.run(
                "UPDATE \(Piece.table) SET removed = \(removed) WHERE id = \(id) AND approach = \(approach)")
            let (recorded, fields) = (kept.piece.recordedID(in: approach), kept.piece.fields)
            try connection.record(
                removed
                    ? Change(.removed, Piece.subject, recorded, before: fields.mapValues(\.detail))
                    : Change(added: Piece.subject, recorded, fields), act)
            return true
        }
    }

    /// Moves an item one place to the front or to the back; at the end it stays where it is.
    func moveListed<Piece: ListedPiece>(
        _ type: Piece.Type, _ id: Piece.ID, forwards: Bool, in approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let rows = try connection.run(
                """
                SELECT id, position FROM \(Piece.table)
                WHERE approach = \(approach) AND removed = FALSE ORDER BY position, id
                """)
            let places = try rows.map { row -> (id: String, position: Int) in (try row["id"], try row["position"]) }
            guard let place = places.firstIndex(where: { $0.id == id }) else { throw ApproachRefusal.unknown }
            let other = forwards ? place - 1 : place + 1
            guard places.indices.contains(other) else { return }
            for (id, position) in [
                (places[place].id, places[other].position), (places[other].id, places[place].position),
            ] {
                try connection.run(
                    "UPDATE \(Piece.table) SET position = \(position) WHERE id = \(id) AND approach = \(approach)")
            }
            try connection.record(
                Change(
                    .changed, Piece.subject, Piece.recordedID(id, in: approach), before: ["place": .value(place + 1)],
                    after: ["place": .value(other + 1)]), act)
        }
    }
}

extension Connection {
    fileprivate func listed<Piece: ListedPiece>(
        _ type: Piece.Type, _ id: Piece.ID, of approach: Approach.ID
    ) throws -> (piece: Piece, isRemoved: Bool)? {
        let rows = try run(
            """
            SELECT id, version, removed, \(Piece.columns) FROM \(Piece.table)
            WHERE id = \(id) AND approach = \(approach)
            """)
        return try rows.first.map { row in
            var piece = try Piece(row)
            try piece.readRest(self)
            return (piece, try row["removed"])
        }
    }

    fileprivate func count<Piece: ListedPiece>(_ type: Piece.Type, of approach: Approach.ID) throws -> Int {
        try run(
            "SELECT COUNT(*) AS count FROM \(Piece.table) WHERE approach = \(approach) AND removed = FALSE")[0]["count"]
    }
}
