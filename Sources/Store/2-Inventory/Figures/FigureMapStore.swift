import Domain

/// The map of an approach's districts, with the file that it was made of.
public struct KeptMap: Sendable, Equatable {
    public var file: String
    public var map: DistrictMap
    public var made: Day
}

extension Store {
    /// The map of an approach's districts; `nil` where there is none.
    public func figureMap(of approach: Approach.ID) async throws -> KeptMap? {
        try await engine.rows(
            "SELECT file, map, made_on FROM figure_map WHERE approach = \(approach) AND removed = FALSE"
        ).first.map { row in
            KeptMap(
                file: try row["file"], map: try JSONText.decode(DistrictMap.self, from: try row["map"]),
                made: try row["made_on"])
        }
    }

    /// Whether a map was taken away and can be put back.
    public func hasRemovedFigureMap(of approach: Approach.ID) async throws -> Bool {
        try await !engine.rows("SELECT file FROM figure_map WHERE approach = \(approach) AND removed = TRUE").isEmpty
    }

    /// Gives an approach a map, instead of one that it may have.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setFigureMap(
        _ map: DistrictMap, file: String, of approach: Approach.ID, _ act: Act
    ) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let text = try JSONText.encode(map)
            try connection.run(
                """
                INSERT INTO figure_map (approach, file, map, made_on, removed)
                VALUES (\(approach), \(file), \(text), \(Day(at: act.at)), FALSE)
                ON CONFLICT (approach) DO UPDATE SET file = excluded.file, map = excluded.map,
                    made_on = excluded.made_on, removed = FALSE
                """)
            try connection.record(
                Change(.added, "figure_map", approach, after: ["areas": .value(map.areas.count)]), act)
        }
    }

    /// Takes the map away, or puts it back.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setFigureMapRemoved(_ isRemoved: Bool, of approach: Approach.ID, _ act: Act) async throws {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let changed = try connection.run(
                """
                UPDATE figure_map SET removed = \(isRemoved) WHERE approach = \(approach) AND removed = \(!isRemoved)
                RETURNING approach
                """)
            guard !changed.isEmpty else { throw ApproachRefusal.unknown }
            try connection.record(Change(isRemoved ? .removed : .added, "figure_map", approach), act)
        }
    }
}
