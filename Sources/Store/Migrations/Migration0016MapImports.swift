extension Migration {
    /// Files that were read for a social map, and what each made of it, so that it can be undone.
    static let mapImports = Migration(
        number: 16,
        name: "map imports",
        statements: [
            """
            CREATE TABLE map_import (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
                municipality TEXT NOT NULL REFERENCES municipality (id),
                file TEXT NOT NULL,
                made_on TEXT NOT NULL CHECK (made_on LIKE '____-__-__'),
                state TEXT NOT NULL CHECK (state IN ('previewed', 'taking', 'taken', 'undone')),
                meanings TEXT NOT NULL,
                choice TEXT NOT NULL CHECK (length(choice) > 0),
                choices TEXT NOT NULL CHECK (choices LIKE '{%}'),
                total BIGINT NOT NULL CHECK (total >= 0),
                done BIGINT NOT NULL CHECK (done >= 0),
                wrong BIGINT NOT NULL CHECK (wrong >= 0),
                moved_at TEXT NOT NULL CHECK (moved_at LIKE '____-__-__T__:__:__.___Z')
            )
            """,
            "CREATE INDEX map_import_by_municipality ON map_import (municipality, made_on)",
            // Apart from the import, which changes often while this never does; gone as soon as nobody needs it.
            """
            CREATE TABLE map_import_file (
                map_import TEXT NOT NULL PRIMARY KEY REFERENCES map_import (id) ON DELETE CASCADE,
                content TEXT NOT NULL CHECK (content LIKE '{%}')
            )
            """,
            """
            CREATE TABLE map_import_part (
                map_import TEXT NOT NULL REFERENCES map_import (id) ON DELETE CASCADE,
                part TEXT NOT NULL CHECK (length(part) = 36),
                subject TEXT NOT NULL CHECK (subject IN ('organisation', 'contact_person')),
                version BIGINT NOT NULL CHECK (version > 0),
                before TEXT CHECK (before LIKE '{%}'),
                PRIMARY KEY (map_import, part)
            )
            """,
            "CREATE INDEX map_import_by_part ON map_import_part (part)",
        ])
}
