import Domain

extension XLSForm {
    /// Reads the sheets of an XLSForm: texts, notes, groups, and questions with one or several answers.
    ///
    /// - Throws: ``ExchangeProblem``
    public static func read(_ sheets: [Sheet]) throws(ExchangeProblem) -> ForeignQuestionnaire {
        func rows(_ name: String) -> [[String: String]] {
            guard let sheet = sheets.first(where: { $0.name.lowercased() == name }) else { return [] }
            return sheet.rows.map { cells in
                Dictionary(
                    zip(sheet.header.map { $0.lowercased() }, cells).map { ($0, $1) },
                    uniquingKeysWith: { first, _ in first })
            }
        }
        let survey = rows("survey")
        guard !survey.isEmpty else {
            throw ExchangeProblem("Dit is geen XLSForm: er is geen werkblad ‘survey’ met vragen.")
        }
        var reading = XLSFormReading(survey: survey, choices: rows("choices"), settings: rows("settings").first ?? [:])
        return try reading.questionnaire()
    }
}

private struct XLSFormReading {
    let survey: [[String: String]]
    let choices: [[String: String]]
    let settings: [String: String]
    private var reading = ForeignReading()

    init(survey: [[String: String]], choices: [[String: String]], settings: [String: String]) {
        self.survey = survey
        self.choices = choices
        self.settings = settings
    }

    mutating func questionnaire() throws(ExchangeProblem) -> ForeignQuestionnaire {
        let columns = Set(survey.flatMap(\.keys)).filter { $0.hasPrefix("label::") }
        if columns.contains(where: { $0.hasSuffix("(en)") }) { reading.languages = [.dutch, .english] }
        for column in columns.sorted() where !column.hasSuffix("(nl)") && !column.hasSuffix("(en)") {
            reading.lost.append(
                "De taal ‘\(column.dropFirst(7))’ is niet overgenomen: wij kennen Nederlands en Engels.")
        }
        if let title = settings["form_title"], !title.isEmpty {
            reading.title = ["nl": title]
            if reading.languages.contains(.english) { reading.title["en"] = title }
        }
        for row in survey { read(row) }
        return try reading.questionnaire()
    }

    private func text(_ column: String, _ row: [String: String]) -> Localized {
        var texts: [String: String] = [:]
        if let plain = row[column], !plain.isEmpty { texts["nl"] = plain }
        for (key, value) in row where key.hasPrefix("\(column)::") && !value.isEmpty {
            for language in Language.allCases where key.hasSuffix("(\(language.rawValue))") {
                texts[language.rawValue] = value
            }
        }
        return Localized(texts)
    }

    private mutating func read(_ row: [String: String]) {
        let words = (row["type"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        guard let type = words.first?.lowercased() else { return }
        let (name, label) = (row["name"] ?? "", text("label", row))
        switch type {
        case "note": note(name, label)
        case "begin_group", "begin":
            reading.begin(part: label.texts.isEmpty ? Localized(nl: name, en: name) : label, lead: nil)
            if row["relevant"]?.isEmpty == false {
                reading.lost.append("\(name): de voorwaarde van deze groep is niet overgenomen.")
            }
        case "end_group", "end": break
        case "text":
            if !takesText(name, row) {
                add(row, .text(lines: row["appearance"]?.contains("multiline") == true ? 4 : 1), [])
            }
        case "integer", "decimal", "date", "time", "datetime":
            add(row, .text(lines: 1), [])
            reading.lost.append("\(name): een getal of datum is hier een gewone tekst.")
        case "select_one": add(row, .single(Choice(options: [])), options(words.dropFirst().first))
        case "select_multiple": add(row, .multiple(Choice(options: [])), options(words.dropFirst().first))
        case "start", "end_time", "today", "deviceid", "username", "calculate", "hidden":
            reading.lost.append("‘\(name)’ (\(type)) is niet overgenomen.")
        default:
            reading.lost.append("\(name): dit soort vraag (‘\(type)’) kennen wij niet. Zij is niet overgenomen.")
        }
    }

    private mutating func note(_ name: String, _ label: Localized) {
        if reading.parts.isEmpty, reading.introduction.isEmpty {
            reading.introduction = label.texts
        } else if name == "dankwoord" {
            reading.closing = label.texts
        } else if name.hasPrefix("uitleg_"), reading.parts.last?.questions.isEmpty == true {
            reading.setLead(label)
        } else {
            reading.lost.append("\(name): een tekst zonder vraag is niet overgenomen.")
        }
    }

    private func options(_ list: String?) -> [(code: String, text: Localized)] {
        choices.filter { ($0["list_name"] ?? $0["list name"]) == list && list != nil }
            .map { ($0["name"] ?? "", text("label", $0)) }
    }

    private mutating func add(
        _ row: [String: String], _ kind: Question.Kind, _ read: [(code: String, text: Localized)]
    ) {
        let name = row["name"] ?? ""
        let id = reading.id(for: name)
        let hint = text("hint", row)
        reading.add(
            Question(
                id: id, text: text("label", row),
                instruction: hint.texts.isEmpty ? nil : Instruction(screen: hint, paper: hint), kind: kind))
        let options = reading.options(read, of: id)
        var left = row["constraint"] ?? ""
        let codes = left.matches(of: /not\(selected\(\., '([^']+)'\) and count-selected\(\.\) > 1\)/)
            .compactMap { reading.codes[id]?[String($0.output.1)] }
        left =
            left.replacing(/not\(selected\(\., '[^']+'\) and count-selected\(\.\) > 1\)/, with: "")
            .replacing(" and ", with: "").trimmingSpaces
        reading.change(id) { $0.changeOptions { ($0.options, $0.exclusive) = (options, codes) } }
        if !left.isEmpty { reading.lost.append("\(name): de controle ‘\(left)’ is niet overgenomen.") }
        if ["yes", "true", "true()"].contains(row["required"]?.lowercased()) {
            reading.lost.append("\(name): bij ons is geen vraag verplicht.")
        }
        if let relevant = row["relevant"], !relevant.isEmpty { reading.conditions.append((id, relevant)) }
    }

    /// Whether a text is what is written beside an answer of an earlier question: `q2_other`, `q8_detail`.
    private mutating func takesText(_ name: String, _ row: [String: String]) -> Bool {
        guard let line = name.lastIndex(of: "_"), let id = reading.ids[String(name[..<line]).lowercased()],
            let codes = reading.codes[id], let question = reading.question(id)
        else { return false }
        let relevant = row["relevant"] ?? ""
        let code = codes.first { key, _ in
            relevant == "${\(id)} = '\(key)'" || relevant == "selected(${\(id)}, '\(key)')"
        }?.value
        switch name[name.index(after: line)...] {
        case "other":
            guard let code else { return false }
            reading.change(id) { $0.changeOptions { $0.other = code } }
        case "detail":
            let own = reading.conditions.first { $0.question == id }?.text ?? ""
            guard code != nil || relevant == own, question.choice?.detail == nil else { return false }
            let prompt = text("label", row)
            reading.change(id) {
                $0.changeOptions { choice in
                    choice.detail = code.map { .code($0) } ?? .any
                    if code == nil { choice.detailPrompt = prompt }
                }
            }
        default: return false
        }
        return true
    }
}

extension ForeignReading {
    /// The words above the questions of the last part.
    mutating func setLead(_ lead: Localized) { changeLastPart { $0.lead = Instruction(screen: lead, paper: lead) } }
}
