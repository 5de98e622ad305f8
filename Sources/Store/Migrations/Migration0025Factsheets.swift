extension Migration {
    /// Factsheets as they are made and published. What was published outlives the survey: there is nobody in it.
    static let factsheets = Migration(
        number: 25,
        name: "factsheets",
        statements: [
            """
            CREATE TABLE factsheet (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                survey TEXT UNIQUE REFERENCES survey (id) ON DELETE SET NULL,
                link TEXT NOT NULL UNIQUE CHECK (length(link) = 24),
                composition TEXT NOT NULL CHECK (composition LIKE '{%}'),
                version BIGINT NOT NULL CHECK (version > 0)
            )
            """,
            "CREATE INDEX factsheet_by_approach ON factsheet (approach)",
            """
            CREATE TABLE factsheet_version (
                factsheet TEXT NOT NULL REFERENCES factsheet (id) ON DELETE CASCADE,
                number BIGINT NOT NULL CHECK (number > 0),
                at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
                member TEXT,
                composition TEXT NOT NULL CHECK (composition LIKE '{%}'),
                typing TEXT CHECK (length(typing) > 0),
                is_passed BOOLEAN NOT NULL DEFAULT FALSE CHECK (is_passed IN (FALSE, TRUE)),
                PRIMARY KEY (factsheet, number)
            )
            """,
            """
            CREATE TABLE factsheet_edition (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                factsheet TEXT NOT NULL REFERENCES factsheet (id) ON DELETE CASCADE,
                number BIGINT NOT NULL CHECK (number > 0),
                published_on TEXT NOT NULL CHECK (published_on LIKE '____-__-__'),
                cells TEXT NOT NULL CHECK (cells LIKE '{%}'),
                content TEXT NOT NULL CHECK (content LIKE '{%}'),
                withdrawn_on TEXT CHECK (withdrawn_on LIKE '____-__-__'),
                notice TEXT CHECK (length(notice) > 0),
                UNIQUE (factsheet, number),
                CHECK ((withdrawn_on IS NULL) = (notice IS NULL))
            )
            """,
            """
            CREATE TABLE edition_response (
                edition TEXT NOT NULL REFERENCES factsheet_edition (id) ON DELETE CASCADE,
                response TEXT NOT NULL REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                corrections BIGINT NOT NULL CHECK (corrections >= 0),
                cell TEXT NOT NULL,
                PRIMARY KEY (edition, response)
            )
            """,
            "CREATE INDEX edition_response_by_response ON edition_response (response)",
            """
            CREATE TABLE edition_organisation (
                edition TEXT NOT NULL REFERENCES factsheet_edition (id) ON DELETE CASCADE,
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                content TEXT NOT NULL CHECK (content LIKE '{%}'),
                PRIMARY KEY (edition, organisation)
            )
            """,
            "CREATE INDEX edition_organisation_by_organisation ON edition_organisation (organisation)",
        ])
}
