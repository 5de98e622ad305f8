import Foundation

/// A moment as both engines keep it: UTC in ISO 8601 with milliseconds, so that the order of texts is that of time.
extension Date: Storable {
    private static let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    var stored: Value { .text(formatted(Self.format)) }

    init?(stored: Value) {
        guard case .text(let text) = stored, let moment = try? Date(text, strategy: Self.format) else { return nil }
        self = moment
    }
}

/// A new random id (UUIDv4), for what may not betray its order.
func newID() -> String { UUID().uuidString.lowercased() }
