extension Migration {
    /// Ways in: a member's links, sessions and second factor, and the personal links of organisations.
    ///
    /// Of every secret only its SHA-256 is kept, but for the second factor's: the codes are computed from it.
    static let signIn = Migration(
        number: 5,
        name: "sign-in",
        statements: [
            """
            CREATE TABLE sign_in_link (
                token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
                member TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
                destination TEXT CHECK (destination LIKE '/%'),
                expires_at TEXT NOT NULL CHECK (expires_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
            """
            CREATE TABLE session (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
                member TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
                device TEXT NOT NULL CHECK (length(device) > 0),
                is_confirmed BOOLEAN NOT NULL CHECK (is_confirmed IN (FALSE, TRUE)),
                started_at TEXT NOT NULL CHECK (started_at LIKE '____-__-__T__:__:__.___Z'),
                seen_at TEXT NOT NULL CHECK (seen_at LIKE '____-__-__T__:__:__.___Z'),
                expires_at TEXT NOT NULL CHECK (expires_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
            "CREATE INDEX session_by_member ON session (member, seen_at)",
            """
            CREATE TABLE second_factor (
                member TEXT NOT NULL PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
                secret TEXT NOT NULL CHECK (length(secret) = 32),
                is_confirmed BOOLEAN NOT NULL CHECK (is_confirmed IN (FALSE, TRUE)),
                last_step BIGINT NOT NULL CHECK (last_step >= 0)
            )
            """,
            """
            CREATE TABLE recovery_code (
                member TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
                code_hash TEXT NOT NULL CHECK (length(code_hash) = 64),
                PRIMARY KEY (member, code_hash)
            )
            """,
            """
            CREATE TABLE sign_in_try (
                kind TEXT NOT NULL CHECK (kind IN ('mail', 'visitor', 'code')),
                subject_hash TEXT NOT NULL CHECK (length(subject_hash) = 64),
                since TEXT NOT NULL CHECK (since LIKE '____-__-__T__:__:__.___Z'),
                tries BIGINT NOT NULL CHECK (tries > 0),
                PRIMARY KEY (kind, subject_hash, since)
            )
            """,
            """
            CREATE TABLE organisation (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                name TEXT NOT NULL CHECK (length(name) > 0)
            )
            """,
            "CREATE INDEX organisation_by_municipality ON organisation (municipality, name, id)",
            """
            CREATE TABLE partner_link (
                token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                expires_at TEXT NOT NULL CHECK (expires_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
        ])
}
