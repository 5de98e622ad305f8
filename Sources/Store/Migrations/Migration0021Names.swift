extension Migration {
    /// What is decided about names that respondents write, and which of their questions were answered.
    static let names = Migration(
        number: 21,
        name: "names",
        statements: [
            """
            CREATE TABLE known_name (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
                folded TEXT NOT NULL CHECK (length(folded) > 0),
                name TEXT NOT NULL CHECK (length(name) > 0),
                organisation TEXT REFERENCES organisation (id) ON DELETE CASCADE,
                UNIQUE (municipality, folded)
            )
            """,
            "CREATE INDEX known_name_by_organisation ON known_name (organisation)",
            """
            CREATE TABLE answered_question (
                response TEXT NOT NULL REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                answer_column TEXT NOT NULL CHECK (length(answer_column) > 0),
                state TEXT NOT NULL CHECK (state IN ('answered', 'none')),
                note TEXT NOT NULL,
                handled_on TEXT NOT NULL CHECK (handled_on LIKE '____-__-__'),
                PRIMARY KEY (response, answer_column)
            )
            """,
        ])
}
