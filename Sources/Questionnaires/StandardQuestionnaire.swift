import Assets
import Domain

/// The questionnaire of the step plan's Bijlage 1, which travels inside the binary.
public enum StandardQuestionnaire {
    /// 'Samen tegen Eenzaamheid' with all its parts.
    ///
    /// - Throws: ``UnreadableFile``, which a test rules out.
    public static func load() throws(UnreadableFile) -> Questionnaire { try read().questionnaire }

    /// The questionnaire with the instructions and lists that a file which extends it may name.
    static func read() throws(UnreadableFile) -> (questionnaire: Questionnaire, shared: Reading) {
        let source = YAMLSource(file: "samen-tegen-eenzaamheid.yaml", bytes: Assets.questionnaire)
        let shared = Reading(file: source.file)
        return (try shared.checked(shared.wholeQuestionnaire(try source.root())), shared)
    }
}
