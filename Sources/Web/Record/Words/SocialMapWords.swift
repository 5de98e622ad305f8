import Domain

extension RecordVocabulary {
    /// The social map of step 2.
    static let socialMap = RecordVocabulary(
        subjects: [
            "consultation": "een overleg", "known_name": "een naam", "contact_person": "een contactpersoon",
            "map_import": "een ingelezen bestand",
            "organisation": "een organisatie",
            "organisation_apart": "een onderscheid tussen organisaties", "organisation_kind": "een soort organisatie",
            "organisation_merge": "een samenvoeging", "partner_link": "een persoonlijke link",
        ],
        phrases: [
            "map_import added": "Bestand ingelezen in de sociale kaart",
            "known_name changed": "Naam uitgelegd",
            "map_import removed": "Inlezen in de sociale kaart ongedaan gemaakt",
            "organisation_apart added": "Twee organisaties uit elkaar gehouden",
            "organisation_merge added": "Twee organisaties samengevoegd",
            "organisation_merge removed": "Samenvoeging ongedaan gemaakt",
            "partner_link added": "Persoonlijke link gemaakt",
        ],
        fields: [
            "activities": "wat zij doet", "area": "werkgebied", "checked": "nagekeken",
            "checkedBy": "door wie nagekeken", "code": "telt mee als", "confidential": "vertrouwelijk",
            "consented": "toestemming voor mailingen", "engagement": "beroepskracht of vrijwilliger",
            "gone": "opgegaan",
            "kept": "gebleven", "known_name organisation": "organisatie", "kvk": "KvK-nummer", "member": "lid",
            "other": "de andere",
            "otherReached": "wie zij nog meer bereikt", "phone": "telefoon", "postcode": "postcode", "purpose": "doel",
            "reached": "wie zij bereikt", "rhythm": "hoe vaak", "scope": "lokaal of regionaal", "site": "site",
            "street": "straat", "task": "functie", "town": "woonplaats",
            "total": "toegevoegd of veranderd", "wrong": "regels met een fout",
        ],
        values: [
            "local": "lokaal", "professional": "beroepskracht", "regional": "regionaal", "volunteer": "vrijwilliger",
        ],
        choices: [
            "consultation kind": kinds, "organisation kind": kinds,
            "organisation reached": named(ReachedGroup.self, \.name),
        ])

    private static let kinds = Dictionary(
        uniqueKeysWithValues: OrganisationKind.standard.map { ($0.id, $0.name) })
}
