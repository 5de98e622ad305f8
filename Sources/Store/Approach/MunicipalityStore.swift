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
        try await engine.rows("SELECT \(Municipality.columns) FROM municipality WHERE id = \(id)")
            .first.map(Municipality.init(joined:))
    }

    /// Every municipality, by name in the order of its characters' codes.
    public func municipalities() async throws -> [Municipality] {
        try await engine.rows("SELECT \(Municipality.columns) FROM municipality ORDER BY name, id")
            .map(Municipality.init(joined:))
    }
}

extension Municipality {
    /// Its columns, under names of their own so that other tables can be joined.
    static let columns: SQL = """
        municipality.id AS municipality_id, municipality.name AS municipality_name, municipality.code,
        municipality.contact, municipality.reply_to, municipality.theme, municipality.logo, municipality.logo_type
        """

    /// Reads ``columns``.
    init(joined row: Row) throws {
        let code: String? = try row["code"]
        self.init(
            id: try row["municipality_id"], name: try row["municipality_name"],
            code: code.flatMap(MunicipalityCode.init), contact: try row["contact"])
        let (answers, logo, type): (String?, String?, String?) = (
            try row["reply_to"], try row["logo"], try row["logo_type"]
        )
        replyTo = answers.flatMap(MailAddress.init)
        look = MunicipalityLook(
            theme: try row["theme"],
            logo: logo.flatMap { digest in
                type.flatMap(PictureType.init(rawValue:)).map { MunicipalityLook.Logo(digest: digest, type: $0) }
            })
    }
}
