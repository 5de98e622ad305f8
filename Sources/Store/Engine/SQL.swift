/// A statement, or a piece of one, in SQL that both engines understand.
///
/// Literal segments are its text; every interpolated value becomes `$1`, `$2`, ... and a binding, so that no value can
/// ever be read as SQL; interpolated SQL goes in as it is. The text is the same each time a statement is written, which
/// lets an engine prepare it once.
struct SQL: Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Part: Sendable {
        case text(String)
        case value(Value)
    }

    private let parts: [Part]

    init(stringLiteral text: String) { parts = [.text(text)] }

    init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// A table's or column's name, from the schema.
    init(name: String) { self.init(stringLiteral: "\"\(name.replacing("\"", with: "\"\""))\"") }

    /// Pieces with a comma between them.
    init(list pieces: some Sequence<SQL>) {
        var parts: [Part] = []
        for piece in pieces {
            if !parts.isEmpty { parts.append(.text(", ")) }
            parts += piece.parts
        }
        self.parts = parts
    }

    /// The statement with `$n` for its values, numbered as they appear.
    var text: String {
        var (text, count) = ("", 0)
        for part in parts {
            switch part {
            case .text(let segment): text += segment
            case .value:
                count += 1
                text += "$\(count)"
            }
        }
        return text
    }

    /// The values in the order of their `$n`.
    ///
    /// - Throws: ``StoreError/holdsNUL`` on both engines alike, before either sees the text.
    func bindings() throws(StoreError) -> [Value] {
        var values: [Value] = []
        for case .value(let value) in parts {
            if case .text(let text) = value, text.utf8.contains(0) { throw .holdsNUL }
            values.append(value)
        }
        return values
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

        mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }

        mutating func appendInterpolation<T: Storable>(_ value: T?) { parts.append(.value(value?.stored ?? .null)) }

        mutating func appendInterpolation(_ value: Value) { parts.append(.value(value)) }

        mutating func appendInterpolation(_ piece: SQL) { parts += piece.parts }
    }
}
