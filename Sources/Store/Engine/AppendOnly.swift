/// Keeps a table's rows as they were written: nobody who speaks to the database as this program does can change one,
/// write over one, or remove one that is young.
///
/// The age is that by the clock of the database, so that no clock of ours can make a row old. Table and column are
/// names of the schema, never values.
struct AppendOnly: Sendable {
    let table: String
    /// The column with the moment of writing.
    let moment: String
    /// How old a row must be to be removed.
    let months: Int

    fileprivate static let refusal = "the record is not changed"
}

extension SQLiteConnection {
    func guardRows(_ guarded: AppendOnly) throws {
        let (table, refuse) = (guarded.table, "SELECT RAISE(ABORT, '\(AppendOnly.refusal)');")
        for statement in [
            "CREATE TRIGGER \(table)_stays BEFORE UPDATE ON \(table) BEGIN \(refuse) END",
            // INSERT OR REPLACE removes a row without asking the trigger for removals.
            """
            CREATE TRIGGER \(table)_is_not_replaced BEFORE INSERT ON \(table)
            WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id) BEGIN \(refuse) END
            """,
            """
            CREATE TRIGGER \(table)_is_kept BEFORE DELETE ON \(table)
            WHEN OLD.\(guarded.moment) > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-\(guarded.months) months')
            BEGIN \(refuse) END
            """,
        ] { _ = try run(SQL(stringLiteral: statement)) }
    }
}

extension PostgreSQLConnection {
    func guardRows(_ guarded: AppendOnly) throws {
        let table = guarded.table
        for statement in [
            """
            CREATE OR REPLACE FUNCTION \(table)_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
            BEGIN
                IF TG_OP = 'DELETE' THEN
                    IF OLD.\(guarded.moment) <= to_char((now() AT TIME ZONE 'UTC') - INTERVAL '\(guarded.months) months',
                        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') THEN
                        RETURN OLD;
                    END IF;
                END IF;
                RAISE EXCEPTION '\(AppendOnly.refusal)' USING ERRCODE = 'restrict_violation';
            END $guard$
            """,
            """
            CREATE TRIGGER \(table)_guard BEFORE UPDATE OR DELETE ON \(table)
            FOR EACH ROW EXECUTE FUNCTION \(table)_guard()
            """,
            """
            CREATE TRIGGER \(table)_stays BEFORE TRUNCATE ON \(table)
            FOR EACH STATEMENT EXECUTE FUNCTION \(table)_guard()
            """,
        ] { _ = try run(SQL(stringLiteral: statement)) }
    }
}
