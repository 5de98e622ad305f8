import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// Personal links in an anonymous survey: who answered is known until closing, and nothing ties them to what.
@Suite struct AnonymousLinkTests {
    private static let secret = "een geheim dat niemand leest"

    @Test(arguments: EngineKind.allCases)
    func nothingTiesALinkToItsAnswers(kind: EngineKind) async throws {
        try await withAnonymousField(on: kind) { field in
            let store = field.store
            let anna = try #require(try await field.invite()["Anna"])
            let link = try await field.link(for: anna)
            #expect(try await store.startResponse(forRecipientBy: link, language: .dutch, on: tuesday))
            #expect(
                try await store.save(["q2": Self.secret], part: "II", language: .dutch, link: link) == .saved)

            // A draft is readable with the link alone.
            #expect(try await store.response(link)?.answers == ["q2": Self.secret])
            let drafts = try await store.engine.rows("SELECT answers FROM answer_part")
            #expect(drafts.count == 1)
            #expect(try drafts.allSatisfy { try !($0["answers"] as String).contains("geheim") })
            try await Self.expectNoTie(store)
            #expect(try await field.recipients()["Anna"]?.answered == nil)

            #expect(
                try await store.submit(["q1": "klaar"], part: "I", language: .dutch, on: tuesday, link: link) == .saved)
            try await Self.expectNoTie(store)
            // What counts is read by all who count.
            #expect(
                try await store.allSubmitted(of: field.survey.id).map(\.answers) == [
                    ["q1": "klaar", "q2": Self.secret]
                ])
            // Not the day of answering, which would lead to the answers of that day.
            #expect(try await field.recipients()["Anna"]?.answered == field.survey.opens)
            #expect(try await store.response(link)?.submitted == true)
            #expect(try await store.days(of: link)?.submitted == tuesday)

            // Only the others are reminded.
            #expect(try await field.send(.invitation) == .queued(3))
            #expect(try await field.send(.reminder) == .queued(2))
            #expect(try await field.send(.thanks) == .queued(1))

            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            // Nobody stands out, as one who answered or as one who needed no reminder.
            let recipients = try await store.recipients(of: field.survey.id)
            #expect(recipients.count == 3)
            #expect(recipients.allSatisfy { $0.answered == nil && $0.reminders == 0 && $0.lastMailed == $0.invited })
            #expect(try await store.response(link) == nil)
            #expect(try await store.recipient(link)?.hasAnswered == false)
            #expect(try await store.answered(of: field.survey.id) == 1)
            // Nobody knows any more whom to thank in particular.
            #expect(try await field.send(.thanks) == .queued(3))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofAllLinksOfOnePersonOneResponseCounts(kind: EngineKind) async throws {
        try await withAnonymousField(on: kind) { field in
            let store = field.store
            let anna = try #require(try await field.invite()["Anna"])
            var links: [Token] = []
            for _ in 0..<8 { links.append(try await field.link(for: anna)) }
            let outcomes = try await withThrowingTaskGroup(of: SaveOutcome.self) { group in
                for (number, link) in links.enumerated() {
                    group.addTask { try await field.answer(link, "antwoord \(number)") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .saved } == 1)
            #expect(outcomes.count { $0 == .alreadySubmitted || $0 == .unknownLink } == 7)
            #expect(try await store.answered(of: field.survey.id) == 1)
            var ways: [Bool] = []
            for link in links {
                let recipient = try #require(try await store.recipient(link))
                #expect(recipient.hasAnswered)
                // The other drafts are over, and their links say so.
                #expect(try await (store.response(link) != nil) == recipient.hasBegun)
                ways.append(recipient.hasBegun)
            }
            #expect(ways.count { $0 } == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoErasesHasNotAnswered(kind: EngineKind) async throws {
        try await withAnonymousField(on: kind) { field in
            let store = field.store
            let anna = try #require(try await field.invite()["Anna"])
            let link = try await field.link(for: anna)
            #expect(try await field.answer(link, "toch niet") == .saved)
            #expect(try await store.eraseResponse(link, at: noon))
            #expect(try await store.answered(of: field.survey.id) == 0)
            #expect(try await field.recipients()["Anna"]?.answered == nil)
            #expect(try await field.answer(link, "toch wel") == .saved)
            #expect(try await store.answered(of: field.survey.id) == 1)
        }
    }

    /// On PostgreSQL a row that is written lies in another place than before: after closing in an order by chance.
    @Test func theListLiesInNoOrderOfAnswering() async throws {
        try await withAnonymousField(on: .postgreSQL) { field in
            let store = field.store
            let organisations = (0..<60).map {
                Organisation(id: newID(), municipality: "heldermeer", name: "Organisatie \($0)")
            }
            try await store.add(organisations: organisations, people: [], FieldSample.act)
            _ = try await store.add(
                organisations.map { RecipientCandidate(organisation: $0, person: nil) }, to: field.survey.id,
                of: field.approach, FieldSample.act)
            var answered: [SurveyRecipient.ID] = []
            for recipient in try await store.recipients(of: field.survey.id).shuffled().prefix(30) {
                #expect(try await field.answer(try await field.link(for: recipient), "x") == .saved)
                answered.append(recipient.id)
            }
            /// How far, on average, those who answered lie behind the others on the disk.
            func distance() async throws -> Double {
                let rows = try await store.engine.rows("SELECT id FROM survey_recipient ORDER BY ctid")
                let ids: [String] = try rows.map { try $0["id"] }
                #expect(ids.count == 60)
                let (theirs, others) = (
                    ids.indices.filter { answered.contains(ids[$0]) },
                    ids.indices.filter { !answered.contains(ids[$0]) }
                )
                return Double(theirs.reduce(0, +)) / 30 - Double(others.reduce(0, +)) / 30
            }
            // As they would lie at the worst: those who answered before all others.
            for statement in [
                "CREATE INDEX by_answer ON survey_recipient (answered_on)", "CLUSTER survey_recipient USING by_answer",
                "DROP INDEX by_answer",
            ] as [SQL] { _ = try await store.engine.rows(statement) }
            #expect(try await distance() == -30)
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            let after = try await distance()
            // By chance it is 0, with a standard deviation of 4.5 places.
            #expect(abs(after) < 25, "\(after)")
            let writers = try await store.engine.rows(
                "SELECT COUNT(DISTINCT xmin::text) AS writers FROM survey_recipient")
            #expect(try writers[0]["writers"] as Int == 1)
        }
    }

    /// Whose other link sent the answers has answered, whatever becomes of a draft that was left.
    @Test(arguments: EngineKind.allCases)
    func anOldDraftThatIsErasedTakesNoAnswerAway(kind: EngineKind) async throws {
        try await withAnonymousField(on: kind) { field in
            let store = field.store
            let anna = try #require(try await field.invite()["Anna"])
            let (draft, sent) = (try await field.link(for: anna), try await field.link(for: anna))
            #expect(try await store.startResponse(forRecipientBy: draft, language: .dutch, on: monday))
            #expect(try await field.answer(sent, "klaar") == .saved)
            #expect(try await store.eraseResponse(draft, at: noon))
            #expect(try await field.recipients()["Anna"]?.answered != nil)
            #expect(try await store.answered(of: field.survey.id) == 1)
        }
    }

    @Test func aDraftIsSealedForItsPlace() throws {
        let (link, other) = (Token(), Token())
        let sealed = try link.sealed("{}", part: "I")
        #expect(try link.unsealed(sealed, part: "I") == "{}")
        #expect(throws: StoreError.self) { try other.unsealed(sealed, part: "I") }
        #expect(throws: StoreError.self) { try link.unsealed(sealed, part: "II") }
        #expect(throws: StoreError.self) { try link.unsealed("geen base64!", part: "I") }
        #expect(link.answersHash != link.hash && link.answersHash != other.answersHash)
    }

    /// No column of what is kept of a response holds what is kept of a link or of its recipient.
    private static func expectNoTie(_ store: Store) async throws {
        let links = try await store.engine.rows("SELECT hash, recipient FROM survey_link")
        let known = try Set(links.flatMap { [try $0["hash"] as String, try $0["recipient"] as String] })
        let responses = try await store.engine.rows("SELECT id, token_hash, recipient FROM response")
        #expect(!links.isEmpty && !responses.isEmpty)
        for row in responses {
            #expect(try (row["recipient"] as String?) == nil)
            #expect(try !known.contains(row["id"]) && !known.contains(row["token_hash"]))
        }
    }

    private func withAnonymousField(
        on kind: EngineKind, _ test: @Sendable @escaping (FieldSample) async throws -> Void
    ) async throws {
        try await withStore(on: kind) { store in
            try await test(try await FieldSample(store, promise: .anonymous, links: .personal))
        }
    }
}
