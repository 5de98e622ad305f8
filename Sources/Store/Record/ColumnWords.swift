import Foundation

/// What a column is called in Dutch, for who reads what is kept about them.
enum ColumnWords {
    static func of(_ column: String) -> String {
        words[column] ?? column.replacingOccurrences(of: "_", with: " ")
    }

    private static let words = [
        "actor": "wie", "actor_kind": "soort", "address": "mailadres", "after": "werd", "at": "wanneer",
        "before": "was", "contact": "contact", "device": "apparaat", "due": "uiterlijk", "expires_at": "eindigt",
        "id": "nummer", "is_confirmed": "bevestigd", "kind": "wat", "last_step": "laatste code",
        "mail": "mailadres", "member": "medewerker", "municipality": "gemeente", "name": "naam", "note": "notitie",
        "owner": "wie pakt het op", "privacy_contact": "functionaris gegevensbescherming",
        "privacy_mail": "mailadres voor privacyvragen", "reason": "reden", "recipient": "ontvanger",
        "reply_to": "antwoordadres", "role": "rol", "secret": "sleutel van de app", "seen_at": "laatst gebruikt",
        "started_at": "begonnen", "state": "stand", "subject": "onderwerp", "subject_id": "nummer van het onderwerp",
        "title": "titel", "token_hash": "kenmerk van de link", "code_hash": "kenmerk van de code",
        "destination": "bladzijde",
    ]
}
