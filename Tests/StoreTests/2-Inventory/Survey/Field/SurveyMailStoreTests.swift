import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct SurveyMailStoreTests {
    @Test(arguments: EngineKind.allCases)
    func onlyWhoDidNotAnswerIsReminded(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let places = try await field.invite()
            #expect(try await field.send(.reminder) == .nobody)
            #expect(try await field.send(.invitation) == .queued(3))
            #expect(try await field.send(.invitation) == .nobody)
            #expect(try await store.survey(field.survey.id)?.invited == 3)
            let anna = try #require(places["Anna"])
            #expect(try await field.answer(field.link(for: anna), "klaar") == .saved)
            #expect(try await field.send(.reminder) == .queued(2))
            let after = try await field.recipients()
            #expect(after["Anna"]?.reminders == 0 && after["Bram"]?.reminders == 1)
            #expect(try await field.send(.thanks) == .queued(1))
            #expect(try await store.surveyMailings(of: field.survey.id).map(\.mails).sorted() == [1, 2, 3])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anonymouslyEveryoneIsReminded(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            let anna = try #require(try await field.invite()["Anna"])
            #expect(try await field.send(.invitation) == .queued(3))
            try await field.answerOpenly("iemand")
            #expect(try await field.send(.reminder) == .queued(3))
            #expect(try await store.makeSurveyLink(for: anna.id, Token()) == false)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func pressingTwiceSendsOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            _ = try await field.invite()
            let mailing = newID()
            #expect(try await field.send(.invitation, mailing: mailing) == .queued(3))
            #expect(try await field.send(.invitation, mailing: mailing) == .already)
            #expect(try await store.surveyMailings(of: field.survey.id).count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func threeRemindersAndNoMore(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            _ = try await field.invite()
            _ = try await field.send(.invitation)
            for _ in 0..<3 { #expect(try await field.send(.reminder) == .queued(3)) }
            #expect(try await field.send(.reminder) == .refused)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoIsTakenOffTheListGetsNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let places = try await field.invite()
            let (anna, bram) = (try #require(places["Anna"]), try #require(places["Bram"]))
            try await store.remove(
                recipients: [anna.id], from: field.survey.id, of: field.approach, FieldSample.act)
            #expect(try await field.recipients()["Anna"] == nil)
            #expect(try await field.send(.invitation) == .queued(2))
            try await store.remove(
                recipients: [bram.id], from: field.survey.id, of: field.approach, FieldSample.act)
            #expect(try await field.recipients()["Bram"]?.isStopped == true)
            #expect(try await field.send(.reminder) == .queued(1))
            // Put back, both are on the list again; adding twice changes nothing.
            #expect(
                try await store.add(field.candidates, to: field.survey.id, of: field.approach, FieldSample.act) == 2)
            #expect(
                try await store.add(field.candidates, to: field.survey.id, of: field.approach, FieldSample.act) == 0)
            #expect(try await field.recipients().count == 3)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingGoesOutAfterClosing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let anna = try #require(try await field.invite()["Anna"])
            _ = try await field.send(.invitation)
            #expect(try await field.answer(field.link(for: anna), "klaar") == .saved)
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            #expect(try await field.send(.reminder) == .refused)
            #expect(try await field.send(.thanks) == .queued(1))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func paperIsTypedInOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let id = newID()
            for _ in 0..<2 {
                #expect(
                    try await store.addPaper(
                        id, ["q1": "papier"], survey: field.survey.id, of: field.approach, FieldSample.act) == .added)
            }
            #expect(try await store.allSubmitted(of: field.survey.id).map(\.answers) == [["q1": "papier"]])
            #expect(try await store.paper(id, of: field.survey.id) == ["q1": "papier"])
            #expect(
                try await store.changePaper(
                    id, to: ["q1": "beter"], survey: field.survey.id, of: field.approach, FieldSample.act))
            #expect(try await store.allSubmitted(of: field.survey.id).map(\.answers) == [["q1": "beter"]])
            let progress = try await store.fieldProgress(of: field.survey.id)
            #expect(progress.total == 1 && progress.sources == [.paper: 1] && progress.drafts == 0)
            #expect(
                try await store.changePaper(
                    id, to: nil, survey: field.survey.id, of: field.approach, FieldSample.act))
            #expect(try await store.allSubmitted(of: field.survey.id).isEmpty)
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            #expect(
                try await store.addPaper(
                    newID(), ["q1": "laat"], survey: field.survey.id, of: field.approach, FieldSample.act) == .ended)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoAnsweredOnPaperIsNotReminded(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let anna = try #require(try await field.invite()["Anna"])
            #expect(try await field.send(.invitation) == .queued(3))
            // What she began by her link goes: the paper is what she sent.
            let link = try await field.link(for: anna)
            _ = try await store.startResponse(forRecipientBy: link, language: .dutch, on: monday)
            func add(_ id: String) async throws -> PaperOutcome {
                try await store.addPaper(
                    id, ["q1": "papier"], from: anna.id, survey: field.survey.id, of: field.approach, FieldSample.act)
            }
            let id = newID()
            #expect(try await add(id) == .added)
            #expect(try await add(newID()) == .answeredBefore)
            #expect(try await field.recipients()["Anna"]?.answered != nil)
            #expect(try await store.fieldProgress(of: field.survey.id).drafts == 0)
            #expect(try await store.changes(of: field.survey.id) == 1)
            #expect(try await field.answer(link, "toch nog") == .alreadySubmitted)
            #expect(try await field.send(.reminder) == .queued(2))
            // Taken away, she has not answered.
            _ = try await store.changePaper(id, to: nil, survey: field.survey.id, of: field.approach, FieldSample.act)
            #expect(try await field.recipients()["Anna"]?.answered == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofAnonymousPaperNobodyIsNamed(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, promise: .anonymous)
            let anna = try #require(try await field.invite()["Anna"])
            let outcome = try await store.addPaper(
                newID(), ["q1": "papier"], from: anna.id, survey: field.survey.id, of: field.approach, FieldSample.act)
            #expect(outcome == .answeredBefore)
            #expect(try await store.allSubmitted(of: field.survey.id).isEmpty)
        }
    }
}
