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
            try await store.change(name: "Jongeren", meeting: nil, of: approach.id, .heldermeer)
            #expect(try await store.planning(of: approach.id).revision == 1)
            try await store.change(name: "Jongeren", meeting: tuesday, of: approach.id, .heldermeer)
            let drawn = try await store.planning(of: approach.id)
            #expect(drawn == KeptPlanning(drawn: monday, marks: [:], revision: 2, revised: noon))
            let later = Act(by: .operator, for: "heldermeer", at: noon.addingTimeInterval(86_400))
            try await store.change(name: "Ouderen", meeting: tuesday, of: approach.id, later)
            #expect(try await store.planning(of: approach.id).drawn == monday)
            try await store.change(name: "Ouderen", meeting: monday, of: approach.id, later)
            #expect(
                try await store.planning(of: approach.id)
                    == KeptPlanning(drawn: tuesday, marks: [:], revision: 4, revised: later.at))
            let kept = try await store.approach(approach.id, of: "heldermeer")
            #expect(kept?.name == "Ouderen" && kept?.meeting == monday)
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
