import Domain
import Foundation
import Questionnaires
import Store

/// `mailingen`: letters to many, and what became of them.
struct MailingSection: Sendable {
    let mailings: [Told]

    /// A mailing as the file tells it.
    struct Told: Sendable {
        let title: String
        let day: Day
        /// Whether its mails went out; otherwise they stand ready.
        let isSent: Bool
        let recipients: [Recipient]
    }

    struct Recipient: Sendable {
        let name: String
        let mail: MailAddress
        let letter: Letter
        let fate: Fate
        /// What the mail server said, where it refused.
        let words: String
    }

    /// What became of a mail that went out.
    enum Fate: Sendable, CaseIterable {
        case sent, bounced, failed, uncertain

        /// The word of the outbox.
        var word: String {
            switch self {
            case .sent: "verstuurd"
            case .bounced: "teruggekomen"
            case .failed: "mislukt"
            case .uncertain: "onzeker"
            }
        }
    }

    init(_ root: Entry, _ days: RelativeDays) {
        let known = ["titel", "dag", "stand", "onderwerp", "aanhef", "brief", "knop", "pagina", "groet", "aan"]
        mailings = root.entries("mailingen", each: "a mailing", known: known).map { Told($0, days) }
    }

    /// Adds the mailings, where the municipality has none.
    func add(_ telling: Telling, by coordinator: Member) async throws {
        guard try await telling.store.mailings(of: telling.municipality).isEmpty else { return }
        for told in mailings {
            try await told.add(telling, telling.act(on: told.day, by: coordinator))
        }
    }
}

extension MailingSection.Told {
    fileprivate init(_ entry: Entry, _ days: RelativeDays) {
        let isSent =
            entry.neededChoice("stand", of: [true, false], called: { $0 ? "verstuurd" : "staat klaar" }) ?? false
        self.isSent = isSent
        title = entry.prose("titel")
        day = entry.neededPastDay("dag", days)
        let subject = entry.prose("onderwerp")
        let salutation = entry.prose("aanhef", expected: "such as 'Beste {naam},'")
        let (paragraphs, closing) = (entry.lines("brief"), entry.lines("groet"))
        let button: Letter.Button? =
            entry.has("knop")
            ? .init(
                entry.prose("knop"), to: .page(path: entry.prose("pagina", expected: "where the button leads"))) : nil
        recipients = entry.entries("aan", each: "a recipient", known: ["naam", "mail", "stand", "melding"])
            .compactMap { entry in
                let name = entry.prose("naam")
                if !isSent, entry.has("stand") {
                    entry.report("'stand' of a mail that stands ready", expected: "a mailing that is verstuurd")
                }
                let letter = Letter(
                    subject: subject, salutation: salutation.replacing("{naam}", with: name), paragraphs: paragraphs,
                    button: button, closing: closing)
                let fate = entry.choice("stand", of: MailingSection.Fate.allCases, called: \.word) ?? .sent
                let words = entry.optionalProse("melding")
                return entry.neededValue("mail", expected: "a mail address", reading: MailAddress.init).map {
                    .init(name: name, mail: $0, letter: letter, fate: fate, words: words)
                }
            }
    }

    fileprivate func add(_ telling: Telling, _ act: Act) async throws {
        let mailing = Mailing(id: newID(), municipality: telling.municipality, title: title, made: act.at)
        var fates: [Mail.ID: MailingSection.Recipient] = [:]
        let mails = recipients.map { recipient in
            let mail = Mail(
                id: newID(), municipality: telling.municipality, purpose: .mailing(mailing.id), to: recipient.mail,
                name: recipient.name, letter: recipient.letter)
            fates[mail.id] = recipient
            return mail
        }
        try await telling.store.enqueue(mailing, mails, act)
        guard isSent else { return }
        for _ in mails { try await tellOne(of: fates, in: telling.store, act) }
    }

    /// Takes the next mail as a postman does, and notes of it what the file says. Nothing is sent.
    private func tellOne(of fates: [Mail.ID: MailingSection.Recipient], in store: Store, _ act: Act) async throws {
        var generator = SystemRandomNumberGenerator()
        let codes = MailCodes(using: &generator)
        let taking = try await store.takeMail(
            attempt: newID(), codes: codes, at: act.at, until: act.at.addingTimeInterval(600))
        guard case .taken(let taken) = taking else { return }
        let delivery: Delivery =
            switch fates[taken.mail.id]?.fate {
            case .sent, .bounced: .accepted
            case .failed: .refused(fates[taken.mail.id]?.words ?? "")
            case .uncertain: .cutOff(fates[taken.mail.id]?.words ?? "")
            // Another's mail, which lay waiting in this database: it goes back.
            case nil: .unavailable("", isServer: true)
            }
        _ = try await store.settle(taken, MailSettlement(of: delivery, tries: taken.tries), at: act.at)
        if fates[taken.mail.id]?.fate == .bounced {
            // The address does not exist (RFC 3463: 5.1.1).
            let bounce = Bounce(code: codes.bounce, status: .init(subject: 1, detail: 1))
            _ = try await store.bounce(bounce, at: act.at.addingTimeInterval(60))
        }
    }
}
