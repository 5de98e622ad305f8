extension Migration {
    /// By which links those who are invited come in. Until now those of an anonymous survey shared one.
    static let links = Migration(
        number: 23,
        name: "links",
        statements: [
            """
            ALTER TABLE survey ADD COLUMN links TEXT NOT NULL DEFAULT 'personal'
                CHECK (links IN ('personal', 'shared') AND (links = 'personal' OR promise = 'anonymous'))
            """,
            "UPDATE survey SET links = 'shared' WHERE promise = 'anonymous'",
        ])
}
