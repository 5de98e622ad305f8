/// How small and how large the measures of a theme may be, so that no file makes a page unreadable.
struct ThemeMeasure: Sendable {
    /// What the names of its properties end with.
    private let suffix: String
    /// Whether a length, in pixels at 16 to the rem, or a bare number.
    private let isLength: Bool
    private let allowed: ClosedRange<Double>

    // The smallest letters of the site are 14 px, its largest 52; 24 px is the smallest target of WCAG 2.2, 2.5.8.
    private static let all = [
        ThemeMeasure(suffix: "-font-size", isLength: true, allowed: 13...64),
        ThemeMeasure(suffix: "-line-height", isLength: false, allowed: 1.2...2.2),
        ThemeMeasure(suffix: "-min-block-size", isLength: true, allowed: 24...96),
        ThemeMeasure(suffix: "-page-max-inline-size", isLength: true, allowed: 640...1_600),
        ThemeMeasure(suffix: "-margin-inline", isLength: true, allowed: 8...96),
        ThemeMeasure(suffix: "-border-radius", isLength: true, allowed: 0...48),
        ThemeMeasure(suffix: "-border-width", isLength: true, allowed: 0...8),
    ]
    private static let space = ThemeMeasure(suffix: "", isLength: true, allowed: 0...96)

    /// What is wrong with a property's value, in Dutch; `nil` for one that is no measure or that fits.
    static func problem(_ name: String, _ value: String) -> String? {
        let measure = name.hasPrefix("--utrecht-space-") ? space : all.first { name.hasSuffix($0.suffix) }
        guard let measure else { return nil }
        let (low, high) = (written(measure.allowed.lowerBound), written(measure.allowed.upperBound))
        let unit = measure.isLength ? " px" : ""
        guard let number = measure.number(value) else {
            return "De maat \(name) kunnen wij niet narekenen. Schrijf haar als "
                + (measure.isLength ? "16px of 1rem." : "1.5.")
        }
        guard !measure.allowed.contains(number) else { return nil }
        return "De maat \(name) is \(written(number))\(unit). Dat kan niet: neem \(low) tot \(high)\(unit)."
    }

    private func number(_ value: String) -> Double? {
        guard isLength else { return Double(value) }
        if value == "0" { return 0 }
        if value.hasSuffix("px") { return Double(value.dropLast(2)) }
        if value.hasSuffix("rem") { return Double(value.dropLast(3)).map { $0 * 16 } }
        return nil
    }

    private static func written(_ number: Double) -> String {
        let text = number == number.rounded() ? String(Int(number)) : String(number)
        return text.replacing(".", with: ",")
    }
}
