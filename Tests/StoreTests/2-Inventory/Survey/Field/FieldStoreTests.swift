import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct FieldStoreTests {
    @Test(arguments: EngineKind.allCases)
    func openingFreezesOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let kept = try #require(try await store.composedSurvey(field.composed, of: field.approach))
            #expect(kept.state == .open && kept.survey == field.survey.id)
            #expect(try await store.survey(field.survey.id) == field.survey)
            let again = try await store.open(
                field.composed, of: field.approach, version: 1, as: .sample("ander"), FieldSample.act)
            #expect(again == .already(kept))
            #expect(try await store.survey("ander") == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func openingNeedsTheVersionThatWasSeen(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let draft = ComposedSurvey(
                id: newID(), approach: field.approach, original: field.survey.questionnaire,
                composition: SurveyComposition(name: "Tweede", languages: [.dutch]), begun: monday)
            try await store.add(draft, FieldSample.act)
            let opening = try await store.open(
                draft.id, of: field.approach, version: 2, as: .sample("tweede"), FieldSample.act)
            #expect(opening == .outdated(draft))
            #expect(try await store.composedSurvey(draft.id, of: field.approach)?.state == .draft)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func allLinksOfARecipientLeadToOneResponse(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let anna = try #require(try await field.invite()["Anna"])
            let (first, second) = (try await field.link(for: anna), try await field.link(for: anna))
            #expect(try await store.recipient(first)?.hasBegun == false)
            #expect(try await store.startResponse(forRecipientBy: first, language: .dutch, on: monday))
            #expect(try await store.save(["q1": "half"], part: "I", language: .dutch, link: first) == .saved)
            #expect(try await store.startResponse(forRecipientBy: second, language: .dutch, on: monday))
            let found = try #require(try await store.response(second))
            #expect(found.answers == ["q1": "half"])
            // Somebody has both open: neither loses what was typed.
            #expect(try await store.save(["q2": "meer"], part: "II", language: .dutch, link: second) == .saved)
            #expect(try await store.save(["q1": "heel"], part: "I", language: .dutch, link: first) == .saved)
            #expect(
                try await store.submit(["q1": "heel"], part: "I", language: .dutch, on: monday, link: second) == .saved)
            #expect(
                try await store.submit(["q1": "weer"], part: "I", language: .dutch, on: monday, link: first)
                    == .alreadySubmitted)
            #expect(try await store.allSubmitted(of: field.survey.id).map(\.answers) == [["q1": "heel", "q2": "meer"]])
            #expect(try await store.recipient(first)?.hasAnswered == true)
            #expect(try await field.recipients()["Anna"]?.answered == monday)
            #expect(try await field.recipients()["Bram"]?.answered == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func manyAtTheSameMoment(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let anna = try #require(try await field.invite()["Anna"])
            var made: [Token] = []
            for _ in 0..<10 { made.append(try await field.link(for: anna)) }
            let links = made
            let outcomes = try await withThrowingTaskGroup(of: SaveOutcome.self) { group in
                for index in 0..<100 {
                    group.addTask { try await field.answer(links[index % links.count], "keer \(index)") }
                }
                return try await group.reduce(into: [SaveOutcome]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .saved } == 1)
            #expect(outcomes.count { $0 == .alreadySubmitted } == 99)
            #expect(try await store.allSubmitted(of: field.survey.id).count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func invitationsComeOverInAMerge(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let field = try await FieldSample(store)
            _ = try await field.invite()
            var (kept, gone) = (Organisation.sample("Stichting De Linde"), field.organisation)
            try await store.add(organisations: [kept], FieldSample.act)
            (kept.version, gone.version) = (1, 1)
            let merge = try #require(try await store.merge(kept, with: gone, id: newID(), FieldSample.act))
            #expect(try await store.recipients(of: field.survey.id).map(\.organisation) == [kept.id, kept.id, kept.id])
            _ = try await store.undo(merge: merge.id, FieldSample.act)
            #expect(try await store.recipients(of: field.survey.id).map(\.organisation) == [gone.id, gone.id, gone.id])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoErasesCanAnswerAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let anna = try #require(try await field.invite()["Anna"])
            let (first, second) = (try await field.link(for: anna), try await field.link(for: anna))
            #expect(try await field.answer(first, "eerst") == .saved)
            #expect(try await store.eraseResponse(second, at: noon))
            #expect(try await field.recipients()["Anna"]?.answered == nil)
            #expect(try await field.answer(second, "toch") == .saved)
            #expect(try await store.allSubmitted(of: field.survey.id).map(\.answers) == [["q1": "toch"]])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func closingEndsItForEveryone(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let places = try await field.invite()
            let (anna, bram) = (try #require(places["Anna"]), try #require(places["Bram"]))
            let (sent, begun) = (try await field.link(for: anna), try await field.link(for: bram))
            #expect(try await field.answer(sent, "klaar") == .saved)
            _ = try await store.startResponse(forRecipientBy: begun, language: .dutch, on: monday)
            _ = try await store.save(["q1": "half"], part: "I", language: .dutch, link: begun)
            let openly = try await field.store.startedLink(of: field.survey.id)
            #expect(try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act))
            #expect(try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act) == false)
            for link in [sent, begun, openly] {
                #expect(try await store.response(link) == nil)
                #expect(
                    try await store.submit(["q1": "te laat"], part: "I", language: .dutch, on: monday, link: link)
                        == .unknownLink)
            }
            #expect(try await store.startResponse(forRecipientBy: begun, language: .dutch, on: monday) == false)
            #expect(
                try await store.startResponse(survey: field.survey.id, language: .dutch, on: monday, link: Token())
                    == false)
            #expect(try await store.makeSurveyLink(for: bram.id, Token()) == false)
            #expect(try await store.allSubmitted(of: field.survey.id).map(\.answers) == [["q1": "klaar"]])
            // That somebody answered is known; which answers are theirs is not.
            #expect(try await field.recipients()["Anna"]?.answered == monday)
            let ties = try await store.engine.rows(
                "SELECT COUNT(*) AS ties FROM response WHERE token_hash IS NOT NULL OR recipient IS NOT NULL")
            #expect(try ties[0]["ties"] as Int == 0)
        }
    }

    /// A day on which one answered and one response came in would tie the two.
    @Test(arguments: EngineKind.allCases)
    func afterClosingNoDayLeadsFromAPersonToAnAnswer(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let field = try await FieldSample(store)
            let anna = try #require(try await field.invite()["Anna"])
            #expect(try await field.answer(field.link(for: anna), "klaar") == .saved)
            #expect(try await field.recipients()["Anna"]?.answered == monday)
            let act = Act(by: .operator, for: "heldermeer", at: noon.addingTimeInterval(86_400))
            #expect(try await store.close(composedSurvey: field.composed, of: field.approach, act))
            let closed = Day(at: act.at)
            #expect(closed != monday)
            #expect(try await field.recipients()["Anna"]?.answered == closed)
            #expect(try await field.recipients()["Bram"]?.answered == nil)
            #expect(try await store.fieldProgress(of: field.survey.id).days == [.init(monday, 1)])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func reopeningTakesOtherAnswers(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store)
            let places = try await field.invite()
            let (anna, bram) = (try #require(places["Anna"]), try #require(places["Bram"]))
            #expect(try await field.answer(field.link(for: anna), "klaar") == .saved)
            let later = try await field.link(for: bram)
            _ = try await store.close(composedSurvey: field.composed, of: field.approach, FieldSample.act)
            #expect(
                try await store.reopen(
                    composedSurvey: field.composed, of: field.approach, until: tuesday, FieldSample.act) == .reopened)
            #expect(try await store.survey(field.survey.id)?.isOpen(on: tuesday) == true)
            #expect(try await store.makeSurveyLink(for: anna.id, Token()) == false)
            #expect(try await field.answer(later, "alsnog") == .saved)
            #expect(try await store.allSubmitted(of: field.survey.id).count == 2)
            let record = try await store.engine.rows(
                "SELECT after FROM change WHERE subject = 'composed_survey' AND kind = 'changed' ORDER BY at, id")
            #expect(record.count == 3)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theDayAfterTheLastItClosesByItself(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let field = try await FieldSample(store, closes: tuesday)
            _ = try await field.invite()
            let day: TimeInterval = 86_400
            #expect(try await store.eraseDue(at: noon.addingTimeInterval(day)).erased[.closings] == nil)
            #expect(try await store.eraseDue(at: noon.addingTimeInterval(2 * day)).erased[.closings] == 1)
            #expect(try await store.composedSurvey(field.composed, of: field.approach)?.state == .closed)
            #expect(try await store.survey(field.survey.id)?.ended == tuesday.adding(days: 1))
        }
    }
}

extension Store {
    /// A response that was begun by an open link.
    fileprivate func startedLink(of survey: String) async throws -> Token {
        let link = Token()
        try await startResponse(survey: survey, language: .dutch, on: monday, link: link)
        return link
    }
}
