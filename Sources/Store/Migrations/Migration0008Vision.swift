extension Migration {
    /// The vision of an approach: its one-form parts in one row with a version each, its lists in a row per item.
    /// Numbers with decimals are whole hundredths; several choices are their words with spaces between.
    static let vision = Migration(
        number: 8,
        name: "vision",
        statements: [
            """
            CREATE TABLE vision (
                approach TEXT NOT NULL PRIMARY KEY REFERENCES approach (id) ON DELETE CASCADE,
                occasion TEXT NOT NULL DEFAULT '',
                occasion_version BIGINT NOT NULL DEFAULT 0 CHECK (occasion_version >= 0),
                roles TEXT NOT NULL DEFAULT '',
                role_words TEXT NOT NULL DEFAULT '',
                role_version BIGINT NOT NULL DEFAULT 0 CHECK (role_version >= 0),
                forms TEXT NOT NULL DEFAULT '' CHECK (forms IN ('', 'social', 'emotional', 'social emotional')),
                forms_words TEXT NOT NULL DEFAULT '',
                forms_version BIGINT NOT NULL DEFAULT 0 CHECK (forms_version >= 0),
                participation_ways TEXT NOT NULL DEFAULT '',
                participation_words TEXT NOT NULL DEFAULT '',
                participation_thanks TEXT NOT NULL DEFAULT '',
                participation_version BIGINT NOT NULL DEFAULT 0 CHECK (participation_version >= 0),
                money BIGINT CHECK (money >= 0),
                money_source TEXT NOT NULL DEFAULT '',
                money_granted BOOLEAN CHECK (money_granted IN (FALSE, TRUE)),
                hours BIGINT CHECK (hours >= 0),
                means_until TEXT CHECK (means_until LIKE '____-__-__'),
                means_version BIGINT NOT NULL DEFAULT 0 CHECK (means_version >= 0),
                council_request TEXT CHECK (council_request IN ('adopt', 'discuss', 'know')),
                council_why_now TEXT NOT NULL DEFAULT '',
                council_meeting TEXT CHECK (council_meeting LIKE '____-__-__'),
                council_reporting TEXT CHECK (council_reporting IN ('halfYearly', 'yearly', 'afterTwoYears')),
                council_version BIGINT NOT NULL DEFAULT 0 CHECK (council_version >= 0)
            )
            """,
            """
            CREATE TABLE target_group (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                position BIGINT NOT NULL CHECK (position > 0),
                name TEXT NOT NULL CHECK (length(name) > 0),
                reason TEXT NOT NULL,
                removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (removed IN (FALSE, TRUE)),
                version BIGINT NOT NULL CHECK (version > 0)
            )
            """,
            "CREATE INDEX target_group_by_approach ON target_group (approach, position, id)",
            """
            CREATE TABLE goal (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                position BIGINT NOT NULL CHECK (position > 0),
                title TEXT NOT NULL CHECK (length(title) > 0),
                indicator TEXT NOT NULL,
                measures TEXT CHECK (measures IN ('loneliness', 'cooperation', 'reach')),
                unit TEXT NOT NULL CHECK (unit IN ('percent', 'number')),
                source TEXT NOT NULL,
                baseline BIGINT CHECK (baseline >= 0),
                baseline_year BIGINT CHECK (baseline_year >= 1990),
                margin BIGINT CHECK (margin >= 0),
                target BIGINT CHECK (target >= 0),
                due TEXT CHECK (due LIKE '____-__-__'),
                wmo TEXT NOT NULL,
                removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (removed IN (FALSE, TRUE)),
                version BIGINT NOT NULL CHECK (version > 0),
                CHECK (unit = 'number' OR COALESCE(baseline, 0) <= 10000),
                CHECK (unit = 'number' OR COALESCE(target, 0) <= 10000)
            )
            """,
            "CREATE INDEX goal_by_approach ON goal (approach, position, id)",
            """
            CREATE TABLE precondition (
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN (
                    'support', 'roles', 'meeting', 'contacts', 'knowledge', 'sharedGoals', 'commitment')),
                state TEXT NOT NULL CHECK (state IN ('open', 'inHand', 'inOrder')),
                owner TEXT NOT NULL,
                note TEXT NOT NULL,
                judged_on TEXT NOT NULL CHECK (judged_on LIKE '____-__-__'),
                version BIGINT NOT NULL CHECK (version > 0),
                PRIMARY KEY (approach, kind)
            )
            """,
        ])
}
