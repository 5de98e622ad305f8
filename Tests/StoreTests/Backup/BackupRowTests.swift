import Domain
import Testing

@testable import Store

@Suite struct BackupRowTests {
    private func line(_ values: [Value]) throws -> [UInt8] {
        var line: [UInt8] = []
        try BackupRow.append(values, to: &line)
        return line
    }

    @Test func whatIsWrittenIsRead() throws {
        let texts = (awkwardTexts + ["\u{1}\u{1F}\u{7F}", "\\u0041", "\"", "\\"]).map(Value.text)
        let others: [Value] = [
            .null, .boolean(true), .boolean(false), .integer(0), .integer(.min), .integer(.max), .real(0),
            .real(-1.5e300),
            .real(3),
        ]
        for values in [[], texts, others, texts + others] {
            let line = try line(values)
            #expect(!line.contains(UInt8(ascii: "\n")))
            #expect(BackupRow.read(line) == values)
        }
    }

    @Test func whatCanNotBeWrittenIsSaid() {
        #expect(throws: StoreError.holdsNUL) { try line([.text("a\0")]) }
        #expect(throws: StoreError.self) { try line([.real(.nan)]) }
    }

    @Test(arguments: [
        "", "[", "]", "[1", "[1,]", "[,1]", "[1]]", "[ 1]", "[01]", "[+1]", "[1.50]", "[nul]", "[\"a]", "[\"a\"",
        "[\"\\n\"]", "[\"\\u0041\"]", "[\"\\u0000\"]", "[\"\\\"]", "[[1]]", "{}", "[1] ", "[inf]",
        "[99999999999999999999]",
    ])
    func anythingElseIsNoRow(_ text: String) { #expect(BackupRow.read(Array(text.utf8)) == nil) }

    @Test func brokenTextIsNoRow() {
        #expect(BackupRow.read(Array("[\"".utf8) + [0xFF] + Array("\"]".utf8)) == nil)
    }
}
