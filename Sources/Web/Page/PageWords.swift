import Domain

/// The words of the shell around every page.
struct PageWords: Sendable {
    let language: Language

    var skip: String { either("Naar de inhoud", "Skip to the content") }
    var demonstration: String {
        either("Dit is een demonstratie. De gegevens zijn verzonnen.", "This is a demonstration. The data is made up.")
    }
    var privacy: String { either("Privacy", "Privacy (Dutch)") }
    var accessibility: String { either("Toegankelijkheid", "Accessibility (Dutch)") }
    /// Follows the text of a link that opens beside the page.
    var opensBeside: String { either("(opent een nieuw tabblad)", "(opens a new tab)") }

    private func either(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }
}
