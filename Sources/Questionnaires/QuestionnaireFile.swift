import Domain
import Yams

/// Reads questionnaire files: a whole questionnaire, or one that extends 'Samen tegen Eenzaamheid'.
public enum QuestionnaireFile {
    /// The questionnaire in these bytes, checked and ready to be held by a survey.
    ///
    /// - Parameters:
    ///   - bytes: YAML in UTF-8, at most 1 MB; `samen-tegen-eenzaamheid.yaml` explains its own keys.
    ///   - file: the name that messages give.
    /// - Throws: ``UnreadableFile`` with every problem in the file, not only the first.
    public static func read(bytes: [UInt8], file: String) throws(UnreadableFile) -> Questionnaire {
        let root = try YAMLSource(file: file, bytes: bytes).root()
        let reading = Reading(file: file)
        guard root.mapping?["extends"] != nil else { return try reading.checked(reading.wholeQuestionnaire(root)) }
        let base = try StandardQuestionnaire.read()
        let extended = reading.extendedQuestionnaire(root, base: base)
        // Checked before parts are left out: a question may be routed on one that is left out, but not on nothing.
        let whole = try reading.checked(extended?.whole)
        do {
            return try whole.choosing(parts: extended?.chosen ?? [])
        } catch {
            throw UnreadableFile(problems: [
                FileProblem(file: file, found: error.found, expected: error.expected)
            ])
        }
    }
}
