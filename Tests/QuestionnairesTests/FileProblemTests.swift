import Testing

@testable import Questionnaires

/// What a file that can't be used is told: place, question, what was found, what was expected.
struct FileProblemTests {
    @Test func theSmallFileIsFine() {
        #expect(messages(smallFile) == [])
    }

    @Test(arguments: [
        ("id: poll", "id: Poll", "1: id 'Poll', expected a small letter, then small letters, digits and hyphens"),
        ("version: 1", "version: one", "2: 'version' is 'one', expected a whole number, 1 or more"),
        ("version: 1", "version: 0", "1: version 0, expected 1 or more"),
        ("[nl, en]", "[nl, en, fr]", "3: language 'fr', expected one of nl, en"),
        (
            "[nl, en]", "[en]",
            "1: languages without 'nl', expected 'nl' among the languages, which the others fall back on"
        ),
        ("[nl, en]", "nl", "3: 'languages' that is a single value, expected a list of nl, en"),
        (
            "{nl: Peiling, en: Poll}", "Peiling",
            "4: 'title' that is a single value, expected a text per language: nl, en"
        ),
        ("Poll}", "Poll, fr: Sondage}", "4: unknown key 'fr' in 'title', expected one of nl, en"),
        ("Peiling,", "' ',", "1: title in 'nl' is empty, expected a text"),
        ("Peiling,", "\"a\\0\",", "1: title in 'nl' holds a NUL character, expected a text"),
        (
            "Welcome.", "'Hi {name}.'",
            "6: introduction has '{name}', expected one of the fields {municipality}, {meeting}, "
                + "{closes}, {contact}, {minutes}, {promise}, {national_figure}"
        ),
        (
            "Welcome.", "'Hi {.'",
            "6: introduction has 'Hi {.', expected one of the fields {municipality}, {meeting}, "
                + "{closes}, {contact}, {minutes}, {promise}, {national_figure}"
        ),
        (
            ", en: Welcome.", "",
            "6: paragraph 1 of the introduction has no 'en', expected a text in every language: nl, en"
        ),
        ("closing: {nl: Dank u., en: Thank you.}", "", "1: no 'closing', expected a text per language: nl, en"),
        (
            "closing:", "closing: {nl: a, en: b}\nthanks:",
            "8: unknown key 'thanks' in a questionnaire, expected one of id, "
                + "version, variant_of, languages, title, national_figure, introduction, closing, instructions, lists, parts, "
                + "mended"
        ),
        ("closing:", "title:", "4: key 'title' twice, expected every key once"),
        ("- id: A", "- id: A-1", "9: part id 'A-1', expected a letter, then letters and digits"),
        ("minutes: 1", "minutes: 1000", "11: 'minutes' is '1000', expected 0 to 240 minutes"),
        ("minutes: 1", "always: yes\n    minutes: 1", "11: 'always' is 'yes', expected true or false"),
        ("    minutes: 1\n", "", "9: no 'minutes', expected the minutes that the part takes"),
    ])
    func headAndParts(old: String, new: String, message: String) throws {
        let expected = "mine.yaml:\(message)"
        let all = messages(replacing: old, with: new)
        #expect(all.contains(expected), "\(all)")
    }

