import Assets
import Domain
import Testing

@testable import Questionnaires

/// Whatever the bytes, reading ends in a questionnaire that a survey may hold, or in messages.
struct MangledFileTests {
    /// SplitMix64, so that a failure can be had again.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let snippets = [
        "", "\n", " ", "-", "[", "]", "{", "}", ":", "'", "\"", "&a ", "*a", "? ", "!!int ", "| ", "%", "q7", "-1",
        "9223372036854775807", "9223372036854775808", "99", "nl: ", "\u{FEFF}", "\0", "é", "{meeting}",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<20)
    func neverCrashes(block: UInt64) throws {
        var dice = Dice(state: block)
        let extended = Array(extendedFile.utf8)
        var refused = 0
        for round in 0..<100 {
            // The large file takes longer to read, so most rounds mangle the smaller ones.
            var bytes = [0: Assets.questionnaire, 1: extended][round % 10] ?? Array(smallFile.utf8)
            for _ in 0...Int.random(in: 0..<4, using: &dice) { mangle(&bytes, with: &dice) }
            do {
                let questionnaire = try QuestionnaireFile.read(bytes: bytes, file: "mine.yaml")
                #expect(questionnaire.problems() == [])
            } catch {
                refused += 1
                #expect(!error.problems.isEmpty)
            }
        }
        #expect((1..<100).contains(refused))
    }

    private func mangle(_ bytes: inout [UInt8], with dice: inout Dice) {
        let start = Int.random(in: 0...bytes.count, using: &dice)
        let end = min(bytes.count, start + Int.random(in: 0..<12, using: &dice))
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: MangledFileTests.snippets.randomElement(using: &dice) ?? [], at: start)
        case 2: bytes.replaceSubrange(start..<end, with: MangledFileTests.snippets.randomElement(using: &dice) ?? [])
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: start)
        default: bytes.insert(contentsOf: Array(bytes[start..<end]), at: Int.random(in: 0...bytes.count, using: &dice))
        }
    }
}
