import Domain
import Foundation

extension Connection {
    /// Records a change, in the transaction that makes it: both are there or neither.
    func record(_ change: Change, _ act: Act) throws {
        try record([change], act)
    }

    /// Records changes that are made together.
    func record(_ changes: [Change], _ act: Act) throws {
        let (kind, actor): (String, String?) =
            switch act.actor {
            case .member(let id): ("member", id)
            case .operator: ("operator", nil)
            case .partner(let organisation): ("partner", organisation)
            case .kring: ("kring", nil)
            }
        try insert(
            "change (id, municipality, at, actor_kind, actor, kind, subject, subject_id, before, after)",
            try changes.map { change in
                let (before, after) = (try JSONText.encode(change.before), try JSONText.encode(change.after))
                return """
                    \(newID()), \(act.municipality), \(act.at), \(kind), \(actor), \(change.kind.rawValue),
                    \(change.subject), \(change.id), \(before), \(after)
                    """
            })
    }

    /// Adds many rows, a hundred to a statement.
    ///
    /// - Parameter table: the table with its columns.
    func insert(_ table: SQL, _ rows: [SQL]) throws {
        for start in stride(from: 0, to: rows.count, by: 100) {
            let some = rows[start..<min(start + 100, rows.count)].map { "(\($0))" as SQL }
            try run("INSERT INTO \(table) VALUES \(SQL(list: some))")
        }
    }
}

extension Change.Detail: Codable {
    /// A text is a value, `false` nothing, `true` something that is not kept.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .value(text)
        } else {
            self = try container.decode(Bool.self) ? .withheld : .none
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .value(let text): try container.encode(text)
        case .none: try container.encode(false)
        case .withheld: try container.encode(true)
        }
    }
}
