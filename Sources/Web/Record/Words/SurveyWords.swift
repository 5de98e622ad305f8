extension RecordVocabulary {
    /// The surveys of step 2.
    static let surveys = RecordVocabulary(
        subjects: [
            "composed_survey": "een peiling", "survey": "een peiling",
            "survey_recipient": "de genodigden van een peiling",
        ],
        phrases: [
            "composed_survey added": "Peiling begonnen", "composed_survey changed": "Peiling veranderd",
            "composed_survey removed": "Peiling van de lijst gehaald", "survey removed": "Peiling gewist",
            "survey_recipient added": "Genodigden gekozen",
            "survey_recipient removed": "Genodigden van de lijst gehaald",
            "survey_recipient changed": "Links of brieven gemaakt",
        ],
        fields: [
            "version": "versie", "promise": "vertrouwelijk of anoniem", "opens": "eerste dag", "closes": "laatste dag",
            "recipients": "aantal genodigden", "invited": "aantal uitgenodigd",
        ],
        choices: [
            "composed_survey state": ["draft": "in de maak", "open": "open", "closed": "gesloten"],
            "composed_survey promise": ["confidential": "vertrouwelijk", "anonymous": "anoniem"],
        ])
}
