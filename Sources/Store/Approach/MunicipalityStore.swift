import Domain

extension Store {
    /// - Throws: ``StoreError/violates(_:)`` where the id or code is taken or the id or name is empty.
    public func add(_ municipality: Municipality) async throws {
        try await engine.write { connection in
            _ = try connection.run(
                """
                INSERT INTO municipality (id, name, code, contact)
                VALUES (\(municipality.id), \(municipality.name), \(municipality.code?.text), \(municipality.contact))
                """)
        }
    }

    public func municipality(_ id: String) async throws -> Municipality? {
        try await engine.rows("SELECT id, name, code, contact FROM municipality WHERE id = \(id)")
            .first.map(Municipality.init)
    }

    /// Every municipality, by name in the order of its characters' codes.
    public func municipalities() async throws -> [Municipality] {
        try await engine.rows("SELECT id, name, code, contact FROM municipality ORDER BY name, id").map(
            Municipality.init)
    }
}

extension Municipality {
    fileprivate init(_ row: Row) throws {
        let code: String? = try row["code"]
        self.init(
            id: try row["id"], name: try row["name"], code: code.flatMap(MunicipalityCode.init),
            contact: try row["contact"])
    }
}
