import Domain

extension Store {
    /// All seven preconditions of an approach, in the order of the step plan.
    func preconditions(of approach: Approach.ID) async throws -> [Precondition] {
        let rows = try await engine.rows(
            "SELECT kind, state, owner, note, judged_on, version FROM precondition WHERE approach = \(approach)")
        let kept = try rows.map(Precondition.init)
        return Precondition.Kind.allCases.map { kind in
            kept.first { $0.kind == kind } ?? Precondition(kind: kind)
        }
    }

    /// Saves how a precondition stands; it has a state.
    ///
    /// - Throws: ``ApproachRefusal``
    public func save(
        _ precondition: Precondition, in approach: Approach.ID, _ act: Act
    ) async throws -> VisionSave<Precondition> {
        try await engine.write { connection in
            try connection.changing(approach, act)
            let kept = try connection.run(
                """
                SELECT kind, state, owner, note, judged_on, version FROM precondition
                WHERE approach = \(approach) AND kind = \(precondition.kind.rawValue)
                """
            ).first.map(Precondition.init)
            var judged = precondition
            judged.judged = Day(at: act.at)
            return try connection.save(
                judged, over: kept ?? Precondition(kind: precondition.kind), in: approach, act
            ) { saved in
                try connection.run(
                    """
                    INSERT INTO precondition (approach, kind, state, owner, note, judged_on, version)
                    VALUES (\(approach), \(saved.kind.rawValue), \(saved.state?.rawValue), \(saved.owner),
                        \(saved.note), \(Day(at: act.at)), \(saved.version))
                    ON CONFLICT (approach, kind) DO UPDATE SET state = excluded.state, owner = excluded.owner,
                        note = excluded.note, judged_on = excluded.judged_on, version = excluded.version
                    """)
            }
        }
    }
}

extension Precondition {
    fileprivate init(_ row: Row) throws {
        let (kind, state): (String, String) = (try row["kind"], try row["state"])
        self.init(
            kind: try ChosenWords.choice(kind, of: Kind.self), state: try ChosenWords.choice(state, of: State.self),
            owner: try row["owner"], note: try row["note"], judged: try row["judged_on"], version: try row["version"])
    }
}

extension Precondition: RecordedPiece {
    static var subject: String { "precondition" }

    var fields: [String: RecordedField] {
        ["state": .value(state?.rawValue), "owner": .words(owner), "note": .words(note)]
    }

    func recordedID(in approach: Approach.ID) -> String { "\(approach)/\(kind.rawValue)" }
}
