import Domain

extension RecordVocabulary {
    /// The approach, its planning, its tasks, its chances and obstacles.
    static let approach = RecordVocabulary(
        subjects: [
            "approach": "een aanpak", "calendar": "een agenda-adres", "milestone": "een datum in de planning",
            "obstacle": "een kans of knelpunt", "step": "een stap", "task": "een taak",
        ],
        phrases: ["approach added": "Aanpak begonnen", "approach removed": "Aanpak verwijderd"],
        fields: [
            "done": "klaar op", "due": "uiterlijk", "finished": "afgerond op", "kind": "soort", "leftOut": "weggelaten",
            "meeting": "bijeenkomst",
            "meeting_ends": "eind van de bijeenkomst", "meeting_place": "plaats van de bijeenkomst",
            "meeting_starts": "begin van de bijeenkomst", "moved": "verzet naar", "name": "naam", "note": "notitie",
            "obstacle source": "komt van", "owner": "wie pakt het op", "policy": "bestaand beleid", "reason": "reden",
            "resolution": "oplossing", "since": "sinds", "source": "bron", "state": "stand", "step": "stap",
            "text": "tekst", "title": "titel",
        ],
        values: [
            "begun": "begonnen", "chance": "kans", "done": "klaar", "false": "nee", "inHand": "wordt aan gewerkt",
            "inOrder": "in orde", "no": "nee", "obstacle": "knelpunt", "open": "open", "resolved": "opgelost",
            "skipped": "overgeslagen", "taken": "overgenomen", "true": "ja", "yes": "ja",
        ],
        choices: ["obstacle source": named(Obstacle.Source.self, \.word)])
}
