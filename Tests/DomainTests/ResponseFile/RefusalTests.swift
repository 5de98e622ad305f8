import Domain
import Testing

/// What can't be is refused with file, line, column, value and what was expected: all at once, nothing taken in.
@Suite struct RefusalTests {
    static let questionnaire = Questionnaire.made(
        .text("q1"), .single("q2", codes: 3), .multiple("q3", codes: 4, exclusive: [3, 4]), .statement("q4a"))
    static let header = "id,q1,q2,q3_1,q3_2,q3_3,q3_4,q4a\n"

    static func problems(
        _ bytes: [UInt8], of questionnaire: Questionnaire = questionnaire
    ) async -> [String] {
        do {
            _ = try await ResponseFile.read(bytes, name: "file.csv", questionnaire: questionnaire)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    static func problems(rows: String) async -> [String] { await problems(Array((header + rows).utf8)) }

    @Test func aValueThatIsNoCode() async {
        let good = String(repeating: "1,A,1,0,0,0,0,1\n", count: 15)
        #expect(
            await Self.problems(rows: good + "16,A,1,0,0,0,0,9\n") == ["file.csv:17: q4a: '9' is not one of 1-6"])
    }

    @Test(arguments: ["0", "4", "01", "-1", "+1", "1.0", "1e0", "ja", "１", "1 1", "99999999999999999999", "x"])
    func codesThatAreNone(value: String) async {
        #expect(await Self.problems(rows: "1,A,\(value),,,,,\n") == ["file.csv:2: q2: '\(value)' is not one of 1-3"])
        #expect(await Self.problems(rows: "1,A,,,,,,\(value)\n").count == (value == "4" ? 0 : 1))
    }

    @Test func marksAreOneOrZeroAndWhole() async {
        #expect(await Self.problems(rows: "1,A,1,2,0,0,0,1\n") == ["file.csv:2: q3_1: '2' is not one of 0, 1"])
        #expect(
            await Self.problems(rows: "1,A,1,x,0,0,true,1\n") == [
                "file.csv:2: q3_1: 'x' is not one of 0, 1", "file.csv:2: q3_4: 'true' is not one of 0, 1",
            ])
        #expect(
            await Self.problems(rows: "1,A,1,1,,0,,1\n") == [
                "file.csv:2: q3_2: '' is not one of 0, 1, which the question's other options have",
                "file.csv:2: q3_4: '' is not one of 0, 1, which the question's other options have",
            ])
    }

    @Test func codesThatExcludeTheOthers() async {
        #expect(
            await Self.problems(rows: "1,A,1,1,1,1,0,1\n")
                == ["file.csv:2: q3_3: '1' can't be chosen together with 1, 2; expected 3 alone"])
        #expect(
            await Self.problems(rows: "1,A,1,0,0,1,1,1\n")
                == ["file.csv:2: q3_3: '1' can't be chosen together with 4; expected 3 alone"])
        #expect(await Self.problems(rows: "1,A,1,0,0,1,0,1\n2,A,1,0,0,0,1,1\n3,A,1,1,1,0,0,1\n") == [])
    }

    @Test func allProblemsAtOnceWithTheLinesOnWhichTheirCellsBegin() async {
        let rows =
            "1,\"two\nlines\",9,0,0,0,0,1\n"  // lines 2 and 3: q2 stands on line 3
            + "\n"  // line 4
            + "2,\"a\r\nb\rc\",1,0,0,0,0,7\r\n"  // lines 5 to 7
            + "3,A,1,0,0,0,0\n"  // line 8
            + "4,A,\"\n8\",0,0,0,0,0\n"  // lines 9 and 10: q2 begins on line 9
        #expect(
            await Self.problems(rows: rows) == [
                "file.csv:3: q2: '9' is not one of 1-3", "file.csv:7: q4a: '7' is not one of 1-6",
                "file.csv:8: the row has 7 cells; expected 8, as in the header",
                "file.csv:9: q2: '⏎8' is not one of 1-3",
                "file.csv:10: q4a: '0' is not one of 1-6",
            ])
    }

    @Test func rowsOfAnotherWidth() async {
        #expect(
            await Self.problems(rows: "1,A,1,0,0,0,0,1,\n") == [
                "file.csv:2: the row has 9 cells; expected 8, as in the header"
            ])
        #expect(await Self.problems(rows: "A\n") == ["file.csv:2: the row has 1 cells; expected 8, as in the header"])
    }

    @Test func quotesOutOfPlace() async {
        #expect(
            await Self.problems(rows: "1,A,1,0,0,0,0,1\n2,\"A,1,0,0,0,0,1\n3,B,1,0,0,0,0,1\n") == [
                "file.csv:3: q1: a quote is opened here and never closed"
            ])
        #expect(
            await Self.problems(rows: "1,\"A\"B,1,0,0,0,0,1\n") == [
                "file.csv:2: q1: text after a closing quote; expected a separator"
            ])
        #expect(
            await Self.problems(rows: "\"1,A,1,0,0,0,0,1\n") == [
                "file.csv:2: id: a quote is opened here and never closed"
            ])
        #expect(
            await Self.problems(rows: "1,A,1,0,0,0,0,1,\"x\n") == [
                "file.csv:2: cell 9: a quote is opened here and never closed"
            ])
        // Inside a bare cell a quote is a character like any other.
        #expect(await Self.problems(rows: "1,5\" pijp \"x\",1,0,0,0,0,1\n") == [])
    }

    @Test func columnsUnknownMissingOrTwice() async {
        #expect(
            await Self.problems(Array("id,q1,q2,q3_1,q3_2,q3_3,q3_4,q4b\n".utf8)) == [
                "file.csv:1: column 8: 'q4b' is not a column of 'made'",
                "file.csv:1: column 'q4a' is missing; part I is always there",
            ])
        #expect(
            await Self.problems(Array("id,q1,q2,q2,q3_1,q3_2,q3_3,q3_4,q4a,id\n".utf8)) == [
                "file.csv:1: column 4: 'q2' stands twice", "file.csv:1: column 10: 'id' stands twice",
            ])
        #expect(
            await Self.problems(Array("id,q1,q2,,q3_1,q3_2,q3_3,q3_4,q4a\n".utf8)) == [
                "file.csv:1: column 4: '' is not a column of 'made'"
            ])
        #expect(
            await Self.problems(Array("id,\"q1,q2\n".utf8)) == [
                "file.csv:1: the header has a quote out of place near column 2"
            ])
    }

    @Test func partsThatAreThereInPart() async throws {
        let questionnaire = try Fixture.questionnaire()
        let names = ["id"] + (try Fixture.shortPoll()).columns.map(\.name)
        let header = (names.filter { $0 != "q4c" && $0 != "q3_other" } + ["v1"]).joined(separator: ",")
        #expect(
            await Self.problems(Array(header.utf8), of: questionnaire) == [
                "file.csv:1: column 'q3_other' is missing; part I is always there",
                "file.csv:1: column 'q4c' is missing; part II is there whole or not at all",
                "file.csv:1: column 'v2' is missing; part V is there whole or not at all",
            ])
    }

    @Test func bytesThatAreNoTextFile() async {
        let utf16 = "file.csv: the file is UTF-16; expected UTF-8 or Windows-1252: save it as 'CSV UTF-8'"
        #expect(await Self.problems([0xFF, 0xFE] + Self.header.utf16.flatMap { [UInt8($0), 0] }) == [utf16])
        #expect(await Self.problems([0xFE, 0xFF] + Self.header.utf16.flatMap { [0, UInt8($0)] }) == [utf16])
        let empty = "file.csv: the file is empty; expected a header line with the columns"
        #expect(await Self.problems([]) == [empty])
        #expect(await Self.problems([0xEF, 0xBB, 0xBF]) == [empty])
        #expect(await Self.problems([0x0A]).first == "file.csv:1: column 1: '' is not a column of 'made'")
        #expect(await Self.problems([UInt8](repeating: 0, count: 50)).first?.hasPrefix("file.csv:1: ") == true)
    }

    @Test func textsThatNoColumnHolds() async {
        #expect(
            await Self.problems(rows: "1,A\u{0}B,1,0,0,0,0,1\n")
                == ["file.csv:2: q1: 'A\u{0}B' holds a NUL character; expected text"])
        let long = String(repeating: "x", count: 10_001)
        #expect(
            await Self.problems(rows: "1,\(long),1,0,0,0,0,1\n")
                == ["file.csv:2: q1: '\(long.prefix(60))…' is longer than 10000 characters"])
        // Ten thousand characters of four bytes each are no more than that.
        #expect(await Self.problems(rows: "1,\(String(repeating: "😀", count: 10_000)),1,0,0,0,0,1\n") == [])
    }

    @Test func nothingIsTakenOfAFileWithOneProblem() async {
        await #expect(throws: ResponseFileRefused.self) {
            try await ResponseFile.read(
                Array((Self.header + "1,A,1,0,0,0,0,1\n2,A,9,0,0,0,0,1\n").utf8), name: "file.csv",
                questionnaire: Self.questionnaire)
        }
    }

    @Test func skippingInvalidKeepsTheRest() async throws {
        let rows = "1,A,1,0,0,0,0,1\n2,B,9,0,0,0,0,9\n3,C,2,0,0,0,0,2\nrubbish\n5,E,3,1,0,0,0,3\n"
        let file = try await ResponseFile.read(
            Array((Self.header + rows).utf8), name: "file.csv", questionnaire: Self.questionnaire,
            skippingInvalid: true)
        #expect(file.count == 3 && file.columns.count == 3)
        #expect((0..<3).map { file.answers(at: $0)["q1"] } == [.text("A"), .text("C"), .text("E")])
        #expect(
            file.leftOut.map(\.description) == [
                "file.csv:3: q2: '9' is not one of 1-3", "file.csv:3: q4a: '9' is not one of 1-6",
                "file.csv:5: the row has 1 cells; expected 8, as in the header",
            ])
        #expect(try Tabulation(file.columns).table("q2")?.answers.map(\.figure.count) == [1, 1, 1])
    }

    @Test func skippingInvalidDoesNotMendAHeader() async {
        await #expect(throws: ResponseFileRefused.self) {
            try await ResponseFile.read(
                Array("id,q1\n1,A\n".utf8), name: "file.csv", questionnaire: Self.questionnaire, skippingInvalid: true)
        }
    }

    @Test func unaskedAnswersAreKeptNoticedAndNotCounted() async throws {
        let questionnaire = Questionnaire.made(
            .single("a", codes: 2), .multiple("b", codes: 2, when: .equals(question: "a", code: 1)),
            .text("c", when: .differs(question: "b", code: 1)))
        let text = "a,b_1,b_2,c\n1,1,0,x\n2,1,1,y\n,,,z\n2,,,\n1,0,1,w\n"
        let file = try await ResponseFile.read(Array(text.utf8), name: "file.csv", questionnaire: questionnaire)
        #expect(file.answers(at: 1)["b"] == .multiple([1, 2], other: "", detail: ""))
        #expect(
            file.notices.map(\.description) == [
                "file.csv: b: 1 answers to a question that the routing does not ask; not counted",
                "file.csv: c: 1 answers to a question that the routing does not ask; not counted",
            ])
        let tabulation = try Tabulation(file.columns)
        #expect(tabulation.table("b")?.asked == 2)
        #expect(tabulation.table("b")?.answers.map(\.figure.count) == [1, 1])
        // The marks at b of the second response do not count, so it is asked c.
        #expect(tabulation.table("c")?.asked == 4 && tabulation.table("c")?.base == 3)
    }
}
