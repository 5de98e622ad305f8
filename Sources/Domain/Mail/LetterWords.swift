/// The few words around a letter that are the same in each.
public struct LetterWords: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func sender(_ municipality: Municipality) -> String {
        either("Gemeente \(municipality.name)", "Municipality of \(municipality.name)")
    }

    public var buttonFails: String {
        either(
            "Werkt de knop niet? Kopieer dan dit adres naar uw browser:",
            "Does the button not work? Copy this address into your browser:")
    }

    public func why(_ municipality: Municipality) -> String {
        either(
            "U krijgt deze mail omdat u meedoet aan de aanpak van eenzaamheid in de gemeente \(municipality.name).",
            """
            You get this mail because you take part in the approach to loneliness in the municipality of \
            \(municipality.name).
            """)
    }

    public var unsubscribe: String { either("Meld u af voor deze mails", "Unsubscribe from these mails") }

    private func either(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }
}

extension Letter {
    /// The letter as plain text, with lines that end in a line feed.
    public func text(_ links: LetterLinks, from municipality: Municipality) -> String {
        let words = LetterWords(language)
        var blocks = [salutation] + paragraphs
        if let button, let address = links.button { blocks.append("\(button.label):\n\(address)") }
        if let passOn, let address = links.passOn { blocks.append("\(passOn.label):\n\(address)") }
        if let attachment { blocks.append(attachment.label) }
        blocks.append(closing.joined(separator: "\n"))
        if let unsubscribe = links.unsubscribe {
            blocks.append("\(words.why(municipality))\n\(words.unsubscribe):\n\(unsubscribe)")
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }
}
