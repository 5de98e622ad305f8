import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct PlanningStoreTests {
    @Test(arguments: EngineKind.allCases)
    func theDateOfTheMeetingDrawsThePlanning(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let change: @Sendable (String, Day?, Act) async throws -> Void = { name, meeting, act in
                var changed = try #require(try await store.approach(approach.id, of: "heldermeer"))
                (changed.name, changed.meeting) = (name, meeting)
                let kept = changed
                guard case .saved = try await store.change(kept, act) else {
                    Issue.record("not saved")
                    return
                }
            }
            try await change("Jongeren", nil, .heldermeer)
            #expect(try await store.planning(of: approach.id).revision == 1)
            try await change("Jongeren", tuesday, .heldermeer)
            let drawn = try await store.planning(of: approach.id)
            #expect(drawn == KeptPlanning(drawn: monday, marks: [:], revision: 2, revised: noon))
            let later = Act(by: .operator, for: "heldermeer", at: noon.addingTimeInterval(86_400))
            try await change("Ouderen", tuesday, later)
            #expect(try await store.planning(of: approach.id).drawn == monday)
            try await change("Ouderen", monday, later)
            #expect(
                try await store.planning(of: approach.id)
                    == KeptPlanning(
                        drawn: tuesday, marks: [:], revision: 4, revised: later.at,
                        previous: .init(meeting: tuesday, drawn: monday)))
            let kept = try await store.approach(approach.id, of: "heldermeer")
            #expect(kept?.name == "Ouderen" && kept?.meeting == monday)
            // Back on the date before: the planning is what it was.
            try await change("Ouderen", tuesday, later)
            #expect(try await store.planning(of: approach.id).drawn == monday)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatHappenedByItselfStaysAndAnOlderVersionChangesNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach(meeting: tuesday)
            var changed = approach
            changed.meeting = monday.adding(days: 60)
            changed.venue = Venue(starts: TimeOfDay("13:00"), ends: TimeOfDay("17:00"), place: "Raadzaal")
            let moved = changed
            let saved = try await store.change(moved, keeping: [.surveyCloses: monday], .heldermeer)
            #expect(try await store.planning(of: approach.id).marks == [.surveyCloses: .init(done: monday)])
            #expect(try await store.approach(approach.id, of: "heldermeer")?.venue == moved.venue)
            #expect(!(try await store.lastChange().contains("Raadzaal")))
            changed.name = "Anders"
            let outdated = changed
            guard case .saved(let kept) = saved else {
                Issue.record("not saved")
                return
            }
            #expect(try await store.change(outdated, .heldermeer) == .outdated(kept))
            #expect(try await store.approach(approach.id, of: "heldermeer") == kept)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func oneThingChangesWithoutUndoingAnother(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach(meeting: tuesday)
            let id = approach.id
            #expect(try await store.mark([.report], .move(from: nil, to: tuesday), of: id, .heldermeer) == .saved)
            try await store.mark([.report], .tick(monday), of: id, .heldermeer)
            try await store.mark([.report, .figures], .leaveOut(true), of: id, .heldermeer)
            #expect(
                try await store.planning(of: id).marks == [
                    .report: .init(moved: tuesday, done: monday, isLeftOut: true), .figures: .init(isLeftOut: true),
                ])
            // Somebody who saw it where it was before.
            #expect(
                try await store.mark([.report], .move(from: nil, to: monday), of: id, .heldermeer)
                    == .outdated(tuesday))
            #expect(try await store.planning(of: id).marks[.report]?.moved == tuesday)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aStepThatIsOpenedAgainKnowsWhenItWasBegun(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let id = try await store.addApproach().id
            try await store.set(.begun(on: monday), of: .vision, in: id, .heldermeer)
            try await store.set(.done(on: tuesday), of: .vision, in: id, .heldermeer)
            #expect(try await store.path(of: id).reopened(.vision) == .begun(on: monday))
            try await store.set(.open, of: .vision, in: id, .heldermeer)
            try await store.set(.skipped(reason: "x"), of: .vision, in: id, .heldermeer)
            #expect(try await store.path(of: id).reopened(.vision) == .open)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func onlyAnApproachInWhichNothingWasDoneCanGo(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let kept = try await store.addApproach(meeting: tuesday)
            try await store.mark([.report], .tick(monday), of: kept.id, .heldermeer)
            #expect(try await !store.removeUntouched(kept.id, .heldermeer))
            let new = Approach(id: newID(), municipality: "heldermeer", name: "Jongeren", begun: monday)
            let tasks = StepTask.initial(of: new.id) { newID() }
            try await store.add(new, path: Path(startingAt: .factsheet), tasks: tasks, .heldermeer)
            await #expect(throws: ApproachRefusal.unknown) { try await store.removeUntouched(new.id, .elders) }
            try await store.tick(monday, task: tasks[0].id, of: new.id, .heldermeer)
            #expect(try await !store.isUntouched(new.id))
            try await store.tick(nil, task: tasks[0].id, of: new.id, .heldermeer)
            #expect(try await store.removeUntouched(new.id, .heldermeer))
            #expect(try await store.approaches(of: "heldermeer").map(\.id) == [kept.id])
            #expect(try await store.tasks(of: new.id).isEmpty)
            #expect(try await store.lastChange().contains("removed approach"))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func marksAreKeptAndEachRaisesTheRevision(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach(meeting: tuesday)
            let marks: [Milestone.Kind: Milestone.Mark] = [
                .figures: .init(done: monday), .factsheet: .init(moved: tuesday), .report: .init(isLeftOut: true),
            ]
            try await store.mark(marks, of: approach.id, .heldermeer)
            #expect(try await store.planning(of: approach.id).marks == marks)
            #expect(try await store.planning(of: approach.id).revision == 3)
            try await store.mark([.figures: .init(done: monday)], of: approach.id, .heldermeer)
            #expect(try await store.planning(of: approach.id).revision == 3)
            try await store.mark([.figures: .init()], of: approach.id, .heldermeer)
            #expect(try await store.planning(of: approach.id).marks[.figures] == Milestone.Mark())
            #expect(try await store.lastChange().contains(#"changed milestone {"done":false}"#))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func everyStateOfAStepIsKept(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach(meeting: tuesday)
            let states: [StepState] = [
                .begun(on: monday), .done(on: tuesday), .skipped(reason: "Er is net gepeild"),
                .taken(ExistingPolicy(name: "Beleidsplan", decided: monday)), .open,
            ]
            for state in states {
                try await store.set(state, of: .inventory, in: approach.id, .heldermeer)
                #expect(try await store.path(of: approach.id)[.inventory] == state)
            }
            // Leaving a step out changes the days that calendars show, twice here: out and in again.
            #expect(try await store.planning(of: approach.id).revision == 2)
            await #expect(throws: StoreError.violates(.check)) {
                try await store.set(.skipped(reason: ""), of: .plan, in: approach.id, .heldermeer)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFinishedApproachCanBeTakenUpAgain(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach(meeting: tuesday)
            await #expect(throws: ApproachRefusal.unknown) { try await store.reopen(approach.id, .heldermeer) }
            try await store.finish(approach.id, .heldermeer)
            await #expect(throws: ApproachRefusal.unknown) { try await store.reopen(approach.id, .elders) }
            try await store.reopen(approach.id, .heldermeer)
            #expect(try await store.approach(approach.id, of: "heldermeer") == approach)
            #expect(try await store.lastChange().contains(#"changed approach {"finished":false}"#))
        }
    }
}
