import Domain
import Testing

@Suite struct StepGuideTests {
    @Test(arguments: Step.allCases)
    func everyStepHasSomethingToDoToKnowAndToRead(step: Step) {
        let guide = step.guide
        #expect(guide.tasks.count >= 5 && Set(guide.tasks).count == guide.tasks.count)
        #expect(
            !guide.purpose.isEmpty && guide.advice.count >= 3 && !guide.examples.isEmpty && guide.reading.count >= 3)
        for reading in guide.reading {
            #expect(!reading.title.isEmpty && !reading.publisher.isEmpty)
            #expect(reading.address.map { $0.hasPrefix("https://") } ?? true)
        }
    }

    /// B1: short sentences.
    @Test(arguments: Step.allCases)
    func sentencesAreShort(step: Step) {
        let guide = step.guide
        for text in [guide.purpose] + guide.advice + guide.examples.map(\.text) {
            for sentence in text.split(whereSeparator: { ".?!:".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 26, "\(sentence)")
            }
        }
    }

    @Test func aNewApproachHasAllChecklists() {
        var count = 0
        let tasks = StepTask.initial(of: "a") {
            count += 1
            return String(count)
        }
        #expect(Set(tasks.map(\.id)).count == tasks.count)
        #expect(tasks.map(\.step) == tasks.map(\.step).sorted())
        #expect(Set(tasks.map(\.step)) == Set(Step.allCases))
        #expect(tasks.allSatisfy { $0.done == nil && $0.owner.isEmpty && $0.approach == "a" })
    }
}
