import Domain

extension LimeSurveyFile {
    /// The most bytes that are read.
    public static let mostBytes = 4 << 20

    /// Reads LimeSurvey's tab-separated survey structure.
    ///
    /// - Throws: ``ExchangeProblem``
    public static func read(_ bytes: [UInt8]) throws(ExchangeProblem) -> ForeignQuestionnaire {
        guard bytes.count <= mostBytes else { throw ExchangeProblem("Dit bestand is te groot.") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ExchangeProblem("Dit bestand is geen tekst in UTF-8.")
        }
        let table = try rows(of: text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
        guard let header = table.first?.map({ $0.lowercased() }), header.contains("class"), header.contains("name")
        else {
            throw ExchangeProblem(
                "Dit is geen vragenlijst uit LimeSurvey. Kies daar ‘Exporteren’ en dan ‘Door tabs gescheiden’ (.txt).")
        }
        let rows = table.dropFirst().map { cells in
            Dictionary(
                zip(header, cells).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        }
        var reading = LimeSurveyReading(rows: rows)
        return try reading.questionnaire()
    }

    /// The cells of a text with tabs, in which a quoted cell may hold tabs and line ends.
    private static func rows(of text: Substring) throws(ExchangeProblem) -> [[String]] {
        var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
        var isQuoted = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where isQuoted:
                if rest.first == "\"" {
                    rest.removeFirst()
                    cell.unicodeScalars.append(scalar)
                } else {
                    isQuoted = false
                }
            case "\"" where cell.isEmpty: isQuoted = true
            case "\t" where !isQuoted:
                row.append(cell)
                cell = ""
            case "\r" where !isQuoted: break
            case "\n" where !isQuoted:
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else { throw ExchangeProblem("Dit bestand breekt af: er mist een aanhalingsteken.") }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
        return rows.filter { $0.contains { !$0.isEmpty } }
    }
}

/// Puts the rows of LimeSurvey's structure together: those of the base language first, then those of every other.
private struct LimeSurveyReading {
    let rows: [[String: String]]
    private var reading = ForeignReading()
    private var base = "nl"

    init(rows: [[String: String]]) { self.rows = rows }

    private struct Item {
        var row: [String: String]
        /// Texts by language.
        var text: [String: String] = [:]
        var help: [String: String] = [:]
        var name: [String: String] = [:]
        var other: [String: String] = [:]
        var children: [Item] = []
    }

    mutating func questionnaire() throws(ExchangeProblem) -> ForeignQuestionnaire {
        readSettings()
        for group in groups() { add(group) }
        return try reading.questionnaire()
    }

    private mutating func readSettings() {
        for row in rows where row["class"] == "S" {
            let text = row["text"] ?? ""
            if row["name"] == "language" { base = Self.language(text) }
            if row["name"] == "additional_languages" {
                let known = text.split(separator: " ").map { Self.language(String($0)) }
                for code in known {
                    if let language = Language(rawValue: code) {
                        if !reading.languages.contains(language) { reading.languages.append(language) }
                    } else {
                        reading.lost.append("De taal ‘\(code)’ is niet overgenomen: wij kennen Nederlands en Engels.")
                    }
                }
            }
        }
        if base != "nl", let language = Language(rawValue: base), !reading.languages.contains(language) {
            reading.languages.append(language)
        }
        if !Language.allCases.contains(where: { $0.rawValue == base }) {
            reading.lost.append("De teksten zijn niet in het Nederlands. Vertaal ze hier.")
        }
        for row in rows where row["class"] == "SL" {
            let (language, text) = (ours(row["language"] ?? base), plain(row["text"] ?? ""))
            guard let language, !text.isEmpty else { continue }
            switch row["name"] {
            case "surveyls_title": reading.title[language] = text
            case "surveyls_welcometext": reading.introduction[language] = text
            case "surveyls_endtext": reading.closing[language] = text
            default: break
            }
        }
    }

    /// `nl-informal` is Dutch.
    private static func language(_ code: String) -> String { String(code.prefix { $0 != "-" }).lowercased() }

    /// The language in which a text is kept; another base language's stands where the Dutch does, to be translated.
    private func ours(_ code: String) -> String? {
        let code = Self.language(code)
        if Language(rawValue: code) != nil { return code }
        return code == base ? "nl" : nil
    }

    private func groups() -> [Item] {
        var groups: [Item] = []
        var groupPlaces: [String: Int] = [:]
        var questionPlaces: [String: (group: Int, question: Int)] = [:]
        var (group, question): (Int?, (group: Int, question: Int)?) = (nil, nil)
        for row in rows {
            let (kind, name) = (row["class"] ?? "", row["name"] ?? "")
            guard let language = ours(row["language"].flatMap { $0.isEmpty ? nil : $0 } ?? base) else { continue }
            switch kind {
            case "G":
                let scale = row["type/scale"] ?? ""
                let key = scale.isEmpty ? "name:\(name)" : scale
                let place = groupPlaces[key] ?? groups.count
                if place == groups.count { groups.append(Item(row: row)) }
                groupPlaces[key] = place
                groups[place].name[language] = plain(name)
                groups[place].text[language] = plain(row["text"] ?? "")
                (group, question) = (place, nil)
            case "Q":
                let home = group ?? 0
                if groups.isEmpty { groups.append(Item(row: [:])) }
                let place = questionPlaces[name] ?? (home, groups[home].children.count)
                if questionPlaces[name] == nil { groups[home].children.append(Item(row: row)) }
                questionPlaces[name] = place
                Self.fill(&groups[place.group].children[place.question], row, language, plain)
                question = place
            case "A", "SQ":
                guard let place = question else { continue }
                var options = groups[place.group].children[place.question].children
                let key = (kind, name, row["type/scale"] ?? "")
                let index = options.firstIndex { item in
                    item.row["class"] == key.0 && item.row["name"] == key.1 && (item.row["type/scale"] ?? "") == key.2
                }
                if index == nil { options.append(Item(row: row)) }
                Self.fill(&options[index ?? options.count - 1], row, language, plain)
                groups[place.group].children[place.question].children = options
            default: break
            }
        }
        return groups
    }

    private static func fill(
        _ item: inout Item, _ row: [String: String], _ language: String, _ plain: (String) -> String
    ) {
        item.text[language] = plain(row["text"] ?? "")
        let (help, other) = (plain(row["help"] ?? ""), plain(row["other_replace_text"] ?? ""))
        if !help.isEmpty { item.help[language] = help }
        if !other.isEmpty { item.other[language] = other }
    }

    private mutating func add(_ group: Item) {
        let title = group.name.isEmpty ? ["nl": "Vragen", "en": "Questions"] : group.name
        reading.begin(
            part: Localized(title), lead: group.text.values.allSatisfy(\.isEmpty) ? nil : Localized(group.text))
        for question in group.children { add(question: question) }
    }

    private mutating func add(question item: Item) {
        let (name, type) = (item.row["name"] ?? "", item.row["type/scale"] ?? "")
        if takesDetail(item, name) { return }
        let answers = item.children.filter { $0.row["class"] == "A" }
        let marks = item.children.filter { $0.row["class"] == "SQ" }
        switch type {
        case "S", "N", "D", "*":
            add(item, .text(lines: 1))
            if type != "S" { reading.lost.append("\(name): een getal of datum is hier een gewone tekst.") }
        case "T", "U": add(item, .text(lines: 4))
        case "L", "!", "O":
            add(item, .single(Choice(options: [], detail: type == "O" ? .any : nil)), answers)
        case "M", "P":
            add(item, .multiple(Choice(options: [])), marks)
            if type == "P" { reading.lost.append("\(name): de opmerking bij elk antwoord is niet overgenomen.") }
        case "Y":
            add(item, .single(Choice(options: [])))
            let read = [("Y", Localized(nl: "Ja", en: "Yes")), ("N", Localized(nl: "Nee", en: "No"))]
            setOptions(read, of: reading.ids[name.lowercased()] ?? name)
            reading.lost.append("\(name): ja of nee zijn gewone antwoorden geworden.")
        case "F", "H":
            // A grid: each of its lines is a question with the same answers.
            for mark in marks {
                var line = mark
                line.row = item.row
                line.row["name"] = name + (mark.row["name"] ?? "")
                add(line, .single(Choice(options: [])), answers)
            }
            reading.lost.append("\(name): de tabel is \(marks.count) losse vragen geworden.")
        case "X": reading.lost.append("\(name): een tekst zonder vraag is niet overgenomen.")
        default: reading.lost.append("\(name): dit soort vraag (‘\(type)’) kennen wij niet. Zij is niet overgenomen.")
        }
    }

    private mutating func add(_ item: Item, _ kind: Question.Kind, _ options: [Item] = []) {
        let name = item.row["name"] ?? ""
        let id = reading.id(for: name)
        let help = item.help.isEmpty ? nil : Localized(item.help)
        reading.add(
            Question(
                id: id, text: Localized(item.text), instruction: help.map { Instruction(screen: $0, paper: $0) },
                kind: kind))
        setOptions(options.map { ($0.row["name"] ?? "", Localized($0.text)) }, of: id)
        if item.row["other"] == "Y", reading.question(id)?.choice != nil {
            let text = item.other.isEmpty ? ["nl": "Anders, namelijk", "en": "Other, namely"] : item.other
            reading.addOther(Localized(text), to: id, named: "-oth-")
        }
        let alone = (item.row["exclude_all_others"] ?? "").split(separator: ";").map(String.init)
        let codes = alone.compactMap { reading.codes[id]?[$0] }
        reading.change(id) { $0.changeOptions { $0.exclusive = codes } }
        if item.row["mandatory"] == "Y" { reading.lost.append("\(name): bij ons is geen vraag verplicht.") }
        if let relevance = item.row["relevance"], !relevance.isEmpty, relevance != "1" {
            reading.conditions.append((id, relevance))
        }
    }

    private mutating func setOptions(_ read: [(code: String, text: Localized)], of id: String) {
        let options = reading.options(read, of: id)
        reading.change(id) { $0.changeOptions { $0.options = options } }
    }

    /// Whether a question is the explanation of one answer to the one before, as our own files have it.
    private mutating func takesDetail(_ item: Item, _ name: String) -> Bool {
        guard name.hasSuffix(LimeSurveyFile.detailSuffix),
            let id = reading.ids[String(name.dropLast(LimeSurveyFile.detailSuffix.count)).lowercased()],
            let codes = reading.codes[id],
            let code = codes.first(where: { item.row["relevance"] == "\(id).NAOK == \"\($0.key)\"" })?.value
        else { return false }
        reading.change(id) { $0.changeOptions { $0.detail = .code(code) } }
        return true
    }

    /// A text without the markup that LimeSurvey keeps it in.
    private func plain(_ text: String) -> String {
        let lines = text.replacing(/<br ?\/?>|<\/p>/.ignoresCase(), with: "\n")
        let bare = lines.replacing(/<\/?[a-zA-Z][^>]*>/, with: "")
        var plain = bare
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&nbsp;", " "),
            ("&#123;", "{"), ("&#125;", "}"), ("&amp;", "&"),
        ] { plain = plain.replacing(entity, with: character) }
        return plain.trimmingSpaces
    }
}

extension String {
    /// Without white space around it.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
