import Domain
import Testing

struct VisionProgressTests {
    @Test func aNewVisionBeginsWithItsFirstPart() {
        #expect(Vision().nextPart == .occasion)
        #expect(Vision().filledParts == 0)
        #expect(!Vision().isComplete)
    }

    @Test func aWholeVisionIsComplete() {
        #expect(Vision.whole.isComplete)
        #expect(Vision.whole.filledParts == VisionPart.allCases.count)
    }

    @Test func openPreconditionsDoNotHoldItUp() {
        var vision = Vision.whole
        vision.preconditions[0].state = .open
        vision.preconditions[1].state = .inHand
        #expect(vision.isComplete)
        #expect(vision.unmetPreconditions.map(\.kind) == [.support, .roles])
    }

    @Test func whatNobodyLookedAtIsNoOpenPrecondition() {
        #expect(Vision().unmetPreconditions.isEmpty)
        var vision = Vision.whole
        vision.preconditions[6].state = nil
        #expect(vision.progress(of: .preconditions) == .begun(next: "Kijk nog naar 1 randvoorwaarde."))
        #expect(!vision.isComplete)
    }

    private func next(_ part: VisionPart, _ change: (inout Vision) -> Void) -> String? {
        var vision = Vision.whole
        change(&vision)
        guard case .begun(let next) = vision.progress(of: part) else { return nil }
        #expect(vision.nextPart == part)
        return next
    }

    @Test func aPartThatWasBegunSaysWhatIsStillWanted() {
        #expect(next(.role) { $0.role.roles = [] } == "Kies een of meer rollen.")
        #expect(
            next(.forms) {
                $0.forms.forms = []
                $0.forms.words = "x"
            } == "Kies een of twee vormen.")
        #expect(next(.groups) { $0.groups[0].reason = "" } == "Schrijf bij 1 groep waarom die voorgaat.")
        #expect(next(.goals) { $0.goals[0].due = nil }?.hasPrefix("Vul bij 1 doel aan") == true)
        #expect(next(.participation) { $0.participation.ways = [] } == "Kies hoe mensen meedoen.")
        #expect(next(.means) { $0.means.money = nil } == "Vul in hoeveel geld er is; 0 mag ook.")
        #expect(next(.means) { $0.means.hours = nil } == "Vul in hoeveel uren er zijn; 0 mag ook.")
        #expect(next(.means) { $0.means.until = nil } == "Vul in tot wanneer geld en uren er zijn.")
        #expect(next(.council) { $0.council.request = nil } == "Kies wat u de raad vraagt.")
        #expect(next(.council) { $0.council.whyNow = "" } == "Schrijf op waarom dit nu nodig is.")
    }
}
