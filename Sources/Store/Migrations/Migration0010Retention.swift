import Domain

extension Migration {
    /// What municipalities set for themselves, how long things are kept, and the record that nobody can change.
    static let retention = Migration(
        number: 10,
        name: "retention",
        statements: [
            "ALTER TABLE municipality ADD COLUMN reply_to TEXT CHECK (reply_to LIKE '_%@_%')",
            "ALTER TABLE municipality ADD COLUMN privacy_contact TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE municipality ADD COLUMN privacy_mail TEXT CHECK (privacy_mail LIKE '_%@_%')",
            """
            ALTER TABLE municipality ADD COLUMN accessibility_statement TEXT
            CHECK (accessibility_statement LIKE 'https://_%')
            """,
            "ALTER TABLE municipality ADD COLUMN minimum_group BIGINT NOT NULL DEFAULT 5 CHECK (minimum_group >= 3)",
            "ALTER TABLE municipality ADD COLUMN record_months BIGINT NOT NULL DEFAULT 36 CHECK (record_months >= 12)",
            "ALTER TABLE municipality ADD COLUMN survey_months BIGINT NOT NULL DEFAULT 24 CHECK (survey_months >= 1)",
            """
            ALTER TABLE municipality ADD COLUMN approach_months BIGINT NOT NULL DEFAULT 60
            CHECK (approach_months >= 12)
            """,
            "ALTER TABLE survey ADD COLUMN erasures BIGINT NOT NULL DEFAULT 0 CHECK (erasures >= 0)",
            """
            CREATE TABLE erasure (
                kind TEXT NOT NULL CHECK (kind IN ('member', 'response')),
                id TEXT NOT NULL CHECK (length(id) = 36),
                at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
                PRIMARY KEY (kind, id)
            )
            """,
            "CREATE INDEX erasure_by_moment ON erasure (at)",
            """
            CREATE TABLE daily_job (
                name TEXT NOT NULL PRIMARY KEY CHECK (length(name) > 0),
                day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
                taken_at TEXT NOT NULL CHECK (taken_at LIKE '____-__-__T__:__:__.___Z'),
                done_at TEXT CHECK (done_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
        ],
        afterwards: {
            try $0.guardRows(AppendOnly(table: "change", moment: "at", months: RetentionPeriods.shortestRecord))
        })
}
