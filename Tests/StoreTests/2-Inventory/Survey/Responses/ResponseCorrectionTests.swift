import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// What coordinators do to single responses, and what counts afterwards.
@Suite struct ResponseCorrectionTests {
    private func counted(_ store: Store, _ survey: Survey.ID) async throws -> [[String: String]] {
        try await store.allSubmitted(of: survey).map(\.answers)
    }

    @Test(arguments: EngineKind.allCases)
    func aCorrectionCountsAndKeepsWhatStoodThere(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            try await field.answerOpenly("een")
            try await field.answerOpenly("twee")
            let response = try #require(try await store.submittedResponses(of: field.survey.id).last)
            #expect(response.answers == ["q1": "twee", "q2": "twee"] && response.corrections == 0)
            let erasures = try await store.surveyProgress(of: field.survey.id).erasures
            func correct(_ answers: [String: String], seen: Int) async throws -> ResponseChange {
                try await store.correct(
                    response.id, to: answers, questions: "vraag 1", seen: seen, because: "Gebeld",
                    survey: field.survey.id,
                    of: field.approach, FieldSample.act)
            }
            #expect(try await correct(["q1": "drie", "q2": "twee"], seen: 0) == .done)
            #expect(try await counted(store, field.survey.id).map { $0["q1"] } == ["een", "drie"])
            // Who keeps a tally starts anew.
            #expect(try await store.surveyProgress(of: field.survey.id).erasures == erasures + 1)
            // Somebody who looked before sees that it changed; nothing is overwritten.
            #expect(try await correct(["q1": "vier"], seen: 0) == .outdated)
            #expect(try await correct(["q1": "drie", "q2": "twee"], seen: 1) == .same)
            #expect(try await correct(["q1": "vier"], seen: 1) == .done)
            #expect(
                try await store.corrections(of: response.id) == [
                    ResponseCorrection(day: Day(at: noon), reason: "Gebeld", before: ["q1": "twee", "q2": "twee"]),
                    ResponseCorrection(day: Day(at: noon), reason: "Gebeld", before: ["q1": "drie", "q2": "twee"]),
                ])
            let found = try #require(try await store.submittedResponse(response.id, of: field.survey.id))
            #expect(found.answers == ["q1": "vier"] && found.corrections == 2)
            let changes = try await store.recorded("response")
            #expect(changes.count == 2)
            #expect(changes.allSatisfy { $0.after == ["questions": .value("vraag 1"), "reason": .withheld] })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsSetAsideDoesNotCountUntilItIsPutBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for text in ["een", "twee", "drie"] { try await field.answerOpenly(text) }
            let id = try #require(try await store.submittedResponses(of: field.survey.id).dropFirst().first).id
            func set(_ reason: String?) async throws -> ResponseChange {
                try await store.setAside(
                    id, because: reason, survey: field.survey.id, of: field.approach, FieldSample.act)
            }
            #expect(try await set(nil) == .same)
            #expect(try await set("Dubbel") == .done)
            #expect(try await set("Nog eens") == .same)
            #expect(try await counted(store, field.survey.id).map { $0["q1"] } == ["een", "drie"])
            #expect(try await store.answered(of: field.survey.id) == 2)
            #expect(try await store.fieldProgress(of: field.survey.id).total == 2)
            // It is on the list still, with why.
            let all = try await store.submittedResponses(of: field.survey.id)
            #expect(all.map(\.aside?.reason) == [nil, "Dubbel", nil])
            #expect(try await store.countedResponses(of: field.survey.id)?.map { $0.answers["q1"] } == ["een", "drie"])
            #expect(try await store.submittedCount(of: field.survey.id) == 3)
            #expect(try await set(nil) == .done)
            #expect(try await counted(store, field.survey.id).count == 3)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func onlyWhatIsSetAsideCanBeErased(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            try await field.answerOpenly("een")
            let id = try #require(try await store.submittedResponses(of: field.survey.id).first).id
            func erase() async throws -> ResponseChange {
                try await store.erase(response: id, survey: field.survey.id, of: field.approach, FieldSample.act)
            }
            #expect(try await erase() == .outdated)
            _ = try await store.setAside(
                id, because: "Op verzoek", survey: field.survey.id, of: field.approach, FieldSample.act)
            #expect(try await erase() == .done)
            #expect(try await erase() == .unknown)
            for table in ["response", "answer_part", "response_aside"] {
                #expect(try await store.engine.rows("SELECT * FROM \(SQL(name: table))").isEmpty, "\(table)")
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theNewestComeFirstPageByPage(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for number in 1...5 { try await field.answerOpenly("\(number)") }
            func page(after offset: Int) async throws -> [String?] {
                try await store.submittedResponses(of: field.survey.id, newest: 2, after: offset).map {
                    $0.answers["q1"]
                }
            }
            #expect(try await page(after: 0) == ["5", "4"])
            #expect(try await page(after: 4) == ["1"])
            #expect(try await page(after: 6).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAnonymousSurveyIsGivenOutAfterClosingOnlyAndThenStaysClosed(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            for number in 0..<30 { try await field.answerOpenly("\(number)") }
            func release() async throws -> Bool {
                try await store.release(field.survey.id, of: field.approach, FieldSample.act)
            }
            #expect(try await release() == false)
            #expect(try await store.countedResponses(of: field.survey.id) == nil)
            let id = try #require(try await store.submittedResponses(of: field.survey.id).first).id
            // Single responses are nobody's to change.
            let change = try await store.setAside(
                id, because: "Dubbel", survey: field.survey.id, of: field.approach, FieldSample.act)
            #expect(change == .unknown)
            func close() async throws {
                _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            }
            func reopen() async throws -> SurveyReopening {
                try await store.reopen(
                    composedSurvey: field.composed, of: field.approach, until: tuesday, FieldSample.act)
            }
            try await close()
            // As long as nobody saw an answer, it can open again.
            #expect(try await reopen() == .reopened)
            try await close()
            #expect(try await store.countedResponses(of: field.survey.id) == nil)
            #expect(try await release())
            let given = try #require(try await store.countedResponses(of: field.survey.id))
            #expect(Set(given.compactMap { $0.answers["q1"] }) == Set((0..<30).map(String.init)))
            #expect(try await release())
            #expect(try await reopen() == .released)
            #expect(try await store.survey(field.survey.id)?.released == Day(at: noon))
            #expect(try await store.composedSurvey(field.composed, of: field.approach)?.state == .closed)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aConfidentialSurveyIsNeverReleasedAsIfItWereAnonymous(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            try await field.answerOpenly("een")
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            #expect(try await store.release(field.survey.id, of: field.approach, FieldSample.act) == false)
            #expect(try await store.countedResponses(of: field.survey.id)?.count == 1)
            #expect(try await store.survey(field.survey.id)?.released == nil)
        }
    }
}
