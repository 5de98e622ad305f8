extension RecordVocabulary {
    /// The surveys of step 2.
    static let surveys = RecordVocabulary(
        subjects: [
            "composed_survey": "een peiling", "survey": "een peiling",
            "survey_recipient": "de genodigden van een peiling", "response": "een ingevulde vragenlijst",
            "response_file": "een bestand met antwoorden", "answered_question": "een vraag van een respondent",
            "theme": "een thema", "factsheet": "een factsheet",
            "coded_answer": "een open antwoord", "answer_quote": "een citaat",
        ],
        phrases: [
            "composed_survey added": "Peiling begonnen", "composed_survey changed": "Peiling veranderd",
            "composed_survey removed": "Peiling van de lijst gehaald", "survey removed": "Peiling gewist",
            "response_file added": "Bestand met antwoorden ingelezen",
            "response_file removed": "Inlezen van antwoorden ongedaan gemaakt",
            "survey_recipient added": "Genodigden gekozen",
            "survey_recipient removed": "Genodigden van de lijst gehaald",
            "survey_recipient changed": "Links of brieven gemaakt",
            "answered_question changed": "Vraag van een respondent bekeken",
            "answer_quote added": "Citaat gemaakt", "answer_quote changed": "Citaat bewerkt of goedgekeurd",
            "answer_quote removed": "Citaat weggehaald",
            "coded_answer changed": "Open antwoord gecodeerd",
            "response changed": "Ingevulde vragenlijst veranderd",
            "factsheet changed": "Factsheet veranderd", "response removed": "Ingevulde vragenlijst gewist",
        ],
        fields: [
            "answered_question state": "stand", "version": "versie", "promise": "vertrouwelijk of anoniem",
            "composed_survey links": "links van genodigden",
            "opens": "eerste dag", "closes": "laatste dag",
            "recipients": "aantal genodigden", "invited": "aantal uitgenodigd",
            "questions": "verbeterde vragen", "counts": "telt mee",
            "approved": "goedgekeurd op", "edition": "gepubliceerd als nummer", "withdrawn": "ingetrokken nummer",
            "answers": "aantal antwoorden", "released": "antwoorden vrijgegeven",
        ],
        choices: [
            "answered_question state": ["answered": "beantwoord", "none": "geen vraag"],
            "composed_survey state": ["draft": "in de maak", "open": "open", "closed": "gesloten"],
            "composed_survey promise": ["confidential": "vertrouwelijk", "anonymous": "anoniem"],
            "composed_survey links": ["personal": "ieder een eigen", "shared": "één voor allen"],
            "response counts": ["yes": "ja", "no": "nee"],
        ])
}
