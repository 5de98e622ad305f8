import Domain
import Foundation
import Questionnaires

extension Reader {
    /// Whole questionnaires as a municipality writes them.
    static func questionnaireFile() -> Reader {
        Reader(
            name: "questionnaire file", share: 195, samples: [Array(smallFile.utf8)], words: yamlWords,
            read: readQuestionnaire)
    }

    /// Files that extend the standard questionnaire, which is read along: the slowest of all.
    static func extendingFile() -> Reader {
        Reader(
            name: "questionnaire file, extending", share: 5, samples: [Array(extendingSample.utf8)], words: yamlWords,
            read: readQuestionnaire)
    }

    /// The JSON in which a survey keeps its questionnaire.
    static func questionnaireJSON() throws -> Reader {
        let questionnaire = try QuestionnaireFile.read(bytes: Array(smallFile.utf8), file: "small.yaml")
        let sample = Array(try JSONEncoder().encode(questionnaire))
        return Reader(
            name: "questionnaire JSON", share: 400, samples: [sample], words: yamlWords,
            read: { bytes in
                guard let read = try? JSONDecoder().decode(Questionnaire.self, from: Data(bytes)) else {
                    return .refused
                }
                guard let text = try? JSONEncoder().encode(read),
                    (try? JSONDecoder().decode(Questionnaire.self, from: text)) == read
                else { return .surprise("the questionnaire reads otherwise again") }
                return read.problems().isEmpty ? use(read) : .refused
            })
    }

    @Sendable private static func readQuestionnaire(_ bytes: [UInt8]) async -> Outcome {
        do {
            return use(try QuestionnaireFile.read(bytes: bytes, file: "mine.yaml"))
        } catch {
            return error.problems.isEmpty ? .surprise("refused without a problem") : .refused
        }
    }

    /// What is accepted can be asked and counted.
    private static func use(_ questionnaire: Questionnaire) -> Outcome {
        if !questionnaire.problems().isEmpty { return .surprise("accepted with problems") }
        let shown = questionnaire.screens.flatMap(\.questions)
        if shown != questionnaire.questions { return .surprise("the screens do not hold every question once") }
        var tally = Tally(layout: ColumnLayout(questionnaire))
        tally.add(CountedResponse(Answers(), layout: tally.layout))
        return tally.respondents == 1 ? .accepted : .surprise("an empty response does not count")
    }

    private static let yamlWords = [
        "\n", " ", "  ", "-", "[", "]", "{", "}", ":", "'", "\"", "&a ", "*a", "? ", "!!int ", "| ", "> ", "%", "q7",
        "-1", "0", "64", "9223372036854775807", "9223372036854775808", "1e400", "nl: ", "null", "\u{FEFF}", "\0", "é",
        "{meeting}", "show_if: q1 == 1", "exclusive: ", "scale: agree", "\\u0000", "\\ud800",
    ].map { Array($0.utf8) }

    private static let smallFile = """
        id: poll
        version: 1
        languages: [nl, en]
        title: {nl: Peiling, en: Poll}
        introduction:
          - - {nl: Welkom., en: Welcome.}
        closing: {nl: Dank u., en: Thank you.}
        parts:
          - id: A
            title: {nl: Deel, en: Part}
            minutes: 1
            questions:
              - id: q1
                text: {nl: Kiest u?, en: Do you choose?}
                kind: multiple
                exclusive: [2]
                options:
                  - {code: 1, text: {nl: Ja, en: 'Yes'}}
                  - {code: 2, text: {nl: Nee, en: 'No'}}
              - id: q2
                text: {nl: Waarom?, en: Why?}
                kind: text
                lines: 4
                show_if: q1 == 1
        """

    private static let extendingSample = """
        extends: samen-tegen-eenzaamheid
        id: heldermeer
        version: 1
        parts: [I, II]
        add:
          - part: II
            after: q4c
            minutes: 1
            questions:
              - id: q4h
                number: 4h
                text: {nl: Er zijn genoeg vrijwilligers., en: There are enough volunteers.}
                kind: single
                options: agree
        """
}
