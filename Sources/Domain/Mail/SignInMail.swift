import Foundation

extension Mail {
    /// The mail that lets a member in: sent soon or not at all, as whoever asked for it is waiting.
    ///
    /// - Parameter page: where to lead on to, by its path.
    public static func signIn(_ id: ID, for member: Member, page: String?, at moment: Date) -> Mail {
        let minutes = Int(SignInRules.linkLifetime / 60)
        let letter = Letter(
            subject: "Inloggen bij Kring", salutation: "Beste \(member.name),",
            paragraphs: [
                "U wilt inloggen bij Kring. Klik op de knop. De link werkt \(minutes) minuten, en één keer.",
                "Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze mail komt niemand binnen.",
            ],
            button: .init("Inloggen", to: .signIn(member: member.id, page: page)),
            closing: ["Met vriendelijke groet,", "Kring"])
        return Mail(
            id: id, municipality: member.municipality, purpose: .signIn, to: member.mail, name: member.name,
            letter: letter, notAfter: moment.addingTimeInterval(SignInRules.linkLifetime))
    }
}
