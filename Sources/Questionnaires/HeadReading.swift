import Domain
import Yams

extension Reading {
    /// The keys that a whole questionnaire and one that extends another have in common: everything but the parts.
    static let headKeys = [
        "id", "version", "variant_of", "languages", "title", "national_figure", "introduction", "closing",
        "instructions", "lists",
    ]

    /// Reads what questions share: `instructions` and `lists`.
    func readShared(of entry: Entry) {
        for (name, node) in named("instructions", of: entry) {
            instructions[name] =
                entry.instruction(node, as: "instruction '\(name)'")
                ?? Instruction(screen: .unreadable, paper: .unreadable)
        }
        for (name, node) in named("lists", of: entry) {
            let known = ["options"] + OptionList.keys
            if let list = Entry(node, as: "list '\(name)'", known: known, reading: self)?.optionList() {
                lists[name] = list
            } else {
                damagedLists.insert(name)
            }
        }
    }

    private func named(_ key: String, of entry: Entry) -> [(name: String, node: Node)] {
        guard let node = entry.node(key) else { return [] }
        guard let mapping = node.mapping else {
            entry.report("'\(key)' that is \(node.shape)", expected: "names, each with what it stands for", at: key)
            return []
        }
        return mapping.compactMap { name, node in
            guard let name = name.scalar?.string else {
                report("a name in '\(key)' that is \(name.shape)", expected: "a word", line: name.mark?.line)
                return nil
            }
            return (name, node)
        }
    }

    /// The languages of the questionnaire; `nil` where the file does not name them.
    func languages(of entry: Entry) -> [Language]? {
        guard entry.has("languages") else { return nil }
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        return entry.words("languages", expected: "a list of \(known)").compactMap { word, line in
            if Language(rawValue: word) == nil { report("language '\(word)'", expected: "one of \(known)", line: line) }
            return Language(rawValue: word)
        }
    }

    func nationalFigure(of entry: Entry) -> NationalFigure? {
        guard let node = entry.node("national_figure"),
            let figure = Entry(node, as: "'national_figure'", known: ["value", "source", "year"], reading: self)
        else { return nil }
        return NationalFigure(
            value: figure.requiredText("value"),
            source: figure.requiredWord("source", expected: "where the figure was published") ?? "",
            year: figure.requiredInteger("year", expected: "the year that the figure is about") ?? 0)
    }

    /// The paragraphs of the introduction, each from its list of passages, one passage per line.
    func introduction(of entry: Entry) -> [Localized]? {
        guard entry.has("introduction") else { return nil }
        lines[.introduction] = entry.line(of: "introduction")
        let expected = "a list of paragraphs, each a list of passages"
        return (entry.list("introduction", expected: expected) ?? []).compactMap { paragraph in
            guard let passages = paragraph.sequence else {
                report("a paragraph that is \(paragraph.shape)", expected: expected, line: paragraph.mark?.line)
                return nil
            }
            return joined(passages.compactMap { entry.text($0, as: "a passage") })
        }
    }

    private func joined(_ passages: [Localized]) -> Localized {
        var texts: [String: String] = [:]
        for language in Language.allCases.map(\.rawValue) where passages.allSatisfy({ $0.texts[language] != nil }) {
            texts[language] = passages.compactMap { $0.texts[language]?.replacing("\n", with: " ") }
                .joined(separator: "\n")
        }
        return Localized(texts)
    }
}
