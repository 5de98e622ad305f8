import Domain
import Store

extension MailState {
    /// The state as a word with a shape.
    var badge: HTML {
        let kind: HTML =
            switch self {
            case .sent: " utrecht-badge-status--success"
            case .failed, .uncertain, .bounced: " utrecht-badge-status--warning"
            case .queued, .sending, .waiting, .withheld: HTML()
            }
        return "<span class=\"utrecht-badge-status\(kind)\">\(word)</span>"
    }

    var word: String {
        switch self {
        case .queued: "staat klaar"
        case .sending: "wordt verstuurd"
        case .sent: "verstuurd"
        case .failed: "mislukt"
        case .waiting: "wacht op een nieuwe poging"
        case .uncertain: "onzeker"
        case .withheld: "niet verstuurd"
        case .bounced: "teruggekomen"
        }
    }

    /// Where it stands in a list: what somebody has to look at comes first.
    var place: Int {
        switch self {
        case .uncertain: 0
        case .failed: 1
        case .bounced: 2
        case .waiting: 3
        case .withheld: 4
        case .sending: 5
        case .queued: 6
        case .sent: 7
        }
    }
}

extension KeptMail {
    /// Why it is in its state, in words; `nil` where the state says it all.
    var why: String? {
        guard let reason else { return nil }
        return switch reason {
        case .stopped: "De verzending is gestopt."
        case .noServer: "Er is geen mailserver ingesteld. Mails worden bewaard en niet verstuurd."
        case .unsubscribed: "De ontvanger heeft zich afgemeld voor mails aan velen."
        case .addressBounced: "Een eerdere mail aan dit adres kwam terug: het adres bestaat niet meer."
        case .expired: "De mail kon niet op tijd weg."
        case .noDestination: "De bladzijde waar de knop heen leidt, is er niet meer."
        case .linkFailed: "De link in de mail kon niet gemaakt worden."
        case .fileFailed: "Het bestand bij de mail kon niet gemaakt worden."
        case .refused: "De mailserver weigerde deze mail."
        case .unavailable: "De mailserver was niet bereikbaar of kon de mail toen niet aannemen."
        case .lost: "Kring stopte terwijl deze mail onderweg was. Misschien is hij aangekomen, misschien niet."
        case .cutOff:
            "De verbinding viel weg voordat de mailserver antwoordde. Misschien is de mail aangekomen, misschien niet."
        case .bounced: "De mail kwam terug: het adres bestaat niet, of kan de mail niet aannemen."
        }
    }

    /// Whether somebody may send it again by hand.
    var mayBeSentAgain: Bool { state.next.contains(.queued) && reason != .unsubscribed }

    /// Whether it is sent again together with the others of its mailing.
    var isSentAgainWithOthers: Bool {
        [.failed, .waiting, .withheld].contains(state) && reason != .unsubscribed && reason != .addressBounced
    }
}

extension MailingProgress {
    /// How far it is, in words: `480 van 500 verstuurd, 12 te gaan, 3 mislukt`.
    var words: String {
        var parts = [accepted == total ? "Alle \(total) verstuurd" : "\(accepted) van \(total) verstuurd"]
        for (count, word) in [
            (open, "te gaan"), (self[.uncertain], "onzeker"), (self[.failed], "mislukt"),
            (self[.bounced], "teruggekomen"), (self[.withheld], "niet verstuurd"),
        ] where count > 0 {
            parts.append("\(count) \(word)")
        }
        return parts.joined(separator: ", ")
    }
}
