/// A number as people write it in a policy: `46,2` or `1.250`. It is whole hundredths, so that what was typed is what is
/// compared.
public struct Quantity: Sendable, Equatable, Hashable, Comparable, CustomStringConvertible {
    public let hundredths: Int

    public init(hundredths: Int) { self.hundredths = hundredths }

    public init(_ whole: Int) { hundredths = whole * 100 }

    /// Reads a number with at most two decimals after a comma or a point, and points between its thousands.
    ///
    /// A point before exactly three last digits parts thousands, as a Dutch reader takes it. `nil` for anything else, and
    /// past 99 million.
    public init?(_ typed: String) {
        var text = typed.filter { !$0.isWhitespace }
        if !text.contains(","), let point = text.lastIndex(of: "."), text.distance(from: point, to: text.endIndex) != 4,
            text.firstIndex(of: ".") == point
        {
            text.replaceSubrange(point...point, with: ",")
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.whole(parts[0]) else { return nil }
        guard parts.count == 2 else {
            hundredths = whole * 100
            return
        }
        guard (1...2).contains(parts[1].utf8.count), let fraction = Self.digits(parts[1]) else { return nil }
        hundredths = whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
    }

    private static func whole(_ text: Substring) -> Int? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = groups.first, let number = digits(groups.reduce("", +)[...]), number < 100_000_000,
            groups.count == 1
                || ((1...3).contains(first.utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 })
        else { return nil }
        return number
    }

    private static func digits(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// `46,2`, `1.250`
    public var description: String {
        let digits = String(abs(hundredths) / 100)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "." }
            grouped.append(digit)
        }
        let rest = abs(hundredths) % 100
        let fraction =
            rest == 0 ? "" : rest.isMultiple(of: 10) ? ",\(rest / 10)" : ",\(rest < 10 ? "0" : "")\(rest)"
        return (hundredths < 0 ? "-" : "") + grouped + fraction
    }

    public static func < (a: Quantity, b: Quantity) -> Bool { a.hundredths < b.hundredths }

    /// How far two numbers are apart.
    public func distance(to other: Quantity) -> Quantity { Quantity(hundredths: abs(hundredths - other.hundredths)) }
}
