import Domain
import Store

/// The names that a record's page may show: of who and what still exists.
struct RecordNames: Sendable {
    var members: [Member]
    private var memberNames: [Member.ID: String]
    private var organisations: [String: String]

    /// - Parameter organisations: their names, by id.
    init(members: [Member], organisations: [Organisation.ID: String]) {
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

    /// The name of what a change is about, where that still exists.
    fileprivate func name(of change: Change) -> String? {
        switch change.subject {
        case "member", "second_factor", "recovery_code": memberNames[change.id]
        case "organisation": organisations[change.id]
        default: nil
        }
    }
}

/// A recorded change in Dutch. All words for subjects, fields and values stand here; what is not here still reads, as the
/// code's own word.
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
            (subjects[subject].map { $0.split(separator: " ").dropFirst().joined(separator: " ") }) ?? plain(subject)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// What was done: `Medewerker toegevoegd: Sanne de Wit`.
    var what: String {
        let done: String
        if let phrase = Self.phrases["\(change.subject) \(change.kind.rawValue)"] {
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
        Set(change.before.keys).union(change.after.keys).map { Self.fields[$0] ?? Self.plain($0) }.sorted()
    }

    /// What was and is, a line for each field.
    var details: [String] {
        Set(change.before.keys).union(change.after.keys)
            .map { (label: Self.fields[$0] ?? Self.plain($0), field: $0) }
            .sorted { $0.label < $1.label }
            .map { "\($0.label): \(detail(change.before[$0.field], change.after[$0.field], $0.field))" }
    }

    private func detail(_ before: Change.Detail?, _ after: Change.Detail?, _ field: String) -> String {
        switch (before ?? Change.Detail.none, after ?? Change.Detail.none) {
        case (.value(let old), .value(let new)): "van \(Self.value(old, field)) naar \(Self.value(new, field))"
        case (.none, .value(let new)): Self.value(new, field)
        case (.value(let old), .none):
            change.kind == .removed ? Self.value(old, field) : "was \(Self.value(old, field))"
        case (.none, .withheld): change.kind == .changed ? "veranderd" : "ingevuld"
        case (.withheld, .none): change.kind == .removed ? "was ingevuld" : "leeggemaakt"
        case (.withheld, .withheld), (.withheld, .value), (.value, .withheld): "veranderd"
        case (.none, .none): "leeg"
        }
    }

    private static func value(_ value: String, _ field: String) -> String {
        if let day = Day(value) { return day.written(in: .dutch) }
        if field.hasSuffix("_months"), let months = Int(value) { return Months.written(months) }
        if field == "kind", let kind = OrganisationKind.standard(value) { return kind.name }
        if field == "reached" {
            let groups = value.split(separator: " ").map { ReachedGroup(rawValue: String($0))?.name ?? String($0) }
            return groups.isEmpty ? "niemand" : groups.joined(separator: ", ")
        }
        return values[value] ?? value
    }

    private static func plain(_ word: String) -> String { word.replacing("_", with: " ") }
}
