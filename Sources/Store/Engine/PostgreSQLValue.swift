import CPQ

extension Value {
    /// The value as a parameter in text format, whose type the server infers; `nil` is NULL.
    var postgreSQLText: String? {
        switch self {
        case .null: nil
        case .boolean(let truth): truth ? "true" : "false"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }

    /// Reads a column in text format by the object id of its type, as `pg_type.dat` fixes it.
    init(postgreSQLText text: String, type: Oid) {
        let value: Value? =
            switch type {
            case 16: .boolean(text == "t")
            case 20, 21, 23: Int(text).map(Value.integer)
            case 700, 701: Double(text).map(Value.real)
            default: nil
            }
        self = value ?? .text(text)
    }
}

extension StoreError {
    /// The server's error in our words, told apart by SQLSTATE.
    init(_ result: OpaquePointer?, isLost: Bool) {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
        }
        let state = field("C") ?? ""
        // Only the primary message: the detail repeats stored values, and so do messages about data (class 22).
        let message = state.hasPrefix("22") ? "SQLSTATE \(state)" : field("M") ?? "SQLSTATE \(state)"
        switch state {
        case "23505": self = .violates(.unique)
        case "23503": self = .violates(.foreignKey)
        case "23514": self = .violates(.check)
        case "23502": self = .violates(.notNull)
        case "23001": self = .violates(.lasting)
        case "40001", "40P01": self = .conflict
        // Waited too long, cancelled, no room, shutting down.
        case "55P03", "57014", "57P01", "57P02", "57P03": self = .unavailable(reason: message)
        case _ where isLost || state.hasPrefix("08") || state.hasPrefix("53"):
            self = .unavailable(reason: state.isEmpty ? "the connection was lost" : message)
        default: self = .failed(reason: message)
        }
    }
}
