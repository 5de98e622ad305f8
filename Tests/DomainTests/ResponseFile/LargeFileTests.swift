import Domain
import Testing

/// A file read in pieces gives what it gives in one go, whatever quotes and line breaks its cells hold.
@Suite struct LargeFileTests {
    static let questionnaire = Questionnaire.made(
        .text("q1"), .single("q2", codes: 12), .multiple("q3", codes: 3, exclusive: [3]), .text("q4"))

    /// Over two pieces of 4 MB and a bit, in quoted texts with line breaks and bare texts with stray quotes.
    private static func bytes(seed: Int, strayQuotes: Bool) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        var bytes = Array("id;q1;q2;q3_1;q3_2;q3_3;q4\n".utf8)
        let quoted = Array("\"regel een\nregel \"\"twee\"\"; en\r\n1;A;1;0;0;0;drie\n\"".utf8)
        let stray = Array("buis van 5\" dik".utf8)
        let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 700)
        var number = 0
        while bytes.count < 9_500_000 {
            number += 1
            bytes += Array("\(number);".utf8)
            switch random.below(4) {
            case 0: bytes += quoted
            case 1 where strayQuotes: bytes += stray
            default: bytes += filler.prefix(random.below(filler.count))
            }
            bytes += Array(";\(1 + random.below(12));\(random.below(2));\(random.below(2));0;".utf8)
            bytes += random.chance(0.2) ? quoted : Array(filler.prefix(random.below(filler.count)))
            bytes += random.chance(0.3) ? [13, 10] : [10]
        }
        return bytes
    }

    @Test(arguments: [true, false]) func piecesAreTheWhole(strayQuotes: Bool) async throws {
        let bytes = Self.bytes(seed: strayQuotes ? 1 : 2, strayQuotes: strayQuotes)
        let file = try await ResponseFile.read(bytes, name: "large.csv", questionnaire: Self.questionnaire)
        let rows = SlowReader(bytes, separator: UInt8(ascii: ";")).rows.dropFirst().map(\.cells)
        #expect(file.count == rows.count)
        #expect(rows.count > 10_000)

        let tabulation = try Tabulation(file.columns)
        for code in 1...12 {
            #expect(tabulation.table("q2")?.figure(of: code)?.count == rows.count { $0[2] == String(code) })
        }
        for code in 1...3 {
            #expect(tabulation.table("q3")?.figure(of: code)?.count == rows.count { $0[2 + code] == "1" })
        }
        for text in [("q1", 1), ("q4", 6)] {
            #expect(tabulation.table(text.0)?.base == rows.count { !$0[text.1].isEmpty })
        }
        for index in Swift.stride(from: 0, to: rows.count, by: 97) {
            let expected: Answer? = rows[index][1].isEmpty ? nil : .text(rows[index][1])
            #expect(file.answers(at: index)["q1"] == expected)
        }
    }

    @Test func problemsFarIntoAFileHaveTheirLine() async throws {
        var bytes = Self.bytes(seed: 3, strayQuotes: true)
        bytes += Array("x;A;13;0;0;0;\n".utf8)
        let line = try #require(SlowReader(bytes, separator: UInt8(ascii: ";")).rows.last?.line)
        #expect(
            await RefusalTests.problems(bytes, of: Self.questionnaire)
                == ["file.csv:\(line): q2: '13' is not one of 1-12"])
    }

    @Test func aQuoteThatIsNeverClosedSwallowsTheRestAndIsNamed() async throws {
        let header = Array("id;q1;q2;q3_1;q3_2;q3_3;q4\n".utf8)
        let rows = Self.bytes(seed: 4, strayQuotes: false).dropFirst(header.count).filter { $0 != UInt8(ascii: "\"") }
        let bytes = header + Array("1;\"A;1;0;0;0;\n".utf8) + rows
        #expect(
            await RefusalTests.problems(bytes, of: Self.questionnaire)
                == ["file.csv:2: q1: a quote is opened here and never closed"])
    }

    @Test func progressEndsAtOne() async throws {
        let seen = Progress()
        _ = try await ResponseFile.read(
            Self.bytes(seed: 5, strayQuotes: false), name: "large.csv", questionnaire: Self.questionnaire
        ) { part in seen.add(part) }
        let parts = seen.parts
        #expect(parts.count >= 3 && parts == parts.sorted() && parts.last == 1)
    }
}
