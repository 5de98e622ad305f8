import Foundation

/// A value kept as JSON in a TEXT column; neither engine looks inside.
enum JSONText {
    /// The text of a value, always the same for the same value.
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Reads a value back.
    ///
    /// - Throws: ``StoreError/damaged(reason:)`` where the text is not the JSON of a `T`.
    static func decode<T: Decodable>(_ type: T.Type, from text: String) throws(StoreError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw .damaged(reason: "a text is not the JSON of a \(type)")
        }
    }
}
