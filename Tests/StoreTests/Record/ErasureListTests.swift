import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

/// What is erased on request stays erased, a restored backup or not.
@Suite struct ErasureListTests {
    private let now = Date(timeIntervalSince1970: 1_795_500_000)
    private var act: Act { Act(by: .operator, for: "heldermeer", at: now) }

    @Test(arguments: EngineKind.allCases)
    func aSentResponseGoesAndTheCountStartsAnew(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            let links = try await [store.startedResponse(), store.startedResponse(), store.startedResponse()]
            for (link, answer) in zip(links, ["a", "b", "c"]) {
                _ = try await store.submit(["q1": answer], part: "I", language: .dutch, on: monday, link: link)
            }
            #expect(try await store.surveyProgress(of: "peiling") == SurveyProgress(changes: 3, erasures: 0))
            #expect(try await store.eraseResponse(links[2], at: now))
            #expect(try await store.surveyProgress(of: "peiling") == SurveyProgress(changes: 4, erasures: 1))
            #expect(try await store.allSubmitted().map(\.answers) == [["q1": "a"], ["q1": "b"]])
            #expect(try await !store.eraseResponse(links[2], at: now))
            // Whoever comes after gets a number of its own.
            let late = try await store.startedResponse()
            _ = try await store.submit(["q1": "d"], part: "I", language: .dutch, on: monday, link: late)
            #expect(try await store.allSubmitted().map(\.change) == [1, 2, 5])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aDraftGoesWithoutAnyCount(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            let link = try await store.startedResponse()
            _ = try await store.save(["q1": "a"], part: "I", language: .dutch, link: link)
            #expect(try await store.eraseResponse(link, at: now))
            #expect(try await store.surveyProgress(of: "peiling") == SurveyProgress(changes: 0, erasures: 0))
            #expect(try await store.engine.rows("SELECT part FROM answer_part").isEmpty)
            #expect(try await store.save(["q1": "a"], part: "I", language: .dutch, link: link) == .unknownLink)
        }
    }

    /// Of erasing and sending at once, either comes first; nothing is left half.
    @Test(arguments: EngineKind.allCases)
    func erasingAndSendingAtOnceEndInOneOfTwoWays(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            for _ in 0..<10 {
                let link = try await store.startedResponse()
                async let erased = store.eraseResponse(link, at: now)
                async let sent = store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: link)
                let outcome = try await (erased, sent)
                #expect(outcome.0 && [.saved, .unknownLink].contains(outcome.1))
                #expect(try await store.response(link) == nil)
            }
            #expect(try await store.allSubmitted().isEmpty)
            #expect(try await store.engine.rows("SELECT part FROM answer_part").isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatABackupBringsBackIsErasedAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.addSurvey()
            let member = Member(
                id: newID(), municipality: "heldermeer", name: "Sanne", mail: try #require(MailAddress("s@h.nl")),
                role: .coordinator)
            let link = try await store.startedResponse()
            _ = try await store.submit(["q1": "a"], part: "I", language: .dutch, on: monday, link: link)
            try await store.add(member, act)
            try await store.add(Approach(id: newID(), municipality: "heldermeer", name: "A", begun: monday), act)
            let response = try #require(try await store.response(link)).id
            // The list of a later day than the backup.
            let list = [
                Erasure(.member, member.id, at: now), Erasure(.response, response, at: now),
                Erasure(.member, newID(), at: now),
            ]
            let applied = try await store.apply(list, at: now)
            #expect(applied == AppliedErasures(erased: 2, withoutCoordinator: ["Heldermeer"]))
            #expect(try await store.members(of: "heldermeer").isEmpty)
            #expect(try await store.allSubmitted().isEmpty)
            #expect(try await store.surveyProgress(of: "peiling").erasures == 1)
            #expect(try await Set(store.erasures(since: .distantPast)) == Set(list))
            #expect(try await store.apply(list, at: now).erased == 0)
            let last = try #require(try await store.recordedChanges(of: "heldermeer", limit: 1).first)
            #expect(last.act.actor == .operator)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func removingAMemberIsRememberedForTwoYears(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(Municipality.heldermeer)
            let member = Member(
                id: newID(), municipality: "heldermeer", name: "Karim", mail: try #require(MailAddress("k@h.nl")),
                role: .viewer)
            try await store.add(member, act)
            #expect(try await store.removeMember(member.mail, of: "heldermeer", act) == .done)
            #expect(try await store.erasures(since: now) == [Erasure(.member, member.id, at: now)])
            #expect(try await store.erasures(since: now.addingTimeInterval(1)).isEmpty)
            let days = Double(FixedPeriods.erasures)
            #expect(try await store.eraseDue(at: now.addingTimeInterval((days - 1) * 86_400)).erased[.erasures] == nil)
            #expect(try await store.eraseDue(at: now.addingTimeInterval((days + 1) * 86_400)).erased[.erasures] == 1)
        }
    }
}
