extension Migration {
    /// Surveys in the field: what they promise, when they ended, who was asked, and what was mailed.
    static let field = Migration(
        number: 17,
        name: "field",
        statements: [
            """
            ALTER TABLE survey ADD COLUMN promise TEXT NOT NULL DEFAULT 'confidential'
                CHECK (promise IN ('confidential', 'anonymous'))
            """,
            "ALTER TABLE survey ADD COLUMN ended_on TEXT CHECK (ended_on LIKE '____-__-__')",
            """
            CREATE TABLE survey_recipient (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
                person TEXT REFERENCES contact_person (id) ON DELETE CASCADE,
                added_on TEXT NOT NULL CHECK (added_on LIKE '____-__-__'),
                invited_on TEXT CHECK (invited_on LIKE '____-__-__'),
                reminders BIGINT NOT NULL DEFAULT 0 CHECK (reminders >= 0),
                mailed_on TEXT CHECK (mailed_on LIKE '____-__-__'),
                answered_on TEXT CHECK (answered_on LIKE '____-__-__'),
                is_stopped BOOLEAN NOT NULL DEFAULT FALSE CHECK (is_stopped IN (FALSE, TRUE))
            )
            """,
            // One place on the list for a person, and one for an organisation by itself.
            "CREATE UNIQUE INDEX survey_recipient_person ON survey_recipient (survey, person) WHERE person IS NOT NULL",
            """
            CREATE UNIQUE INDEX survey_recipient_organisation ON survey_recipient (survey, organisation)
                WHERE person IS NULL
            """,
            "CREATE INDEX survey_recipient_by_organisation ON survey_recipient (organisation)",
            "CREATE INDEX survey_recipient_by_person ON survey_recipient (person)",
            """
            CREATE TABLE survey_link (
                hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
                recipient TEXT NOT NULL REFERENCES survey_recipient (id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX survey_link_by_recipient ON survey_link (recipient)",
            "ALTER TABLE response ADD COLUMN recipient TEXT REFERENCES survey_recipient (id) ON DELETE SET NULL",
            "CREATE UNIQUE INDEX response_by_recipient ON response (recipient) WHERE recipient IS NOT NULL",
            """
            ALTER TABLE response ADD COLUMN source TEXT NOT NULL DEFAULT 'link'
                CHECK (source IN ('link', 'paper', 'file'))
            """,
            """
            CREATE TABLE survey_letter (
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'thanks')),
                subject TEXT NOT NULL CHECK (length(subject) > 0),
                body TEXT NOT NULL CHECK (length(body) > 0),
                PRIMARY KEY (survey, kind)
            )
            """,
            """
            CREATE TABLE survey_mailing (
                mailing TEXT NOT NULL PRIMARY KEY REFERENCES mailing (id) ON DELETE CASCADE,
                survey TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'thanks')),
                sent_on TEXT NOT NULL CHECK (sent_on LIKE '____-__-__'),
                mails BIGINT NOT NULL CHECK (mails > 0)
            )
            """,
            "CREATE INDEX survey_mailing_by_survey ON survey_mailing (survey, sent_on)",
        ])
}
