import Foundation
import Testing

@testable import Store

/// Answers become JSON that any reader reads, and come back as they were.
@Suite struct AnswersTextTests {
    private static let samples: [[String: String]] = [
        [:], ["q1": ""], ["q1": "De Linde", "q2": "3", "q7_1": "0"],
        ["q1": "\"aanhaling\" en \\ schuine streep"], ["q11": "regel\nregel\r\n\ttab \u{1} \u{1F} \u{7F}"],
        ["v1": "Één café 👩‍👧‍👦 {\"a\":1}, ]"], ["q1": "a,b:c}", "q\"2": "x"], ["v2": "\u{2028}\u{FEFF}"],
    ]

    @Test(arguments: samples) func comesBackAsItWas(_ answers: [String: String]) throws {
        let text = try json(of: answers)
        #expect(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) == answers)
        #expect(try plainAnswers(in: text) ?? JSONText.decode([String: String].self, from: text) == answers)
        #expect((plainAnswers(in: text) == nil) == text.contains("\\"))
    }

    @Test func isTheSameForTheSameAnswers() throws {
        #expect(try json(of: ["b": "2", "a": "1", "c": "3"]) == #"{"a":"1","b":"2","c":"3"}"#)
    }

    @Test(arguments: [
        "", "{", "{}x", #"{"a"}"#, #"{"a":"1",}"#, #"{"a":1}"#, #"{"a":"1"} "#, #" {"a":"1"}"#, #"["a"]"#,
        #"{"a": "1"}"#, #"{"a":"1""b":"2"}"#,
    ])
    func anythingElseIsLeftToAWholeReader(_ text: String) {
        #expect(plainAnswers(in: text) == nil)
    }

    @Test func nothingWithANULIsWritten() {
        #expect(throws: StoreError.holdsNUL) { try json(of: ["q1": "a\u{0}b"]) }
        #expect(throws: StoreError.holdsNUL) { try json(of: ["q\u{0}": "a"]) }
    }
}
