import Domain
import Foundation
import Store

extension Demonstration {
    /// Puts an invitation to three made-up people in the outbox, when there is no mailing yet. Their addresses lie within
    /// `.example`, where nobody ever gets mail.
    func addMailing(at moment: Date) async throws {
        guard try await store.mailings(of: Self.municipality.id).isEmpty else { return }
        let mailing = Mailing(
            id: UUID().uuidString.lowercased(), municipality: Self.municipality.id,
            title: "Uitnodiging voor de vragenlijst", made: moment)
        let people = [
            ("Fatima El Amrani", "fatima@detafel.example"), ("Joost Vermeer", "j.vermeer@zwaluw.example"),
            ("Marga Smit", "marga@buurthuis-zuid.example"),
        ]
        let mails = people.compactMap { name, address -> Mail? in
            guard let recipient = MailAddress(address) else { return nil }
            let letter = Letter(
                subject: "Doet u mee? Vragenlijst over eenzaamheid in \(Self.municipality.name)",
                salutation: "Beste \(name),",
                paragraphs: [
                    "De gemeente \(Self.municipality.name) wil samen met organisaties eenzaamheid voorkomen en verminderen.",
                    "Wat doet uw organisatie al, en wat hebt u nodig? Invullen duurt ongeveer een kwartier.",
                ],
                button: .init("Naar de vragenlijst", to: .page(path: "/vragenlijst/\(Self.municipality.id)")),
                closing: ["Met vriendelijke groet,", "Sanne de Wit", "gemeente \(Self.municipality.name)"])
            return Mail(
                id: UUID().uuidString.lowercased(), municipality: Self.municipality.id,
                purpose: .mailing(mailing.id), to: recipient, name: name, letter: letter)
        }
        try await store.enqueue(mailing, mails, Act(by: .operator, for: Self.municipality.id, at: moment))
    }
}
