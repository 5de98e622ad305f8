/// Where the people of a figure live.
public struct FigureArea: Sendable, Hashable {
    /// CBS's code, without padding: `GM0363`, `WK036301`, `BU03630101`; empty for an area that has none.
    public var code: String
    public var name: String

    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    public enum Kind: Sendable, Hashable, CaseIterable { case municipality, district, neighbourhood, other }

    public var kind: Kind { Self.kind(of: code) ?? .other }

    /// What tells it from other areas.
    public var key: String { code.isEmpty ? name : code }

    /// `Oost (WK036304)`
    public var title: String { name.isEmpty ? code : name }

    /// The kind of area that a code is of; `nil` for what is no such code.
    public static func kind(of code: String) -> Kind? {
        let digits = code.utf8.dropFirst(2)
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        switch (code.prefix(2), digits.count) {
        case ("GM", 4): return .municipality
        case ("WK", 6): return .district
        case ("BU", 8): return .neighbourhood
        default: return nil
        }
    }

    /// The four digits of the municipality that a code lies in.
    public static func municipality(of code: String) -> Substring? {
        kind(of: code).map { _ in code.dropFirst(2).prefix(4) }
    }
}
