import Domain

extension RecordVocabulary {
    /// Step 1.
    static let vision = RecordVocabulary(
        subjects: [
            "goal": "een doel", "precondition": "een randvoorwaarde", "target_group": "een doelgroep",
            "vision": "een visie",
        ],
        fields: [
            "baseline": "stand nu", "baselineYear": "gemeten in", "council_holder": "portefeuillehouder",
            "council_meeting": "raadsvergadering",
            "council_reporting": "verslag aan de raad", "council_request": "vraag aan de raad",
            "council_why_now": "waarom nu", "forms": "vormen van eenzaamheid",
            "forms_words": "toelichting bij de vormen", "goal indicator": "indicator", "hours": "uren per week",
            "margin": "marge", "means_until": "middelen tot en met", "measures": "meet",
            "money": "bedrag per jaar in euro", "money_granted": "geld toegezegd",
            "money_source": "waar het geld vandaan komt", "occasion": "aanleiding",
            "participation_thanks": "bedankje voor ervaringsdeskundigen",
            "participation_ways": "hoe ervaringsdeskundigen meedoen",
            "participation_words": "toelichting bij ervaringsdeskundigen", "place": "plaats in de lijst",
            "role_words": "toelichting bij de rol", "roles": "rol van de gemeente", "target": "streven",
            "unit": "eenheid", "wmo": "doelen van de Wmo",
        ],
        values: ["number": "aantal", "percent": "procent"],
        choices: [
            "goal measures": named(Goal.Measured.self, \.name), "goal wmo": named(WmoGoal.self, \.short),
            "vision council_reporting": named(CouncilRequest.Reporting.self, \.name),
            "vision council_request": named(CouncilRequest.Request.self, \.name),
            "vision forms": named(LonelinessForm.self, \.name),
            "vision participation_ways": named(Participation.Way.self, \.name),
            "vision roles": named(MunicipalRole.self, \.name),
        ])
}
