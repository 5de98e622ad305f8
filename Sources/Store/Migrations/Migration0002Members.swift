extension Migration {
    /// The municipality's code at CBS, and the people who work with Kring for it.
    static let members = Migration(
        number: 2,
        name: "members",
        statements: [
            "ALTER TABLE municipality ADD COLUMN code TEXT CHECK (code LIKE 'GM____')",
            "CREATE UNIQUE INDEX municipality_by_code ON municipality (code)",
            """
            CREATE TABLE member (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                name TEXT NOT NULL CHECK (length(name) > 0),
                mail TEXT NOT NULL CHECK (mail LIKE '_%@_%'),
                role TEXT NOT NULL CHECK (role IN ('coordinator', 'viewer')),
                UNIQUE (municipality, mail)
            )
            """,
        ])
}
