import Domain
import Testing

@testable import Questionnaires

/// Files that are no questionnaire at all.
struct YAMLSourceTests {
    @Test(arguments: [
        ("", "mine.yaml: an empty file, expected a questionnaire"),
        ("# nothing\n", "mine.yaml: an empty file, expected a questionnaire"),
        ("a: b\nc: [d\n", "mine.yaml:3: a place that is not YAML (did not find expected ',' or ']'), expected YAML"),
        ("a: b\n--- \nc: d\n", "mine.yaml:2: a place that is not YAML (but found another document), expected YAML"),
        ("a: *b\n", "mine.yaml:1: a place that is not YAML (found undefined alias), expected YAML"),
        ("a: &x [1]\nb: *x\n", "mine.yaml:2: alias '*x', expected the text itself, or a name under lists"),
        ("a: b\na: c\n", "mine.yaml:1: key 'a' twice, expected every key once"),
        ("a: \u{1}\n", "mine.yaml:1: a place that is not YAML (control characters are not allowed), expected YAML"),
    ])
    func isToldWhatAndWhere(yaml: String, message: String) {
        #expect(messages(yaml) == [message])
    }

    @Test func aListIsNoQuestionnaire() {
        #expect(messages("- a\n").count == 1)
        #expect(
            messages("- a\n")[0].hasPrefix("mine.yaml:1: a questionnaire that is a list, expected the keys id, version")
        )
    }

    @Test func bytesThatAreNoUTF8() {
        #expect(messages([0xFF, 0xFE, 0x00]) == ["mine.yaml: text that is not UTF-8, expected UTF-8"])
    }

    @Test func moreThanAMegabyte() {
        let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1)
        #expect(messages(bytes) == ["mine.yaml: 1048577 bytes, expected at most 1048576"])
    }

    @Test func aFileThatUnfoldsIntoMoreThanAnyMemoryHolds() {
        let bomb = "a0: &a0 [x, x]\n" + (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        #expect(messages(bomb) == ["mine.yaml:2: alias '*a0', expected the text itself, or a name under lists"])
    }

    @Test(arguments: [
        ("[", "mine.yaml:1: 17 brackets in each other, expected at most 16"),
        ("{a: ", "mine.yaml:1: 17 brackets in each other, expected at most 16"),
        ("? ", "mine.yaml:1: a '?' before a key, expected a word as the key"),
        ("- ? ", "mine.yaml:1: a '?' before a key, expected a word as the key"),
        (
            "- ",
            "mine.yaml:1: a place that is not YAML (Maximum nesting level reached, set with "
                + "yaml_set_max_nest_level())), expected YAML"
        ),
    ])
    func nestingWithoutEnd(opening: String, message: String) {
        #expect(messages(String(repeating: opening, count: 20_000)) == [message])
    }

    @Test func aQuestionMarkInATextIsText() throws {
        let questionnaire = try read(smallFile.replacing("nl: Kiest u?", with: "nl: 'Kiest u ? Of niet ?'"))
        #expect(questionnaire.questions[0].text[.dutch] == "Kiest u ? Of niet ?")
    }

    @Test func starsAndAmpersandsInATextAreText() throws {
        let title = "{nl: 'R&D en *samen* &verder', en: Poll}"
        let questionnaire = try read(smallFile.replacing("{nl: Peiling, en: Poll}", with: title))
        #expect(questionnaire.title[.dutch] == "R&D en *samen* &verder")
    }

    @Test func aLongMistakeIsNotRepeatedWhole() {
        let all = messages(smallFile.replacing("kind: text", with: "kind: " + String(repeating: "x", count: 5_000)))
        #expect(all.count == 1)
        #expect(all[0].count < 300)
    }
}
