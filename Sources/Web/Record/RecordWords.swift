import Domain
import Store

/// The names that a record's page may show: of who and what still exists.
struct RecordNames: Sendable {
    var members: [Member]
    private var memberNames: [Member.ID: String]
    private var organisations: [String: String]
    private var things: [String: String]

    /// - Parameters:
    ///   - organisations: their names, by id.
    ///   - things: the names of tasks, goals and the like, by id.
    init(members: [Member], organisations: [Organisation.ID: String], things: [String: String] = [:]) {
        self.things = things
        self.members = members
        memberNames = Dictionary(members.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.organisations = organisations
    }

    func word(for actor: Actor) -> String {
        switch actor {
        case .member(let id): memberNames[id] ?? "een oud-medewerker"
        case .partner(let id): organisations[id] ?? "een organisatie"
        case .operator: "de beheerder"
        case .kring: "Kring"
        }
    }

    /// The name of a thing that a value is the id of.
    fileprivate func name(ofID value: String) -> String? { organisations[value] ?? things[value] }

    /// The name of what a change is about, where that still exists or has a name of its own.
    fileprivate func name(of change: Change) -> String? {
        let last = change.id.split(separator: "/").last.map(String.init) ?? change.id
        return switch change.subject {
        case "member", "second_factor", "recovery_code": memberNames[change.id]
        case "organisation": organisations[change.id]
        case "milestone": Milestone.Kind(rawValue: last)?.title
        case "step": Int(last).flatMap(Step.init).map { "\($0.number). \($0.name)" }
        case "precondition": Precondition.Kind(rawValue: last)?.title
        default: things[last]
        }
    }
}

/// A recorded change in Dutch. All words for subjects, fields and values stand in
/// the vocabulary; what is not here still reads, as the
/// code's own word, and a test says so.
struct RecordWords: Sendable {
    private let change: Change
    private let names: RecordNames

    init(_ change: Change, names: RecordNames) {
        self.change = change
        self.names = names
    }

    /// A kind of thing, to choose from: `Medewerker`.
    static func kind(of subject: String) -> String {
        let word =
            (vocabulary.subjects[subject].map { $0.split(separator: " ").dropFirst().joined(separator: " ") })
            ?? plain(subject)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// What was done: `Medewerker toegevoegd: Sanne de Wit`.
    var what: String {
        let done: String
        if let phrase = Self.vocabulary.phrases["\(change.subject) \(change.kind.rawValue)"] {
            done = phrase
        } else {
            let verb =
                switch change.kind {
                case .added: "toegevoegd"
                case .changed: "veranderd"
                case .removed: "verwijderd"
                }
            done = "\(Self.kind(of: change.subject)) \(verb)"
        }
        return names.name(of: change).map { "\(done): \($0)" } ?? done
    }

    /// The fields that were changed, in words and in their order.
    var fieldNames: [String] {
        Set(change.before.keys).union(change.after.keys).map(label).sorted()
    }

    /// What was and is, a line for each field.
    var details: [String] {
        Set(change.before.keys).union(change.after.keys)
            .map { (label: label($0), field: $0) }
            .sorted { $0.label < $1.label }
            .map { "\($0.label): \(detail(change.before[$0.field], change.after[$0.field], $0.field))" }
    }

    private func detail(_ before: Change.Detail?, _ after: Change.Detail?, _ field: String) -> String {
        switch (before ?? Change.Detail.none, after ?? Change.Detail.none) {
        case (.value(let old), .value(let new)): "van \(value(old, field)) naar \(value(new, field))"
        case (.value("true"), .none): "nee"
        case (.none, .value(let new)): value(new, field)
        case (.value(let old), .none):
            change.kind == .removed ? value(old, field) : "was \(value(old, field))"
        case (.none, .withheld): change.kind == .changed ? "veranderd" : "ingevuld"
        case (.withheld, .none): change.kind == .removed ? "was ingevuld" : "leeggemaakt"
        case (.withheld, .withheld), (.withheld, .value), (.value, .withheld): "veranderd"
        case (.none, .none): "leeg"
        }
    }

    private func label(_ field: String) -> String {
        Self.vocabulary.label(field, of: change.subject) ?? Self.plain(field)
    }

    private func value(_ value: String, _ field: String) -> String {
        names.name(ofID: value) ?? Self.vocabulary.word(for: value, field, of: change.subject) ?? value
    }

    /// The words of a change that this page can't put into Dutch; there should be none.
    static func unknown(in change: Change) -> [String] {
        let unnamed = vocabulary.subjects[change.subject] == nil ? [change.subject] : []
        let fields = Set(change.before.keys).union(change.after.keys)
            .filter { vocabulary.label($0, of: change.subject) == nil }
        let values = (Array(change.before) + Array(change.after)).compactMap { field, detail -> String? in
            guard case .value(let value) = detail else { return nil }
            return vocabulary.word(for: value, field, of: change.subject) == nil ? "\(field) = \(value)" : nil
        }
        return (unnamed + fields + values).map { "\(change.subject): \($0)" }
    }

    private static let vocabulary = RecordVocabulary.all

    private static func plain(_ word: String) -> String { word.replacing("_", with: " ") }
}
