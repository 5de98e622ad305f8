/// One change as the record keeps it: what became of which thing.
///
/// The record outlives what it is about, so it never holds a person's words or address: such a field is named, and its
/// value is ``Detail/withheld``.
public struct Change: Sendable, Equatable {
    /// The kind of thing, in the words of the code: `member`, `approach`, `task`.
    public var subject: String
    public var id: String
    public var kind: Kind
    /// The fields that changed, by name; what they were.
    public var before: [String: Detail]
    /// The fields that changed, by name; what they are now.
    public var after: [String: Detail]

    public enum Kind: String, Sendable, CaseIterable {
        case added, changed, removed
    }

    /// What is kept of a field.
    public enum Detail: Sendable, Equatable {
        /// A state, a number, a day, a choice from a list: nothing that a person wrote freely.
        case value(String)
        /// Nothing was there.
        case none
        /// Something was there that may be personal.
        case withheld
    }

    public init(
        _ kind: Kind, _ subject: String, _ id: String, before: [String: Detail] = [:], after: [String: Detail] = [:]
    ) {
        self.kind = kind
        self.subject = subject
        self.id = id
        self.before = before
        self.after = after
    }
}

extension Change.Detail {
    public static func value(_ text: String?) -> Self { text.map { .value($0) } ?? .none }
    public static func value(_ day: Day?) -> Self { .value(day?.description) }
    public static func value(_ number: Int?) -> Self { .value(number.map(String.init)) }

    /// A text that somebody typed: only whether there is one is kept.
    public static func words(_ text: String?) -> Self { text?.isEmpty ?? true ? .none : .withheld }
}
