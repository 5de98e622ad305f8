import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct SQLTests {
    @Test func valuesBecomeNumberedBindings() throws {
        let (name, nobody) = ("O'Neill", String?.none)
        let sql: SQL = "SELECT \(name), \(7), \(true), \(nobody), \(monday), \(Language.dutch), \(0.5)"
        #expect(sql.text == "SELECT $1, $2, $3, $4, $5, $6, $7")
        #expect(
            try sql.bindings() == [
                .text("O'Neill"), .integer(7), .boolean(true), .null, .text("2026-11-23"), .text("nl"), .real(0.5),
            ])
    }

    @Test func piecesAreNumberedWhereTheyLand() throws {
        let piece: SQL = "id = \("x")"
        let sql: SQL = "SELECT \(1) WHERE \(piece) AND b = \(2)"
        #expect(sql.text == "SELECT $1 WHERE id = $2 AND b = $3")
        #expect(try sql.bindings() == [.integer(1), .text("x"), .integer(2)])
    }

    @Test func nulIsRefused() {
        let sql: SQL = "SELECT \("a\0b")"
        #expect(throws: StoreError.holdsNUL) { try sql.bindings() }
    }

    @Test(arguments: EngineKind.allCases)
    func valuesComeBackAsTheyWere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let row = try await store.engine.rows(
                """
                SELECT CAST(\(Int.max) AS BIGINT) AS large, CAST(\(Int.min) AS BIGINT) AS small,
                    CAST(\(0.1) AS DOUBLE PRECISION) AS tenth, CAST(\(2.0) AS DOUBLE PRECISION) AS whole,
                    CAST(\(true) AS BOOLEAN) AS truth, CAST(\(Int?.none) AS BIGINT) AS unknown
                """)[0]
            #expect(try row["large"] == Int.max)
            #expect(try row["small"] == Int.min)
            #expect(try row["tenth"] == 0.1)
            #expect(try row["whole"] == 2.0)
            #expect(try row["truth"] == true)
            #expect(try row["unknown"] == Int?.none)
            #expect(throws: StoreError.self) { let _: String = try row["large"] }
            #expect(throws: StoreError.self) { let _: Int = try row["unknown"] }
            #expect(throws: StoreError.self) { let _: Int = try row["absent"] }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func textsComeBackAsTheyWere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            for text in awkwardTexts {
                let back: String = try await store.engine.rows("SELECT CAST(\(text) AS TEXT) AS back")[0]["back"]
                #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
            }
        }
    }
}
