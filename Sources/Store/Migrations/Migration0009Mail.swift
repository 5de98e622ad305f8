extension Migration {
    /// The mail that goes out, a row per recipient; what comes back, and who wants no more.
    static let mail = Migration(
        number: 9,
        name: "mail",
        statements: [
            """
            CREATE TABLE mailing (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                title TEXT NOT NULL CHECK (length(title) > 0),
                made_at TEXT NOT NULL CHECK (made_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
            "CREATE INDEX mailing_by_municipality ON mailing (municipality, made_at, id)",
            """
            CREATE TABLE mail (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                mailing TEXT REFERENCES mailing (id) ON DELETE CASCADE,
                purpose TEXT NOT NULL CHECK (purpose IN ('signIn', 'personal', 'mailing')),
                recipient TEXT NOT NULL CHECK (recipient LIKE '_%@_%'),
                name TEXT,
                letter TEXT NOT NULL CHECK (letter LIKE '{%}'),
                state TEXT NOT NULL CHECK (state IN
                    ('queued', 'sending', 'sent', 'failed', 'waiting', 'uncertain', 'withheld', 'bounced')),
                reason TEXT CHECK (length(reason) > 0),
                detail TEXT,
                made_at TEXT NOT NULL CHECK (made_at LIKE '____-__-__T__:__:__.___Z'),
                due_at TEXT NOT NULL CHECK (due_at LIKE '____-__-__T__:__:__.___Z'),
                not_after TEXT CHECK (not_after LIKE '____-__-__T__:__:__.___Z'),
                changed_at TEXT NOT NULL CHECK (changed_at LIKE '____-__-__T__:__:__.___Z'),
                tries BIGINT NOT NULL DEFAULT 0 CHECK (tries >= 0),
                attempt TEXT CHECK (length(attempt) = 36),
                taken_until TEXT CHECK (taken_until LIKE '____-__-__T__:__:__.___Z'),
                CHECK ((purpose = 'mailing') = (mailing IS NOT NULL)),
                CHECK ((state = 'sending') = (taken_until IS NOT NULL)),
                CHECK (state <> 'sending' OR attempt IS NOT NULL),
                CHECK (state NOT IN ('failed', 'waiting', 'uncertain', 'withheld', 'bounced') OR reason IS NOT NULL)
            )
            """,
            """
            CREATE INDEX mail_due ON mail ((mailing IS NOT NULL), due_at, id) WHERE state IN ('queued', 'waiting')
            """,
            "CREATE INDEX mail_taken ON mail (taken_until) WHERE state = 'sending'",
            "CREATE INDEX mail_by_mailing ON mail (mailing, state)",
            "CREATE INDEX mail_by_municipality ON mail (municipality, made_at, id)",
            """
            CREATE TABLE mail_code (
                hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
                mail TEXT NOT NULL REFERENCES mail (id) ON DELETE CASCADE,
                purpose TEXT NOT NULL CHECK (purpose IN ('bounce', 'unsubscribe'))
            )
            """,
            "CREATE INDEX mail_code_by_mail ON mail_code (mail)",
            """
            CREATE TABLE suppression (
                municipality TEXT NOT NULL REFERENCES municipality (id),
                address TEXT NOT NULL CHECK (address LIKE '_%@_%'),
                reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced')),
                at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
                PRIMARY KEY (municipality, address, reason)
            )
            """,
        ])
}
