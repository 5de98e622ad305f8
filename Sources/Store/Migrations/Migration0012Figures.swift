extension Migration {
    /// The figures of an approach, the files they were read from, the map of its districts, and what was asked of others.
    /// Shares are whole hundredths of a percent; a cut-off of 0 is not known.
    static let figures = Migration(
        number: 12,
        name: "figures",
        statements: [
            """
            CREATE TABLE figure_import (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('health', 'mapped', 'scale')),
                file TEXT NOT NULL,
                summary TEXT NOT NULL,
                made_on TEXT NOT NULL CHECK (made_on LIKE '____-__-__'),
                state TEXT NOT NULL CHECK (state IN ('previewed', 'taken', 'undone'))
            )
            """,
            "CREATE INDEX figure_import_by_approach ON figure_import (approach, made_on, id)",
            """
            CREATE TABLE figure (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                imported_by TEXT REFERENCES figure_import (id) ON DELETE SET NULL,
                replaced_by TEXT REFERENCES figure_import (id) ON DELETE SET NULL,
                standing TEXT NOT NULL CHECK (standing IN ('current', 'previewed', 'replaced', 'removed')),
                removed_on TEXT CHECK (removed_on LIKE '____-__-__'),
                indicator TEXT NOT NULL CHECK (indicator IN ('lonely', 'strongly', 'emotional', 'social')),
                area_code TEXT NOT NULL,
                area_name TEXT NOT NULL,
                age TEXT NOT NULL CHECK (length(age) > 0),
                sex TEXT NOT NULL CHECK (sex IN ('all', 'women', 'men')),
                year BIGINT NOT NULL CHECK (year >= 1990),
                share BIGINT NOT NULL CHECK (share >= 0 AND share <= 10000),
                low BIGINT CHECK (low >= 0 AND low <= share),
                high BIGINT CHECK (high >= share AND high <= 10000),
                base BIGINT CHECK (base > 0),
                series TEXT NOT NULL CHECK (series IN ('healthMonitor', 'socialCohesion', 'own', 'other')),
                source TEXT NOT NULL CHECK (length(source) > 0),
                scale TEXT NOT NULL CHECK (scale IN ('unknown', 'six', 'eleven')),
                cut_off BIGINT NOT NULL CHECK (cut_off >= 0),
                basis TEXT NOT NULL CHECK (basis IN ('observed', 'modelled')),
                version BIGINT NOT NULL CHECK (version > 0),
                CHECK (length(area_code) + length(area_name) > 0),
                CHECK ((low IS NULL) = (high IS NULL))
            )
            """,
            "CREATE INDEX figure_by_approach ON figure (approach, standing, year)",
            "CREATE INDEX figure_by_import ON figure (imported_by)",
            "CREATE INDEX figure_by_replacement ON figure (replaced_by)",
            """
            CREATE TABLE figure_map (
                approach TEXT NOT NULL PRIMARY KEY REFERENCES approach (id) ON DELETE CASCADE,
                file TEXT NOT NULL,
                map TEXT NOT NULL,
                made_on TEXT NOT NULL CHECK (made_on LIKE '____-__-__'),
                removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (removed IN (FALSE, TRUE))
            )
            """,
            """
            CREATE TABLE figure_request (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                approach TEXT NOT NULL REFERENCES approach (id) ON DELETE CASCADE,
                asked_of TEXT NOT NULL CHECK (length(asked_of) > 0),
                about TEXT NOT NULL CHECK (length(about) > 0),
                asked_on TEXT NOT NULL CHECK (asked_on LIKE '____-__-__'),
                due TEXT CHECK (due LIKE '____-__-__'),
                received_on TEXT CHECK (received_on LIKE '____-__-__'),
                note TEXT NOT NULL,
                removed BOOLEAN NOT NULL DEFAULT FALSE CHECK (removed IN (FALSE, TRUE)),
                version BIGINT NOT NULL CHECK (version > 0)
            )
            """,
            "CREATE INDEX figure_request_by_approach ON figure_request (approach, due, id)",
        ])
}
