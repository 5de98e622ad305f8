extension Mail {
    /// The mail that tells somebody that they are a member from now on, and how to come in.
    ///
    /// - Parameter page: where one signs in, by its path.
    public static func welcome(_ id: ID, _ member: Member, by colleague: Member, page: String) -> Mail {
        let may =
            switch member.role {
            case .coordinator:
                """
                U bent coördinator: u ziet alles van de gemeente, en kunt alles veranderen. De eerste keer stelt u een extra \
                code in, met een app op uw telefoon.
                """
            case .viewer: "U leest mee: u ziet de planning, de visie en de uitkomsten, en hoeft niets in te stellen."
            }
        let letter = Letter(
            subject: "U kunt nu in Kring", salutation: "Beste \(member.name),",
            paragraphs: [
                "\(colleague.name) heeft u toegevoegd aan Kring. Daarmee werkt uw gemeente aan de aanpak van eenzaamheid.",
                may,
                "Inloggen gaat zonder wachtwoord. U vult uw mailadres in, en krijgt een link.",
            ],
            button: .init("Naar Kring", to: .page(path: page)), closing: ["Met vriendelijke groet,", colleague.name])
        return Mail(
            id: id, municipality: member.municipality, purpose: .personal, to: member.mail, name: member.name,
            letter: letter)
    }
}
