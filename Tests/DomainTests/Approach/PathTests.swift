import Domain
import Testing

@Suite struct PathTests {
    private static let day = Day("2026-11-24")!

    @Test func aNewPathBeginsAtTheFirstStep() {
        #expect(Path().current == .vision)
        #expect(Step.allCases.allSatisfy { Path()[$0] == .open })
    }

    @Test func anApproachMayStartAtAnyStep() {
        for step in Step.allCases {
            let path = Path(startingAt: step)
            #expect(path.current == step)
            #expect(path.leftOut == Set(Step.allCases.filter { $0 < step }))
        }
    }

    @Test func whatIsTakenUpAgainIsBegunWhenItWasBegunBefore() {
        let path = Path([.vision: .done(on: Self.day), .inventory: .done(on: Self.day)], begun: [.vision: Self.day])
        #expect(path.reopened(.vision) == .begun(on: Self.day) && path.reopened(.inventory) == .open)
        #expect(Path([.vision: .begun(on: Self.day)]).reopened(.vision) == .open)
    }

    @Test func whatIsDoneSkippedOrTakenIsSettled() {
        var path = Path([
            .vision: .done(on: Self.day), .inventory: .skipped(reason: "Er is net gepeild."),
            .factsheet: .taken(ExistingPolicy(name: "Gezondheidsmonitor", decided: Self.day)),
        ])
        #expect(path.current == .meeting)
        path[.meeting] = .begun(on: Self.day)
        #expect(path.current == .meeting)
        #expect(path.leftOut == [.inventory, .factsheet])
        for step in Step.allCases { path[step] = .done(on: Self.day) }
        #expect(path.current == nil)
    }
}
