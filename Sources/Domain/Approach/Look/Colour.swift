import Foundation

/// A colour without transparency, and how well it stands out (WCAG 2.2, 1.4.3).
public struct Colour: Sendable, Equatable {
    /// Red, green and blue, each from 0 to 1.
    let channels: [Double]

    /// Reads `#0b5563`, `#abc`, `rgb(11, 85, 99)` or `hsl(190, 80%, 22%)`; `nil` for anything else, and for a colour that
    /// lets through what is behind it: nobody knows what that is.
    public init?(_ text: String) {
        let text = text.lowercased().filter { $0 != " " || text.contains("(") }
        if text.hasPrefix("#") {
            let digits = text.dropFirst().compactMap(\.hexDigitValue)
            guard digits.count == text.count - 1, [3, 6].contains(digits.count) else { return nil }
            let values =
                digits.count == 3 ? digits.map { $0 * 17 } : [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
            channels = values.map { Double($0) / 255 }
            return
        }
        guard let match = text.wholeMatch(of: #/(rgb|hsl)a?\((.+)\)/#) else { return nil }
        let parts = match.2.split { $0 == "," || $0 == " " }.map(String.init)
        guard parts.count == 3 else { return nil }
        let isHue = match.1 == "hsl"
        let numbers = parts.enumerated().compactMap { index, part -> Double? in
            let isPercentage = part.hasSuffix("%")
            guard let number = Double(isPercentage ? String(part.dropLast()) : part), number.isFinite else {
                return nil
            }
            if isHue, index == 0 { return isPercentage ? nil : number }
            guard isHue == isPercentage || isPercentage else { return nil }
            return min(max(isPercentage ? number / 100 : number / 255, 0), 1)
        }
        guard numbers.count == 3 else { return nil }
        channels = isHue ? Self.channels(hue: numbers[0], saturation: numbers[1], lightness: numbers[2]) : numbers
    }

    /// CSS Color 4, section 7.1.
    private static func channels(hue: Double, saturation: Double, lightness: Double) -> [Double] {
        let span = saturation * min(lightness, 1 - lightness)
        return [0.0, 8, 4].map { offset in
            let place = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
            let position = place < 0 ? place + 12 : place
            return lightness - span * max(-1, min(position - 3, 9 - position, 1))
        }
    }

    /// From 1 (the same) to 21 (black on white).
    public func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private var luminance: Double {
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
