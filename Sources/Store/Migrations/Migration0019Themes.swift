extension Migration {
    /// Open answers put into themes by hand.
    static let themes = Migration(
        number: 19,
        name: "themes",
        statements: [
            """
            CREATE TABLE theme (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                answer_column TEXT NOT NULL CHECK (length(answer_column) > 0),
                name TEXT NOT NULL CHECK (length(name) > 0),
                place BIGINT NOT NULL CHECK (place > 0),
                is_removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (is_removed IN (FALSE, TRUE)),
                UNIQUE (survey, answer_column, place)
            )
            """,
            """
            CREATE TABLE coded_answer (
                response TEXT NOT NULL REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                answer_column TEXT NOT NULL CHECK (length(answer_column) > 0),
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                PRIMARY KEY (response, answer_column)
            )
            """,
            "CREATE INDEX coded_answer_by_survey ON coded_answer (survey, answer_column)",
            """
            CREATE TABLE answer_theme (
                response TEXT NOT NULL REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                theme TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
                PRIMARY KEY (response, theme)
            )
            """,
            "CREATE INDEX answer_theme_by_theme ON answer_theme (theme)",
        ])
}
