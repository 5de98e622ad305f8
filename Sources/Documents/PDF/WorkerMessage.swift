/// A message to or from the PDF worker: a list of byte strings, the first of them JSON.
///
/// On the wire: their number, then for each its length and its bytes; numbers are four bytes, big-endian.
struct WorkerMessage: Equatable {
    var parts: [[UInt8]]

    init(parts: [[UInt8]]) {
        self.parts = parts
    }

    /// The message that the bytes are; `nil` if they are not all there yet.
    init?(_ bytes: [UInt8]) {
        guard let places = Self.places(in: bytes) else { return nil }
        parts = places.map { Array(bytes[$0]) }
    }

    static func isWhole(_ bytes: [UInt8]) -> Bool {
        places(in: bytes) != nil
    }

    /// Where the parts are; `nil` if the bytes end too soon.
    private static func places(in bytes: [UInt8]) -> [Range<Int>]? {
        var place = 0
        func number() -> Int? {
            guard place + 4 <= bytes.count else { return nil }
            defer { place += 4 }
            return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        guard let count = number() else { return nil }
        var places: [Range<Int>] = []
        for _ in 0..<count {
            guard let length = number(), place + length <= bytes.count else { return nil }
            places.append(place..<place + length)
            place += length
        }
        return places
    }

    var bytes: [UInt8] {
        parts.reduce(into: Self.number(parts.count)) { $0 += Self.number($1.count) + $1 }
    }

    private static func number(_ value: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(value).bigEndian, Array.init)
    }
}
