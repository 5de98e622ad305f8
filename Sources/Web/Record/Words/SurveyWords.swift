extension RecordVocabulary {
    /// The surveys of step 2.
    static let surveys = RecordVocabulary(
        subjects: ["composed_survey": "een peiling", "survey": "een peiling"],
        phrases: [
            "composed_survey added": "Peiling begonnen", "composed_survey changed": "Peiling veranderd",
            "composed_survey removed": "Peiling van de lijst gehaald", "survey removed": "Peiling gewist",
        ],
        fields: ["version": "versie"])
}
