extension Question {
    /// The lines that a text question may have room for.
    public static let possibleLines = 1...20

    /// What is wrong with this question by itself; routing and columns are looked at with the whole questionnaire.
    func problems(languages: [Language]) -> [QuestionnaireProblem] {
        var found = Problems(place: .question(id), languages: languages)
        found.check(id, as: "id", shape: .question)
        found.check(text, as: "text")
        found.check(short, as: "short text")
        found.check(instruction, as: "instruction")
        found.check(emphasis, as: "emphasis")
        found.check(paperRouting, as: "paper routing")
        switch kind {
        case .text(let lines):
            if !Question.possibleLines.contains(lines) {
                found.add(
                    "\(lines) lines",
                    expected: "\(Question.possibleLines.lowerBound) to \(Question.possibleLines.upperBound) lines")
            }
        case .single(let choice):
            if !choice.exclusive.isEmpty {
                found.add("exclusive codes at a question with one answer", expected: "a question of kind multiple")
            }
            checkScale(of: choice, into: &found)
            check(choice, into: &found)
        case .multiple(let choice):
            if let scale = choice.scale {
                found.add("scale \(scale.rawValue) at a question with several answers", expected: "kind single")
            }
            check(choice, into: &found)
        }
        return found.all
    }

    private func check(_ choice: Choice, into found: inout Problems) {
        guard !choice.options.isEmpty else {
            found.add("no options", expected: "at least one option")
            return
        }
        guard choice.options.count <= Option.largestCode else {
            found.add("\(choice.options.count) options", expected: "at most \(Option.largestCode)")
            return
        }
        checkOptions(of: choice, into: &found)
        var named: [(role: String, code: Int)] = Set(choice.exclusive).sorted().map { ("exclusive", $0) }
        if let code = choice.other { named.append(("other", code)) }
        if let code = choice.dontKnow { named.append(("dk", code)) }
        if let code = choice.notApplicable { named.append(("na", code)) }
        if case .code(let code) = choice.detail { named.append(("detail", code)) }
        for (role, code) in named where !choice.codes.contains(code) {
            found.add("\(role) names code \(code)", expected: "one of the codes \(AnswerProblem.span(choice.codes))")
        }
        found.check(choice.detailPrompt, as: "detail prompt")
        if choice.detailPrompt != nil, choice.detail == nil {
            found.add("a detail prompt without detail", expected: "detail: the code that asks for it, or any")
        }
    }

    private func checkOptions(of choice: Choice, into found: inout Problems) {
        let place = found.place
        defer { found.place = place }
        var seen: Set<Int> = []
        for option in choice.options {
            found.place = .option(question: id, code: option.code)
            if !(1...Option.largestCode).contains(option.code) {
                found.add("code \(option.code)", expected: "a code from 1 to \(Option.largestCode)")
            }
            if !seen.insert(option.code).inserted {
                found.add("code \(option.code) is used twice", expected: "a code of its own for every option")
            }
            found.check(option.text, as: "text of option \(option.code)")
            found.check(option.short, as: "short text of option \(option.code)")
            found.check(option.paperNote, as: "paper note of option \(option.code)")
        }
    }

    private func checkScale(of choice: Choice, into found: inout Problems) {
        guard let scale = choice.scale, !choice.options.isEmpty else { return }
        if choice.options.count != scale.optionCount {
            found.add(
                "scale \(scale.rawValue) with \(choice.options.count) options", expected: "\(scale.optionCount) options"
            )
        } else if choice.codes != Array(1...scale.optionCount) {
            found.add(
                "scale \(scale.rawValue) with codes \(choice.codes.map(String.init).joined(separator: ", "))",
                expected: "the codes 1-\(scale.optionCount) in this order")
        }
        if scale == .agree, choice.dontKnow != scale.optionCount {
            found.add("scale agree without dk", expected: "dk: \(scale.optionCount)")
        }
    }
}
