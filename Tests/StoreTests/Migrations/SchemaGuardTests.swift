import Domain
import TestDatabases
import Testing

@testable import Store

/// What the schema itself refuses, whatever the code above it does.
@Suite struct SchemaGuardTests {
    private struct Attempt: Sendable {
        let sql: SQL
        let refusal: StoreError.Constraint

        init(_ sql: SQL, _ refusal: StoreError.Constraint) { (self.sql, self.refusal) = (sql, refusal) }
    }

    private static func response(
        _ change: String, survey: String = "peiling", submitted: String = "'2026-11-23'",
        id: String = "00000000-0000-4000-8000-000000000009"
    ) -> SQL {
        SQL(
            stringLiteral: """
                INSERT INTO response (id, survey, language, started_on, submitted_on, submitted_change)
                VALUES ('\(id)', '\(survey)', 'nl', '2026-11-23', \(submitted), \(change))
                """)
    }

    private static let attempts = [
        Attempt("INSERT INTO municipality (id, name, contact) VALUES ('heldermeer', 'A', '')", .unique),
        Attempt("INSERT INTO municipality (id, name, contact) VALUES ('', 'A', '')", .check),
        Attempt("INSERT INTO municipality (id, name, contact) VALUES ('a', NULL, '')", .notNull),
        Attempt("DELETE FROM municipality WHERE id = 'heldermeer'", .foreignKey),
        Attempt("UPDATE survey SET municipality = 'nergens'", .foreignKey),
        Attempt("UPDATE survey SET minimum_group = 2", .check),
        Attempt("UPDATE survey SET closes = '2026-11-22'", .check),
        Attempt("UPDATE survey SET opens = 'maandag'", .check),
        Attempt("UPDATE survey SET changes = -1", .check),
        Attempt("UPDATE survey SET invited = -1", .check),
        Attempt("DELETE FROM survey", .foreignKey),
        Attempt(response("2", survey: "nergens"), .foreignKey),
        Attempt(response("1"), .unique),
        Attempt(response("0"), .check),
        Attempt(response("NULL"), .check),
        Attempt(response("2", submitted: "NULL"), .check),
        Attempt(response("2", id: "7"), .check),
        Attempt("UPDATE response SET token_hash = 'kort'", .check),
        Attempt("UPDATE response SET language = 'nederlands'", .check),
        Attempt("INSERT INTO answer_part (response, part, answers) VALUES ('nergens', 'I', '{}')", .foreignKey),
        Attempt("UPDATE answer_part SET answers = 'geen JSON'", .check),
        Attempt("UPDATE answer_part SET part = ''", .check),
    ]

    @Test(arguments: EngineKind.allCases)
    func theSchemaRefuses(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: link)
            let engine = store.engine
            for attempt in Self.attempts {
                await #expect(throws: StoreError.violates(attempt.refusal), "\(attempt.sql.text)") {
                    try await engine.write { _ = try $0.run(attempt.sql) }
                }
            }
            try await engine.write { _ = try $0.run(Self.response("2")) }
            #expect(try await store.allSubmitted().map(\.change) == [1, 2])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func answersGoWithTheirResponse(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.save(["q1": "a"], part: "I", language: .dutch, link: link)
            try await store.engine.write { _ = try $0.run("DELETE FROM response") }
            #expect(try await store.engine.rows("SELECT part FROM answer_part").isEmpty)
        }
    }
}
