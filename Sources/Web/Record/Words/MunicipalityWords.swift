extension RecordVocabulary {
    /// The municipality with its members, their ways in, and its mail.
    static let municipality = RecordVocabulary(
        subjects: [
            "mail": "een mail", "mailing": "een mailing", "member": "een medewerker",
            "municipality": "een instelling van de gemeente", "recovery_code": "een herstelcode",
            "second_factor": "een code bij het inloggen", "session": "een sessie",
        ],
        phrases: [
            "municipality changed": "Instellingen van de gemeente veranderd",
            "recovery_code changed": "Nieuwe herstelcodes gemaakt", "recovery_code removed": "Herstelcode gebruikt",
            "second_factor added": "Code bij het inloggen ingesteld",
            "second_factor removed": "Code bij het inloggen weggehaald", "session added": "Ingelogd",
            "session removed": "Uitgelogd",
        ],
        fields: [
            "accessibility_statement": "toegankelijkheidsverklaring", "approach_months": "bewaartermijn aanpak",
            "contact": "contact", "device": "apparaat", "logo": "logo", "mail": "mailadres", "mails": "aantal mails",
            "minimum_group": "kleinste groep", "privacy_contact": "functionaris gegevensbescherming",
            "privacy_mail": "mailadres voor privacyvragen", "queued": "aantal klaargezet",
            "record_months": "bewaartermijn logboek", "reply_to": "antwoordadres", "role": "rol",
            "stopped": "aantal tegengehouden", "survey_months": "bewaartermijn peiling", "theme": "thema",
        ],
        values: [
            "bounced": "niet aangekomen", "coordinator": "coördinator", "failed": "mislukt", "queued": "klaargezet",
            "sending": "wordt verstuurd", "sent": "verstuurd", "uncertain": "onzeker", "viewer": "meelezer",
            "waiting": "wacht", "withheld": "niet verstuurd",
        ])
}
