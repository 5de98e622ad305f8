extension Migration {
    /// Letters that a questionnaire goes with.
    static let letterFiles = Migration(
        number: 24,
        name: "letter files",
        statements: [
            """
            ALTER TABLE survey_letter ADD COLUMN attaches BOOLEAN NOT NULL DEFAULT FALSE
                CHECK (attaches IN (FALSE, TRUE))
            """
        ])
}
