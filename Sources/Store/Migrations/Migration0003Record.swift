extension Migration {
    /// The record of changes. Nothing in it is ever updated.
    static let record = Migration(
        number: 3,
        name: "record",
        statements: [
            """
            CREATE TABLE change (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
                actor_kind TEXT NOT NULL CHECK (actor_kind IN ('member', 'operator', 'partner', 'kring')),
                actor TEXT CHECK (length(actor) > 0),
                kind TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'removed')),
                subject TEXT NOT NULL CHECK (length(subject) > 0),
                subject_id TEXT NOT NULL CHECK (length(subject_id) > 0),
                before TEXT NOT NULL CHECK (before LIKE '{%}'),
                after TEXT NOT NULL CHECK (after LIKE '{%}'),
                CHECK ((actor IS NOT NULL) = (actor_kind IN ('member', 'partner')))
            )
            """,
            "CREATE INDEX change_by_municipality ON change (municipality, at, id)",
        ])
}
