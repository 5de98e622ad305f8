extension Migration {
    /// Responses as their survey's coordinators work on them: corrected, set aside, and given out.
    static let responses = Migration(
        number: 18,
        name: "responses",
        statements: [
            // What stood there before, so that nothing that a respondent said is lost by correcting it.
            """
            CREATE TABLE response_correction (
                response TEXT NOT NULL REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                number BIGINT NOT NULL CHECK (number > 0),
                corrected_on TEXT NOT NULL CHECK (corrected_on LIKE '____-__-__'),
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                before TEXT NOT NULL CHECK (before LIKE '{%}'),
                PRIMARY KEY (response, number)
            )
            """,
            """
            CREATE TABLE response_aside (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response (id) ON UPDATE CASCADE ON DELETE CASCADE,
                set_aside_on TEXT NOT NULL CHECK (set_aside_on LIKE '____-__-__'),
                reason TEXT NOT NULL CHECK (length(reason) > 0)
            )
            """,
            // Since when single answers of an anonymous survey are known outside the database.
            "ALTER TABLE survey ADD COLUMN released_on TEXT CHECK (released_on LIKE '____-__-__')",
        ])
}
