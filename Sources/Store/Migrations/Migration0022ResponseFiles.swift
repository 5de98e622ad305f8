extension Migration {
    /// Files of responses that were read into a survey, so that each is read once and can be taken back.
    static let responseFiles = Migration(
        number: 22,
        name: "response files",
        statements: [
            """
            CREATE TABLE response_file (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                name TEXT NOT NULL,
                digest TEXT NOT NULL CHECK (length(digest) > 0),
                taken_on TEXT NOT NULL CHECK (taken_on LIKE '____-__-__'),
                responses BIGINT NOT NULL CHECK (responses > 0),
                UNIQUE (survey, digest)
            )
            """,
            """
            CREATE TABLE filed_response (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                file TEXT NOT NULL REFERENCES response_file (id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX filed_response_by_file ON filed_response (file)",
        ])
}
