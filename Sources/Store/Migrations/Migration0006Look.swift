extension Migration {
    /// A municipality's house style. A file that was replaced stays: a page of a minute ago may still ask for it.
    static let look = Migration(
        number: 6,
        name: "look",
        statements: [
            """
            CREATE TABLE look_file (
                digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                kind TEXT NOT NULL CHECK (kind IN ('theme', 'png', 'jpeg')),
                content TEXT NOT NULL CHECK (length(content) > 0)
            )
            """,
            "ALTER TABLE municipality ADD COLUMN theme TEXT REFERENCES look_file (digest)",
            "ALTER TABLE municipality ADD COLUMN logo TEXT REFERENCES look_file (digest)",
            "ALTER TABLE municipality ADD COLUMN logo_type TEXT CHECK (logo_type IN ('png', 'jpeg'))",
        ])
}
