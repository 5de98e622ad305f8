import Domain

/// A field of something that is kept, as it is compared, and as the record of changes has it.
enum RecordedField: Equatable {
    /// A state, a number, a day, a choice from a list.
    case value(String?)
    /// What somebody typed: compared, and not kept.
    case words(String?)

    static func day(_ day: Day?) -> Self { .value(day?.description) }

    var detail: Change.Detail {
        switch self {
        case .value(let text): .value(text)
        case .words(let text): .words(text)
        }
    }
}

extension Change {
    /// The change of a thing's fields into others; `nil` where all are the same.
    init?(_ subject: String, _ id: String, from before: [String: RecordedField], to after: [String: RecordedField]) {
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        guard !changed.isEmpty else { return nil }
        self.init(
            .changed, subject, id, before: before.filter { changed.contains($0.key) }.mapValues(\.detail),
            after: after.filter { changed.contains($0.key) }.mapValues(\.detail))
    }

    /// The adding of a thing with these fields.
    init(added subject: String, _ id: String, _ fields: [String: RecordedField]) {
        self.init(.added, subject, id, after: fields.mapValues(\.detail))
    }
}
