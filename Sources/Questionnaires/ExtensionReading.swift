import Domain
import Yams

extension Reading {
    /// Another questionnaire with questions of its own, before parts are left out, and the parts that were chosen;
    /// `nil` where the other can't be had.
    func extendedQuestionnaire(
        _ root: Node, base: (questionnaire: Questionnaire, shared: Reading)
    ) -> (whole: Questionnaire, chosen: [String])? {
        let known = ["extends"] + Reading.headKeys + ["parts", "add"]
        guard let entry = Entry(root, as: "a questionnaire", known: known, reading: self),
            let name = entry.word("extends", expected: base.questionnaire.id)
        else { return nil }
        guard name == base.questionnaire.id else {
            entry.report("extends '\(name)'", expected: base.questionnaire.id, at: "extends")
            return nil
        }
        lines[.questionnaire] = entry.line
        instructions = base.shared.instructions
        lists = base.shared.lists.mapValues { OptionList(choice: $0.choice) }
        readShared(of: entry)
        return composed(base.questionnaire, with: entry)
    }

    private func composed(_ base: Questionnaire, with entry: Entry) -> (Questionnaire, [String]) {
        var questionnaire = base
        (questionnaire.id, questionnaire.version) = identity(of: entry)
        questionnaire.variantOf =
            entry.word("variant_of", expected: "the id of a questionnaire") ?? base.variantOf
        questionnaire.languages = languages(of: entry) ?? base.languages
        questionnaire.title = entry.text("title") ?? base.title
        questionnaire.introduction = introduction(of: entry) ?? base.introduction
        questionnaire.nationalFigure = nationalFigure(of: entry) ?? base.nationalFigure
        questionnaire.closing = entry.text("closing") ?? base.closing
        var chosen = chosenParts(of: entry, base: base)
        for node in entry.list("add", expected: "a list of parts with questions") ?? [] {
            add(node, to: &questionnaire, chosen: &chosen)
        }
        return (questionnaire, chosen)
    }

    private func chosenParts(of entry: Entry, base: Questionnaire) -> [String] {
        let known = base.parts.map(\.id)
        guard entry.has("parts") else { return known }
        let expected = "one of \(known.joined(separator: ", "))"
        var chosen = base.parts.filter(\.always).map(\.id)
        for (word, line) in entry.words("parts", expected: expected) {
            if !known.contains(word) { report("part '\(word)'", expected: expected, line: line) }
            chosen.append(word)
        }
        return known.filter(chosen.contains)
    }

    /// Adds the questions of one item under `add` to a chosen part, or as a part of their own where it has a title.
    private func add(_ node: Node, to questionnaire: inout Questionnaire, chosen: inout [String]) {
        let known = ["part", "after", "title", "lead", "minutes", "questions"]
        let expected = "one of the parts \(chosen.joined(separator: ", ")), or a new one with a title"
        guard let entry = Entry(node, as: "an addition", known: known, reading: self),
            let part = entry.requiredWord("part", expected: expected)
        else {
            lacksQuestions = true
            return
        }
        if entry.has("title") {
            if entry.has("after") { entry.report("'after' in a new part", expected: "no 'after'", at: "after") }
            let new = self.part(part, of: entry)
            do {
                questionnaire = try questionnaire.adding(part: new)
                chosen.append(part)
            } catch {
                entry.report(error.found, expected: error.expected, at: "part")
                lacksQuestions = true
            }
        } else if chosen.contains(part) {
            if entry.has("lead") { entry.report("'lead' without a title", expected: "a new part", at: "lead") }
            add(questions(of: entry), toPart: part, of: entry, to: &questionnaire)
        } else {
            entry.report("part '\(part)'", expected: expected, at: "part")
            _ = questions(of: entry)
            lacksQuestions = true
        }
    }

    private func add(
        _ questions: [Question], toPart part: String, of entry: Entry, to questionnaire: inout Questionnaire
    ) {
        var after = entry.word("after", expected: "the id of a question in part \(part)")
        var minutes = minutes(of: entry)
        let known = questionnaire.parts.first { $0.id == part }?.questions.map(\.id) ?? []
        if let id = after, !known.contains(id) {
            entry.report("after '\(id)'", expected: "one of \(known.joined(separator: ", "))", at: "after")
            after = nil
        }
        for question in questions {
            do {
                questionnaire = try questionnaire.adding(question, toPart: part, after: after, minutes: minutes)
                if after != nil { after = question.id }
                minutes = 0
            } catch {
                report(
                    error.found, expected: error.expected, line: lines[.question(question.id)], question: question.id)
                lacksQuestions = true
            }
        }
    }
}
