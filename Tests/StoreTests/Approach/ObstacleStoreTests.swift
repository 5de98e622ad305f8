import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct ObstacleStoreTests {
    private static func obstacle(_ text: String, of approach: Approach, _ change: (inout Obstacle) -> Void = { _ in })
        -> Obstacle
    {
        var obstacle = Obstacle(
            id: newID(), approach: approach.id, kind: .obstacle, text: text, step: .inventory, added: monday)
        change(&obstacle)
        return obstacle
    }

    @Test(arguments: EngineKind.allCases)
    func oneListWithWhatIsOpenFirst(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let solved = Self.obstacle("Geen budget", of: approach) { $0.state = .resolved }
            let inHand = Self.obstacle("Geen netwerk", of: approach) { $0.state = .inHand }
            let (old, new) = (
                Self.obstacle("Taboe", of: approach) { $0.added = monday.adding(days: -3) },
                Self.obstacle("Veel vrijwilligers", of: approach) { $0.kind = .chance }
            )
            for obstacle in [solved, old, inHand, new] { try await store.add(obstacle, .heldermeer) }
            #expect(try await store.obstacles(of: approach.id) == [new, old, inHand, solved])
            #expect(try await store.obstacle(old.id, of: approach.id) == old)
            #expect(try await store.obstacle(old.id, of: newID()) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func oneOfTheSameOriginIsAddedOnceEvenWhenItWasRemoved(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let first = Self.obstacle("Draagvlak", of: approach) { ($0.source, $0.origin) = (.precondition, "p1") }
            var second = Self.obstacle("Nog eens", of: approach) { ($0.source, $0.origin) = (.precondition, "p1") }
            #expect(try await store.add(first, .heldermeer))
            #expect(try await !store.add(second, .heldermeer))
            try await store.setRemoved(true, obstacle: first.id, of: approach.id, .heldermeer)
            #expect(try await !store.add(second, .heldermeer))
            #expect(try await store.obstacles(of: approach.id).isEmpty)
            second.origin = "p2"
            #expect(try await store.add(second, .heldermeer))
            // What people wrote down themselves has no origin to collide on.
            for _ in 0..<2 { #expect(try await store.add(Self.obstacle("Eigen", of: approach), .heldermeer)) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func changingAndRemovingAndPuttingBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            var obstacle = Self.obstacle("Taboe", of: approach)
            try await store.add(obstacle, .heldermeer)
            (obstacle.state, obstacle.owner, obstacle.resolution) = (.inHand, "Sanne", "Wij noemen het 'contact'")
            let old = obstacle
            try await store.change(obstacle, .heldermeer)
            obstacle.version = 1
            #expect(try await store.obstacles(of: approach.id) == [obstacle])
            var other = old
            other.text = "Schaamte"
            #expect(try await store.change(other, .heldermeer) == .outdated(obstacle))
            #expect(
                try await store.lastChange().contains(
                    #"changed obstacle {"owner":true,"resolution":true,"state":"inHand"}"#))
            try await store.setRemoved(true, obstacle: obstacle.id, of: approach.id, .heldermeer)
            #expect(try await store.obstacle(obstacle.id, of: approach.id) == nil)
            #expect(try await store.change(obstacle, .heldermeer) == .removed(obstacle))
            try await store.setRemoved(false, obstacle: obstacle.id, of: approach.id, .heldermeer)
            #expect(try await store.obstacles(of: approach.id) == [obstacle])
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.setRemoved(false, obstacle: obstacle.id, of: approach.id, .heldermeer)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func strangersAndFinishedApproachesAreRefused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let obstacle = Self.obstacle("Taboe", of: approach)
            try await store.add(obstacle, .heldermeer)
            let attempts: @Sendable (Act) -> [@Sendable () async throws -> Void] = { act in
                [
                    { try await store.add(Self.obstacle("Nieuw", of: approach), act) },
                    {
                        var other = obstacle
                        other.text = "Anders"
                        try await store.change(other, act)
                    },
                    { try await store.setRemoved(true, obstacle: obstacle.id, of: approach.id, act) },
                ]
            }
            #expect(await refusals(of: attempts(.elders)) == [.unknown, .unknown, .unknown])
            try await store.finish(approach.id, .heldermeer)
            #expect(await refusals(of: attempts(.heldermeer)) == [.finished, .finished, .finished])
            #expect(try await store.obstacles(of: approach.id) == [obstacle])
        }
    }
}
