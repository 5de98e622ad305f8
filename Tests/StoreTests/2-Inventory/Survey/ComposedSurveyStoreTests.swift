import Domain
import Questionnaires
import TestDatabases
import Testing

@testable import Store

@Suite struct ComposedSurveyStoreTests {
    private static func draft(of approach: Approach) throws -> ComposedSurvey {
        ComposedSurvey(
            id: newID(), approach: approach.id, original: try StandardQuestionnaire.load(),
            composition: SurveyComposition(name: "Peiling", languages: [.dutch, .english]), begun: monday)
    }

    private static let statement = OwnQuestion(
        id: "e1", part: "II", form: .statement, text: Localized(["nl": "Buren kennen elkaar."]))

    @Test(arguments: EngineKind.allCases)
    func aDraftIsKeptAsItIsAndBegunOnce(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let draft = try Self.draft(of: approach)
            for _ in 0..<2 { try await store.add(draft, .heldermeer) }
            #expect(try await store.composedSurveys(of: approach.id) == [draft])
            #expect(try await store.composedSurvey(draft.id, of: approach.id) == draft)
            #expect(try await store.composedSurvey(draft.id, of: newID()) == nil)
            #expect(try await store.versions(of: draft.id).map(\.number) == [1])
            #expect(try await store.lastChange().contains("added composed_survey {}"))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func everyChangeIsAVersionAndThereIsAWayBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let draft = try Self.draft(of: approach)
            try await store.add(draft, .heldermeer)
            let edits: [CompositionEdit] = [.own(Self.statement), .parts(["II"]), .rename("Voorjaar")]
            for (index, edit) in edits.enumerated() {
                let saved = try await store.change(draft.id, of: approach.id, by: edit, seen: index + 1, .heldermeer)
                guard case .saved(let now) = saved else {
                    Issue.record("\(edit) was not saved")
                    continue
                }
                #expect(now.version == index + 2)
                // The same again changes nothing, also from an older page.
                #expect(
                    try await store.change(draft.id, of: approach.id, by: edit, seen: index + 1, .heldermeer) == saved)
            }
            let versions = try await store.versions(of: draft.id)
            #expect(versions.map(\.number) == [4, 3, 2, 1])
            #expect(versions[0].composition.name == "Voorjaar")
            #expect(versions[3].composition == draft.composition)
            let back = try await store.change(
                draft.id, of: approach.id, by: .restore(versions[2].composition), seen: 4, .heldermeer)
            guard case .saved(let now) = back else {
                Issue.record("there was no way back")
                return
            }
            #expect(now.composition == versions[2].composition && now.version == 5)
            #expect(try await store.composition(of: draft.id, version: 2) == versions[2].composition)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func onlyTheSameTextInTwoHandsIsAConflict(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let draft = try Self.draft(of: approach)
            try await store.add(draft, .heldermeer)
            let mine = CompositionEdit.reword([.question("q4a"): Localized(nl: "Mijn woorden.", en: "Mine.")])
            let yours = CompositionEdit.reword([.question("q4a"): Localized(nl: "Uw woorden.", en: "Yours.")])
            let elsewhere = CompositionEdit.reword([.question("q4b"): Localized(nl: "Elders.", en: "Elsewhere.")])
            func change(_ edit: CompositionEdit) async throws -> CompositionSave {
                try await store.change(draft.id, of: approach.id, by: edit, seen: 1, .heldermeer)
            }
            guard case .saved = try await change(mine), case .saved(let both) = try await change(elsewhere) else {
                Issue.record("two people in two places were in each other's way")
                return
            }
            #expect(both.composition.wording.count == 2)
            #expect(try await change(yours) == .outdated(both))
            #expect(try await store.composedSurvey(draft.id, of: approach.id) == both)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func removedAndPutBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let draft = try Self.draft(of: approach)
            try await store.add(draft, .heldermeer)
            try await store.setRemoved(true, composedSurvey: draft.id, of: approach.id, .heldermeer)
            #expect(try await store.composedSurveys(of: approach.id).isEmpty)
            #expect(try await store.removedComposedSurvey(draft.id, of: approach.id) == draft)
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.change(draft.id, of: approach.id, by: .rename("x"), seen: 1, .heldermeer)
            }
            try await store.setRemoved(false, composedSurvey: draft.id, of: approach.id, .heldermeer)
            #expect(try await store.composedSurveys(of: approach.id) == [draft])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatHasOpenedIsFrozen(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let draft = try Self.draft(of: approach)
            try await store.add(draft, .heldermeer)
            let survey = Survey(
                id: newID(), municipality: "heldermeer", openLink: nil, questionnaire: draft.questionnaire,
                introduction: IntroductionValues(municipality: "Heldermeer", contact: "Sanne"), opens: monday)
            try await store.add(survey)
            try await store.engine.write { connection in
                _ = try connection.run(
                    "UPDATE composed_survey SET state = 'open', survey = \(survey.id) WHERE id = \(draft.id)")
            }
            let kept = try #require(try await store.composedSurvey(draft.id, of: approach.id))
            #expect(kept.state == .open && kept.survey == survey.id)
            #expect(
                try await store.change(draft.id, of: approach.id, by: .rename("x"), seen: 1, .heldermeer)
                    == .frozen(kept))
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.setRemoved(true, composedSurvey: draft.id, of: approach.id, .heldermeer)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func strangersAndFinishedApproachesAreRefused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let draft = try Self.draft(of: approach)
            try await store.add(draft, .heldermeer)
            let another = try Self.draft(of: approach)
            let attempts: @Sendable (Act) -> [@Sendable () async throws -> Void] = { act in
                [
                    { try await store.add(another, act) },
                    { _ = try await store.change(draft.id, of: approach.id, by: .rename("x"), seen: 1, act) },
                    { try await store.setRemoved(true, composedSurvey: draft.id, of: approach.id, act) },
                ]
            }
            #expect(await refusals(of: attempts(.elders)) == [.unknown, .unknown, .unknown])
            try await store.finish(approach.id, .heldermeer)
            #expect(await refusals(of: attempts(.heldermeer)) == [.finished, .finished, .finished])
            #expect(try await store.composedSurveys(of: approach.id) == [draft])
        }
    }
}
