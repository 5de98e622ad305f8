import Domain
import Testing

struct PreconditionObstacleTests {
    @Test func onlyWhatIsNotInOrderStandsInTheWay() {
        func obstacle(_ state: Precondition.State?, judged: Day? = visionDay) -> Obstacle? {
            Precondition(kind: .contacts, state: state, owner: "Sanne", note: "Er ontbreken er 31", judged: judged)
                .obstacle(of: "a")
        }
        #expect(obstacle(nil) == nil && obstacle(.inOrder) == nil && obstacle(.open, judged: nil) == nil)
        #expect(
            obstacle(.open)
                == Obstacle(
                    id: "contacts", approach: "a", kind: .obstacle,
                    text: "Niet elke organisatie heeft een contactpersoon.", source: .precondition, origin: "contacts",
                    step: .vision, owner: "Sanne", state: .open, resolution: "Er ontbreken er 31", added: visionDay))
        #expect(obstacle(.inHand)?.state == .inHand)
        // It stays on the list once it got in order.
        let solved = Precondition(kind: .contacts, state: .inOrder, judged: visionDay, version: 2).obstacle(of: "a")
        #expect(solved?.state == .resolved && solved?.added == visionDay)
    }

    @Test func itComesBackInLaterStepsOnly() {
        for kind in Precondition.Kind.allCases {
            let obstacle = Precondition(kind: kind, state: .open, judged: visionDay).obstacle(of: "a")
            #expect(obstacle?.laterSteps == kind.steps)
            #expect(!kind.steps.isEmpty && kind.steps.allSatisfy { $0 > .vision })
        }
        let own = Obstacle(id: "x", approach: "a", kind: .chance, text: "y", step: .meeting, added: visionDay)
        #expect(own.laterSteps.isEmpty)
    }
}
