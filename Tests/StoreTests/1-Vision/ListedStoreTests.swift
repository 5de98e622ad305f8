import Domain
import TestDatabases
import Testing

@testable import Store

/// Target groups and goals: both are lists of the same kind.
@Suite struct ListedStoreTests {
    private static let goal = Goal(
        id: newID(), title: "Minder 'sterk' eenzaam", indicator: "Aandeel", measures: .loneliness, unit: .percent,
        source: "GGD", baseline: Quantity(hundredths: 1270), baselineYear: 2024, margin: Quantity(hundredths: 150),
        target: Quantity(11), due: tuesday, wmo: Set(WmoGoal.allCases))

    @Test(arguments: EngineKind.allCases)
    func goalsAreReadBackAsTheyWereSaved(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let (id, act) = (sample.approach, sample.act)
            let bare = Goal(id: newID(), title: "Kaal", unit: .number)
            _ = try await store.add(Self.goal, in: id, act)
            _ = try await store.add(bare, in: id, act)
            var goals = try await sample.vision().goals
            var (first, second) = (Self.goal, bare)
            (first.version, second.version) = (1, 1)
            #expect(goals == [first, second])
            second = Self.goal
            second.id = bare.id
            second.version = 1
            _ = try await store.save(second, in: id, act)
            second.version = 2
            goals = try await sample.vision().goals
            #expect(goals == [first, second])
        }
    }

    private func withGroups(
        _ names: [String], on kind: EngineKind, _ body: (Store, VisionCase, [TargetGroup.ID]) async throws -> Void
    ) async throws {
        try await withStore(on: kind) { store async throws in
            let sample = try await VisionCase(store)
            let ids = names.map { _ in newID() }
            for (id, name) in zip(ids, names) {
                _ = try await store.add(TargetGroup(id: id, name: name), in: sample.approach, sample.act)
            }
            try await body(store, sample, ids)
        }
    }

    private func names(_ sample: VisionCase) async throws -> [String] { try await sample.vision().groups.map(\.name) }

    @Test(arguments: EngineKind.allCases)
    func priorityIsMovedByOnePlace(kind: EngineKind) async throws {
        try await withGroups(["a", "b", "c"], on: kind) { store, sample, ids async throws in
            let (id, act) = (sample.approach, sample.act)
            try await store.move(group: ids[2], forwards: true, in: id, act)
            #expect(try await names(sample) == ["a", "c", "b"])
            try await store.move(group: ids[0], forwards: false, in: id, act)
            #expect(try await names(sample) == ["c", "a", "b"])
            // At an end it stays.
            try await store.move(group: ids[2], forwards: true, in: id, act)
            try await store.move(group: ids[1], forwards: false, in: id, act)
            #expect(try await names(sample) == ["c", "a", "b"])
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.move(group: newID(), forwards: true, in: id, act)
            }
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.move(group: ids[0], forwards: true, in: id, sample.stranger)
            }
            #expect(
                try await sample.recorded("target_group").contains(["changed", #"{"place":"1"}"#, #"{"place":"2"}"#]))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func manyMovesAtOnceLoseNoGroup(kind: EngineKind) async throws {
        try await withGroups(["a", "b", "c", "d"], on: kind) { store, sample, ids async throws in
            let (id, act) = (sample.approach, sample.act)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<24 {
                    group.addTask {
                        _ = try await store.move(group: ids[number % 4], forwards: number % 3 == 0, in: id, act)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await names(sample).sorted() == ["a", "b", "c", "d"])
            let positions: [Int] = try await store.engine.rows("SELECT position FROM target_group ORDER BY position")
                .map {
                    try $0["position"]
                }
            #expect(positions == [1, 2, 3, 4])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsRemovedCanBePutBackWhereItWas(kind: EngineKind) async throws {
        try await withGroups(["a", "b", "c"], on: kind) { store, sample, ids async throws in
            let (id, act) = (sample.approach, sample.act)
            #expect(try await store.setRemoved(true, group: ids[1], in: id, act))
            #expect(try await store.setRemoved(true, group: ids[1], in: id, act))
            #expect(try await names(sample) == ["a", "c"])
            #expect(try await store.groups(of: id, removed: true).map(\.name) == ["b"])
            // Moving goes past what is not shown.
            try await store.move(group: ids[2], forwards: true, in: id, act)
            #expect(try await names(sample) == ["c", "a"])
            #expect(try await store.setRemoved(false, group: ids[1], in: id, act))
            #expect(try await names(sample) == ["c", "b", "a"])
            #expect(
                try await sample.recorded("target_group").map { $0[0] }.sorted()
                    == ["added", "added", "added", "added", "changed", "removed"])
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.setRemoved(true, group: newID(), in: id, act)
            }
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.setRemoved(true, group: ids[0], in: id, sample.stranger)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoChangesWhatWasRemovedIsTold(kind: EngineKind) async throws {
        try await withGroups(["a"], on: kind) { store, sample, ids async throws in
            let (id, act) = (sample.approach, sample.act)
            _ = try await store.setRemoved(true, group: ids[0], in: id, act)
            let group = TargetGroup(id: ids[0], name: "anders", version: 1)
            #expect(
                try await store.save(group, in: id, act) == .removed(TargetGroup(id: ids[0], name: "a", version: 1)))
            await #expect(throws: ApproachRefusal.unknown) { _ = try await store.save(group, in: id, sample.stranger) }
            #expect(try await store.groups(of: id, removed: true).map(\.name) == ["a"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func addingTwiceIsAddingOnce(kind: EngineKind) async throws {
        try await withGroups(["a"], on: kind) { store, sample, ids async throws in
            let (id, act) = (sample.approach, sample.act)
            let same = TargetGroup(id: ids[0], name: "a")
            #expect(try await store.add(same, in: id, act) == .saved(TargetGroup(id: ids[0], name: "a", version: 1)))
            #expect(
                try await store.add(TargetGroup(id: ids[0], name: "b"), in: id, act)
                    == .outdated(TargetGroup(id: ids[0], name: "a", version: 1)))
            #expect(try await names(sample) == ["a"])
            #expect(try await sample.recorded("target_group").count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anIdOfAnotherApproachLeadsNowhere(kind: EngineKind) async throws {
        try await withGroups(["a"], on: kind) { store, sample, ids async throws in
            let other = newID()
            try await store.add(
                Approach(id: other, municipality: "heldermeer", name: "Jongeren", begun: monday), sample.act)
            let group = TargetGroup(id: ids[0], name: "b", version: 1)
            await #expect(throws: ApproachRefusal.unknown) { _ = try await store.save(group, in: other, sample.act) }
            await #expect(throws: ApproachRefusal.unknown) { _ = try await store.add(group, in: other, sample.act) }
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.setRemoved(true, group: ids[0], in: other, sample.act)
            }
            await #expect(throws: ApproachRefusal.unknown) {
                _ = try await store.move(group: ids[0], forwards: true, in: other, sample.act)
            }
            #expect(try await names(sample) == ["a"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aListHasAnEnd(kind: EngineKind) async throws {
        try await withGroups((1...VisionLimits.groups).map { "groep \($0)" }, on: kind) {
            store, sample, ids async throws in
            let (id, act) = (sample.approach, sample.act)
            let more = TargetGroup(id: newID(), name: "te veel")
            #expect(try await store.add(more, in: id, act) == .full)
            _ = try await store.setRemoved(true, group: ids[0], in: id, act)
            #expect(
                try await store.add(more, in: id, act) == .saved(TargetGroup(id: more.id, name: "te veel", version: 1)))
            #expect(try await !store.setRemoved(false, group: ids[0], in: id, act))
        }
    }
}
