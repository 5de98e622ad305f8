import Domain

extension Store {
    /// Adds a kind of a municipality's own; doing so again with the same id and words changes nothing.
    ///
    /// - Throws: ``StoreError/violates(_:)`` where the municipality is not there, the id is another's or the name is
    ///   empty.
    public func add(_ kind: OrganisationKind, _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            let added = try connection.run(
                """
                INSERT INTO organisation_kind (id, municipality, name, code, revision)
                VALUES (\(kind.id), \(act.municipality), \(kind.name), \(kind.code), \(revision))
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
            guard !added.isEmpty else { return }
            try connection.record(
                Change(
                    .added, "organisation_kind", kind.id,
                    after: ["name": .words(kind.name), "code": .value(kind.code)]), act)
        }
    }

    /// Takes a kind of a municipality's own away.
    ///
    /// - Throws: ``SocialMapRefusal/unknown``; ``SocialMapRefusal/inUse`` while an organisation is of this kind.
    public func remove(kind id: OrganisationKind.ID, _ act: Act) async throws {
        try await engine.write { connection in
            let revision = try connection.changingSocialMap(act)
            let used = try connection.run(
                """
                SELECT id FROM organisation WHERE municipality = \(act.municipality) AND kind = \(id) LIMIT 1
                """)
            guard used.isEmpty else { throw SocialMapRefusal.inUse }
            let gone = try connection.run(
                """
                UPDATE organisation_kind SET removed_on = \(Day(at: act.at)), revision = \(revision)
                WHERE id = \(id) AND municipality = \(act.municipality) AND removed_on IS NULL RETURNING code
                """)
            guard !gone.isEmpty else { throw SocialMapRefusal.unknown }
            try connection.record(Change(.removed, "organisation_kind", id), act)
        }
    }
}

extension OrganisationKind {
    init(_ row: Row) throws {
        self.init(id: try row["id"], name: try row["name"], code: try row["code"])
    }
}
