import Domain
import Yams

/// Options with what is special about some of them, and the lines on which they stand.
struct OptionList {
    var choice: Choice
    /// By code.
    var lines: [Int: Int] = [:]

    /// The keys that belong to the options: beside them in a question, or in the list that a question names.
    static let keys = ["scale", "other", "dk", "na", "exclusive"]
}

extension Entry {
    /// The options written out at `options`, with `scale`, `other`, `dk`, `na` and `exclusive` beside them; `nil` where
    /// an option can't be read.
    func optionList() -> OptionList? {
        guard required("options", expected: "a list of options") != nil,
            let nodes = list("options", expected: "a list of options, or the name of one under lists")
        else { return nil }
        var list = OptionList(choice: Choice(options: []))
        for node in nodes {
            guard let (option, line) = option(node) else { continue }
            list.choice.options.append(option)
            list.lines[option.code] = line
        }
        list.choice.scale = scale()
        list.choice.other = integer("other", expected: "the code of an option")
        list.choice.dontKnow = integer("dk", expected: "the code of an option")
        list.choice.notApplicable = integer("na", expected: "the code of an option")
        list.choice.exclusive = codes("exclusive")
        return list.choice.options.count == nodes.count ? list : nil
    }

    private func option(_ node: Node) -> (Option, line: Int?)? {
        let known = ["code", "text", "short", "paper_note"]
        guard let entry = Entry(node, as: "an option", known: known, reading: reading, question: question) else {
            return nil
        }
        let code = entry.requiredInteger("code", expected: "a number from 1 to \(Option.largestCode)")
        let text = entry.requiredText("text")
        let (short, note) = (entry.text("short"), entry.text("paper_note"))
        return code.map { (Option(code: $0, text: text, short: short, paperNote: note), entry.line) }
    }

    private func scale() -> Scale? {
        let expected = "one of \(Scale.allCases.map(\.rawValue).joined(separator: ", "))"
        guard let word = word("scale", expected: expected) else { return nil }
        if Scale(rawValue: word) == nil { report("scale '\(word)'", expected: expected, at: "scale") }
        return Scale(rawValue: word)
    }

    private func codes(_ key: String) -> [Int] {
        words(key, expected: "a list of codes").compactMap { word, line in
            if Int(word) == nil {
                reading.report(
                    "'\(word)' in '\(key)'", expected: "the code of an option", line: line, question: question)
            }
            return Int(word)
        }
    }
}
