import Domain

@testable import Questionnaires

/// The messages for a file `mine.yaml` with this text; none when it can be used.
func messages(_ yaml: String) -> [String] { messages(Array(yaml.utf8)) }

func messages(_ bytes: [UInt8]) -> [String] {
    do {
        _ = try QuestionnaireFile.read(bytes: bytes, file: "mine.yaml")
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

func read(_ yaml: String) throws -> Questionnaire {
    try QuestionnaireFile.read(bytes: Array(yaml.utf8), file: "mine.yaml")
}

/// A small questionnaire without a fault: a head of ten lines, then one part with a choice and a text.
let smallFile = """
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

/// What is said of the small file with the one occurrence of `old` replaced.
func messages(replacing old: String, with new: String) -> [String] {
    precondition(smallFile.ranges(of: old).count == 1, "'\(old)' must occur once")
    return messages(smallFile.replacing(old, with: new))
}
