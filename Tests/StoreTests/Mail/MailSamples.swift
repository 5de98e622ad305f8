import Domain
import Foundation

@testable import Store

extension Date {
    func later(_ seconds: TimeInterval) -> Date { addingTimeInterval(seconds) }
}

let sanne = Act(by: .member("sanne"), for: "heldermeer", at: noon.later(500))

extension Letter {
    static let sample = Letter(
        subject: "Uitnodiging", salutation: "Beste Anna,", paragraphs: ["Komt u ook? 'Ja'"],
        button: .init("Naar het plan", to: .partner(organisation: "linde")), closing: ["Sanne"])
}

extension Mail {
    static func sample(
        to recipient: String = "anna@linde.example", _ purpose: Purpose = .personal,
        of municipality: String = "heldermeer",
        notAfter: Date? = nil
    ) -> Mail {
        Mail(
            id: newID(), municipality: municipality, purpose: purpose, to: MailAddress(recipient)!, name: "Anna",
            letter: .sample, notAfter: notAfter)
    }
}

extension MailCodes {
    static func new() -> MailCodes {
        var generator = SystemRandomNumberGenerator()
        return MailCodes(using: &generator)
    }
}

extension Store {
    /// Adds a mailing of Heldermeer with mails to `p0@linde.example` and on.
    func addMailing(of count: Int, to recipients: [String]? = nil) async throws -> (Mailing, [Mail]) {
        let mailing = Mailing(id: newID(), municipality: "heldermeer", title: "Uitnodiging", made: noon)
        let mails = (recipients ?? (0..<count).map { "p\($0)@linde.example" })
            .map { Mail.sample(to: $0, .mailing(mailing.id)) }
        try await enqueue(mailing, mails, sanne)
        return (mailing, mails)
    }

    /// Takes the next mail at a moment, for a minute.
    func take(at moment: Date = noon, codes: MailCodes = .new()) async throws -> MailTaking {
        try await takeMail(attempt: newID(), codes: codes, at: moment, until: moment.later(60))
    }

    func taken(at moment: Date = noon, codes: MailCodes = .new()) async throws -> TakenMail? {
        guard case .taken(let taken) = try await take(at: moment, codes: codes) else { return nil }
        return taken
    }

    /// The state of a mail, and why.
    func outcome(_ mail: Mail) async throws -> [String?] {
        let kept = try await mailForOperator(mail.id)
        return [kept?.state.rawValue, kept?.reason?.rawValue]
    }

    /// What the record holds of mail: subject, and what is new.
    func recorded() async throws -> [String] {
        try await engine.rows(
            "SELECT subject, before, after FROM change WHERE subject IN ('mail', 'mailing') ORDER BY at, id"
        ).map { row in
            let (subject, before, after): (String, String, String) = (
                try row["subject"], try row["before"], try row["after"]
            )
            return "\(subject) \(before) \(after)"
        }
    }
}
