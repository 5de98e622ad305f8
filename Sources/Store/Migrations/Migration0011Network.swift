extension Migration {
    /// The social map: organisations with all that is known of them, their people, and the bodies in which they meet.
    ///
    /// `revision` is the number of the map's change (``social_map``) in which a row was changed last: by it a process
    /// that keeps the map in memory finds what is new.
    static let network = Migration(
        number: 11,
        name: "network",
        statements: [
            """
            CREATE TABLE social_map (
                municipality TEXT NOT NULL PRIMARY KEY REFERENCES municipality (id),
                changes BIGINT NOT NULL CHECK (changes >= 0),
                erasures BIGINT NOT NULL DEFAULT 0 CHECK (erasures >= 0)
            )
            """,
            // The organisations that are there were changed in a first change.
            "INSERT INTO social_map (municipality, changes) SELECT id, 1 FROM municipality",
            "ALTER TABLE organisation ADD COLUMN kind TEXT CHECK (length(kind) > 0)",
            "ALTER TABLE organisation ADD COLUMN activities TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN area TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN street TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN postcode TEXT NOT NULL DEFAULT '' CHECK (length(postcode) IN (0, 7))",
            "ALTER TABLE organisation ADD COLUMN town TEXT NOT NULL DEFAULT ''",
            """
            ALTER TABLE organisation ADD COLUMN site TEXT NOT NULL DEFAULT ''
            CHECK (site = '' OR site LIKE 'http://_%' OR site LIKE 'https://_%')
            """,
            "ALTER TABLE organisation ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN mail TEXT CHECK (mail LIKE '_%@_%')",
            "ALTER TABLE organisation ADD COLUMN reached TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN other_reached TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN scope TEXT CHECK (scope IN ('local', 'regional'))",
            "ALTER TABLE organisation ADD COLUMN kvk TEXT NOT NULL DEFAULT '' CHECK (length(kvk) IN (0, 8))",
            "ALTER TABLE organisation ADD COLUMN checked_on TEXT CHECK (checked_on LIKE '____-__-__')",
            "ALTER TABLE organisation ADD COLUMN checked_by TEXT CHECK (length(checked_by) > 0)",
            "ALTER TABLE organisation ADD COLUMN removed_on TEXT CHECK (removed_on LIKE '____-__-__')",
            "ALTER TABLE organisation ADD COLUMN version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)",
            "ALTER TABLE organisation ADD COLUMN revision BIGINT NOT NULL DEFAULT 1 CHECK (revision > 0)",
            "CREATE INDEX organisation_by_revision ON organisation (municipality, revision)",
            """
            CREATE TABLE contact_person (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                name TEXT NOT NULL CHECK (length(name) > 0),
                task TEXT NOT NULL,
                mail TEXT CHECK (mail LIKE '_%@_%'),
                phone TEXT NOT NULL,
                engagement TEXT CHECK (engagement IN ('professional', 'volunteer')),
                consented_on TEXT CHECK (consented_on LIKE '____-__-__'),
                is_confidential BOOLEAN NOT NULL CHECK (is_confidential IN (FALSE, TRUE)),
                removed_on TEXT CHECK (removed_on LIKE '____-__-__'),
                version BIGINT NOT NULL CHECK (version > 0),
                revision BIGINT NOT NULL CHECK (revision > 0)
            )
            """,
            "CREATE INDEX contact_person_by_revision ON contact_person (municipality, revision)",
            "CREATE INDEX contact_person_by_organisation ON contact_person (organisation)",
            """
            CREATE TABLE organisation_kind (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                name TEXT NOT NULL CHECK (length(name) > 0),
                code BIGINT NOT NULL CHECK (code >= 1 AND code <= 16),
                removed_on TEXT CHECK (removed_on LIKE '____-__-__'),
                revision BIGINT NOT NULL CHECK (revision > 0)
            )
            """,
            "CREATE INDEX organisation_kind_by_revision ON organisation_kind (municipality, revision)",
            """
            CREATE TABLE consultation (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                name TEXT NOT NULL CHECK (length(name) > 0),
                kind TEXT CHECK (length(kind) > 0),
                purpose TEXT NOT NULL,
                rhythm TEXT NOT NULL,
                removed_on TEXT CHECK (removed_on LIKE '____-__-__'),
                version BIGINT NOT NULL CHECK (version > 0),
                revision BIGINT NOT NULL CHECK (revision > 0)
            )
            """,
            "CREATE INDEX consultation_by_revision ON consultation (municipality, revision)",
            """
            CREATE TABLE consultation_organisation (
                consultation TEXT NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                PRIMARY KEY (consultation, organisation)
            )
            """,
            "CREATE INDEX consultation_by_organisation ON consultation_organisation (organisation)",
            """
            CREATE TABLE consultation_person (
                consultation TEXT NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
                person TEXT NOT NULL REFERENCES contact_person (id) ON DELETE CASCADE,
                PRIMARY KEY (consultation, person)
            )
            """,
            "CREATE INDEX consultation_by_person ON consultation_person (person)",
            // Pairs that look like one organisation and are two.
            """
            CREATE TABLE organisation_apart (
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                other TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                PRIMARY KEY (organisation, other),
                CHECK (organisation < other)
            )
            """,
            """
            CREATE TABLE organisation_merge (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                kept TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                gone TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                before TEXT NOT NULL CHECK (before LIKE '{%}'),
                moved TEXT NOT NULL CHECK (moved LIKE '{%}'),
                merged_on TEXT NOT NULL CHECK (merged_on LIKE '____-__-__')
            )
            """,
            "CREATE INDEX organisation_merge_by_municipality ON organisation_merge (municipality, merged_on)",
            // A contact person can be erased on request too.
            """
            CREATE TABLE erasure_before (
                kind TEXT NOT NULL,
                id TEXT NOT NULL,
                at TEXT NOT NULL
            )
            """,
            "INSERT INTO erasure_before (kind, id, at) SELECT kind, id, at FROM erasure",
            "DROP TABLE erasure",
            """
            CREATE TABLE erasure (
                kind TEXT NOT NULL CHECK (kind IN ('member', 'response', 'person')),
                id TEXT NOT NULL CHECK (length(id) = 36),
                at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
                PRIMARY KEY (kind, id)
            )
            """,
            "CREATE INDEX erasure_by_moment ON erasure (at)",
            "INSERT INTO erasure (kind, id, at) SELECT kind, id, at FROM erasure_before",
            "DROP TABLE erasure_before",
        ])
}
