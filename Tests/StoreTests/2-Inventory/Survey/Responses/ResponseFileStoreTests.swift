import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct ResponseFileStoreTests {
    private func file(_ count: Int) -> ReadResponseFile {
        ReadResponseFile(id: newID(), name: "forms.xlsx", taken: monday, responses: count)
    }

    private func take(
        _ file: ReadResponseFile, _ content: String, _ answers: [String], _ field: FieldSample
    ) async throws -> ResponseFileOutcome {
        try await field.store.take(
            file, content: content, responses: answers.map { ["q1": $0] }, to: field.survey.id, of: field.approach,
            FieldSample.act)
    }

    @Test(arguments: EngineKind.allCases)
    func aFileCountsOnceAndCanBeTakenBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let first = file(2)
            #expect(try await take(first, "one", ["A", "B"], field) == .taken)
            #expect(try await take(file(2), "one", ["A", "B"], field) == .takenBefore(first))
            #expect(try await take(file(1), "two", ["C"], field) == .taken)
            var found = try await store.submittedResponses(of: field.survey.id)
            #expect(found.compactMap { $0.answers["q1"] } == ["A", "B", "C"])
            #expect(found.allSatisfy { $0.source == .file })
            #expect(try await store.responseFiles(of: field.survey.id).count == 2)
            let gone = try await store.takeBack(
                file: first.id, from: field.survey.id, of: field.approach, FieldSample.act)
            #expect(gone == 2)
            found = try await store.submittedResponses(of: field.survey.id)
            #expect(found.compactMap { $0.answers["q1"] } == ["C"])
            // Once taken back it may come again.
            #expect(try await take(file(2), "one", ["A", "B"], field) == .taken)
            #expect(
                try await store.takeBack(
                    file: first.id, from: field.survey.id, of: field.approach, FieldSample.act) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAnonymousSurveyTakesFilesUntilItClosesAndForgetsWhichCame(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            let first = file(2)
            #expect(try await take(first, "one", ["A", "B"], field) == .taken)
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            #expect(try await store.responseFiles(of: field.survey.id).isEmpty)
            #expect(try await take(file(1), "two", ["C"], field) == .closed)
            #expect(
                try await store.takeBack(
                    file: first.id, from: field.survey.id, of: field.approach, FieldSample.act) == nil)
            #expect(try await store.engine.rows("SELECT response FROM filed_response").isEmpty)
            #expect(try await store.submittedResponses(of: field.survey.id).count == 2)
        }
    }
}
