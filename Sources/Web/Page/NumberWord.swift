/// A small number in words, as a sentence has it.
enum NumberWord {
    private static let words = [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    ]

    /// `drie`; in digits past twelve.
    static func of(_ number: Int) -> String { words.indices.contains(number) ? words[number] : String(number) }
}
