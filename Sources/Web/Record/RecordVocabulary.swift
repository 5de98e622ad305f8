import Domain
import Store

/// The Dutch words for what a part of Kring puts in the record. Each part has its own in `Words/`; a web test fails on a
/// recorded word that has none.
struct RecordVocabulary: Sendable {
    /// Kinds of things, with their article.
    var subjects: [String: String] = [:]
    /// What is said otherwise than by 'toegevoegd', 'veranderd' and 'verwijderd', by kind of thing and of change.
    var phrases: [String: String] = [:]
    /// Fields by name; where one means something else in a kind of thing, after that kind.
    var fields: [String: String] = [:]
    /// Values that mean the same wherever they stand.
    var values: [String: String] = [:]
    /// Values of one field of one kind of thing: the names that its own page gives them.
    var choices: [String: [String: String]] = [:]

    /// The words of every part.
    static let all = RecordVocabulary(of: [
        .approach, .municipality, .vision, .socialMap, .figures, .initiatives, .surveys,
    ])

    /// Fields whose value is a name that somebody gave to a thing, an address on the web, or what questions are called.
    static let names: Set = ["accessibility_statement", "device", "name", "questions"]

    func label(_ field: String, of subject: String) -> String? { fields["\(subject) \(field)"] ?? fields[field] }

    /// A recorded value in Dutch; `nil` where there is no word for it.
    func word(for value: String, _ field: String, of subject: String) -> String? {
        if Self.names.contains(field) { return value }
        if value.isEmpty { return "leeg" }
        if let day = Day(value) { return day.written(in: .dutch) }
        if field.hasSuffix("_months"), let months = Int(value) { return Months.written(months) }
        if field == "step" { return Int(value).flatMap(Step.init)?.name }
        if ["theme", "logo"].contains(field) { return "een bestand" }
        if let choice = choices["\(subject) \(field)"]?[value] { return choice }
        if value.allSatisfy({ $0.isNumber || ",.-%:".contains($0) }) { return value }
        // The id of another thing, which has no name any more.
        if value.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil { return "iets van toen" }
        // Several choices stand with spaces between.
        let words = value.split(separator: " ").map { choice in
            choices["\(subject) \(field)"]?[String(choice)] ?? values[String(choice)]
        }
        return words.contains(nil) ? nil : words.compactMap(\.self).joined(separator: ", ")
    }

    /// The names of choices as they stand within a sentence.
    static func named<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type, _ name: KeyPath<Choice, String>
    ) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: type.allCases.map { choice in
                let name = choice[keyPath: name]
                return (choice.rawValue, name.prefix(1).lowercased() + name.dropFirst())
            })
    }
}

extension RecordVocabulary {
    private init(of parts: [RecordVocabulary]) {
        for part in parts {
            subjects.merge(part.subjects) { first, _ in first }
            phrases.merge(part.phrases) { first, _ in first }
            fields.merge(part.fields) { first, _ in first }
            values.merge(part.values) { first, _ in first }
            choices.merge(part.choices) { first, _ in first }
        }
    }
}
