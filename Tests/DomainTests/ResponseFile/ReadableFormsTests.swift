import Domain
import Testing

/// Every form in which spreadsheets and other programs write the same answers.
@Suite struct ReadableFormsTests {
    static let questionnaire = Questionnaire.made(
        .text("q1"), .single("q2", codes: 12), .multiple("q3", codes: 3, exclusive: [3]), .statement("q4a"))

    static let texts = [
        "Zorg, welzijn; en meer", "hij zei \"ja\"", "twee\nregels", "drie\r\nregels", "oud\rMac", "café – €5",
        "😀👩‍👩‍👧", "<script>alert(1)</script>", "=1+1", "@SUM(A1)", "  spaties  ", "\"", "\"\"", "'", ";",
    ]

    static let responses = texts.enumerated().map { index, text in
        Answers(byQuestion: [
            "q1": .text(text), "q2": .single(index % 12 + 1, other: "", detail: ""),
            "q3": .multiple(index % 3 == 0 ? [3] : [1, 2], other: "", detail: ""),
            "q4a": .single(index % 6 + 1, other: "", detail: ""),
        ])
    }

    static func read(_ bytes: [UInt8]) async throws -> [Answers] {
        let file = try await ResponseFile.read(bytes, name: "file.csv", questionnaire: questionnaire)
        return (0..<file.count).map { file.answers(at: $0) }
    }

    @Test(arguments: [",", ";"], ["\n", "\r\n", "\r"])
    func separatorsAndLineEnds(separator: String, lineEnd: String) async throws {
        let canonical = CanonicalText(Self.responses, of: Self.questionnaire)
        for quotingAll in [false, true] {
            let text = canonical.text(separator: separator, lineEnd: lineEnd, quotingAll: quotingAll)
            #expect(try await Self.read(Array(text.utf8)) == Self.responses)
            #expect(try await Self.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == Self.responses)
            // Without a line end at the end of the file.
            #expect(try await Self.read(Array(text.utf8.dropLast(lineEnd.utf8.count))) == Self.responses)
        }
    }

    @Test func columnsInAnyOrderAndWithoutAnId() async throws {
        var random = SeededRandom(seed: 5)
        let canonical = CanonicalText(Self.responses, of: Self.questionnaire)
        for drop in [false, true] {
            let order = Array(canonical.rows[0].indices.dropFirst(drop ? 1 : 0)).shuffled(using: &random)
            let rows = canonical.rows.map { row in order.map { row[$0] } }
            #expect(try await Self.read(CanonicalText(rows: rows).bytes) == Self.responses)
        }
    }

    @Test func blankLinesAreNoResponsesAndEmptyRowsAreNoticed() async throws {
        let text = "q1,q2,q3_1,q3_2,q3_3,q4a\n\nA,1,,,,\r\n\r\n,,,,,\nB,2,,,,\n\"\",\"\",,,,\n\n"
        let file = try await ResponseFile.read(
            Array(text.utf8), name: "file.csv", questionnaire: Self.questionnaire)
        #expect(file.count == 2)
        #expect(file.answers(at: 1)["q1"] == .text("B"))
        #expect(
            file.notices.map(\.description) == [
                "file.csv:5: the row is empty, and not counted", "file.csv:7: the row is empty, and not counted",
            ])
    }

    @Test func windows1252IsRead() async throws {
        let header = Array("q1;q2;q3_1;q3_2;q3_3;q4a\r\n".utf8)
        // caf(e acute) (en dash) (euro)5 (curly quotes) (y diaeresis)
        let name: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x80, 0x35, 0x20, 0x93, 0x94, 0xFF]
        let read = try await Self.read(header + name + Array(";1;;;;\r\n".utf8))
        #expect(read.map { $0["q1"] } == [.text("café – €5 “”ÿ")])
    }

    @Test func everyByteOfWindows1252IsACharacter() async throws {
        let header = Array("q1;q2;q3_1;q3_2;q3_3;q4a\n".utf8)
        for byte in UInt8(0x80)...0xFF {
            let read = try await Self.read(header + [0xE9, byte, 0x2E] + Array(";1;;;;\n".utf8))
            guard case .text(let text) = read[0]["q1"] else {
                Issue.record("no text at \(byte)")
                continue
            }
            #expect(text.unicodeScalars.count == 3 && text.hasPrefix("é") && text.hasSuffix("."), "\(byte)")
            #expect(!text.contains("\u{FFFD}"))
        }
    }

    @Test func codesMayBeQuotedOrSpaced() async throws {
        let text = "id, q1 ,q2,q3_1,q3_2,q3_3,q4a\n1,A, 12 ,\" 1\",0 ,0,\"6\"\n"
        let read = try await Self.read(Array(text.utf8))
        #expect(read[0]["q2"] == .single(12, other: "", detail: ""))
        #expect(read[0]["q3"] == .multiple([1], other: "", detail: ""))
        #expect(read[0]["q4a"] == .single(6, other: "", detail: ""))
    }

    @Test func nothingChosenIsAnAnswerAndAllEmptyIsNone() async throws {
        let text = "q1,q2,q3_1,q3_2,q3_3,q4a\nA,,0,0,0,\nB,,,,,\n"
        let file = try await ResponseFile.read(
            Array(text.utf8), name: "file.csv", questionnaire: Self.questionnaire)
        #expect(file.answers(at: 0)["q3"] == .multiple([], other: "", detail: ""))
        #expect(file.answers(at: 1)["q3"] == nil)
        #expect(try Tabulation(file.columns).table("q3")?.base == 1)
    }

    @Test func aHeaderAloneIsAFileWithoutResponses() async throws {
        #expect(try await Self.read(Array("q1,q2,q3_1,q3_2,q3_3,q4a".utf8)).isEmpty)
    }

    @Test func partsAreThereWholeOrNot() async throws {
        let poll = try Fixture.shortPoll()
        let file = try await ResponseFile.read(
            CanonicalText([Answers()], of: poll).bytes, name: "file.csv", questionnaire: try Fixture.questionnaire())
        #expect(file.questionnaire.parts.map(\.id) == ["I", "II"])
        #expect(file.count == 1)
    }
}
