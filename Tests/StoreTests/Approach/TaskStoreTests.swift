import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct TaskStoreTests {
    private static func task(_ title: String, _ step: Step = .vision, of approach: Approach) -> StepTask {
        StepTask(id: newID(), approach: approach.id, step: step, title: title)
    }

    @Test(arguments: EngineKind.allCases)
    func theListKeepsItsOrder(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let (a, b, c) = (
                Self.task("a", of: approach), Self.task("b", .plan, of: approach), Self.task("c", of: approach)
            )
            for task in [a, b, c] { try await store.add(task, .heldermeer) }
            #expect(try await store.tasks(of: approach.id) == [a, c, b])
            var moved = a
            moved.step = .plan
            try await store.change(moved, .heldermeer)
            moved.version = 1
            #expect(try await store.tasks(of: approach.id) == [c, b, moved])
            #expect(try await store.task(b.id, of: approach.id) == b)
            #expect(try await store.task(b.id, of: newID()) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNewApproachBringsItsChecklists(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            try await store.add(.heldermeer)
            let approach = Approach(id: newID(), municipality: "heldermeer", name: "Jongeren", begun: monday)
            let tasks = ["eerst", "dan"].map { Self.task($0, of: approach) }
            try await store.add(approach, path: Path(startingAt: .factsheet), tasks: tasks, .heldermeer)
            #expect(try await store.tasks(of: approach.id) == tasks)
            #expect(try await store.path(of: approach.id) == Path(startingAt: .factsheet))
            #expect(try await store.planning(of: approach.id).marks.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func everyFieldIsKeptAndNoWordIsOnRecord(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            for text in awkwardTexts where !text.isEmpty {
                var task = Self.task(text, of: approach)
                try await store.add(task, .heldermeer)
                (task.owner, task.note, task.due) = (text, text, monday)
                try await store.change(task, .heldermeer)
                try await store.tick(tuesday, task: task.id, of: approach.id, .heldermeer)
                (task.version, task.done) = (1, tuesday)
                #expect(try await store.task(task.id, of: approach.id) == task)
            }
            let changes = try await store.lastChange()
            #expect(changes.contains(#"changed task {"due":"2026-11-23","note":true,"owner":true}"#))
            #expect(changes.contains(#"changed task {"done":"2026-11-24"}"#))
            #expect(!(try await store.lastChange().contains("Stichting")))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasRemovedComesBackToItsPlaceForThirtyDays(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let tasks = ["a", "b", "c"].map { Self.task($0, of: approach) }
            for task in tasks { try await store.add(task, .heldermeer) }
            try await store.setRemoved(true, task: tasks[0].id, of: approach.id, .heldermeer)
            #expect(try await store.tasks(of: approach.id) == Array(tasks.dropFirst()))
            try await store.setRemoved(false, task: tasks[0].id, of: approach.id, .heldermeer)
            #expect(try await store.tasks(of: approach.id) == tasks)
            try await store.setRemoved(true, task: tasks[0].id, of: approach.id, .heldermeer)
            let later = Act(by: .operator, for: "heldermeer", at: noon.addingTimeInterval(31 * 86_400))
            try await store.setRemoved(true, task: tasks[1].id, of: approach.id, later)
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.setRemoved(false, task: tasks[0].id, of: approach.id, later)
            }
            try await store.setRemoved(false, task: tasks[1].id, of: approach.id, later)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoSavesOnAnOlderVersionChangesNothing(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let task = Self.task("a", of: approach)
            try await store.add(task, .heldermeer)
            var (one, other) = (task, task)
            one.note = "Bel eerst"
            other.owner = "Sanne"
            guard case .saved(let kept) = try await store.change(one, .heldermeer) else {
                Issue.record("not saved")
                return
            }
            #expect(try await store.change(other, .heldermeer) == .outdated(kept))
            // Ticking it off is no reason to refuse what was typed meanwhile.
            try await store.tick(monday, task: task.id, of: approach.id, .heldermeer)
            other.version = 1
            other.note = "Bel eerst"
            guard case .saved(let both) = try await store.change(other, .heldermeer) else {
                Issue.record("not saved")
                return
            }
            #expect(both.done == monday && both.owner == "Sanne" && both.note == "Bel eerst")
            try await store.setRemoved(true, task: task.id, of: approach.id, .heldermeer)
            #expect(try await store.change(other, .heldermeer) == .removed(both))
        }
    }

    /// Calendars that follow hear of every task that changes.
    @Test(arguments: EngineKind.allCases)
    func everyChangeRaisesTheRevision(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            var task = Self.task("a", of: approach)
            try await store.add(task, .heldermeer)
            task.due = tuesday
            try await store.change(task, .heldermeer)
            task.version = 1
            try await store.setRemoved(true, task: task.id, of: approach.id, .heldermeer)
            #expect(try await store.removedTask(task.id, of: approach.id) == task)
            #expect(try await store.planning(of: approach.id).revision == 3)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func strangersAndFinishedApproachesAreRefused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let task = Self.task("a", of: approach)
            try await store.add(task, .heldermeer)
            let attempts: @Sendable (Act) -> [@Sendable () async throws -> Void] = { act in
                [
                    { try await store.add(Self.task("nieuw", of: approach), act) },
                    {
                        var other = task
                        other.title = "b"
                        try await store.change(other, act)
                    },
                    { try await store.setRemoved(true, task: task.id, of: approach.id, act) },
                    { try await store.set(.done(on: monday), of: .vision, in: approach.id, act) },
                    { try await store.mark([.report: .init(done: monday)], of: approach.id, act) },
                    {
                        var other = approach
                        other.name = "b"
                        try await store.change(other, act)
                    },
                    { try await store.tick(monday, task: task.id, of: approach.id, act) },
                    { try await store.mark([.report], .tick(monday), of: approach.id, act) },
                    { try await store.finish(approach.id, act) },
                ]
            }
            #expect(await refusals(of: attempts(.elders)).allSatisfy { $0 == .unknown })
            try await store.finish(approach.id, .heldermeer)
            #expect(await refusals(of: attempts(.heldermeer)).allSatisfy { $0 == .finished })
            #expect(try await store.tasks(of: approach.id) == [task])
            #expect(try await store.approach(approach.id, of: "heldermeer")?.finished == monday)
        }
    }
}
