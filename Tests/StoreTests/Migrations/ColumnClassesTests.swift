import TestDatabases
import Testing

@testable import Store

@Suite struct ColumnClassesTests {
    private func columns(in store: Store, _ kind: EngineKind) async throws -> [String: Set<String>] {
        let rows =
            switch kind {
            case .sqlite:
                try await store.engine.rows(
                    """
                    SELECT tables.name AS table_name, columns.name AS column_name
                    FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
                    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
                    """)
            case .postgreSQL:
                // Of the type `name`, which is no text to us.
                try await store.engine.rows(
                    """
                    SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name
                    FROM information_schema.columns WHERE table_schema = 'public'
                    """)
            }
        return try rows.reduce(into: [:]) { columns, row in
            columns[try row["table_name"], default: []].insert(try row["column_name"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func everyColumnHasAClassAndEveryClassAColumn(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let found = try await columns(in: store, kind)
            let classed = ColumnClasses.all.mapValues { Set($0.keys) }
            for table in Set(found.keys).union(classed.keys).sorted() {
                let (found, classed) = (found[table] ?? [], classed[table] ?? [])
                #expect(found.subtracting(classed).isEmpty, "\(table): columns without a class")
                #expect(classed.subtracting(found).isEmpty, "\(table): classes without a column")
            }
        }
    }
}
