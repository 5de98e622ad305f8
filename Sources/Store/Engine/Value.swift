import Domain

/// A value as a database keeps it.
enum Value: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case text(String)
}

/// A Swift type that can be bound to a statement and read from a column.
protocol Storable {
    var stored: Value { get }

    /// Reads what a column holds; `nil` where that is no such value.
    init?(stored: Value)
}

extension String: Storable {
    var stored: Value { .text(self) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self = text
    }
}

extension Int: Storable {
    var stored: Value { .integer(self) }

    init?(stored: Value) {
        guard case .integer(let number) = stored else { return nil }
        self = number
    }
}

extension Double: Storable {
    var stored: Value { .real(self) }

    init?(stored: Value) {
        switch stored {
        case .real(let number): self = number
        // SQLite returns a whole REAL as an integer now and then.
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension Bool: Storable {
    var stored: Value { .boolean(self) }

    init?(stored: Value) {
        switch stored {
        case .boolean(let truth): self = truth
        // SQLite's BOOLEAN is 0 or 1.
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Day: Storable {
    var stored: Value { .text(description) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension Step: Storable {
    var stored: Value { .integer(rawValue) }

    init?(stored: Value) {
        guard case .integer(let number) = stored else { return nil }
        self.init(rawValue: number)
    }
}

extension Language: Storable {
    var stored: Value { .text(rawValue) }

    init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
}

extension Optional: Storable where Wrapped: Storable {
    var stored: Value { self?.stored ?? .null }

    init?(stored: Value) {
        if case .null = stored {
            self = .none
        } else if let value = Wrapped(stored: stored) {
            self = .some(value)
        } else {
            return nil
        }
    }
}
