/// The Dutch words for what stands in a record. A part of Kring that records something new adds its words here.
extension RecordWords {
    /// Kinds of things, with their article.
    static let subjects = [
        "approach": "een aanpak", "calendar": "een agenda-adres", "calendar_feed": "een agenda-adres",
        "council": "een raadsvoorstel",
        "forms": "een keuze van vormen", "goal": "een doel", "mail": "een mail", "mailing": "een mailing",
        "means": "een begroting", "member": "een medewerker", "milestone": "een datum in de planning",
        "municipality": "een instelling van de gemeente", "obstacle": "een kans of belemmering",
        "occasion": "een aanleiding", "organisation": "een organisatie", "participation": "een manier van meedoen",
        "partner_link": "een persoonlijke link", "planning": "een planning", "precondition": "een randvoorwaarde",
        "recovery_code": "een herstelcode", "role": "een rol van de gemeente", "second_factor": "een tweede stap",
        "session": "een sessie", "step": "een stap", "suppression": "een afmelding", "survey": "een peiling",
        "target_group": "een doelgroep", "task": "een taak", "vision": "een visie",
    ]

    /// What is said otherwise than by 'toegevoegd', 'veranderd' and 'verwijderd'.
    static let phrases = [
        "recovery_code changed": "Nieuwe herstelcodes gemaakt", "recovery_code removed": "Herstelcode gebruikt",
        "second_factor added": "Tweede stap ingesteld", "second_factor removed": "Tweede stap weggehaald",
        "session added": "Ingelogd", "session removed": "Uitgelogd", "approach added": "Aanpak begonnen",
        "survey removed": "Peiling gewist", "municipality changed": "Instellingen van de gemeente veranderd",
    ]

    static let fields = [
        "accessibility_statement": "toegankelijkheidsverklaring", "approach_months": "bewaartermijn aanpak",
        "begun": "begonnen", "contact": "contact", "device": "apparaat", "done": "klaar", "done_on": "klaar op",
        "due": "uiterlijk", "finished": "afgerond", "kind": "soort", "mail": "mailadres", "meeting": "bijeenkomst",
        "minimum_group": "kleinste groep", "moved_to": "verzet naar", "left_out": "overgeslagen", "name": "naam",
        "note": "notitie", "owner": "wie pakt het op", "place": "plaats", "policy": "beleid",
        "privacy_contact": "functionaris gegevensbescherming", "privacy_mail": "mailadres voor privacyvragen",
        "queued": "klaargezet", "reason": "reden", "record_months": "bewaartermijn logboek",
        "reply_to": "antwoordadres", "resolution": "oplossing", "role": "rol", "since": "sinds", "source": "bron",
        "state": "stand", "step": "stap", "stopped": "tegengehouden", "survey_months": "bewaartermijn peiling",
        "text": "tekst", "title": "titel",
    ]

    static let values = [
        "begun": "begonnen", "bounced": "niet aangekomen", "chance": "kans", "coordinator": "coördinator",
        "done": "klaar", "failed": "mislukt", "false": "nee", "inHand": "opgepakt", "inOrder": "in orde",
        "meeting": "bijeenkomst", "obstacle": "belemmering", "open": "open", "own": "zelf toegevoegd",
        "precondition": "randvoorwaarde", "queued": "klaargezet", "resolved": "opgelost", "review": "bijstelling",
        "sent": "verstuurd", "skipped": "overgeslagen", "survey": "peiling", "taken": "overgenomen", "true": "ja",
        "viewer": "meelezer", "waiting": "wacht", "withheld": "niet verstuurd",
    ]
}
