import Foundation
import Testing

@testable import Documents

@Suite struct CSVWriterTests {
    @Test func pythonReadsBackWhatWasWritten() async throws {
        let rows = [
            ["a;b", "zeg \"ja\"", "twee\r\nregels", "é😀", ""], ["\"\u{301}", " ruimte ", "a,b", "x\ny", "'"], [""],
        ]
        let script = """
            import csv, json, sys
            print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))))
            """
        let read = try await IndependentReader.python(script, file: CSVWriter().bytes(rows))
        #expect(try JSONDecoder().decode([[String]].self, from: Data(read.utf8)) == rows)
    }

    @Test func linesEndInCRLFAndTheMarkIsAChoice() {
        #expect(
            CSVWriter(separator: ",").bytes([["a", "b"], ["c,d", "e"]]) == Array("\u{FEFF}a,b\r\n\"c,d\",e\r\n".utf8))
        #expect(CSVWriter(byteOrderMark: false).bytes([["a,b", "c"]]) == Array("a,b;c\r\n".utf8))
    }

    @Test(arguments: [
        "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\rx", " =1", "\u{A0}\u{200B}=1",
        "\u{FEFF}=1",
        "+", "-", "-3x", "+4,5,", "--3", "=3", "＝1", "\r\n=1", "-٣", "-cmd|'/C calc'!A0",
    ])
    func formulasAreNeutralised(cell: String) async throws {
        let text = String(decoding: CSVWriter(byteOrderMark: false).bytes([[cell]]), as: UTF8.self)
        #expect(text.hasPrefix("'") || text.hasPrefix("\"'"), "\(text)")
    }

    @Test(arguments: ["-3", "+4,5", "-1.234,50", "+31612345678", "3-1", "a=b", "e@mail.nl", "0", "-0.5"])
    func numbersAndPlainTextStay(cell: String) {
        #expect(CSVWriter(byteOrderMark: false).bytes([[cell]]) == Array("\(cell)\r\n".utf8))
    }
}
