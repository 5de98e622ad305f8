extension Migration {
    /// Municipalities, their surveys and the responses. Days are ISO 8601 texts; no response has a finer time.
    static let start = Migration(
        number: 1,
        name: "start",
        statements: [
            """
            CREATE TABLE municipality (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
                name TEXT NOT NULL CHECK (length(name) > 0),
                contact TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE survey (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                open_link TEXT UNIQUE CHECK (length(open_link) > 0),
                questionnaire TEXT NOT NULL,
                introduction TEXT NOT NULL,
                invited BIGINT CHECK (invited >= 0),
                whole_frame BOOLEAN NOT NULL CHECK (whole_frame IN (FALSE, TRUE)),
                minimum_group BIGINT NOT NULL CHECK (minimum_group >= 3),
                opens TEXT NOT NULL CHECK (opens LIKE '____-__-__'),
                closes TEXT CHECK (closes LIKE '____-__-__' AND closes >= opens),
                is_demonstration BOOLEAN NOT NULL CHECK (is_demonstration IN (FALSE, TRUE)),
                changes BIGINT NOT NULL DEFAULT 0 CHECK (changes >= 0)
            )
            """,
            "CREATE INDEX survey_by_municipality ON survey (municipality, opens, id)",
            """
            CREATE TABLE response (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                survey TEXT NOT NULL REFERENCES survey (id),
                token_hash TEXT UNIQUE CHECK (length(token_hash) = 64),
                language TEXT NOT NULL CHECK (length(language) = 2),
                started_on TEXT NOT NULL CHECK (started_on LIKE '____-__-__'),
                submitted_on TEXT CHECK (submitted_on LIKE '____-__-__'),
                submitted_change BIGINT CHECK (submitted_change > 0),
                UNIQUE (survey, submitted_change),
                CHECK ((submitted_on IS NULL) = (submitted_change IS NULL))
            )
            """,
            """
            CREATE TABLE answer_part (
                response TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
                part TEXT NOT NULL CHECK (length(part) > 0),
                answers TEXT NOT NULL CHECK (answers LIKE '{%}'),
                PRIMARY KEY (response, part)
            )
            """,
            """
            CREATE TABLE staged_response (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response (id) ON DELETE CASCADE,
                import TEXT NOT NULL CHECK (length(import) = 36),
                position BIGINT NOT NULL CHECK (position > 0),
                staged_on TEXT NOT NULL CHECK (staged_on LIKE '____-__-__'),
                UNIQUE (import, position)
            )
            """,
        ])
}
