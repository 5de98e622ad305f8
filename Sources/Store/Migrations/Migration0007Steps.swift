extension Migration {
    /// What a coordinator keeps of the six steps: their state, the planning, checklists, chances and obstacles, and the
    /// address of each member's calendar.
    static let steps = Migration(
        number: 7,
        name: "steps",
        statements: [
            """
            CREATE TABLE approach_step (
                approach TEXT NOT NULL REFERENCES approach (id),
                step BIGINT NOT NULL CHECK (step BETWEEN 1 AND 6),
                state TEXT NOT NULL CHECK (state IN ('open', 'begun', 'done', 'skipped', 'taken')),
                since TEXT CHECK (since LIKE '____-__-__'),
                reason TEXT CHECK (length(reason) > 0),
                policy TEXT CHECK (length(policy) > 0),
                PRIMARY KEY (approach, step),
                CHECK ((since IS NOT NULL) = (state IN ('begun', 'done', 'taken'))),
                CHECK ((reason IS NOT NULL) = (state = 'skipped')),
                CHECK ((policy IS NOT NULL) = (state = 'taken'))
            )
            """,
            """
            CREATE TABLE planning (
                approach TEXT NOT NULL PRIMARY KEY REFERENCES approach (id),
                drawn_on TEXT NOT NULL CHECK (drawn_on LIKE '____-__-__'),
                revision BIGINT NOT NULL CHECK (revision >= 0),
                revised_at TEXT NOT NULL CHECK (revised_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
            """
            INSERT INTO planning (approach, drawn_on, revision, revised_at)
            SELECT id, begun_on, 0, begun_on || 'T00:00:00.000Z' FROM approach
            """,
            """
            CREATE TABLE milestone (
                approach TEXT NOT NULL REFERENCES approach (id),
                kind TEXT NOT NULL CHECK (length(kind) > 0),
                moved_to TEXT CHECK (moved_to LIKE '____-__-__'),
                done_on TEXT CHECK (done_on LIKE '____-__-__'),
                left_out BOOLEAN NOT NULL CHECK (left_out IN (FALSE, TRUE)),
                PRIMARY KEY (approach, kind)
            )
            """,
            """
            CREATE TABLE task (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id),
                step BIGINT NOT NULL CHECK (step BETWEEN 1 AND 6),
                position BIGINT NOT NULL,
                title TEXT NOT NULL CHECK (length(title) > 0),
                owner TEXT NOT NULL,
                due TEXT CHECK (due LIKE '____-__-__'),
                note TEXT NOT NULL,
                done_on TEXT CHECK (done_on LIKE '____-__-__'),
                removed_on TEXT CHECK (removed_on LIKE '____-__-__')
            )
            """,
            "CREATE INDEX task_by_approach ON task (approach, step, position, id)",
            """
            CREATE TABLE obstacle (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id),
                kind TEXT NOT NULL CHECK (kind IN ('chance', 'obstacle')),
                text TEXT NOT NULL CHECK (length(text) > 0),
                source TEXT NOT NULL CHECK (source IN ('precondition', 'survey', 'meeting', 'review', 'own')),
                origin TEXT CHECK (length(origin) > 0),
                step BIGINT NOT NULL CHECK (step BETWEEN 1 AND 6),
                owner TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'inHand', 'resolved')),
                resolution TEXT NOT NULL,
                added_on TEXT NOT NULL CHECK (added_on LIKE '____-__-__'),
                removed_on TEXT CHECK (removed_on LIKE '____-__-__'),
                UNIQUE (approach, source, origin),
                CHECK ((origin IS NULL) = (source = 'own'))
            )
            """,
            "CREATE INDEX obstacle_by_approach ON obstacle (approach, added_on, id)",
            """
            CREATE TABLE calendar_feed (
                member TEXT NOT NULL PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
                token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
                made_on TEXT NOT NULL CHECK (made_on LIKE '____-__-__')
            )
            """,
        ])
}
