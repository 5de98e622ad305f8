import Assets
import Domain

/// The questionnaire in plain words, which travels inside the binary: shorter, and not to be compared with the original.
public enum PlainQuestionnaire {
    /// - Throws: ``UnreadableFile``, which a test rules out.
    public static func load() throws(UnreadableFile) -> Questionnaire {
        try QuestionnaireFile.read(bytes: Assets.plainQuestionnaire, file: "samen-tegen-eenzaamheid-eenvoudig.yaml")
    }
}
