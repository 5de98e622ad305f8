import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// Somebody who knows in which order people answered, and has the live database after closing, tries to tell whose
/// answers are whose.
@Suite struct AnonymityTests {
    private static let people = 80

    @Test(arguments: EngineKind.allCases)
    func nothingTellsWhoAnswered(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            _ = try await field.invite()
            for number in 0..<Self.people {
                try await field.answerOpenly(
                    Self.answer(number), on: number < 40 ? monday : tuesday, language: number == 7 ? .english : .dutch)
            }
            let before: [String] = try await store.engine.rows("SELECT id FROM response").map { try $0["id"] }
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)

            let rows = try await store.engine.rows(
                """
                SELECT response.id, response.token_hash, response.recipient, response.language, response.started_on,
                    response.submitted_on, response.submitted_change, response.source, response.stopped_at,
                    answer_part.part, answer_part.answers
                FROM response JOIN answer_part ON answer_part.response = response.id
                """)
            #expect(rows.count == Self.people)
            // Nothing is lost, and nobody is twice there.
            let numbers = try rows.map { try Self.number(in: $0) }
            #expect(Set(numbers) == Set(0..<Self.people))
            // What differs between responses is what was answered, an id by chance, and a number in a new order.
            for column in ["token_hash", "recipient", "stopped_at"] {
                #expect(try rows.allSatisfy { try ($0[column] as String?) == nil }, "\(column)")
            }
            for column in ["language", "started_on", "submitted_on", "source", "part"] {
                #expect(Set(try rows.map { try $0[column] as String }).count == 1, "\(column)")
            }
            #expect(Set(before).isDisjoint(with: try rows.map { try $0["id"] as String }))

            // By id, by number, and by the order in which rows lie on the disk.
            let byID = try rows.sorted { try ($0["id"] as String) < ($1["id"] as String) }.map {
                try Self.number(in: $0)
            }
            let byChange = try rows.sorted { try ($0["submitted_change"] as Int) < ($1["submitted_change"] as Int) }
                .map { try Self.number(in: $0) }
            var orders = ["id": byID, "change": byChange]
            for table in ["response", "answer_part"] {
                let place: SQL = kind == .sqlite ? "rowid" : "ctid"
                let column: SQL = table == "response" ? "id" : "response"
                let ids: [String] = try await store.engine.rows(
                    "SELECT \(column) AS id FROM \(SQL(name: table)) ORDER BY \(place)"
                ).map { try $0["id"] }
                let numbers = Dictionary(
                    uniqueKeysWithValues: try rows.map { (try $0["id"] as String, try Self.number(in: $0)) })
                orders[table] = try ids.map { try #require(numbers[$0]) }
            }
            for (name, order) in orders {
                #expect(order.count == Self.people)
                #expect(abs(Self.correlation(order)) < 0.65, "\(name) follows the order in which people answered")
            }
            if kind == .postgreSQL {
                for table in ["response", "answer_part"] {
                    let writers = try await store.engine.rows(
                        "SELECT COUNT(DISTINCT xmin::text) AS writers FROM \(SQL(name: table))")
                    #expect(try writers[0]["writers"] as Int == 1, "\(table)")
                }
            }
            // The list of who was asked says nothing of who answered.
            #expect(try await store.recipients(of: field.survey.id).allSatisfy { $0.answered == nil })
        }
    }

    /// So many that pages of the file are split, which leaves copies of rows where none stand any more.
    @Test func theFileHoldsNothingOfBefore() async throws {
        let people = 1_500
        try await withDatabase(on: .sqlite) { address in
            guard case .sqlite(let path) = address else { return }
            var old: [String] = []
            try await withStore(at: address) { store in
                let field = try await FieldSample(store, promise: .anonymous)
                try await withThrowingTaskGroup { group in
                    for number in 0..<people { group.addTask { try await field.answerOpenly(Self.answer(number)) } }
                    try await group.waitForAll()
                }
                old = try await store.engine.rows("SELECT id, token_hash FROM response").flatMap {
                    [try $0["id"] as String, try $0["token_hash"] as String]
                }
                #expect(old.count == 2 * people)
                #expect(try Self.found(old, in: path) == Set(old))
                _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
                #expect(try Self.found(old, in: path) == [])
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasMadeOfAnAnswerStaysWithIt(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            try await field.answerOpenly("eerst")
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            let progress = try await store.surveyProgress(of: field.survey.id)
            _ = try await store.reopen(
                composedSurvey: field.composed, of: field.approach, until: tuesday, FieldSample.act)
            try await field.answerOpenly("later")
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            let answers = try await store.allSubmitted(of: field.survey.id).map(\.answers)
            #expect(Set(answers.compactMap { $0["q1"] }) == ["eerst", "later"])
            // Who keeps a tally in memory starts anew.
            #expect(try await store.surveyProgress(of: field.survey.id).erasures > progress.erasures)
        }
    }

    // MARK: What the attacker reckons with

    /// Answers of all lengths, from which only this test knows whose they are.
    private static func answer(_ number: Int) -> String {
        "antwoord \(number) " + String(repeating: "x", count: (number * 37) % 101)
    }

    private static func number(in row: Row) throws -> Int {
        let answers: String = try row["answers"]
        let number = try Regex("antwoord ([0-9]+) ", as: (Substring, Substring).self)
        return try #require(answers.firstMatch(of: number).flatMap { Int($0.1) })
    }

    /// Spearman's rank correlation of an order of 0..<n with that of the numbers; ±0.11 is usual by chance at 80.
    private static func correlation(_ order: [Int]) -> Double {
        let n = Double(order.count)
        let squares = order.enumerated().map { place, number in Double((number - place) * (number - place)) }.reduce(
            0, +)
        return 1 - 6 * squares / (n * (n * n - 1))
    }

    /// Which of some texts of at least eight bytes stand in a database's file or its log.
    private static func found(_ texts: [String], in path: String) throws -> Set<String> {
        let byBeginning = Dictionary(grouping: texts) { text in
            Array(text.utf8).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        }
        var found: Set<String> = []
        for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
            bytes.withUnsafeBytes { bytes in
                for place in 0..<max(0, bytes.count - 7) {
                    let beginning = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    for text in byBeginning[beginning] ?? [] where bytes[place...].starts(with: text.utf8) {
                        found.insert(text)
                    }
                }
            }
        }
        return found
    }
}
