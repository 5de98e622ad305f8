/// Reads what was typed in a form's fields, and gathers what is wrong with it, each problem with its field.
public struct FieldReading {
    private let fields: [String: [String]]
    public private(set) var problems: [FieldProblem] = []

    /// - Parameter fields: what was sent, by the field's name; line ends as `\n`.
    public init(_ fields: [String: [String]]) { self.fields = fields }

    public mutating func refuse(_ field: String, _ message: String) {
        problems.append(FieldProblem(field: field, message: message))
    }

    /// A text without white space around it.
    ///
    /// - Parameter most: the most characters it may have.
    public mutating func text(_ field: String, most: Int) -> String {
        let text = trimmed(fields[field]?.first ?? "")
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }) {
            refuse(field, "In deze tekst staat een teken dat wij niet kunnen opslaan. Typ de tekst opnieuw.")
        } else if text.count > most {
            let over = text.count - most
            refuse(field, "Maak de tekst \(over) \(over == 1 ? "teken" : "tekens") korter: er passen er \(most).")
        }
        return text
    }

    /// A text on one line.
    public mutating func line(_ field: String, most: Int) -> String {
        text(field, most: most).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A text on one line that has to be there.
    ///
    /// - Parameter missing: what to do about it when it is not.
    public mutating func neededLine(_ field: String, most: Int, missing: String) -> String {
        let text = line(field, most: most)
        if text.isEmpty { refuse(field, missing) }
        return text
    }

    /// The case whose raw value was sent; `nil` for none.
    public mutating func choice<Choice: RawRepresentable<String>>(_ field: String, of type: Choice.Type) -> Choice? {
        guard let sent = fields[field]?.first, !sent.isEmpty else { return nil }
        guard let choice = Choice(rawValue: sent) else {
            refuse(field, "Kies een van de antwoorden.")
            return nil
        }
        return choice
    }

    /// The cases whose raw values were sent.
    public mutating func choices<Choice: RawRepresentable<String> & Hashable>(
        _ field: String, of type: Choice.Type
    ) -> Set<Choice> {
        let sent = (fields[field] ?? []).filter { !$0.isEmpty }
        let choices = sent.compactMap(Choice.init(rawValue:))
        if choices.count < sent.count { refuse(field, "Kies uit de antwoorden die er staan.") }
        return Set(choices)
    }

    /// What codes stand for, of those that were sent.
    ///
    /// - Parameter meaning: `nil` for what is no code.
    public mutating func codes<Meaning>(_ field: String, as meaning: (String) -> Meaning?) -> [Meaning] {
        let sent = (fields[field] ?? []).filter { !$0.isEmpty }
        let known = sent.compactMap(meaning)
        if known.count < sent.count { refuse(field, "Kies uit de antwoorden die er staan.") }
        return known
    }

    /// Short texts, one on each line, without those that say the same in other letters.
    ///
    /// - Parameters:
    ///   - most: the most lines there may be.
    ///   - each: the most characters that each may have.
    public mutating func lines(_ field: String, most: Int, each: Int) -> [String] {
        let typed = text(field, most: most * (each + 1)).split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
        var seen = Set<String>()
        let lines = typed.filter { !$0.isEmpty && seen.insert(FoldedText.fold($0)).inserted }
        if lines.count > most {
            refuse(field, "Er passen \(most) regels; er staan er \(lines.count).")
        } else if let long = lines.first(where: { $0.count > each }) {
            refuse(field, "Maak deze regel korter, er passen \(each) tekens: ‘\(long.prefix(30))…’.")
        }
        return lines
    }

    /// A whole number, not below nought; `nil` for none.
    public mutating func count(_ field: String, most: Int) -> Int? {
        let typed = trimmed(fields[field]?.first ?? "")
        guard !typed.isEmpty else { return nil }
        guard let quantity = Quantity(typed), quantity.hundredths.isMultiple(of: 100),
            (0...most).contains(quantity.hundredths / 100)
        else {
            refuse(field, "Typ een heel getal, bijvoorbeeld 120.")
            return nil
        }
        return quantity.hundredths / 100
    }

    /// A number with at most two decimals, not below nought; `nil` for none.
    ///
    /// - Parameter name: how the form names the field, to tell it from others of its kind.
    public mutating func quantity(_ field: String, named name: String? = nil, example: String) -> Quantity? {
        var typed = trimmed(fields[field]?.first ?? "")
        guard !typed.isEmpty else { return nil }
        if typed.hasSuffix("%") { typed.removeLast() }
        let before = { (message: String) in
            name.map { "\($0): \(message.prefix(1).lowercased())\(message.dropFirst())" } ?? message
        }
        if let first = typed.first, "-−–".contains(first), Quantity(String(typed.dropFirst())) != nil {
            refuse(field, before("Een getal onder nul kan hier niet."))
            return nil
        }
        guard let quantity = Quantity(typed) else {
            refuse(field, before("Typ een getal, bijvoorbeeld \(example)."))
            return nil
        }
        return quantity
    }

    /// Whole euros; `nil` for none.
    public mutating func euros(_ field: String) -> Int? {
        var typed = (fields[field]?.first ?? "").filter { !$0.isWhitespace }
        if typed.hasPrefix("€") { typed.removeFirst() }
        if typed.hasSuffix(",-") { typed.removeLast(2) }
        guard !typed.isEmpty else { return nil }
        guard let quantity = Quantity(typed), quantity.hundredths.isMultiple(of: 100) else {
            refuse(field, "Typ een bedrag in hele euro’s, bijvoorbeeld 25.000.")
            return nil
        }
        return quantity.hundredths / 100
    }

    /// A year of four digits; `nil` for none.
    public mutating func year(_ field: String, notAfter latest: Int) -> Int? {
        let typed = trimmed(fields[field]?.first ?? "")
        guard !typed.isEmpty else { return nil }
        guard typed.utf8.count == 4, let year = Int(typed), (1990...latest).contains(year) else {
            refuse(field, "Typ een jaar van 1990 tot en met \(latest), bijvoorbeeld \(latest - 1).")
            return nil
        }
        return year
    }

    /// A day; `nil` for none.
    public mutating func day(_ field: String) -> Day? {
        let typed = trimmed(fields[field]?.first ?? "")
        guard !typed.isEmpty else { return nil }
        guard let day = Day(typed: typed), (1990...2100).contains(day.year) else {
            refuse(field, "Typ een datum, bijvoorbeeld 31-12-2029.")
            return nil
        }
        return day
    }

    private func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

/// What is wrong with a field, in the words of who filled it in.
public struct FieldProblem: Sendable, Equatable {
    public var field: String
    public var message: String

    public init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}

extension Day {
    /// Reads a day as people type it: `31-12-2029`, `31/12/2029`, `31 december 2029`, `2029-12-31`.
    public init?(typed: String) {
        if let day = Day(typed) {
            self = day
            return
        }
        let parts = typed.lowercased().split { "-/. ".contains($0) }
        guard parts.count == 3, let day = Int(parts[0]), parts[2].utf8.count == 4, let year = Int(parts[2]),
            let month = Int(parts[1]) ?? Self.month(named: parts[1])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as people type it: `31-12-2029`.
    public var typed: String { "\(day)-\(month)-\(year)" }

    private static func month(named name: Substring) -> Int? {
        guard name.count >= 3 else { return nil }
        return (1...12).first { number in
            let whole = Day(year: 2000, month: number, day: 1)?.written(in: .dutch).split(separator: " ")[1] ?? ""
            return whole.hasPrefix(name) || (name == "mrt" && number == 3)
        }
    }
}
