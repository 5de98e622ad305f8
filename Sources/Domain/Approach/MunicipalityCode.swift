/// The code of a municipality in the figures of Statistics Netherlands (CBS): `GM` and four digits, such as GM0416.
public struct MunicipalityCode: Codable, Sendable, Hashable, CustomStringConvertible {
    public let text: String

    /// Reads a code, capital or small; `nil` for anything else.
    public init?(_ text: String) {
        let code = text.uppercased()
        guard code.hasPrefix("GM"), code.utf8.count == 6,
            code.utf8.dropFirst(2).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        self.text = code
    }

    public var description: String { text }
}
