import Domain
import Yams

extension Entry {
    private static let languages = Language.allCases.map(\.rawValue)
    private static let textPerLanguage = "a text per language: \(languages.joined(separator: ", "))"

    /// A text that must be there.
    func requiredText(_ key: String) -> Localized {
        required(key, expected: Entry.textPerLanguage).flatMap { text($0, as: "'\(key)'") } ?? .unreadable
    }

    func text(_ key: String) -> Localized? {
        node(key).map { text($0, as: "'\(key)'") ?? .unreadable }
    }

    /// The text at a node; which languages it must have is for the questionnaire's own check.
    func text(_ node: Node, as name: String) -> Localized? {
        guard node.mapping != nil else {
            reading.report(
                "\(name) that is \(node.shape)", expected: Entry.textPerLanguage, line: node.mark?.line,
                question: question)
            return nil
        }
        let entry = Entry(node, as: name, known: Entry.languages, reading: reading, question: question)
        var texts: [String: String] = [:]
        for language in Entry.languages {
            texts[language] = entry?.word(language, expected: "a text")
            if texts[language] == nil, entry?.has(language) == true {
                texts[language] = Localized.unreadable.texts[language]
            }
        }
        return Localized(texts)
    }

    /// An instruction: a name under `instructions`, or the words for screen and paper.
    func instruction(_ key: String) -> Instruction? {
        guard let node = node(key) else { return nil }
        guard let name = node.scalar?.string else { return instruction(node, as: "'\(key)'") }
        let known = reading.instructions.keys.sorted()
        if reading.instructions[name] == nil {
            report(
                "instruction '\(name)'", expected: (known + ["screen and paper"]).joined(separator: ", or "), at: key)
        }
        return reading.instructions[name]
    }

    func instruction(_ node: Node, as name: String) -> Instruction? {
        Entry(node, as: name, known: ["screen", "paper"], reading: reading, question: question).map {
            Instruction(screen: $0.requiredText("screen"), paper: $0.requiredText("paper"))
        }
    }
}
