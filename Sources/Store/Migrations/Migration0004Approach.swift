extension Migration {
    /// A municipality's approaches, side by side or after one another.
    static let approach = Migration(
        number: 4,
        name: "approach",
        statements: [
            """
            CREATE TABLE approach (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                name TEXT NOT NULL CHECK (length(name) > 0),
                begun_on TEXT NOT NULL CHECK (begun_on LIKE '____-__-__'),
                meeting TEXT CHECK (meeting LIKE '____-__-__'),
                finished_on TEXT CHECK (finished_on LIKE '____-__-__')
            )
            """,
            "CREATE INDEX approach_by_municipality ON approach (municipality, begun_on, id)",
        ])
}