    @Test(arguments: [
        (
            "- id: q1", "- id: q1_other",
            "13: q1_other: id 'q1_other', expected a small letter, then small letters and digits"
        ),
        ("- id: q2", "- id: q1", "20: q1: id 'q1' is used twice, expected an id of its own for every question"),
        (
            "- id: q2", "- id: id",
            "20: id: column 'id' is also that of the response's own column, "
                + "expected an id that gives columns of its own"
        ),
        (
            "- id: q2", "- id: q1_2",
            "20: q1_2: column 'q1_2' is also that of q1, expected an id that gives columns of its own"
        ),
        (", en: Why?", "", "20: q2: text has no 'en', expected a text in every language: nl, en"),
        ("kind: multiple", "kind: many", "15: q1: kind 'many', expected text, single or multiple"),
        (
            "kind: multiple", "kind: single",
            "13: q1: exclusive codes at a question with one answer, expected a question of kind multiple"
        ),
        ("lines: 4", "lines: 99", "20: q2: 99 lines, expected 1 to 20 lines"),
        ("lines: 4", "lines: 4\n        dk: 1", "24: q2: 'dk' at kind text, expected kind single or multiple"),
        ("exclusive: [2]", "exclusive: [3]", "13: q1: exclusive names code 3, expected one of the codes 1-2"),
        ("exclusive: [2]", "other: 3", "13: q1: other names code 3, expected one of the codes 1-2"),
        ("exclusive: [2]", "dk: 3", "13: q1: dk names code 3, expected one of the codes 1-2"),
        ("exclusive: [2]", "na: 3", "13: q1: na names code 3, expected one of the codes 1-2"),
        ("exclusive: [2]", "detail: 3", "13: q1: detail names code 3, expected one of the codes 1-2"),
        ("exclusive: [2]", "detail: some", "16: q1: detail 'some', expected the code of an option, or any"),
        (
            "exclusive: [2]", "detail_prompt: {nl: a, en: b}",
            "13: q1: a detail prompt without detail, "
                + "expected detail: the code that asks for it, or any"
        ),
        ("exclusive: [2]", "lines: 4", "16: q1: 'lines' at a question with options, expected kind text"),
        (
            "exclusive: [2]", "scale: agree",
            "13: q1: scale agree at a question with several answers, expected kind single"
        ),
        ("exclusive: [2]", "scale: taste", "16: q1: scale 'taste', expected one of agree, frequency, satisfaction"),
        ("exclusive: [2]", "instruction: one", "16: q1: instruction 'one', expected screen and paper"),
        ("exclusive: [2]", "exclusive: [two]", "16: q1: 'two' in 'exclusive', expected the code of an option"),
        ("{code: 2,", "{code: 1,", "19: q1: code 1 is used twice, expected a code of its own for every option"),
        ("{code: 2,", "{code: 64,", "19: q1: code 64, expected a code from 1 to 63"),
        ("{code: 2,", "{code: 0,", "19: q1: code 0, expected a code from 1 to 63"),
        ("{code: 2,", "{", "19: q1: no 'code', expected a number from 1 to 63"),
        (
            "{code: 2,", "{code: 2, colour: red,",
            "19: q1: unknown key 'colour' in an option, expected one of code, text, short, paper_note"
        ),
        (", en: 'No'", "", "19: q1: text of option 2 has no 'en', expected a text in every language: nl, en"),
        ("q1 == 1", "q99 == 1", "24: q2: condition names 'q99', expected the id of an earlier question"),
        ("q1 == 1", "q1 == 7", "24: q2: condition names code 7 of 'q1', expected one of its codes 1-2"),
        ("q1 == 1", "q2 == 1", "24: q2: condition goes round: q2 -> q2, expected conditions that only look back"),
        ("q1 == 1", "q1 = 1", "24: q2: '=' in show_if, expected '==' or '!='"),
        ("q1 == 1", "q1 == yes", "24: q2: 'yes' in show_if, expected the code of an option, a number"),
        (
            "exclusive: [2]", "show_if: q2 == 1",
            "16: q1: condition goes round: q1 -> q2 -> q1, expected conditions that only look back"
        ),
    ])
    func questions(old: String, new: String, message: String) throws {
        let expected = "mine.yaml:\(message)"
        let all = messages(replacing: old, with: new)
        #expect(all.contains(expected), "\(all)")
    }

    @Test func everyProblemIsToldNotOnlyTheFirst() {
        let yaml = smallFile.replacing("Poll}", with: "Poll, fr: Sondage}").replacing("lines: 4", with: "lines: many")
            .replacing("q1 == 1", with: "q9 == 1").replacing(", en: 'No'", with: "")
        #expect(
            messages(yaml) == [
                "mine.yaml:4: unknown key 'fr' in 'title', expected one of nl, en",
                "mine.yaml:19: q1: text of option 2 has no 'en', expected a text in every language: nl, en",
                "mine.yaml:23: q2: 'lines' is 'many', expected the number of lines",
                "mine.yaml:24: q2: condition names 'q9', expected the id of an earlier question",
            ])
    }

    @Test func whatFollowsFromSomethingUnreadableIsNotTold() {
        #expect(
            messages(replacing: "kind: multiple", with: "kind: many")
                == ["mine.yaml:15: q1: kind 'many', expected text, single or multiple"])
        #expect(
            messages(replacing: "- id: q1", with: "- name: q1").last
                == "mine.yaml:13: no 'id', expected a small letter, then small letters and digits")
        #expect(messages(replacing: "Peiling, en: Poll", with: "Peiling, en: [Poll]").count == 1)
    }

    @Test func aListOfOptionsMustBeThereAndHoldsWhatBelongsToIt() {
        let list = "lists: {yesno: {dk: 3, options: [{code: 1, text: {nl: Ja, en: a}}]}}\nparts:"
        let yaml = smallFile.replacing("parts:", with: list)
        let inPlace =
            "options:\n          - {code: 1, text: {nl: Ja, en: 'Yes'}}\n"
            + "          - {code: 2, text: {nl: Nee, en: 'No'}}"
        let named = yaml.replacing(inPlace, with: "options: yesno")
        #expect(
            messages(named) == [
                "mine.yaml:14: q1: dk names code 3, expected one of the codes 1",
                "mine.yaml:17: q1: 'exclusive' beside the list 'yesno', expected 'exclusive' in the list itself",
            ])
        #expect(
            messages(yaml.replacing(inPlace, with: "options: noyes")).last
                == "mine.yaml:18: q1: options 'noyes', expected one of the lists yesno")
    }
}
