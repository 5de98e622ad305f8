import Domain
import Testing

/// Never a crash, whatever the bytes; and what is accepted reads the same when it is written out again.
@Suite struct MutationTests {
    private static let dictionary: [[UInt8]] = [
        [34], [34, 34], [44], [59], [10], [13], [13, 10], [0], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98, 0x80],
        [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [48], [49], [50], [57], [45], [61], Array("q1".utf8),
        Array("q4a".utf8), Array(",\"\n".utf8), Array("99999999999999999999".utf8),
    ]

    static func mutated(_ original: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = original
        for _ in 0...random.below(4) {
            let place = random.below(bytes.count + 1)
            let end = min(bytes.count, place + 1 + random.below(12))
            switch random.below(8) {
            case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
            case 1 where place < bytes.count: bytes[place] = UInt8(random.below(256))
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
            case 4:
                let other = random.below(bytes.count + 1)
                bytes = Array(bytes[..<place] + original[min(other, original.count)...])
            case 5 where random.chance(0.2): bytes.removeSubrange(place...)
            default: bytes.insert(contentsOf: dictionary[random.below(dictionary.count)], at: place)
            }
        }
        return bytes
    }

    /// Reads bytes, and looks closer where asked to: at what is accepted, written out and read again, and at what is
    /// left when invalid lines are skipped.
    ///
    /// - Returns: whether the file was accepted as it is.
    private static func check(
        _ bytes: [UInt8], _ questionnaire: Questionnaire, closer: Bool = true
    ) async throws -> Bool {
        do {
            let file = try await ResponseFile.read(bytes, name: "file.csv", questionnaire: questionnaire)
            if closer { try await expectTheSameAgain(file) }
            return true
        } catch let refused as ResponseFileRefused {
            if refused.problems.isEmpty || refused.problems.contains(where: { $0.message.isEmpty }) {
                Issue.record("refused without a reason")
            }
            if closer,
                let kept = try? await ResponseFile.read(
                    bytes, name: "file.csv", questionnaire: questionnaire, skippingInvalid: true)
            {
                #expect(!kept.leftOut.isEmpty)
                try await expectTheSameAgain(kept)
            }
            return false
        }
    }

    private static func expectTheSameAgain(_ file: ResponseFile) async throws {
        let answers = (0..<file.count).map { file.answers(at: $0) }
        let text = CanonicalText(answers, of: file.questionnaire)
        let again = try await ResponseFile.read(text.bytes, name: "again.csv", questionnaire: file.questionnaire)
        #expect((0..<again.count).map { again.answers(at: $0) } == answers)
        #expect(Tally(again.columns) == Tally(file.columns))
        #expect(again.columns.unasked == file.columns.unasked)
    }

    /// 100,000 in all.
    @Test(arguments: 0..<20) func mutatedShortPolls(seed: Int) async throws {
        let questionnaire = try Fixture.shortPoll()
        let names = questionnaire.columns.map(\.name).joined(separator: ",")
        let original = Array(
            "\u{FEFF}id,\(names)\n1,\"Zorg, \"\"A\"\"\",16,kerk,2,,1,2,3,4,5,6,1\n2,Café 😀,3,,,,,2,2,2,2,2,\r\n3,\"a\nb\",1,,4,x,6,6,6,6,6,6,6\n"
                .utf8)
        #expect(try await Self.check(original, questionnaire))
        var random = SeededRandom(seed: seed)
        var accepted = 0
        for round in 0..<5_000 {
            let bytes = Self.mutated(original, &random)
            if try await Self.check(bytes, questionnaire, closer: round % 8 == 0) { accepted += 1 }
        }
        // Both ways out are taken, so the test is of them both.
        #expect(accepted > 100 && accepted < 4_900)
    }

    /// 5,000 in all.
    @Test(arguments: 0..<5) func mutatedWholeQuestionnaires(seed: Int) async throws {
        let questionnaire = try Fixture.questionnaire()
        let pilot = try await Fixture.pilot54()
        let original = CanonicalText([pilot.answers(at: seed), pilot.answers(at: 7)], of: questionnaire).bytes
        #expect(try await Self.check(original, questionnaire))
        var random = SeededRandom(seed: 1_000 + seed)
        for round in 0..<1_000 {
            _ = try await Self.check(Self.mutated(original, &random), questionnaire, closer: round % 8 == 0)
        }
    }

    @Test(arguments: 0..<4) func noise(seed: Int) async throws {
        let questionnaire = try Fixture.shortPoll()
        var random = SeededRandom(seed: 2_000 + seed)
        for _ in 0..<250 {
            let bytes = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
            #expect(try await !Self.check(bytes, questionnaire))
        }
    }
}
