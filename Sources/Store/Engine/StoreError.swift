/// What can go wrong with stored data, in the same words on both engines. No case carries a stored value.
public enum StoreError: Error, Sendable, Equatable {
    /// The address is not one; the text says what was expected.
    case badAddress(expected: String)
    /// The database can't be used at all: no such folder, not writable, unreachable, wrong encoding.
    case cannotOpen(database: String, reason: String)
    /// The database was migrated by a later version of Kring than this one.
    case newerThanThisVersion(found: Int, known: Int)
    /// A text holds the character NUL, which PostgreSQL can't keep and nobody can type.
    case holdsNUL
    /// The schema refuses it.
    case violates(Constraint)
    /// The database can't answer now: busy too long, full, or gone. Asking again later may help.
    case unavailable(reason: String)
    /// The connection was lost during the COMMIT: what was written may be there or not. Asking for the same again is right.
    case uncertain
    /// Concurrent writers kept colliding with this one, each time it was tried.
    case conflict
    /// What was read can't have been written by Kring.
    case damaged(reason: String)
    /// A statement that the engine refused for another reason.
    case failed(reason: String)
    /// The store was closed before the call.
    case closed

    /// A rule that the schema guards.
    public enum Constraint: String, Sendable {
        case unique = "UNIQUE"
        case foreignKey = "FOREIGN KEY"
        case check = "CHECK"
        case notNull = "NOT NULL"
        /// Rows that nobody may change or remove: see `AppendOnly`.
        case lasting = "LASTING"
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badAddress(let expected): "not the address of a database: expected \(expected)"
        case .cannotOpen(let database, let reason): "cannot open the database \(database): \(reason)"
        case .newerThanThisVersion(let found, let known):
            "the database is at migration \(found) and this version of Kring knows \(known): use a later version"
        case .holdsNUL: "a text holds the character NUL"
        case .violates(let constraint): "refused by a \(constraint.rawValue) constraint"
        case .unavailable(let reason): "the database is not available: \(reason)"
        case .uncertain: "the connection was lost during a COMMIT, which may have been carried out"
        case .conflict: "concurrent writers kept colliding"
        case .damaged(let reason): "the stored data is damaged: \(reason)"
        case .failed(let reason): "the database refused a statement: \(reason)"
        case .closed: "the store was closed"
        }
    }
}
