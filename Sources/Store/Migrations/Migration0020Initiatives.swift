extension Migration {
    /// What is done against loneliness, and the documents that say what is meant to be done.
    static let initiatives = Migration(
        number: 20,
        name: "initiatives",
        statements: [
            """
            CREATE TABLE initiative (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                position BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (length(name) > 0),
                summary TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'running', 'ended')),
                goals TEXT NOT NULL,
                own_goals TEXT NOT NULL,
                forms TEXT NOT NULL,
                for_groups TEXT NOT NULL,
                elements TEXT NOT NULL,
                levels TEXT NOT NULL,
                entries TEXT NOT NULL,
                other_carriers TEXT NOT NULL,
                reached BIGINT CHECK (reached >= 0),
                reached_in BIGINT,
                results TEXT NOT NULL,
                evidence TEXT,
                removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (removed IN (FALSE, TRUE)),
                version BIGINT NOT NULL CHECK (version > 0)
            )
            """,
            "CREATE INDEX initiative_by_approach ON initiative (approach, id)",
            """
            CREATE TABLE initiative_organisation (
                initiative TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                PRIMARY KEY (initiative, organisation)
            )
            """,
            "CREATE INDEX initiative_organisation_by_organisation ON initiative_organisation (organisation)",
            """
            CREATE TABLE policy_document (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                position BIGINT NOT NULL,
                title TEXT NOT NULL CHECK (length(title) > 0),
                kind TEXT NOT NULL CHECK (length(kind) > 0),
                owner TEXT NOT NULL,
                from_year BIGINT,
                until_year BIGINT CHECK (until_year >= from_year),
                says TEXT NOT NULL,
                site TEXT NOT NULL,
                file_name TEXT,
                file_type TEXT CHECK ((file_type IS NULL) = (file_name IS NULL)),
                file_size BIGINT CHECK ((file_size IS NULL) = (file_name IS NULL)),
                removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (removed IN (FALSE, TRUE)),
                version BIGINT NOT NULL CHECK (version > 0)
            )
            """,
            "CREATE INDEX policy_document_by_approach ON policy_document (approach, id)",
            // The bytes stand apart, in base 64, so that a list never reads them.
            """
            CREATE TABLE policy_file (
                document TEXT NOT NULL PRIMARY KEY REFERENCES policy_document (id) ON DELETE CASCADE,
                content TEXT NOT NULL
            )
            """,
        ])
}
