import Domain

/// A questionnaire that is being put together from another program's rows, with what gets lost on the way.
struct ForeignReading {
    var lost: [String] = []
    var languages: [Language] = [.dutch]
    var title: [String: String] = [:]
    var introduction: [String: String] = [:]
    var closing: [String: String] = [:]
    private(set) var parts: [Part] = []
    /// Our id by the other program's name, in lower case.
    private(set) var ids: [String: String] = [:]
    /// Our code by question and the other program's code.
    private(set) var codes: [String: [String: Int]] = [:]
    /// Conditions as they were written, by our id.
    var conditions: [(question: String, text: String)] = []

    mutating func begin(part title: Localized, lead: Localized?) {
        let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
        let id = parts.count < roman.count ? "D\(roman[parts.count])" : "D\(parts.count + 1)"
        parts.append(
            Part(
                id: id, title: title, lead: lead.map { Instruction(screen: $0, paper: $0) }, minutes: 1, questions: []))
    }

    mutating func changeLastPart(_ change: (inout Part) -> Void) {
        if !parts.isEmpty { change(&parts[parts.count - 1]) }
    }

    /// Adds a question to the last part.
    mutating func add(_ question: Question) {
        if parts.isEmpty { begin(part: Localized(nl: "Vragen", en: "Questions"), lead: nil) }
        parts[parts.count - 1].questions.append(question)
    }

    mutating func change(_ id: String, _ change: (inout Question) -> Void) {
        for part in parts.indices {
            for index in parts[part].questions.indices where parts[part].questions[index].id == id {
                change(&parts[part].questions[index])
            }
        }
    }

    func question(_ id: String) -> Question? {
        parts.lazy.flatMap(\.questions).first { $0.id == id }
    }

    /// An id of ours for another program's name: small letters and digits, and each one once.
    mutating func id(for name: String) -> String {
        var plain = String(
            name.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
        if plain.first.map({ !$0.isLetter }) ?? true { plain = "v" + plain }
        plain = String(plain.prefix(24))
        let taken = Set(ids.values)
        let id =
            taken.contains(plain) ? (2...).lazy.map { "\(plain)x\($0)" }.first { !taken.contains($0) } ?? plain : plain
        if id != name { lost.append("De vraag ‘\(name)’ heet nu ‘\(id)’.") }
        ids[name.lowercased()] = id
        return id
    }

    /// Options with codes of ours: those of the file where they are numbers from 1 to 63, else by their order.
    mutating func options(_ read: [(code: String, text: Localized)], of id: String) -> [Option] {
        let numbers = read.map { Int($0.code) ?? 0 }
        let keeps = Set(numbers).count == numbers.count && numbers.allSatisfy { (1...Option.largestCode).contains($0) }
        if !keeps, !read.isEmpty { lost.append("\(id): de antwoorden kregen nieuwe codes, in hun volgorde.") }
        if read.count > Option.largestCode {
            lost.append("\(id): alleen de eerste \(Option.largestCode) antwoorden zijn overgenomen.")
        }
        return read.prefix(Option.largestCode).enumerated().map { index, option in
            let code = keeps ? numbers[index] : index + 1
            codes[id, default: [:]][option.code] = code
            return Option(code: code, text: option.text)
        }
    }

    /// Puts 'anders, namelijk' among the options: at the first code that is free.
    mutating func addOther(_ text: Localized, to id: String, named name: String) {
        var codes = self.codes
        change(id) { question in
            question.changeOptions { choice in
                let code = (1...).first { !choice.codes.contains($0) } ?? 1
                guard code <= Option.largestCode else { return }
                let place = choice.options.firstIndex { $0.code > code } ?? choice.options.count
                choice.options.insert(Option(code: code, text: text), at: place)
                choice.other = code
                codes[id, default: [:]][name] = code
            }
        }
        self.codes = codes
    }

    // MARK: The whole

    mutating func questionnaire() throws(ExchangeProblem) -> ForeignQuestionnaire {
        for (id, text) in conditions {
            guard let condition = condition(text, of: id) else {
                lost.append("\(id): de voorwaarde ‘\(text)’ is niet overgenomen. De vraag wordt altijd gesteld.")
                continue
            }
            change(id) { $0.condition = condition }
        }
        let kept = parts.filter { !$0.questions.isEmpty }
        guard !kept.isEmpty else { throw ExchangeProblem("In dit bestand staat geen vraag die wij kennen.") }
        let usual = ["nl": "Vragenlijst", "en": "Questionnaire"]
        var whole = Questionnaire(
            id: "ingelezen", version: 1, languages: languages,
            title: Localized(title.isEmpty ? usual : title), introduction: paragraphs(),
            closing: Localized(
                closing.isEmpty
                    ? ["nl": "Hartelijk dank voor het invullen.", "en": "Thank you for filling in the questionnaire."]
                    : closing), parts: kept)
        // A condition that looks ahead can't be kept.
        let faulty = Set(
            whole.problems().compactMap { problem in
                if case .condition(let id) = problem.place { id } else { nil }
            })
        for part in whole.parts.indices {
            for index in whole.parts[part].questions.indices
            where faulty.contains(whole.parts[part].questions[index].id) {
                lost.append(
                    "\(whole.parts[part].questions[index].id): de voorwaarde klopt niet en is niet overgenomen.")
                whole.parts[part].questions[index].condition = nil
            }
        }
        return ForeignQuestionnaire(questionnaire: whole, lost: lost)
    }

    private func paragraphs() -> [Localized] {
        let split = introduction.mapValues { text in
            text.split(separator: "\n\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        }
        let count = split.values.map(\.count).max() ?? 0
        return (0..<count).map { index in
            Localized(split.compactMapValues { $0.indices.contains(index) ? $0[index] : nil })
        }
    }

    private func condition(_ text: String, of own: String) -> Condition? {
        ForeignCondition.reading(text) { comparison in
            let name = comparison.name.lowercased()
            if let id = ids[name] {
                guard let code = codes[id]?[comparison.value] else { return nil }
                return comparison.isEqual ? .equals(question: id, code: code) : .differs(question: id, code: code)
            }
            // A mark of a question with several answers: `q7_3 == "Y"`, and `q7_other != ""`.
            guard let line = name.lastIndex(of: "_"), let id = ids[String(name[..<line])] else { return nil }
            let option = String(name[name.index(after: line)...])
            if option == "other", comparison.value.isEmpty, let code = question(id)?.choice?.other {
                return comparison.isEqual ? .differs(question: id, code: code) : .equals(question: id, code: code)
            }
            guard comparison.value == "Y", let code = codes[id]?[option] else { return nil }
            return comparison.isEqual ? .equals(question: id, code: code) : .differs(question: id, code: code)
        }
    }
}

extension Question {
    mutating func changeOptions(_ change: (inout Choice) -> Void) {
        switch kind {
        case .text: break
        case .single(var choice):
            change(&choice)
            kind = .single(choice)
        case .multiple(var choice):
            change(&choice)
            kind = .multiple(choice)
        }
    }
}
