import Domain

extension Store {
    /// What a municipality decided about names, by name.
    public func knownNames(of municipality: Municipality.ID) async throws -> [KnownName] {
        try await engine.rows(
            "SELECT id, name, organisation FROM known_name WHERE municipality = \(municipality) ORDER BY folded"
        ).map { KnownName(id: try $0["id"], name: try $0["name"], organisation: try $0["organisation"]) }
    }

    /// Decides what a name means, in the place of what was decided before.
    ///
    /// - Throws: ``SocialMapRefusal/unknown`` for an organisation that the municipality has not.
    public func decide(_ name: KnownName, _ act: Act) async throws {
        try await engine.write { connection in
            _ = try connection.changingSocialMap(act)
            if let organisation = name.organisation {
                let (_, isRemoved) = try connection.held(Organisation.self, organisation, act)
                guard !isRemoved else { throw SocialMapRefusal.unknown }
            }
            let rows = try connection.run(
                """
                INSERT INTO known_name (id, municipality, folded, name, organisation)
                VALUES (\(name.id), \(act.municipality), \(FoldedText.fold(name.name)), \(name.name),
                    \(name.organisation))
                ON CONFLICT (municipality, folded) DO UPDATE SET organisation = \(name.organisation) RETURNING id
                """)
            let id: String = try rows[0]["id"]
            try connection.record(
                Change(.changed, "known_name", id, after: ["organisation": .value(name.organisation)]), act)
        }
    }

    /// Takes back what was decided about a name; what is so already is left alone.
    public func forget(name id: KnownName.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let gone = try connection.run(
                "DELETE FROM known_name WHERE id = \(id) AND municipality = \(act.municipality) RETURNING id")
            if !gone.isEmpty { try connection.record(Change(.removed, "known_name", id), act) }
        }
    }
}
