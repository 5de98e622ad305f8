extension Migration {
    /// The surveys of an approach while they are composed and after, with a row for every version of a composition.
    static let composing = Migration(
        number: 13,
        name: "composing",
        statements: [
            """
            CREATE TABLE composed_survey (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                original TEXT NOT NULL CHECK (original LIKE '{%}'),
                composition TEXT NOT NULL CHECK (composition LIKE '{%}'),
                version BIGINT NOT NULL CHECK (version > 0),
                state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
                survey TEXT UNIQUE REFERENCES survey (id) ON DELETE CASCADE,
                begun_on TEXT NOT NULL CHECK (begun_on LIKE '____-__-__'),
                removed_on TEXT CHECK (removed_on LIKE '____-__-__'),
                CHECK ((state = 'draft') = (survey IS NULL)),
                CHECK (state = 'draft' OR removed_on IS NULL)
            )
            """,
            "CREATE INDEX composed_survey_by_approach ON composed_survey (approach, begun_on, id)",
            """
            CREATE TABLE survey_version (
                composed_survey TEXT NOT NULL REFERENCES composed_survey (id) ON DELETE CASCADE,
                number BIGINT NOT NULL CHECK (number > 0),
                at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
                member TEXT,
                composition TEXT NOT NULL CHECK (composition LIKE '{%}'),
                PRIMARY KEY (composed_survey, number)
            )
            """,
        ])
}
