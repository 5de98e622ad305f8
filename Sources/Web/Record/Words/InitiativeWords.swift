import Domain

extension RecordVocabulary {
    /// What is done already, and what was agreed.
    static let initiatives = RecordVocabulary(
        subjects: ["initiative": "een initiatief", "policy_document": "een beleidsstuk"],
        fields: [
            "carriers": "uitvoerders", "elements": "werkzame elementen", "entries": "hoe mensen binnenkomen",
            "evidence": "databank van Movisie", "file_size": "grootte van het bestand", "for_groups": "voor wie",
            "forms": "vormen van eenzaamheid", "from_year": "vanaf", "goals": "doelen", "levels": "niveau",
            "other_carriers": "andere uitvoerders", "own_goals": "eigen doelen",
            "policy_document file": "bestand", "policy_document owner": "eigenaar", "reach": "deelnemers",
            "reach_year": "deelnemers in het jaar", "results": "resultaten", "initiative status": "stand",
            "says": "wat het zegt over eenzaamheid",
            "summary": "wat er gebeurt", "until_year": "tot en met",
        ],
        values: ["docx": "Word-document", "odt": "ODT", "pdf": "PDF"],
        choices: [
            "initiative elements": named(ActiveElement.self, \.name),
            "initiative entries": named(InitiativeEntry.self, \.name),
            "initiative evidence": named(InterventionEvidence.self, \.name),
            "initiative forms": named(LonelinessForm.self, \.name),
            "initiative goals": named(InitiativeGoal.self, \.name),
            "initiative levels": named(InitiativeLevel.self, \.name),
            "initiative status": named(InitiativeStatus.self, \.name),
            "policy_document kind": named(PolicyKind.self, \.name),
        ])
}
