import Domain
import Yams

extension Reading {
    private static let questionKeys =
        ["id", "number", "text", "short", "emphasis", "instruction", "kind", "lines", "options"] + OptionList.keys
        + ["detail", "detail_prompt", "show_if", "paper_routing", "by_organisation"]

    /// The question at a node; `nil` where not even its id can be read.
    func question(_ node: Node) -> Question? {
        let written = node.mapping?["id"]?.scalar?.string
        guard let entry = Entry(node, as: "a question", known: Reading.questionKeys, reading: self, question: written),
            let id = entry.requiredWord("id", expected: "a small letter, then small letters and digits")
        else {
            lacksQuestions = true
            return nil
        }
        lines[.question(id)] = entry.line
        lines[.condition(question: id)] = entry.line(of: "show_if")
        return Question(
            id: id,
            number: entry.word("number", expected: "the number that people see") ?? "",
            text: entry.requiredText("text"),
            short: entry.text("short"),
            emphasis: entry.text("emphasis"),
            instruction: entry.instruction("instruction"),
            kind: kind(of: entry, id: id),
            condition: condition(of: entry),
            paperRouting: entry.text("paper_routing"),
            countsByOrganisation: entry.flag("by_organisation"))
    }

    private func kind(of entry: Entry, id: String) -> Question.Kind {
        let expected = "text, single or multiple"
        switch entry.requiredWord("kind", expected: expected) {
        case "text":
            for key in ["options"] + OptionList.keys + ["detail", "detail_prompt"] where entry.has(key) {
                entry.report("'\(key)' at kind text", expected: "kind single or multiple", at: key)
            }
            return .text(lines: entry.requiredInteger("lines", expected: "the number of lines") ?? 1)
        case "single":
            return .single(choice(of: entry, id: id))
        case "multiple":
            return .multiple(choice(of: entry, id: id))
        case let other:
            if let other { entry.report("kind '\(other)'", expected: expected, at: "kind") }
            damagedQuestions.insert(id)
            return .text(lines: 1)
        }
    }

    private func choice(of entry: Entry, id: String) -> Choice {
        if entry.has("lines") { entry.report("'lines' at a question with options", expected: "kind text", at: "lines") }
        guard var list = entry.node("options")?.scalar.map({ sharedList($0.string, of: entry) }) ?? entry.optionList()
        else {
            damagedQuestions.insert(id)
            return Choice(options: [])
        }
        for (code, line) in list.lines { lines[.option(question: id, code: code)] = line }
        list.choice.detail = detail(of: entry)
        list.choice.detailPrompt = entry.text("detail_prompt")
        return list.choice
    }

    private func sharedList(_ name: String, of entry: Entry) -> OptionList? {
        for key in OptionList.keys where entry.has(key) {
            entry.report("'\(key)' beside the list '\(name)'", expected: "'\(key)' in the list itself", at: key)
        }
        if lists[name] == nil, !damagedLists.contains(name) {
            let known = lists.keys.sorted().joined(separator: ", ")
            entry.report(
                "options '\(name)'", expected: known.isEmpty ? "the options themselves" : "one of the lists \(known)",
                at: "options")
        }
        return lists[name]
    }

    private func detail(of entry: Entry) -> Choice.Detail? {
        let expected = "the code of an option, or any"
        guard let word = entry.word("detail", expected: expected) else { return nil }
        if word == "any" { return .any }
        if Int(word) == nil { entry.report("detail '\(word)'", expected: expected, at: "detail") }
        return Int(word).map(Choice.Detail.code)
    }

    private func condition(of entry: Entry) -> Condition? {
        guard let text = entry.word("show_if", expected: "a condition such as 'q5 == 2'") else { return nil }
        do {
            return try Condition(parsing: text)
        } catch {
            entry.report("'\(error.found)' in show_if", expected: error.expected, at: "show_if")
            return nil
        }
    }
}
