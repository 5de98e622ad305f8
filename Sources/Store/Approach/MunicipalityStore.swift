import Domain

extension Store {
    /// - Throws: ``StoreError/violates(_:)`` where the id is taken or the id or name is empty.
    public func add(_ municipality: Municipality) async throws {
        try await engine.write { connection in
            _ = try connection.run(
                """
                INSERT INTO municipality (id, name, contact)
                VALUES (\(municipality.id), \(municipality.name), \(municipality.contact))
                """)
        }
    }

    public func municipality(_ id: String) async throws -> Municipality? {
        try await engine.rows("SELECT id, name, contact FROM municipality WHERE id = \(id)")
            .first.map(Municipality.init)
    }

    /// Every municipality, by name in the order of its characters' codes.
    public func municipalities() async throws -> [Municipality] {
        try await engine.rows("SELECT id, name, contact FROM municipality ORDER BY name, id").map(Municipality.init)
    }
}

extension Municipality {
    fileprivate init(_ row: Row) throws {
        self.init(id: try row["id"], name: try row["name"], contact: try row["contact"])
    }
}
