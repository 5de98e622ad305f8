import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// Quotes of open answers: edited, approved in the words that were seen, and gone with the answer.
@Suite struct QuoteStoreTests {
    private func set(_ text: String?, _ field: FieldSample, _ response: String, seen: String?) async throws
        -> QuoteChange
    {
        try await field.store.setQuote(
            text, of: response, in: "q2", seen: seen, survey: field.survey.id, of: field.approach, FieldSample.act)
    }

    private func approve(_ field: FieldSample, _ response: String, seen: String) async throws -> QuoteChange {
        try await field.store.approveQuote(
            of: response, in: "q2", seen: seen, survey: field.survey.id, of: field.approach, FieldSample.act)
    }

    @Test(arguments: EngineKind.allCases)
    func editedAndApprovedOneByOne(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            for text in ["Zij is alleen", "Niemand komt"] { try await field.answerOpenly(text) }
            let responses = try await store.submittedResponses(of: field.survey.id).map(\.id)
            #expect(try await set("Iemand is alleen", field, responses[0], seen: nil) == .done)
            #expect(try await set("Er komt niemand", field, responses[1], seen: nil) == .done)
            #expect(try await store.quotes(of: field.survey.id).map(\.number) == [1, 2])
            // What nobody saw is not approved, nor written over.
            #expect(try await approve(field, responses[0], seen: "Zij is alleen") == .outdated)
            #expect(try await set("Anders", field, responses[0], seen: nil) == .outdated)
            #expect(try await approve(field, responses[0], seen: "Iemand is alleen") == .done)
            var quotes = try await store.quotes(of: field.survey.id)
            #expect(quotes.map { $0.approved != nil } == [true, false])
            // Editing takes the approval back; the number stays.
            #expect(try await set("Iemand voelt zich alleen", field, responses[0], seen: "Iemand is alleen") == .done)
            quotes = try await store.quotes(of: field.survey.id)
            #expect(quotes.map(\.approved) == [nil, nil] && quotes.map(\.number) == [1, 2])
            #expect(try await set(nil, field, responses[1], seen: "Er komt niemand") == .done)
            #expect(try await store.quotes(of: field.survey.id).map(\.number) == [1])
            // The answer goes, and the quote with it.
            _ = try await store.engine.write { connection in
                try connection.run("DELETE FROM response WHERE id = \(responses[0])")
            }
            #expect(try await store.quotes(of: field.survey.id).isEmpty)
            #expect(try await set("Weg", field, responses[0], seen: nil) == .unknown)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofAnAnonymousSurveyOnlyOnceItWasReleased(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            try await field.answerOpenly("Zij is alleen")
            let response: String = try await store.engine.rows("SELECT id FROM response")[0]["id"]
            #expect(try await set("Iemand is alleen", field, response, seen: nil) == .unknown)
        }
    }
}
