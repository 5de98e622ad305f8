/// The Dutch words for what stands in a record. A part of Kring that records something new adds its words here.
extension RecordWords {
    /// Kinds of things, with their article.
    static let subjects = [
        "approach": "een aanpak", "calendar": "een agenda-adres", "calendar_feed": "een agenda-adres",
        "consultation": "een overleg", "contact_person": "een contactpersoon", "council": "een raadsvoorstel",
        "forms": "een keuze van vormen", "goal": "een doel", "mail": "een mail", "mailing": "een mailing",
        "means": "een begroting", "member": "een medewerker", "milestone": "een datum in de planning",
        "municipality": "een instelling van de gemeente", "obstacle": "een kans of belemmering",
        "occasion": "een aanleiding", "organisation": "een organisatie", "participation": "een manier van meedoen",
        "organisation_apart": "een onderscheid tussen organisaties", "organisation_kind": "een soort organisatie",
        "organisation_merge": "een samenvoeging", "partner_link": "een persoonlijke link", "planning": "een planning",
        "precondition": "een randvoorwaarde", "recovery_code": "een herstelcode", "role": "een rol van de gemeente",
        "second_factor": "een tweede stap", "session": "een sessie", "step": "een stap",
        "suppression": "een afmelding", "survey": "een peiling", "target_group": "een doelgroep", "task": "een taak",
        "vision": "een visie",
    ]

    /// What is said otherwise than by 'toegevoegd', 'veranderd' and 'verwijderd'.
    static let phrases = [
        "recovery_code changed": "Nieuwe herstelcodes gemaakt", "recovery_code removed": "Herstelcode gebruikt",
        "second_factor added": "Tweede stap ingesteld", "second_factor removed": "Tweede stap weggehaald",
        "organisation_apart added": "Twee organisaties uit elkaar gehouden",
        "organisation_merge added": "Twee organisaties samengevoegd",
        "organisation_merge removed": "Samenvoeging ongedaan gemaakt",
        "partner_link added": "Persoonlijke link gemaakt",
        "session added": "Ingelogd", "session removed": "Uitgelogd", "approach added": "Aanpak begonnen",
        "survey removed": "Peiling gewist", "municipality changed": "Instellingen van de gemeente veranderd",
    ]

    static let fields = [
        "accessibility_statement": "toegankelijkheidsverklaring", "activities": "wat zij doet",
        "approach_months": "bewaartermijn aanpak", "area": "werkgebied", "begun": "begonnen", "checked": "nagekeken",
        "checkedBy": "door wie nagekeken", "code": "telt mee als", "confidential": "vertrouwelijk",
        "consented": "toestemming voor mailingen", "contact": "contact", "device": "apparaat", "done": "klaar",
        "done_on": "klaar op", "due": "uiterlijk", "engagement": "beroepskracht of vrijwilliger",
        "finished": "afgerond", "gone": "opgegaan", "kept": "gebleven", "kind": "soort", "kvk": "KvK-nummer",
        "mail": "mailadres", "meeting": "bijeenkomst", "member": "lid", "minimum_group": "kleinste groep",
        "moved_to": "verzet naar", "left_out": "overgeslagen", "name": "naam", "note": "notitie", "other": "de andere",
        "otherReached": "wie zij nog meer bereikt", "owner": "wie pakt het op", "phone": "telefoon", "place": "plaats",
        "policy": "beleid", "postcode": "postcode", "privacy_contact": "functionaris gegevensbescherming",
        "privacy_mail": "mailadres voor privacyvragen", "purpose": "doel", "queued": "klaargezet",
        "reached": "wie zij bereikt", "reason": "reden", "record_months": "bewaartermijn logboek",
        "reply_to": "antwoordadres", "resolution": "oplossing", "rhythm": "hoe vaak", "role": "rol",
        "scope": "lokaal of regionaal", "since": "sinds", "site": "site", "source": "bron", "state": "stand",
        "step": "stap", "street": "straat", "stopped": "tegengehouden", "survey_months": "bewaartermijn peiling",
        "task": "functie", "text": "tekst", "title": "titel", "town": "plaats",
    ]

    static let values = [
        "begun": "begonnen", "bounced": "niet aangekomen", "chance": "kans", "coordinator": "coördinator",
        "done": "klaar", "failed": "mislukt", "false": "nee", "inHand": "opgepakt", "inOrder": "in orde",
        "local": "lokaal", "meeting": "bijeenkomst", "obstacle": "belemmering", "open": "open",
        "own": "zelf toegevoegd", "precondition": "randvoorwaarde", "professional": "beroepskracht",
        "queued": "klaargezet", "regional": "regionaal", "resolved": "opgelost", "review": "bijstelling",
        "sent": "verstuurd", "skipped": "overgeslagen", "survey": "peiling", "taken": "overgenomen", "true": "ja",
        "viewer": "meelezer", "volunteer": "vrijwilliger", "waiting": "wacht", "withheld": "niet verstuurd",
    ]
}
