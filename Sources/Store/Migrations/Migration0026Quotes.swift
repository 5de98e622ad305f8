extension Migration {
    /// What respondents wrote, edited to be published.
    static let quotes = Migration(
        number: 26,
        name: "quotes",
        statements: [
            """
            CREATE TABLE answer_quote (
                response TEXT NOT NULL REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                answer_column TEXT NOT NULL CHECK (length(answer_column) > 0),
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                number BIGINT NOT NULL CHECK (number > 0),
                text TEXT NOT NULL CHECK (length(text) > 0),
                approved_on TEXT CHECK (approved_on LIKE '____-__-__'),
                approver TEXT,
                PRIMARY KEY (response, answer_column),
                UNIQUE (survey, number)
            )
            """
        ])
}
